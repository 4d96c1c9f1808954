// The fields of a discount's value and window, and of a coupon; on the maker's and the operator's desk.
import type { ReactNode } from 'react';

import { type Reply, errorsAt, fieldAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

/** A percentage or won, from when to when. */
export function ValueFields({ reply, id }: { reply: Reply; id: string }) {
  return (
    <>
      <div className="form-row" data-columns="2">
        <NumberField reply={reply} id={id} name="percent" label={m.money_percent()} most={100} />
        <NumberField reply={reply} id={id} name="amount" label={m.money_amount()} hint={m.money_value_hint()} />
      </div>
      <WindowFields reply={reply} id={id} />
    </>
  );
}

export function WindowFields({ reply, id, needsEnd = false }: { reply: Reply; id: string; needsEnd?: boolean }) {
  return (
    <div className="form-row" data-columns="2">
      <Field {...fieldAt(reply, 'startsAt')} id={`${id}-startsAt`} label={m.money_from()} hint={m.money_from_hint()} type="datetime-local" optional />
      <Field {...fieldAt(reply, 'endsAt')} id={`${id}-endsAt`} label={m.money_to()} type="datetime-local" optional={!needsEnd} required={needsEnd} />
    </div>
  );
}

interface Numeric {
  reply: Reply;
  id: string;
  name: string;
  label: string;
  hint?: string;
  most?: number;
  required?: boolean;
}

export function NumberField({ reply, id, name, label, hint, most = 100_000_000, required = false }: Numeric) {
  return (
    <Field
      {...fieldAt(reply, name)}
      id={`${id}-${name}`}
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      step={1}
      required={required}
      optional={!required}
    />
  );
}

/** A new coupon; `children` are the fields that only the operator has. */
export function CouponForm({ reply, children }: { reply: Reply; children?: ReactNode }) {
  return (
    <form method="post" className="card form-stack" id="coupon-add">
      <h2>{m.money_coupon_new()}</h2>
      <FormErrors errors={errorsAt(reply, '')} />
      <div className="form-row" data-columns="2">
        <Field {...fieldAt(reply, 'code')} id="coupon-code" label={m.money_coupon_code()} hint={m.money_code_hint()} maxLength={30} required />
        <Field {...fieldAt(reply, 'name')} id="coupon-name" label={m.money_coupon_name()} maxLength={60} required />
      </div>
      <ValueFields reply={reply} id="coupon" />
      <div className="form-row" data-columns="2">
        <NumberField reply={reply} id="coupon" name="most" label={m.money_coupon_most()} />
        <NumberField reply={reply} id="coupon" name="minItems" label={m.money_min_items()} />
      </div>
      <div className="form-row" data-columns="2">
        <NumberField reply={reply} id="coupon" name="limitTotal" label={m.money_limit_total()} most={1_000_000} />
        <NumberField reply={reply} id="coupon" name="limitPerson" label={m.money_limit_person()} most={1_000_000} />
      </div>
      {children}
      <div>
        <Button name="intent" value="coupon-add">
          {m.money_coupon_add()}
        </Button>
      </div>
    </form>
  );
}
