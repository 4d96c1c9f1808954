// Coupons as a table: what they take off, for whom, how often they were used, and the button that ends one.
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';

import type { CouponFacts } from './coupons.read.server.ts';
import { bearerWords, valueWords, windowWords } from './discount-words.ts';

export function CouponTable({ coupons }: { coupons: readonly CouponFacts[] }) {
  if (coupons.length === 0) return <EmptyState title={m.money_coupons_none()}>{m.money_coupons_none_text()}</EmptyState>;
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.money_coupon_code()}</th>
          <th scope="col">{m.money_value()}</th>
          <th scope="col">{m.money_bearer()}</th>
          <th scope="col">{m.money_rule_window()}</th>
          <th scope="col" className="number">
            {m.money_used()}
          </th>
          <th scope="col" className="number">
            {m.money_given()}
          </th>
          <th scope="col">{m.money_rule_change()}</th>
        </tr>
      </thead>
      <tbody>
        {coupons.map((coupon) => (
          <tr key={coupon.id}>
            <td data-label={m.money_coupon_code()}>
              <span>
                <strong>{coupon.code}</strong> <span lang="ko">{coupon.name}</span> {coupon.over ? <Badge>{m.money_over()}</Badge> : null}
              </span>
            </td>
            <td data-label={m.money_value()}>{valueWords(coupon)}</td>
            <td data-label={m.money_bearer()}>{bearerWords(coupon)}</td>
            <td data-label={m.money_rule_window()}>{windowWords(coupon)}</td>
            <td data-label={m.money_used()} className="number">
              {coupon.limitTotal === null ? String(coupon.used) : `${String(coupon.used)} / ${String(coupon.limitTotal)}`}
            </td>
            <td data-label={m.money_given()} className="number">
              {wonText(coupon.given)}
            </td>
            <td data-label={m.money_rule_change()}>{coupon.over ? '–' : <EndForm intent="coupon-end" id={coupon.id} name={coupon.code} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One button that ends a discount of this id. */
export function EndForm({ intent, id, name }: { intent: 'coupon-end' | 'basket-end' | 'price-cancel'; id: string; name: string }) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Button kind="secondary" size="small" name="intent" value={intent} aria-label={m.money_rule_end_of({ name })}>
        {m.money_rule_end()}
      </Button>
    </form>
  );
}
