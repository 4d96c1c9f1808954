// Works on a kept event, once: the object is read again at Stripe, so that order, repetition and lateness do not matter (law 2). The mark
// is set in the transaction of the effect.
import { markWorked, type StripeEventRow } from '#app/domain/payments/stripe-event.db.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';

import { ask } from './payment/ask-stripe.server.ts';
import type { EventEssence } from './receive-stripe-event.server.ts';
import { bookDeposit, bookDepositReturned } from './record-stripe-deposit.server.ts';
import { recordPayment } from './record-payment.server.ts';
import { settleRefundFromStripe } from './send-refund.server.ts';
import { workAccount } from './work-account.server.ts';
import { workDispute } from './work-dispute.server.ts';
import { workTransfer } from './work-transfer.server.ts';

const eventById = prepared((eventId: string) => q.selectFrom('stripeEvent').selectAll().where('id', '=', eventId));

/** Throws when Stripe could not be asked: the job queue tries again, and the sweep after it. */
export async function workStripeEvent(eventId: string): Promise<void> {
  const [event] = await read(reader(), eventById(eventId));
  if (event === undefined || event.workedAt !== null) return;
  if (event.type.startsWith('checkout.session.') || event.type.startsWith('payment_intent.')) await workPayment(event);
  else if (event.type.startsWith('refund.') || event.type === 'charge.refund.updated') await workRefund(event);
  else if (event.type.startsWith('charge.dispute.')) await workOneDispute(event);
  else if (event.type.startsWith('payout.')) await workDeposit(event);
  else if (event.type.startsWith('transfer.')) await workTransferEvent(event);
  else if (event.type.startsWith('account.')) await workAccountEvent(event);
  else await mark(event, 'noted');
}

async function workPayment(event: StripeEventRow): Promise<void> {
  const about = essenceOf(event);
  const purchaseId = await purchaseOf(about);
  if (purchaseId === null) return mark(event, 'no purchase of ours');
  const session = about.session === '' ? {} : { sessionId: about.session };
  const outcome = await recordPayment({ purchaseId, ...session, alongside: (tx, became, now) => markWorked(tx, event.id, became, now) });
  if (outcome === 'unknown') throw new Error('stripe gave no answer about a payment');
}

async function workRefund(event: StripeEventRow): Promise<void> {
  const about = essenceOf(event);
  const refund = await reader()
    .selectFrom('refund')
    .select('id')
    .where((where) => where.or([where('stripeRefundId', '=', about.id), where('id', '=', about.refundId)]))
    .executeTakeFirst();
  if (refund === undefined) return mark(event, 'no refund of ours');
  const outcome = await settleRefundFromStripe(refund.id, about.id, (tx, became, now) => markWorked(tx, event.id, became, now));
  if (outcome === 'unknown') throw new Error('stripe gave no answer about a refund');
}

// Stripe's payouts bring buyers' money to our bank account; one that failed or was cancelled brings nothing, or takes back what it brought.
async function workDeposit(event: StripeEventRow): Promise<void> {
  const reply = await ask('read payout', (client) => client.payouts.retrieve(event.objectId));
  if (reply.kind === 'unknown') throw new Error('stripe gave no answer about a payout');
  if (reply.kind === 'refused') return mark(event, 'no payout of ours');
  const { id, status, amount } = reply.value;
  await inTransaction('record stripe deposit', async (tx, now) => {
    const booked =
      status === 'paid'
        ? await bookDeposit(tx, { stripeId: id, amount: won(amount), recordedBy: 'stripe' }, now)
        : (status === 'failed' || status === 'canceled') && (await bookDepositReturned(tx, id, now));
    await markWorked(tx, event.id, booked ? `deposit ${status}` : 'noted', now);
  });
}

async function workOneDispute(event: StripeEventRow): Promise<void> {
  const outcome = await workDispute(event.objectId, (tx, became, now) => markWorked(tx, event.id, became, now));
  if (outcome === 'unknown') throw new Error('stripe gave no answer about a dispute');
}

async function workTransferEvent(event: StripeEventRow): Promise<void> {
  const outcome = await workTransfer(event.objectId, (tx, became, now) => markWorked(tx, event.id, became, now));
  if (outcome === 'unknown') throw new Error('stripe gave no answer about a transfer');
}

async function workAccountEvent(event: StripeEventRow): Promise<void> {
  const outcome = await workAccount(event.objectId, (tx, became, now) => markWorked(tx, event.id, became, now));
  if (outcome === 'unknown') throw new Error('stripe gave no answer about a connected account');
}

async function mark(event: StripeEventRow, outcome: string): Promise<void> {
  await inTransaction('mark stripe event', (tx, now) => markWorked(tx, event.id, outcome, now));
}

const purchaseAbout = prepared((about: EventEssence) =>
  q
    .selectFrom('payment')
    .select('purchaseId')
    .where((where) => where.or([where('purchaseId', '=', about.purchaseId), where('sessionId', '=', about.session), where('intentId', '=', about.intent)])),
);

/** The purchase is named by our own metadata, or found by the session or intent we know. */
async function purchaseOf(about: EventEssence): Promise<string | null> {
  const [found] = await read(reader(), purchaseAbout(about));
  return found?.purchaseId ?? null;
}

function essenceOf(event: StripeEventRow): EventEssence {
  const kept = event.payload as Partial<EventEssence>;
  const { object = '', purchaseId = '', refundId = '', session = '', intent = '' } = kept;
  return { id: event.objectId, object, purchaseId, refundId, session, intent };
}
