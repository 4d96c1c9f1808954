// The product-information notice, and delivery, withdrawal and refund as the contract has them (facts 2.1 D5, 2.3, 2.4).
import { wonText } from '#app/components/price.tsx';
import { Section } from '#app/components/section.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { noticeLabel } from './notice-labels.ts';
import type { ProductFacts } from './product-facts.ts';

export function ProductTerms({ product }: { product: ProductFacts }) {
  return (
    <Section title={m.store_terms_title()}>
      <div className="folds">
        <NoticeTable product={product} />
        <details className="fold">
          <summary>{m.store_delivery_title()}</summary>
          <DeliveryTerms product={product} />
        </details>
        <details className="fold">
          <summary>{m.store_withdrawal_title()}</summary>
          <WithdrawalTerms product={product} />
        </details>
        <details className="fold">
          <summary>{m.store_disputes_title()}</summary>
          <div className="prose">
            <p>{m.store_disputes_text({ name: product.maker.name, phone: product.maker.identity.phone })}</p>
            <p>{m.store_disputes_market()}</p>
            <p>
              <a href={url('policy', { slug: 'terms' })}>{m.shell_terms()}</a> · <a href={url('policy', { slug: 'help' })}>{m.shell_help()}</a>
            </p>
          </div>
        </details>
      </div>
    </Section>
  );
}

function NoticeTable({ product }: { product: ProductFacts }) {
  const locale = getLocale();
  return (
    <details className="fold">
      <summary>
        {m.store_notice_title()}
        {product.kc === null ? null : <span className="kc">{m.store_kc({ number: product.kc })}</span>}
      </summary>
      {locale === 'en' ? <p className="by">{m.store_notice_korean()}</p> : null}
      <table className="table notice-table">
        <caption className="visually-hidden">{m.store_notice_title()}</caption>
        <tbody>
          {product.notice.map((row) => (
            <tr key={row.key}>
              <th scope="row">{noticeLabel(row, locale)}</th>
              <td lang="ko">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function DeliveryTerms({ product }: { product: ProductFacts }) {
  const { shippingFee, freeOver, remoteSurcharge } = product.maker.shipping;
  const days = product.made === 'STOCK' ? product.maker.dispatchDays : Math.max(product.maker.dispatchDays, product.leadDays);
  return (
    <ul className="prose plain-list">
      <li>{m.store_delivery_method()}</li>
      <li>{m.store_delivery_time({ n: days })}</li>
      <li>{shippingFee === 0 ? m.store_delivery_free() : m.store_delivery_fee({ fee: wonText(shippingFee) })}</li>
      {freeOver === null || shippingFee === 0 ? null : <li>{m.store_free_over({ amount: wonText(freeOver) })}</li>}
      <li>{remoteSurcharge > 0 ? m.store_remote({ amount: wonText(remoteSurcharge) }) : m.store_remote_none()}</li>
      <li>{m.store_delivery_each_maker()}</li>
      <li>{m.store_delivery_late()}</li>
    </ul>
  );
}

function WithdrawalTerms({ product }: { product: ProductFacts }) {
  return (
    <div className="prose">
      <ul className="plain-list">
        <li>{m.store_withdrawal_period()}</li>
        <li>{m.store_withdrawal_different()}</li>
        {product.made === 'CUSTOM' ? <li>{m.store_custom_text()}</li> : null}
        {product.made === 'MADE_AFTER_ORDER' ? <li>{m.store_made_after_text()}</li> : null}
        <li>{m.store_withdrawal_exceptions()}</li>
        <li>{m.store_withdrawal_costs()}</li>
        <li>{m.store_withdrawal_refund()}</li>
        <li>{m.store_withdrawal_how()}</li>
      </ul>
      <p>
        <a href={`${url('policy', { slug: 'help' })}#withdrawal-form`}>{m.store_withdrawal_form()}</a>
      </p>
    </div>
  );
}
