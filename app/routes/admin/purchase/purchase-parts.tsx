// Parts of the operator's purchase page: payment, orders, refunds, history.
import type { Reply } from '#app/components/refused.ts';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { canCancelOrder } from '#app/domain/orders/order.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { reasonText } from '../reason-words.ts';
import { moveText, paymentStateText, purchaseStateText, stageText } from '../words.ts';
import { PurchaseParcels } from './purchase-parcels.tsx';
import type { PurchaseFacts } from './purchase.read.server.ts';

export function PaymentFacts({ page: { purchase, payment } }: { page: PurchaseFacts }) {
  const rows: [string, string][] = [
    [m.operator_state(), purchaseStateText(purchase.state)],
    [m.operator_placed(), formatMoment(purchase.placedAt, getLocale())],
    [m.operator_buyer(), `${purchase.buyerName} · ${purchase.email} · ${purchase.buyerPhone}`],
    [m.operator_delivery(), `${purchase.recipientName} · (${purchase.postalCode}) ${purchase.address1} ${purchase.address2}`],
    [m.operator_total(), wonText(purchase.total)],
    [m.operator_captured(), payment === null ? '–' : `${wonText(payment.captured)} (${paymentStateText(payment.state)})`],
    [m.operator_refunded(), wonText(payment?.refunded ?? 0)],
    [m.operator_session(), payment?.sessionId ?? '–'],
    [m.operator_intent(), payment?.intentId ?? '–'],
  ];
  return (
    <section className="card form-stack">
      <h2>{m.operator_payment()}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <Row key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

export function OrderCards({
  page: {
    purchase: { number },
    orders,
    lines,
    parcels,
  },
  reply,
}: {
  page: PurchaseFacts;
  reply: Reply;
}) {
  const english = getLocale() === 'en';
  return (
    <>
      {orders.map((order) => (
        <section className="card form-stack" key={order.id}>
          <div className="section-head">
            <h2>{m.operator_order({ number: order.number })}</h2>
            <Badge tone={order.stage === 'cancelled' ? 'bad' : 'indigo'}>{stageText(order.stage)}</Badge>
          </div>
          <p lang="ko">{order.makerName}</p>
          <dl className="sum-table">
            {lines
              .filter((line) => line.orderId === order.id)
              .map((line) => (
                <Row
                  key={line.id}
                  name={`${english ? line.nameEn : line.nameKo} ${english ? line.optionsEn : line.optionsKo} ${m.operator_quantity({ count: line.quantity })}`}
                  value={wonText(line.lineTotal)}
                />
              ))}
            {order.makerDiscount === 0 ? null : <Row name={m.money_discount_maker()} value={wonText(-order.makerDiscount)} />}
            {order.platformDiscount === 0 ? null : <Row name={m.money_discount_platform()} value={wonText(-order.platformDiscount)} />}
            <Row name={m.operator_shipping()} value={wonText(order.shippingFee)} />
            <dt className="total">{m.operator_total()}</dt>
            <dd className="total">{wonText(order.total)}</dd>
          </dl>
          <PurchaseParcels number={number} parcels={parcels.filter((parcel) => parcel.orderId === order.id)} reply={reply} />
          {canCancelOrder(order.stage) ? (
            <ButtonLink kind="secondary" size="small" href={url('adminPurchaseCancel', { number }, { order: order.number })}>
              {m.operator_cancel_open()}
            </ButtonLink>
          ) : null}
          <p className="hint">{m.operator_share({ captured: wonText(order.captured ?? 0), refunded: wonText(order.refunded ?? 0) })}</p>
        </section>
      ))}
    </>
  );
}

export function Refunds({ refunds }: { refunds: PurchaseFacts['refunds'] }) {
  if (refunds.length === 0) return null;
  const words = { requested: m.operator_refund_state_requested(), succeeded: m.operator_refund_state_succeeded(), failed: m.operator_refund_state_failed() };
  return (
    <section className="card form-stack">
      <h2>{m.operator_refunds()}</h2>
      {refunds.map((refund) => (
        <div key={refund.id}>
          <p>
            <strong>{wonText(refund.amount)}</strong>{' '}
            <Badge tone={refund.state === 'failed' ? 'bad' : refund.state === 'requested' ? 'indigo' : 'good'}>{words[refund.state]}</Badge>
          </p>
          <p className="hint">
            {formatMoment(refund.requestedAt, getLocale())} · {reasonText(refund.reason)}
          </p>
          {refund.state === 'failed' ? (
            <form method="post">
              <input type="hidden" name="intent" value="retry" />
              <input type="hidden" name="refundId" value={refund.id} />
              <Button kind="secondary" size="small">
                {m.operator_refund_retry()}
              </Button>
            </form>
          ) : null}
        </div>
      ))}
    </section>
  );
}

export function History({ page: { history } }: { page: PurchaseFacts }) {
  return (
    <section className="card form-stack">
      <h2>{m.operator_history()}</h2>
      <ol className="timeline">
        {history.map((step) => (
          <li key={step.id} data-done>
            {formatMoment(step.at, getLocale())} ·{' '}
            {m.operator_history_row({ from: step.fromState === '' ? m.operator_history_start() : moveText(step.fromState), to: moveText(step.toState) })}
            {step.reason === '' ? null : ` · ${reasonText(step.reason)}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
