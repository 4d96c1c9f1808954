// One dispute, as Stripe says it stands now: money follows its balance lines once, earnings are held while it is open, its end is booked once.
// Safe in any order, any number of times (law 2).
import { noteActOnce, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { hasOpenDispute, keepDispute, markClosed, type DisputeRow } from '#app/domain/disputes/dispute.db.server.ts';
import { isOpen, phaseOf, type DisputeFacts } from '#app/domain/disputes/dispute.ts';
import { disputeLineJournal } from '#app/domain/ledger/dispute-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { lockPurchase, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { getPayment } from '#app/domain/payments/payment.db.server.ts';
import { holdEarning, releaseEarning } from '#app/domain/settlement/earning.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { log } from '#app/infra/log.server.ts';
import { won } from '#app/lib/money.ts';

import { bookLoss } from './disputes/lose-dispute.server.ts';
import { readDispute } from './disputes/read-dispute.server.ts';
import { findPayment } from './payment/find-payment.server.ts';
import { recordPayment } from './record-payment.server.ts';

/** kept: done as far as Stripe is; not_ours: no such dispute, or no purchase of ours; unknown: Stripe gave no answer, try again. */
export type DisputeOutcome = 'kept' | 'not_ours' | 'unknown';
type Alongside = (tx: Tx, outcome: DisputeOutcome, now: Date) => Promise<void>;

/** `alongside` runs in the transaction of the effect: the mark of the event. Not run when the outcome is unknown. */
export async function workDispute(stripeDisputeId: string, alongside?: Alongside): Promise<DisputeOutcome> {
  const read = await readDispute(stripeDisputeId);
  if (read === 'unknown') return 'unknown';
  if (read === 'absent' || read.purchaseId === null) return conclude('not_ours', alongside);
  const purchaseId = read.purchaseId;
  // A dispute may be heard of before its payment.
  if ((await findPayment(purchaseId))?.captured === 0) await recordPayment({ purchaseId });
  return inTransaction<DisputeOutcome>('work dispute', async (tx, now) => {
    if ((await lockPurchase(tx, purchaseId)) === null || (await getPayment(tx, purchaseId)).captured === 0) return 'unknown';
    const orders = await ordersOf(tx, purchaseId);
    await apply(tx, purchaseId, orders, inMarketTime(read.facts, now.getTime() - tx.machineNow.getTime()), now);
    await alongside?.(tx, 'kept', now);
    return 'kept';
  });
}

// Stripe's instants are the world's; in the demonstration the market's clock may be ahead of it.
function inMarketTime(facts: DisputeFacts, aheadMs: number): DisputeFacts {
  const shift = (at: Date): Date => new Date(at.getTime() + aheadMs);
  return { ...facts, openedAt: shift(facts.openedAt), evidenceDueAt: facts.evidenceDueAt === null ? null : shift(facts.evidenceDueAt) };
}

async function conclude(outcome: DisputeOutcome, alongside?: Alongside): Promise<DisputeOutcome> {
  if (alongside !== undefined) await inTransaction('no dispute of ours', (tx, now) => alongside(tx, outcome, now));
  return outcome;
}

async function apply(tx: Tx, purchaseId: string, orders: readonly OrderRow[], facts: DisputeFacts, now: Date): Promise<void> {
  const { before, after } = await keepDispute(tx, purchaseId, facts, now);
  await bookLines(tx, facts, now);
  if (before?.status !== after.status) {
    log(before === null ? 'error' : 'info', 'payment disputed', { disputeId: after.id, status: after.status });
    await noteMove(tx, { subject: after.id, from: before?.status ?? '', to: after.status, actorId: null, reason: after.reason }, now);
  }
  if (before === null) {
    const detail = { purchaseId, amount: after.amount, reason: after.reason };
    await noteActOnce(tx, { actorId: 'stripe', role: 'system', action: 'charge.dispute', subject: after.id, detail }, now);
  }
  const phase = phaseOf(after.status);
  if (isOpen(phase)) for (const order of orders) await holdEarning(tx, order.id, 'dispute', now);
  else if (phase !== 'asked') await end(tx, after, orders, now);
}

async function bookLines(tx: Tx, facts: DisputeFacts, now: Date): Promise<void> {
  for (const { id, amount, fee } of facts.lines) {
    const kind = amount < 0 ? 'dispute_withdrawn' : 'dispute_reinstated';
    await postJournal(tx, { kind, reference: id, at: now, postings: disputeLineJournal(amount, fee) });
  }
}

async function end(tx: Tx, dispute: DisputeRow, orders: readonly OrderRow[], now: Date): Promise<void> {
  if (dispute.closedAt !== null) return;
  const loss = phaseOf(dispute.status) === 'lost' ? await bookLoss(tx, dispute, orders, now) : won(0);
  if (!(await markClosed(tx, dispute.id, loss, now))) throw new Error('a locked dispute ended twice');
  if (await hasOpenDispute(tx, dispute.purchaseId)) return;
  for (const order of orders) await releaseEarning(tx, order.id, now);
}
