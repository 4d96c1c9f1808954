// The contract in short: delivery, payment, sums, that the market is not the seller, rights, and the way to help (facts 2.1 D3, D5).
import { useMarket } from '#app/components/market.ts';
import { wonText } from '#app/components/price.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { BorneDiscountRows } from '../discount-rows.tsx';
import { methodWords } from './method-words.ts';
import type { OrderPageFacts } from './order.read.server.ts';

export function OrderContract({ page }: { page: Pick<OrderPageFacts, 'purchase' | 'orders'> }) {
  const { purchase } = page;
  const market = useMarket();
  const locale = getLocale();
  const custom = page.orders.some((order) => order.lines.some((line) => line.made === 'CUSTOM'));
  return (
    <section className="section" aria-labelledby="contract">
      <div className="section-head">
        <h2 id="contract">{m.checkout_contract()}</h2>
      </div>
      <div className="order-facts">
        <div>
          <h3>{m.checkout_delivery()}</h3>
          <dl className="facts">
            <dt>{m.checkout_recipient()}</dt>
            <dd>
              {purchase.recipientName} · {purchase.recipientPhone}
            </dd>
            <dt>{m.checkout_address1()}</dt>
            <dd>{`(${purchase.postalCode}) ${purchase.address1} ${purchase.address2}`.trim()}</dd>
            {purchase.deliveryNote === '' ? null : (
              <>
                <dt>{m.checkout_note()}</dt>
                <dd>{purchase.deliveryNote}</dd>
              </>
            )}
            <dt>{m.checkout_contact()}</dt>
            <dd>
              {purchase.buyerName} · {purchase.buyerPhone} · {purchase.email}
            </dd>
          </dl>
        </div>
        <div>
          <h3>{m.checkout_contract_payment()}</h3>
          <dl className="sum-table">
            <dt>{m.checkout_items()}</dt>
            <dd>{wonText(purchase.itemsTotal)}</dd>
            <BorneDiscountRows sums={purchase} />
            <dt>{m.checkout_shipping()}</dt>
            <dd>{purchase.shippingTotal === 0 ? m.shell_shipping_free() : wonText(purchase.shippingTotal)}</dd>
            <dt className="total">{m.checkout_total()}</dt>
            <dd className="total">{wonText(purchase.total)}</dd>
          </dl>
          {purchase.paidAt === null ? null : (
            <p className="by">{m.checkout_contract_paid({ when: formatMoment(purchase.paidAt, locale), method: methodWords(purchase.method) })}</p>
          )}
        </div>
      </div>
      <div className="prose">
        <p className="intermediary">{m.shell_not_a_party({ market: market.name })}</p>
        <ul className="plain-list">
          <li>{m.store_withdrawal_period()}</li>
          <li>{m.store_withdrawal_different()}</li>
          {custom ? <li>{m.store_custom_text()}</li> : null}
          <li>{m.store_withdrawal_costs()}</li>
          <li>{m.store_withdrawal_refund()}</li>
        </ul>
        <p>
          <a href={`${url('policy', { slug: 'help' })}#withdrawal-form`}>{m.store_withdrawal_form()}</a> ·{' '}
          <a href={url('policy', { slug: 'help' })}>{m.shell_help()}</a> · <a href={url('policy', { slug: 'terms' })}>{m.shell_terms()}</a>
        </p>
      </div>
    </section>
  );
}
