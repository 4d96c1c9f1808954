// The facts of an order: its lines, where it goes, money, parcels, consents, history.
import { pictureOf } from '#app/components/picture-source.ts';
import { Picture } from '#app/components/picture.tsx';
import { wonText } from '#app/components/price.tsx';
import { customField } from '#app/domain/catalog/listing.ts';
import { orderStages, type OrderStage } from '#app/domain/orders/order.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';
import { BorneDiscountRows } from '#app/routes/store/discount-rows.tsx';

import { stageWords } from '../order-words.tsx';
import { keptReasonWords } from './cancel-words.ts';
import type { MakerOrder } from './order.read.server.ts';

/** The order as it comes out of JSON: instants are text or Date. */
export type ShownOrder = Omit<MakerOrder, never>;

export function Lines({ order }: { order: ShownOrder }) {
  const locale = getLocale();
  return (
    <section className="card" aria-labelledby="lines">
      <h2 id="lines">{m.maker_lines()}</h2>
      <ul className="desk-lines">
        {order.lines.map((line) => (
          <li key={line.id}>
            <Picture picture={pictureOf(line)} sizes="72px" />
            <div>
              <a className="desk-link" href={url('makerListing', { id: line.productId })}>
                {locale === 'en' ? line.nameEn : line.nameKo}
              </a>
              <p className="desk-soft">
                {[locale === 'en' ? line.optionsEn : line.optionsKo, line.sku, line.hall, madeWords(line.made, line.leadDays)]
                  .filter((word) => word !== null && word !== '')
                  .join(' · ')}
              </p>
              <CustomInputs line={line} />
              {line.cancelled > 0 ? <p>{m.maker_cancelled_count({ count: line.cancelled })}</p> : null}
            </div>
            <p className="number">
              {wonText(line.unitPrice)} × {line.quantity}
              <br />
              <strong>{wonText(line.lineTotal)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the buyer of a custom-made piece typed, with the labels it was asked under. */
export function CustomInputs({ line }: { line: Pick<ShownOrder['lines'][number], 'customInputs' | 'customFields'> }) {
  const entries = Object.entries(line.customInputs);
  if (entries.length === 0) return null;
  const asked = customField.array().catch([]).parse(JSON.parse(line.customFields));
  return (
    <dl className="facts">
      {entries.map(([key, value]) => {
        const field = asked.find((one) => one.key === key);
        return (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{field === undefined ? key : getLocale() === 'en' ? field.en || field.ko : field.ko}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}

export function Delivery({ order }: { order: ShownOrder }) {
  const { delivery } = order;
  return (
    <section className="card" aria-labelledby="delivery">
      <h2 id="delivery">{m.maker_delivery()}</h2>
      {delivery === null ? (
        <p className="desk-soft">{m.maker_delivery_gone()}</p>
      ) : (
        <dl className="facts">
          <dt>{m.maker_recipient()}</dt>
          <dd>{delivery.recipientName}</dd>
          <dt>{m.maker_phone()}</dt>
          <dd>
            <a href={`tel:${delivery.recipientPhone}`}>{delivery.recipientPhone}</a>
          </dd>
          <dt>{m.maker_address()}</dt>
          <dd>
            ({delivery.postalCode}) {delivery.address1} {delivery.address2}
          </dd>
          {delivery.deliveryNote === '' ? null : (
            <>
              <dt>{m.maker_delivery_note()}</dt>
              <dd>{delivery.deliveryNote}</dd>
            </>
          )}
          <dt>{m.maker_buyer()}</dt>
          <dd>
            {order.buyerName} · <a href={`tel:${order.buyerPhone}`}>{order.buyerPhone}</a>
          </dd>
        </dl>
      )}
      <p className="desk-soft">{m.maker_delivery_purpose()}</p>
    </section>
  );
}

export function Totals({ order }: { order: ShownOrder }) {
  const earned = order.total + order.platformDiscount - order.fee - order.refunded;
  return (
    <section className="card" aria-labelledby="totals">
      <h2 id="totals">{m.maker_money()}</h2>
      <dl className="facts desk-sums">
        <dt>{m.maker_items()}</dt>
        <dd>{wonText(order.itemsTotal)}</dd>
        <BorneDiscountRows sums={order} />
        <dt>{m.maker_shipping_fee()}</dt>
        <dd>{order.pickupAt !== null ? m.money_pickup() : order.shippingFee === 0 ? m.maker_free_shipping() : wonText(order.shippingFee)}</dd>
        <dt>{m.maker_total()}</dt>
        <dd>
          <strong>{wonText(order.total)}</strong>
        </dd>
        {order.refunded > 0 ? (
          <>
            <dt>{m.maker_refunded()}</dt>
            <dd>{wonText(-order.refunded)}</dd>
          </>
        ) : (
          <>
            <dt>{m.maker_fee()}</dt>
            <dd>{wonText(-order.fee)}</dd>
            <dt>{m.maker_earned()}</dt>
            <dd>{wonText(earned)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

export function Consents({ order }: { order: ShownOrder }) {
  return (
    <section className="card" aria-labelledby="consents">
      <h2 id="consents">{m.maker_consents()}</h2>
      <ul className="desk-rows">
        {order.consents.map((consent) => (
          <li key={consent.id}>
            {consentWords(consent.kind)}
            {consent.nameKo === null ? '' : ` — ${(getLocale() === 'en' ? consent.nameEn : consent.nameKo) ?? ''}`}
            <br />
            <small className="desk-soft">{formatMoment(new Date(consent.givenAt), getLocale())}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function History({ order }: { order: ShownOrder }) {
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{m.maker_history()}</h2>
      <ol className="desk-rows">
        {order.history.map((move) => {
          const stage = orderStages.find((one): one is OrderStage => one === move.toState);
          const reason = keptReasonWords(move.reason);
          return (
            <li key={move.id}>
              <strong>{stage === undefined ? move.toState : stageWords(stage)}</strong> {move.who}
              {reason === null ? null : <p>{reason}</p>}
              <br />
              <small className="desk-soft">{formatMoment(new Date(move.at), getLocale())}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function madeWords(made: string, leadDays: number): string {
  if (made === 'CUSTOM') return m.maker_made_custom_days({ days: leadDays });
  return made === 'MADE_AFTER_ORDER' ? m.maker_made_after_days({ days: leadDays }) : '';
}

function consentWords(kind: string): string {
  if (kind === 'third_party') return m.maker_consent_third_party();
  return kind === 'custom_made' ? m.maker_consent_custom() : m.maker_consent_terms();
}
