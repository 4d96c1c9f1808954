// The way out of a payment in quarantine (law 3, P8): Stripe is asked again and agrees after all (release), or the money that does not belong
// goes back whole (refund). Both in the audit; the alarm closes. What came and went stands on the books.
import type Stripe from 'stripe';

import { clearAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { quarantineJournal, quarantineRefundedJournal } from '#app/domain/ledger/dispute-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { getPayment } from '#app/domain/payments/payment.db.server.ts';
import { lockPurchase } from '#app/domain/orders/order.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { ask } from './payment/ask-stripe.server.ts';
import { recordPayment } from './record-payment.server.ts';

/** not_found: nothing is in quarantine; still_quarantined: Stripe gave no answer, or one that does not agree. */
export type ResolveQuarantineRefusal = { kind: 'not_found' } | { kind: 'still_quarantined' };

export interface ResolveQuarantine {
  purchaseId: string;
  operatorId: string;
  deed: 'release' | 'refund';
  reason: string;
}

/** Refused when nothing of the purchase is in quarantine, when Stripe still disagrees, or gave no answer. */
export async function resolveQuarantine(input: ResolveQuarantine): Promise<Result<undefined, ResolveQuarantineRefusal>> {
  const sessionId = await inTransaction('find quarantine', (tx) => quarantinedSession(tx, input.purchaseId));
  if (sessionId === null) return refuse({ kind: 'not_found' });
  if (input.deed === 'release') {
    const outcome = await recordPayment({ purchaseId: input.purchaseId, ...(sessionId === '' ? {} : { sessionId }) });
    if (outcome === 'unknown' || outcome === 'quarantined') return refuse({ kind: 'still_quarantined' });
    await inTransaction('release quarantine', (tx, now) => close(tx, input, now));
    return ok();
  }
  return giveBack(input, sessionId);
}

async function quarantinedSession(tx: Tx, purchaseId: string): Promise<string | null> {
  const alarm = await one(
    tx,
    q.selectFrom('alarm').select('detail').where('kind', '=', 'payment_quarantined').where('subject', '=', purchaseId).where('clearedAt', 'is', null),
  );
  return alarm === null ? null : String(alarm.detail['session'] ?? '');
}

async function giveBack(input: ResolveQuarantine, sessionId: string): Promise<Result<undefined, ResolveQuarantineRefusal>> {
  const reply = await ask('read quarantined session', (client) =>
    client.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent.latest_charge.balance_transaction'] }),
  );
  const intent = reply.kind === 'done' && typeof reply.value.payment_intent === 'object' ? reply.value.payment_intent : null;
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  if (intent === null || charge === null || charge.amount_captured === 0) return refuse({ kind: 'still_quarantined' });
  const own = await inTransaction('whose intent', async (tx) => (await getPayment(tx, input.purchaseId)).intentId);
  if (own === intent.id) return refuse({ kind: 'still_quarantined' });
  const metadata = { purchaseId: input.purchaseId, quarantine: 'refunded' };
  const refunded = await ask('refund quarantined payment', (client) =>
    client.refunds.create({ payment_intent: intent.id, metadata }, { idempotencyKey: `quarantine_${intent.id}` }),
  );
  if (refunded.kind !== 'done') return refuse({ kind: 'still_quarantined' });
  await inTransaction('refund quarantine', async (tx, now) => {
    await lockPurchase(tx, input.purchaseId);
    await book(tx, charge, refunded.value, now);
    await close(tx, input, now);
  });
  return ok();
}

async function book(tx: Tx, charge: Stripe.Charge, refund: Stripe.Refund, now: Date): Promise<void> {
  const line = charge.balance_transaction;
  const fee = won(typeof line === 'object' && line !== null ? line.fee : 0);
  const amount = won(charge.amount_captured);
  await postJournal(tx, { kind: 'quarantine', reference: charge.id, at: now, postings: quarantineJournal(amount, fee) });
  await postJournal(tx, { kind: 'quarantine_refunded', reference: refund.id, at: now, postings: quarantineRefundedJournal(won(refund.amount)) });
}

async function close(tx: Tx, input: ResolveQuarantine, now: Date): Promise<void> {
  const { purchaseId, operatorId, deed, reason } = input;
  await clearAlarm(tx, { kind: 'payment_quarantined', subject: purchaseId, by: operatorId }, now);
  await noteAct(tx, { actorId: operatorId, role: 'operator', action: `quarantine-${deed}`, subject: purchaseId, detail: { reason } }, now);
}
