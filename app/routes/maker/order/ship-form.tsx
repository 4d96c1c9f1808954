// Hands a parcel to a carrier: which pieces, which carrier, which invoice number.
import type { SubmissionResult } from '@conform-to/react';

import { errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { leftToShip } from '#app/domain/fulfilment/parcel.ts';
import type { OrderStage } from '#app/domain/orders/order.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

interface Line {
  id: string;
  nameKo: string;
  nameEn: string;
  optionsKo: string;
  optionsEn: string;
  quantity: number;
  cancelled: number;
  shipped: number;
}

export function ShipForm({
  order,
  carriers,
  reply,
}: {
  order: { number: string; stage: OrderStage; lines: readonly Line[] };
  carriers: readonly { value: string; label: string }[];
  reply: SubmissionResult | undefined;
}) {
  const left = leftToShip(order.lines.map((line) => ({ lineId: line.id, ordered: line.quantity - line.cancelled, shipped: line.shipped })));
  return (
    <details className="card desk-fold" id="ship" open={order.stage !== 'paid' || reply !== undefined}>
      <summary>{m.maker_ship_title()}</summary>
      <form method="post" action={`${url('makerOrder', { number: order.number })}#ship`} className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <fieldset className="group">
          <legend>{m.maker_ship_lines()}</legend>
          {left.map(({ lineId, quantity }, index) => (
            <ParcelLine key={lineId} line={order.lines.find((one) => one.id === lineId)} index={index} left={quantity} reply={reply} />
          ))}
        </fieldset>
        <div className="form-row" data-columns="2">
          <Select
            name="carrier"
            label={m.maker_carrier()}
            required
            defaultValue={typedAt(reply, 'carrier') ?? ''}
            errors={errorsAt(reply, 'carrier')}
            options={[{ value: '', label: m.maker_choose(), disabled: true }, ...carriers]}
          />
          <Field
            {...fieldAt(reply, 'trackingNumber')}
            label={m.maker_tracking()}
            hint={m.maker_tracking_hint()}
            required
            maxLength={40}
            autoComplete="off"
            inputMode="numeric"
            autoFocus={errorsAt(reply, 'trackingNumber') !== undefined}
          />
        </div>
        <div>
          <Button name="intent" value="ship">
            {m.maker_ship()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function ParcelLine({ line, index, left, reply }: { line: Line | undefined; index: number; left: number; reply: SubmissionResult | undefined }) {
  if (line === undefined) return null;
  const name = `lines[${index}].quantity`;
  const words = getLocale() === 'en' ? [line.nameEn, line.optionsEn] : [line.nameKo, line.optionsKo];
  return (
    <div className="parcel-line">
      <input type="hidden" name={`lines[${index}].lineId`} value={line.id} />
      <Field
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={left}
        label={words.filter((word) => word !== '').join(' · ')}
        hint={m.maker_left_to_ship({ count: left })}
        defaultValue={typedAt(reply, name) ?? left}
        errors={errorsAt(reply, name)}
      />
    </div>
  );
}
