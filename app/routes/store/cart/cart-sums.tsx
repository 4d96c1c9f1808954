// The sums of the basket and the way on.
import type { CartView } from '#app/domain/cart/cart-view.ts';
import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { DiscountRows } from '../discount-rows.tsx';
import type { CartRefused } from './cart-post.server.ts';
import { CouponForm } from './coupon-form.tsx';

export function CartSums({ cart, refused }: { cart: CartView; refused: CartRefused | null }) {
  const { priced, buyable } = cart;
  return (
    <section className="card sticky-side cart-sums" aria-labelledby="cart-sums">
      <h2 id="cart-sums">{m.checkout_sums_title()}</h2>
      <dl className="sum-table">
        <dt>{m.checkout_items()}</dt>
        <dd>{wonText(priced.itemsTotal)}</dd>
        <DiscountRows priced={priced} />
        <dt>{m.checkout_shipping_of_makers({ count: priced.orders.length })}</dt>
        <dd>{priced.shippingTotal === 0 ? m.shell_shipping_free() : wonText(priced.shippingTotal)}</dd>
        <dt className="total">{m.checkout_total()}</dt>
        <dd className="total">{wonText(priced.total)}</dd>
      </dl>
      <p className="by">{m.checkout_remote_note()}</p>
      <CouponForm coupon={cart.coupon} refused={refused} />
      {buyable ? (
        <ButtonLink wide href={url('checkout')}>
          {m.checkout_cart_order()}
        </ButtonLink>
      ) : (
        <p className="line-change" data-bad>
          {m.checkout_cart_not_buyable()}
        </p>
      )}
      <p className="by">{m.checkout_cart_not_held()}</p>
    </section>
  );
}
