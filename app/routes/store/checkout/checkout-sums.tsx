// What will be charged, and the one button. The total shown is sent along and compared (trust.md P8).
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CheckoutFacts } from './checkout.read.server.ts';

export function CheckoutSums({ facts, remote }: { facts: Pick<CheckoutFacts, 'cart' | 'sellers'>; remote: boolean }) {
  const { priced, buyable } = facts.cart;
  const surcharge = remote ? facts.sellers.reduce((sum, seller) => sum + seller.remoteSurcharge, 0) : 0;
  const total = priced.total + surcharge;
  return (
    <section className="card sticky-side cart-sums" aria-labelledby="sums">
      <h2 id="sums">{m.checkout_sums_title()}</h2>
      <dl className="sum-table" aria-live="polite">
        <dt>{m.checkout_items()}</dt>
        <dd>{wonText(priced.itemsTotal)}</dd>
        <dt>{m.checkout_shipping_of_makers({ count: priced.orders.length })}</dt>
        <dd>{priced.shippingTotal === 0 ? m.shell_shipping_free() : wonText(priced.shippingTotal)}</dd>
        {surcharge === 0 ? null : (
          <>
            <dt>{m.checkout_surcharge()}</dt>
            <dd>{wonText(surcharge)}</dd>
          </>
        )}
        <dt className="total">{m.checkout_total()}</dt>
        <dd className="total">{wonText(total)}</dd>
      </dl>
      <input type="hidden" name="expectedTotal" value={total} />
      {remote ? null : <p className="by">{m.checkout_remote_note()}</p>}
      {buyable ? (
        <Button wide>{m.checkout_pay({ total: wonText(total) })}</Button>
      ) : (
        <p className="form-error" role="alert">
          {m.checkout_not_buyable()} <a href={url('cart')}>{m.checkout_change_in_cart()}</a>
        </p>
      )}
      <p className="by">{m.checkout_pay_next()}</p>
    </section>
  );
}
