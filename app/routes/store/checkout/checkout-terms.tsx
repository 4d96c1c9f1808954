// Payment, delivery, withdrawal and complaints before the contract (E-Commerce Act art. 13(2); facts 2.1 D5, 2.4).
import { useMarket } from '#app/components/market.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { CheckoutFacts } from './checkout.read.server.ts';

export function CheckoutTerms({ facts }: { facts: Pick<CheckoutFacts, 'cart' | 'holdMinutes'> }) {
  const { escrow } = useMarket();
  const makes = new Set(facts.cart.makers.flatMap((maker) => maker.lines.map((line) => line.made)));
  return (
    <section className="group card" aria-labelledby="terms">
      <h2 id="terms">{m.checkout_terms()}</h2>
      <details className="fold">
        <summary>{m.checkout_terms_payment()}</summary>
        <ul className="prose plain-list">
          <li>{escrow === '' ? m.checkout_terms_methods_cards() : m.checkout_terms_methods()}</li>
          {escrow === '' ? null : (
            <li>
              {m.checkout_terms_escrow({ agent: escrow })} <a href={`${url('policy', { slug: 'terms' })}#escrow`}>{m.legal_terms_10_title()}</a>
            </li>
          )}
          <li>{m.checkout_terms_held({ minutes: facts.holdMinutes })}</li>
        </ul>
      </details>
      <details className="fold">
        <summary>{m.store_delivery_title()}</summary>
        <ul className="prose plain-list">
          <li>{m.store_delivery_method()}</li>
          <li>{m.store_delivery_each_maker()}</li>
          <li>{m.store_delivery_late()}</li>
        </ul>
      </details>
      <details className="fold" open>
        <summary>{m.store_withdrawal_title()}</summary>
        <ul className="prose plain-list">
          <li>{m.store_withdrawal_period()}</li>
          <li>{m.store_withdrawal_different()}</li>
          {makes.has('CUSTOM') ? <li>{m.store_custom_text()}</li> : null}
          {makes.has('MADE_AFTER_ORDER') ? <li>{m.store_made_after_text()}</li> : null}
          <li>{m.store_withdrawal_exceptions()}</li>
          <li>{m.store_withdrawal_costs()}</li>
          <li>{m.store_withdrawal_refund()}</li>
        </ul>
        <p>
          <a href={`${url('policy', { slug: 'help' })}#withdrawal-form`}>{m.store_withdrawal_form()}</a>
        </p>
      </details>
      <details className="fold">
        <summary>{m.store_disputes_title()}</summary>
        <p className="prose">{m.store_disputes_market()}</p>
      </details>
      <p>{m.checkout_terms_minor()}</p>
    </section>
  );
}
