// What will be charged, and the one button. The total shown is sent along and compared (trust.md P8).
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { CouponState } from '../cart/coupon-form.tsx';
import { DiscountRows } from '../discount-rows.tsx';
import { ByPlace, onlyIf } from './by-place.tsx';
import type { CheckoutReply } from './checkout-post.server.ts';
import type { CheckoutFacts } from './checkout.read.server.ts';

interface Sums {
  facts: Pick<CheckoutFacts, 'cart'>;
  remote: boolean;
  refused: CheckoutReply | null;
}

export function CheckoutSums({ facts, remote, refused }: Sums) {
  const { priced, buyable, remoteSurcharge: surcharge } = facts.cart;
  const totals = { near: priced.total, remote: priced.total + surcharge };
  return (
    <section className="card sticky-side cart-sums" aria-labelledby="sums">
      <h2 id="sums">{m.checkout_sums_title()}</h2>
      <dl className="sum-table" aria-live="polite">
        <dt>{m.checkout_items()}</dt>
        <dd>{wonText(priced.itemsTotal)}</dd>
        <DiscountRows priced={priced} />
        <dt>{m.checkout_shipping_of_makers({ count: priced.orders.length })}</dt>
        <dd>{priced.shippingTotal === 0 ? m.shell_shipping_free() : wonText(priced.shippingTotal)}</dd>
        {surcharge === 0 ? null : (
          <>
            <dt {...onlyIf('remote', remote)}>{m.checkout_surcharge()}</dt>
            <dd {...onlyIf('remote', remote)}>{wonText(surcharge)}</dd>
          </>
        )}
        <dt className="total">{m.checkout_total()}</dt>
        <dd className="total">
          <ByPlace remote={remote} of={(place) => wonText(totals[place])} />
        </dd>
      </dl>
      <input type="hidden" name="expectedTotal" value={remote ? totals.remote : totals.near} data-near={totals.near} data-remote={totals.remote} />
      <p className="by" {...onlyIf('near', remote)}>
        {m.checkout_remote_note()}
      </p>
      <CheckoutCoupon facts={facts} refused={refused} />
      {buyable ? (
        <Button wide>
          <ByPlace remote={remote} of={(place) => m.checkout_pay({ total: wonText(totals[place]) })} />
        </Button>
      ) : (
        <p className="form-error" role="alert">
          {m.checkout_not_buyable()} <a href={url('cart')}>{m.checkout_change_in_cart()}</a>
        </p>
      )}
      <p className="by">{m.checkout_pay_next()}</p>
    </section>
  );
}

// The coupon as it stands; one that ended meanwhile is told here, beside the total that it changed.
function CheckoutCoupon({ facts, refused }: Omit<Sums, 'remote'>) {
  const { coupon } = facts.cart;
  const over = refused?.kind === 'coupon_over';
  if (coupon === null) return null;
  return (
    <p className={over || coupon.state !== 'applied' ? 'form-error' : 'by'} role={over ? 'alert' : undefined}>
      {over ? (refused.reply.error?.[''] ?? []).join(' ') : <CouponState coupon={coupon} />} <a href={`${url('cart')}#coupon`}>{m.checkout_change_in_cart()}</a>
    </p>
  );
}
