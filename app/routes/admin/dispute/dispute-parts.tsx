// Parts of the page of one dispute: the bank's facts, the orders it is about, how it went.
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { bearerText, phaseText, providerText, reasonText } from '../dispute-words.ts';
import { stageText } from '../words.ts';
import type { DisputePageFacts } from './dispute.read.server.ts';

export function BankFacts({ dispute }: { dispute: DisputePageFacts['dispute'] }) {
  const at = (when: Date | null): string => (when === null ? '–' : formatMoment(when, getLocale()));
  const rows: [string, string][] = [
    [m.oversight_dispute_reason(), reasonText(dispute.reason)],
    [m.oversight_dispute_word(), providerText(dispute.status)],
    [m.oversight_amount(), wonText(dispute.amount)],
    [m.oversight_dispute_withdrawn(), wonText(dispute.withdrawn)],
    [m.oversight_dispute_reinstated(), wonText(dispute.reinstated)],
    [m.oversight_dispute_fee(), wonText(dispute.fee)],
    [m.oversight_dispute_opened(), at(dispute.openedAt)],
    [m.oversight_evidence_due(), at(dispute.evidenceDueAt)],
    [m.oversight_evidence_sent(), dispute.evidenceSentAt === null ? '–' : `${at(dispute.evidenceSentAt)} (${dispute.sentByName ?? '–'})`],
    [m.oversight_bearer(), bearerText(dispute.bearer)],
    [m.oversight_loss_of_market(), wonText(dispute.lossOfMarket)],
    [m.oversight_provider_id(), dispute.stripeDisputeId],
  ];
  return (
    <section className="card form-stack">
      <h2>{m.oversight_bank_says()}</h2>
      <dl className="facts">{rows.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{value}</dd>])}</dl>
    </section>
  );
}

export function DisputedOrders({ orders, number }: { orders: DisputePageFacts['orders']; number: string }) {
  return (
    <section className="card form-stack">
      <h2>{m.oversight_disputed_orders()}</h2>
      <ul className="desk-rows">
        {orders.map((order) => (
          <li key={order.id}>
            <a className="inline" href={url('adminPurchase', { number })}>
              {order.number}
            </a>{' '}
            <span lang="ko">{order.maker}</span> · {stageText(order.stage)} · {wonText(order.total)}{' '}
            {order.heldAt === null ? null : <Badge tone="hall">{m.oversight_earning_held()}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Timeline({ history }: { history: DisputePageFacts['history'] }) {
  return (
    <section className="card form-stack">
      <h2>{m.oversight_history()}</h2>
      <ol className="timeline">
        {history.map((step) => (
          <li key={step.id} data-done>
            {formatMoment(step.at, getLocale())} · {phaseText(step.toState).text}
          </li>
        ))}
      </ol>
    </section>
  );
}
