// Coupons as a table: what they take off, for whom, how often they were used, and the button that ends one.
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';

import type { CouponFacts } from './coupons.read.server.ts';
import { bearerWords, valueWords, windowWords } from './discount-words.ts';

export function CouponTable({ coupons }: { coupons: readonly CouponFacts[] }) {
  if (coupons.length === 0) return <EmptyState title={m.money_coupons_none()}>{m.money_coupons_none_text()}</EmptyState>;
  return (
    <Table
      caption={m.money_coupons()}
      rows={coupons}
      keyOf={(coupon) => coupon.id}
      columns={[
        {
          head: m.money_coupon_code(),
          cell: (coupon) => (
            <>
              <strong>{coupon.code}</strong> <span lang="ko">{coupon.name}</span> {coupon.over ? <Badge>{m.money_over()}</Badge> : null}
            </>
          ),
        },
        { head: m.money_value(), cell: (coupon) => valueWords(coupon) },
        { head: m.money_bearer(), cell: (coupon) => bearerWords(coupon) },
        { head: m.money_rule_window(), cell: (coupon) => windowWords(coupon) },
        {
          head: m.money_used(),
          number: true,
          cell: (coupon) => (coupon.limitTotal === null ? String(coupon.used) : `${String(coupon.used)} / ${String(coupon.limitTotal)}`),
        },
        { head: m.money_given(), number: true, cell: (coupon) => wonText(coupon.given) },
        { head: m.money_rule_change(), cell: (coupon) => (coupon.over ? '–' : <EndForm intent="coupon-end" id={coupon.id} name={coupon.code} />) },
      ]}
    />
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
