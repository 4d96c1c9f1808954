// Sends a requested refund to Stripe under its own id as key, and settles it on Stripe's word alone (P5, P7). A failed refund stays owed.
import type Stripe from 'stripe';

import { noteActOnce, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { refundPaidJournal, reversed } from '#app/domain/ledger/ledger.ts';
import { failRefund, findRefund, keepStripeRefund, settleRefund } from '#app/domain/payments/refund.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { log } from '#app/infra/log.server.ts';
import { won } from '#app/lib/money.ts';

import { ask, type Reply } from './payment/ask-stripe.server.ts';
import { bookRefundInterest } from './payment/refund-days.server.ts';

/** settled: Stripe paid it; waiting: Stripe has it; failed: a person must retry it; unknown: no answer; nothing: nothing to do. */
export type RefundOutcome = 'settled' | 'waiting' | 'failed' | 'unknown' | 'nothing';
type Alongside = (tx: Tx, outcome: RefundOutcome, now: Date) => Promise<void>;

/** Sends a refund, or looks after one that Stripe has. Safe to repeat. */
export async function sendRefund(refundId: string): Promise<RefundOutcome> {
  const refund = await inTransaction('read refund', (tx) => findRefund(tx, refundId));
  if (refund === null || refund.state !== 'requested' || refund.intentId === null) return 'nothing';
  const { amount, intentId, purchaseId, orderId, stripeRefundId } = refund;
  if (stripeRefundId !== null) return settleRefundFromStripe(refundId, stripeRefundId);
  const metadata = { refundId, purchaseId, ...(orderId === null ? {} : { orderId }) };
  const reply = await ask('create refund', (client) =>
    client.refunds.create({ payment_intent: intentId, amount, metadata }, { idempotencyKey: `refund_${refundId}` }),
  );
  return applyReply(refundId, reply);
}

/** Reads the refund again at Stripe and applies what it says. */
export async function settleRefundFromStripe(refundId: string, stripeRefundId: string, alongside?: Alongside): Promise<RefundOutcome> {
  const reply = await ask('read refund', (client) => client.refunds.retrieve(stripeRefundId));
  if (reply.kind === 'refused') return 'nothing';
  return applyReply(refundId, reply, alongside);
}

async function applyReply(refundId: string, reply: Reply<Stripe.Refund>, alongside?: Alongside): Promise<RefundOutcome> {
  if (reply.kind === 'unknown') return 'unknown';
  return inTransaction('settle refund', async (tx, now) => {
    const outcome = reply.kind === 'refused' ? await fail(tx, refundId, reply.code ?? reply.message, now) : await apply(tx, refundId, reply.value, now);
    await alongside?.(tx, outcome, now);
    return outcome;
  });
}

async function apply(tx: Tx, refundId: string, stripeRefund: Stripe.Refund, now: Date): Promise<RefundOutcome> {
  const refund = await findRefund(tx, refundId);
  if (refund === null || stripeRefund.metadata?.['refundId'] !== refundId || stripeRefund.amount !== refund.amount) return 'nothing';
  await keepStripeRefund(tx, refundId, stripeRefund.id);
  if (stripeRefund.status === 'failed' || stripeRefund.status === 'canceled')
    return fail(tx, refundId, stripeRefund.failure_reason ?? stripeRefund.status, now);
  if (stripeRefund.status !== 'succeeded') return 'waiting';
  if (!(await settleRefund(tx, refundId, now))) return 'nothing';
  await postJournal(tx, { kind: 'refund_paid', reference: refundId, at: now, postings: refundPaidJournal(won(refund.amount)) });
  await bookRefundInterest(tx, refundId, now);
  await noteMove(tx, { subject: refundId, from: 'requested', to: 'succeeded', actorId: null }, now);
  return 'settled';
}

// The debt to the buyer stays on the books; what was booked as paid comes back.
async function fail(tx: Tx, refundId: string, why: string, now: Date): Promise<RefundOutcome> {
  const before = await failRefund(tx, refundId, why, now);
  const refund = await findRefund(tx, refundId);
  if (before === null || refund === null) return 'failed';
  if (before === 'succeeded')
    await postJournal(tx, { kind: 'refund_returned', reference: refundId, at: now, postings: reversed(refundPaidJournal(won(refund.amount))) });
  log('error', 'refund failed', { refundId, why });
  await noteMove(tx, { subject: refundId, from: before, to: 'failed', actorId: null, reason: why }, now);
  await noteActOnce(tx, { actorId: 'stripe', role: 'system', action: 'refund-failed', subject: refundId, detail: { why } }, now);
  return 'failed';
}
