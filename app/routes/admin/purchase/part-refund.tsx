// A refund of a part of one order: asked for, shown with all it does, then done.
import { wonText } from '#app/components/price.tsx';
import { fieldAt, type Reply } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select, TextArea } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import type { RefundPreview } from '#app/flows/preview-refund.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

interface Props {
  number: string;
  orders: readonly { id: string; number: string; makerName: string }[];
  /** What the address asks to see. */
  asked: { orderId: string; amount?: number } | null;
  preview: RefundPreview | null;
  reply: Reply;
}

export function PartRefund({ number, orders, asked, preview, reply }: Props) {
  return (
    <section className="card form-stack" id="part">
      <h2>{m.oversight_part_title()}</h2>
      <form method="get" action={`${url('adminPurchase', { number })}#part`} className="form-stack">
        <Select
          name="part"
          label={m.oversight_part_order()}
          defaultValue={asked?.orderId ?? ''}
          options={orders.map((order) => ({ value: order.id, label: `${order.number} · ${order.makerName}` }))}
        />
        <Field
          name="amount"
          label={m.oversight_part_amount()}
          hint={m.oversight_part_amount_hint()}
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={10}
          autoComplete="off"
          optional
          defaultValue={asked?.amount === undefined ? '' : String(asked.amount)}
        />
        <Button kind="secondary">{m.oversight_part_preview()}</Button>
      </form>
      {preview === null ? null : <Preview number={number} preview={preview} asked={asked} reply={reply} />}
    </section>
  );
}

function Preview({ number, preview, asked, reply }: Pick<Props, 'number' | 'asked' | 'reply'> & { preview: RefundPreview }) {
  const { parts, left } = preview;
  if (parts === null) return <Notice tone="warn" live title={m.oversight_part_too_much({ left: wonText(left) })} />;
  const rows: [string, number][] = [
    [m.oversight_part_to_buyer(), parts.toBuyer],
    [m.oversight_part_from_maker(), parts.fromMaker],
    [m.oversight_part_commission(), parts.commission],
    [m.oversight_part_vat(), parts.vat],
    [m.oversight_part_discount(), parts.platformDiscount],
  ];
  return (
    <>
      <dl className="sum-table">
        {rows.filter(([, value]) => value !== 0).map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{wonText(value)}</dd>])}
      </dl>
      <form method="post" action={url('adminPurchase', { number }, { part: preview.orderId, amount: asked?.amount })} className="form-stack">
        <input type="hidden" name="orderId" value={preview.orderId} />
        {asked?.amount === undefined ? null : <input type="hidden" name="amount" value={asked.amount} />}
        <TextArea
          id="part-reason"
          {...fieldAt(reply, 'reason')}
          label={m.operator_refund_reason()}
          hint={m.operator_refund_reason_hint()}
          required
          minLength={2}
          maxLength={300}
        />
        <Button name="intent" value="refund-part" kind="danger">
          {m.operator_refund_button({ amount: wonText(parts.toBuyer) })}
        </Button>
      </form>
    </>
  );
}
