// One maker's order: its way, what can be done now, its lines with the places where they were made, its parcels and refunds.
import { canCancelOrder, canConfirm, canReceive, maySayNo, type OrderStage } from '#app/domain/orders/order.ts';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { confirmsAfterDelivery } from '#app/lib/law/confirmation.ts';
import { withdrawalEnds } from '#app/lib/law/withdrawal.ts';
import { formatDay, formatMoment, kstDay, isDay, type Day } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { BorneDiscountRows } from '../discount-rows.tsx';
import { SellerIdentity } from '../seller-identity.tsx';
import { stageTone, stageWords } from '../stage-words.ts';
import { OrderAfterSale } from './order-after-sale.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderParcels } from './order-parcels.tsx';
import { deliveredAt, orderSteps, type StepName } from './order-steps.ts';
import type { OrderFacts } from './order.read.server.ts';

interface Props {
  order: OrderFacts;
  number: string;
  /** The market's day where something has left. */
  today: Day | null;
  /** Why the last deed was refused. */
  refused: string | null;
}

export function OrderOfMaker({ order, number, today, refused }: Props) {
  const stage = order.stage;
  const { seller } = order;
  const label = `order-${order.id}`;
  return (
    <section className="section maker-order" aria-labelledby={label}>
      <div className="section-head">
        <h2 id={label}>
          {seller === null ? (
            order.number
          ) : (
            <a className="serif" href={url('maker', { slug: seller.slug })} lang={seller.lang}>
              {seller.name}
            </a>
          )}
        </h2>
        <Badge tone={stageTone(stage)}>{stageWords(stage)}</Badge>
        <p>{m.checkout_order_number({ number: order.number })}</p>
      </div>
      <FormErrors errors={refused === null ? undefined : [refused]} />
      <OrderLines order={order} />
      <div className="order-facts">
        <div>
          <h3>{m.checkout_order_way()}</h3>
          <Way order={order} />
          <Deeds order={order} stage={stage} number={number} today={today} />
        </div>
        <div className="form-stack">
          <OrderParcels parcels={order.parcels} number={number} orderNumber={order.number} />
          <OrderAfterSale order={order} number={number} />
          <dl className="sum-table">
            <dt>{m.checkout_items()}</dt>
            <dd>{wonText(order.itemsTotal)}</dd>
            <BorneDiscountRows sums={order} />
            <dt>{m.checkout_shipping()}</dt>
            <dd>{order.pickupAt !== null ? m.money_pickup() : order.shippingFee === 0 ? m.shell_shipping_free() : wonText(order.shippingFee)}</dd>
            <dt className="total">{m.checkout_order_sum()}</dt>
            <dd className="total">{wonText(order.total)}</dd>
            <Refunds refunds={order.refunds} />
          </dl>
          {order.pickupAt === null ? null : <p className="by">{m.money_pickup_here({ address: order.pickupAt })}</p>}
          {seller === null ? null : <SellerIdentity maker={seller} />}
        </div>
      </div>
    </section>
  );
}

function Way({ order }: { order: OrderFacts }) {
  const locale = getLocale();
  const { shipBy } = order;
  return (
    <>
      <ol className="timeline">
        {orderSteps(order).map((step) => (
          <li key={step.name} data-done={step.done || undefined}>
            <strong>{stepWords(step.name)}</strong>
            {step.done ? null : <span className="visually-hidden"> {m.checkout_step_not_yet()}</span>}
            {step.at === null ? null : <span className="by"> {formatMoment(step.at, locale)}</span>}
          </li>
        ))}
      </ol>
      {shipBy !== null && isDay(shipBy) && (order.stage === 'paid' || order.stage === 'preparing') ? (
        <p className="by">{m.checkout_order_ship_by({ day: formatDay(shipBy, locale) })}</p>
      ) : null}
    </>
  );
}

function Deeds({ order, stage, number, today }: Omit<Props, 'refused'> & { stage: OrderStage }) {
  const arrived = deliveredAt(order);
  return (
    <div className="form-stack no-print">
      {canReceive(stage) ? (
        <Deed order={order} number={number} intent="receive" label={m.checkout_order_receive()} text={m.checkout_order_receive_text()} />
      ) : null}
      {canConfirm(stage) ? <Deed order={order} number={number} intent="confirm" label={m.checkout_order_confirm()} text={confirmText(order, arrived)} /> : null}
      {arrived === null ? null : (
        <p className="by">
          {withdrawalWords(withdrawalEnds(kstDay(arrived), { contractDay: kstDay(order.placedAt) }), today)}{' '}
          <a href={`${url('policy', { slug: 'help' })}#withdrawal-form`}>{m.store_withdrawal_form()}</a>
        </p>
      )}
      {canCancelOrder(stage) ? <CancelFold order={order} number={number} stage={stage} /> : null}
    </div>
  );
}

/** Until when one may think it over: the order confirms itself on that day, unless something of it is in a case. */
function confirmText(order: OrderFacts, arrived: Date | null): string {
  if (arrived === null || order.lines.some((line) => line.inCases > 0)) return m.checkout_order_confirm_waits();
  return m.checkout_order_confirm_text({ at: formatMoment(confirmsAfterDelivery(arrived, kstDay(order.placedAt)), getLocale()) });
}

function withdrawalWords(last: Day, today: Day | null): string {
  const day = formatDay(last, getLocale());
  return today !== null && last < today ? m.checkout_order_withdrawal_was({ day }) : m.checkout_order_withdrawal_until({ day });
}

/** All in one click where nothing has left and nothing is made for this buyer alone; else what may be called off is chosen. */
function CancelFold({ order, number, stage }: { order: OrderFacts; number: string; stage: OrderStage }) {
  const open = order.lines.filter((line) => line.quantity > line.cancelled);
  const free = open.filter((line) => maySayNo(stage, line));
  if (free.length === 0) return null;
  const whole = free.length === open.length && order.parcels.length === 0;
  const left = order.total - order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  return (
    <details className="fold">
      <summary>{m.checkout_order_cancel()}</summary>
      {whole ? (
        <Deed
          order={order}
          number={number}
          intent="cancel"
          label={m.checkout_order_cancel_now({ total: wonText(left) })}
          text={stage === 'paid' ? m.checkout_order_cancel_text() : m.checkout_order_cancel_preparing_text()}
        />
      ) : null}
      {free.length < open.length ? <p className="by">{m.checkout_order_cancel_bound_text()}</p> : null}
      {whole && free.length === 1 && free.every((line) => line.quantity - line.cancelled === 1) ? null : (
        <p>
          <a className="inline" href={url('orderCancel', { number }, { order: order.number })}>
            {m.checkout_order_cancel_some()}
          </a>
        </p>
      )}
    </details>
  );
}

function Deed({
  order,
  number,
  intent,
  label,
  text,
}: {
  order: OrderFacts;
  number: string;
  intent: 'receive' | 'confirm' | 'cancel';
  label: string;
  text: string;
}) {
  return (
    <form method="post" action={url('order', { number })} className="form-stack">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="orderId" value={order.id} />
      <p className="by" id={`${intent}-${order.id}`}>
        {text}
      </p>
      <Button kind="secondary" aria-describedby={`${intent}-${order.id}`}>
        {label}
      </Button>
    </form>
  );
}

function Refunds({ refunds }: { refunds: OrderFacts['refunds'] }) {
  const words = { requested: m.checkout_refund_requested, succeeded: m.checkout_refund_succeeded, failed: m.checkout_refund_failed };
  return (
    <>
      {refunds.map((refund) => (
        <div className="refund" key={refund.id}>
          <dt>
            {words[refund.state]()} <span className="by">{formatDay(refund.settledAt ?? refund.requestedAt, getLocale())}</span>
            {refund.state === 'succeeded' ? null : <span className="by"> {m.checkout_refund_due({ day: formatDay(refund.lastDay, getLocale()) })}</span>}
            {refund.lateInterest === 0 ? null : <span className="by"> {interestWords(refund)}</span>}
          </dt>
          <dd>{wonText(-refund.amount)}</dd>
        </div>
      ))}
    </>
  );
}

function interestWords({ lateInterest, lateInterestPaidAt }: OrderFacts['refunds'][number]): string {
  const paid = lateInterestPaidAt === null ? m.returns_interest_open() : m.returns_interest_paid({ day: formatDay(lateInterestPaidAt, getLocale()) });
  return `${m.returns_interest({ amount: wonText(lateInterest) })} ${paid}`;
}

function stepWords(name: StepName): string {
  const words = {
    placed: m.checkout_step_placed,
    paid: m.checkout_step_paid,
    preparing: m.checkout_step_preparing,
    shipped: m.checkout_step_shipped,
    delivered: m.checkout_step_delivered,
    confirmed: m.checkout_step_confirmed,
    returned: m.checkout_stage_returned,
    cancelled: m.checkout_step_cancelled,
  };
  return words[name]();
}
