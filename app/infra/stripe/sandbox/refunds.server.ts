// Refunds: never more than the charge captured, even in parallel (the charge's row is locked). https://docs.stripe.com/refunds
import type Stripe from 'stripe';
import { z } from 'zod';
import { badParam, refused, wonText } from './api-error.ts';
import { keptMetadata, newBalanceTransaction } from './builders.server.ts';
import { expand, integer, metadata, words } from './check.ts';
import type { Stored } from './shapes.ts';
import { getObject, insertObject, listObjects, saveObject, stripeId } from './store.server.ts';
import { announce, type Work } from './work.server.ts';

export const refundParams = z.strictObject({
  amount: integer(1).optional(),
  charge: words().optional(),
  payment_intent: words().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  expand,
});

type RefundParams = z.output<typeof refundParams>;

/** POST /v1/refunds */
export async function createRefund(work: Work, params: RefundParams): Promise<Stripe.Refund> {
  const charge = await chargeToRefund(work, params);
  const { id, amount_captured: captured, amount_refunded: before } = charge.body;
  const left = captured - before;
  if (charge.body.status !== 'succeeded') throw refused(`Charge ${id} has not succeeded and cannot be refunded.`);
  await refuseDisputed(work, charge.body);
  if (left === 0) throw refused(`Charge ${id} has already been refunded.`, 'charge_already_refunded');
  const amount = params.amount ?? left;
  if (amount > left) {
    const than = before === 0 ? 'charge amount' : 'unrefunded amount on charge';
    throw refused(`Refund amount (${wonText(amount)}) is greater than ${than} (${wonText(left)})`, undefined, 'amount');
  }
  const refund = bookRefund(work, charge, amount, params);
  charge.body.amount_refunded = before + amount;
  charge.body.refunded = charge.body.amount_refunded === captured;
  saveObject(work.tx, charge);
  announce(work, 'refund.created', refund);
  announce(work, 'charge.refunded', charge.body, { amount_refunded: before, refunded: false });
  return refund;
}

// What the bank took back, or has under dispute, cannot be refunded as well; an inquiry takes nothing.
async function refuseDisputed(work: Work, charge: Stripe.Charge): Promise<void> {
  if (!charge.disputed) return;
  const { data } = await listObjects(work.tx, 'dispute', { parent: charge.id });
  if (data.some((dispute) => !dispute.is_charge_refundable && dispute.status !== 'won')) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed');
  }
}

async function chargeToRefund(work: Work, params: RefundParams): Promise<Stored<Stripe.Charge>> {
  const { charge: chargeId, payment_intent: intentId } = params;
  if (intentId === undefined) {
    if (chargeId === undefined) {
      const message = 'One of the following params should be provided for this request: payment_intent or charge.';
      throw badParam(message, 'payment_intent', 'parameter_missing');
    }
    return getObject(work.tx, 'charge', chargeId, 'lock', 'charge');
  }
  const intent = await getObject(work.tx, 'payment_intent', intentId, undefined, 'payment_intent');
  const { latest_charge: latest, status } = intent.body;
  if (typeof latest !== 'string' || status !== 'succeeded') {
    throw refused(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, 'payment_intent_unexpected_state');
  }
  if (chargeId !== undefined && chargeId !== latest) {
    throw refused(`The charge ${chargeId} does not belong to the PaymentIntent ${intentId}.`, undefined, 'charge');
  }
  return getObject(work.tx, 'charge', latest, 'lock', 'charge');
}

function bookRefund(work: Work, charge: Stored<Stripe.Charge>, amount: number, params: RefundParams): Stripe.Refund {
  const card = charge.id.startsWith('ch_');
  const course = charge.hidden.refunds ?? 'instant';
  const id = stripeId(card ? 're_3' : 'pyr_1', 23);
  const line = newBalanceTransaction(card ? 'refund' : 'payment_refund', id, -amount, 0, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: line.id,
    charge: charge.id,
    created: work.now,
    currency: charge.body.currency,
    customer: null,
    customer_account: null,
    metadata: keptMetadata(params.metadata),
    payment_intent: charge.body.payment_intent,
    payment_method: charge.body.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: course === 'pending' ? 'pending' : 'succeeded',
    transfer_reversal: null,
    ...(course === 'pending' ? { pending_reason: 'processing' as const } : {}),
  };
  const later = work.now + Math.ceil(work.settings.settleAfterMs / 1000);
  insertObject(work.tx, 'refund', {
    body: refund,
    created: work.now,
    ...(course === 'instant' ? {} : { dueAt: later, hidden: { outcome: course === 'fails' ? 'fail' : 'succeed' } }),
  });
  return refund;
}

/** The late end of a refund: done, or failed, in which case the money is back in the balance and on the charge. */
export async function settleRefund(work: Work, refundId: string): Promise<void> {
  const seen = await getObject(work.tx, 'refund', refundId);
  const charge = await getObject(work.tx, 'charge', typeof seen.body.charge === 'string' ? seen.body.charge : '', 'lock');
  const refund = await getObject(work.tx, 'refund', refundId, 'lock');
  const { outcome } = refund.hidden;
  if (outcome === undefined) return;
  const previous = { status: refund.body.status };
  refund.hidden = {};
  refund.dueAt = null;
  delete refund.body.pending_reason;
  if (outcome === 'succeed') {
    refund.body.status = 'succeeded';
    saveObject(work.tx, refund);
    announce(work, 'refund.updated', refund.body, previous);
    return;
  }
  const line = newBalanceTransaction('refund_failure', refund.id, refund.body.amount, 0, work.now);
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  Object.assign(refund.body, {
    status: 'failed',
    failure_balance_transaction: line.id,
    failure_reason: 'expired_or_canceled_card',
  });
  saveObject(work.tx, refund);
  charge.body.amount_refunded -= refund.body.amount;
  charge.body.refunded = false;
  saveObject(work.tx, charge);
  announce(work, 'refund.updated', refund.body, previous);
  announce(work, 'refund.failed', refund.body, previous);
}
