// What happens to a session, its intent and its charges when a buyer pays; each function runs inside one transaction.
// https://docs.stripe.com/payments/paymentintents/lifecycle and https://docs.stripe.com/api/checkout/sessions/object
import type Stripe from 'stripe';
import { declineMessage, comingIn, newBalanceTransaction, newCharge, newIntent } from './builders.server.ts';
import type { Decline, PaymentSource, Stored } from './shapes.ts';
import { getObject, insertObject, saveObject, stripeId } from './store.server.ts';
import { announce, type Work } from './work.server.ts';

type Session = Stored<Stripe.Checkout.Session>;
type Intent = Stored<Stripe.PaymentIntent>;

/** What the buyer's attempt leads to. */
export type Attempt =
  { do: 'succeed' } | { do: 'decline'; decline: Decline } | { do: 'challenge'; decline?: Decline | undefined } | { do: 'process'; outcome: 'succeed' | 'fail' };

/** The session's intent, locked; made now if the buyer pays for the first time. */
async function intentOf(work: Work, session: Session): Promise<Intent> {
  const known = session.body.payment_intent;
  if (typeof known === 'string') return getObject(work.tx, 'payment_intent', known, 'lock');
  const made = newIntent(session.body, session.hidden.intent ?? {}, work.now);
  const intent = insertObject(work.tx, 'payment_intent', {
    body: made,
    created: work.now,
    hidden: { session: session.id },
  });
  session.body.payment_intent = made.id;
  saveObject(work.tx, session);
  announce(work, 'payment_intent.created', made);
  return intent;
}

/** One attempt of the buyer on an open session whose row is locked. */
export async function attemptPayment(work: Work, session: Session, source: PaymentSource, attempt: Attempt): Promise<void> {
  const intent = await intentOf(work, session);
  intent.body.payment_method = stripeId('pm_1');
  intent.body.next_action = null;
  intent.hidden = { session: session.id };
  switch (attempt.do) {
    case 'succeed':
      succeed(work, session, intent, source);
      break;
    case 'decline':
      decline(work, intent, source, attempt.decline);
      break;
    case 'challenge':
      challenge(work, session, intent, source, attempt.decline);
      break;
    case 'process':
      beginProcessing(work, session, intent, source, attempt.outcome);
  }
}

/** The end of 3-D Secure: the charge is tried, or the attempt fails. Nothing happens unless the intent waits for it. */
export async function endChallenge(work: Work, session: Session, passed: boolean): Promise<void> {
  const intent = await intentOf(work, session);
  const { source, decline: afterwards } = intent.hidden;
  if (intent.body.status !== 'requires_action' || source === undefined) return;
  intent.body.next_action = null;
  intent.hidden = { session: session.id };
  if (!passed) {
    const failure = { code: 'payment_intent_authentication_failure', declineCode: null };
    fail(work, intent, source, failure, null);
    return;
  }
  if (afterwards === undefined) succeed(work, session, intent, source);
  else decline(work, intent, source, afterwards);
}

function succeed(work: Work, session: Session, intent: Intent, source: PaymentSource): void {
  const charge = newCharge(intent.body, source, { status: 'succeeded' }, session.body.customer_email, work.now);
  const { refunds, dispute } = source;
  const disputedAt = work.now + Math.ceil(work.settings.settleAfterMs / 1000);
  const stored = insertObject(work.tx, 'charge', {
    body: charge,
    created: work.now,
    hidden: { session: session.id, refunds, ...(dispute === undefined ? {} : { dispute }) },
    ...(dispute === undefined ? {} : { dueAt: disputedAt }),
  });
  creditCharge(work, stored, intent);
  markIntentPaid(work, intent, charge.id);
  completeSession(work, session, 'paid');
}

/** Books the charge into the balance and announces it: with asynchronous capture, Stripe's default, the balance line comes in a second event. */
function creditCharge(work: Work, charge: Stored<Stripe.Charge>, intent: Intent): void {
  const { amount, id } = charge.body;
  const later = intent.body.capture_method === 'automatic_async';
  if (later) announce(work, 'charge.succeeded', charge.body);
  const fee = Math.floor((amount * work.settings.feeBasisPoints) / 10_000);
  const line = comingIn(
    newBalanceTransaction(id.startsWith('ch_') ? 'charge' : 'payment', id, amount, fee, work.now),
    Math.ceil(work.settings.fundsAfterMs / 1000),
  );
  insertObject(work.tx, 'balance_transaction', { body: line, created: work.now });
  charge.body.balance_transaction = line.id;
  saveObject(work.tx, charge);
  if (later) announce(work, 'charge.updated', charge.body, { balance_transaction: null });
  else announce(work, 'charge.succeeded', charge.body);
}

function markIntentPaid(work: Work, intent: Intent, chargeId: string): void {
  Object.assign(intent.body, {
    status: 'succeeded',
    amount_received: intent.body.amount,
    latest_charge: chargeId,
    last_payment_error: null,
    processing: null,
  } satisfies Partial<Stripe.PaymentIntent>);
  intent.dueAt = null;
  saveObject(work.tx, intent);
  announce(work, 'payment_intent.succeeded', intent.body);
}

function completeSession(work: Work, session: Session, paymentStatus: 'paid' | 'unpaid'): void {
  const { body } = session;
  Object.assign(body, {
    status: 'complete',
    payment_status: paymentStatus,
    url: null,
    customer_details: {
      address: null,
      business_name: null,
      email: body.customer_email,
      individual_name: null,
      name: null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  } satisfies Partial<Stripe.Checkout.Session>);
  session.dueAt = null;
  saveObject(work.tx, session);
  announce(work, 'checkout.session.completed', body);
}

function decline(work: Work, intent: Intent, source: PaymentSource, reason: Decline): void {
  const charge = newCharge(intent.body, source, { status: 'failed', decline: reason }, null, work.now);
  insertObject(work.tx, 'charge', { body: charge, created: work.now, hidden: intent.hidden });
  announce(work, 'charge.failed', charge);
  fail(work, intent, source, reason, charge.id);
}

function fail(work: Work, intent: Intent, source: PaymentSource, reason: Decline, charge: string | null): void {
  const { code, declineCode } = reason;
  Object.assign(intent.body, {
    status: 'requires_payment_method',
    payment_method: null,
    processing: null,
    latest_charge: charge ?? intent.body.latest_charge,
    last_payment_error: {
      code,
      message: declineMessage(reason),
      payment_method_type: source.method,
      type: source.method === 'card' ? 'card_error' : 'invalid_request_error',
      ...(declineCode === null ? {} : { decline_code: declineCode }),
      ...(charge === null ? {} : { charge }),
    },
  } satisfies Partial<Stripe.PaymentIntent>);
  intent.dueAt = null;
  saveObject(work.tx, intent);
  announce(work, 'payment_intent.payment_failed', intent.body);
}

function challenge(work: Work, session: Session, intent: Intent, source: PaymentSource, afterwards: Decline | undefined): void {
  const url = `${work.settings.publicBase()}/sandbox/pay/${session.id}?step=authenticate`;
  intent.body.status = 'requires_action';
  intent.body.next_action = { type: 'redirect_to_url', redirect_to_url: { return_url: session.body.success_url, url } };
  intent.hidden = { session: session.id, source, ...(afterwards === undefined ? {} : { decline: afterwards }) };
  saveObject(work.tx, intent);
  announce(work, 'payment_intent.requires_action', intent.body);
}

function beginProcessing(work: Work, session: Session, intent: Intent, source: PaymentSource, outcome: 'succeed' | 'fail'): void {
  const charge = newCharge(intent.body, source, { status: 'pending' }, session.body.customer_email, work.now);
  insertObject(work.tx, 'charge', {
    body: charge,
    created: work.now,
    hidden: { session: session.id, refunds: source.refunds },
  });
  announce(work, 'charge.pending', charge);
  intent.body.status = 'processing';
  intent.body.latest_charge = charge.id;
  intent.hidden = { session: session.id, outcome, source };
  intent.dueAt = work.now + Math.ceil(work.settings.settleAfterMs / 1000);
  saveObject(work.tx, intent);
  announce(work, 'payment_intent.processing', intent.body);
  completeSession(work, session, 'unpaid');
}

/** The late end of a processing payment: its charge, its intent and its session follow. Nothing happens if it has ended already. */
export async function settleIntent(work: Work, intentId: string): Promise<void> {
  const seen = await getObject(work.tx, 'payment_intent', intentId);
  const session = await getObject(work.tx, 'checkout.session', seen.hidden.session ?? '', 'lock');
  const intent = await getObject(work.tx, 'payment_intent', intentId, 'lock');
  const { source, outcome } = intent.hidden;
  const { latest_charge: chargeId, status } = intent.body;
  if (status !== 'processing' || typeof chargeId !== 'string' || source === undefined) return;
  const charge = await getObject(work.tx, 'charge', chargeId, 'lock');
  intent.hidden = { session: session.id };
  if (outcome === 'fail') {
    const reason = { code: 'payment_method_provider_decline', declineCode: null };
    Object.assign(charge.body, { status: 'failed', failure_code: reason.code, failure_message: declineMessage(reason) });
    saveObject(work.tx, charge);
    announce(work, 'charge.failed', charge.body);
    fail(work, intent, source, reason, charge.id);
    announce(work, 'checkout.session.async_payment_failed', session.body);
    return;
  }
  const { amount } = charge.body;
  Object.assign(charge.body, { status: 'succeeded', paid: true, captured: true, amount_captured: amount });
  creditCharge(work, charge, intent);
  markIntentPaid(work, intent, charge.id);
  session.body.payment_status = 'paid';
  saveObject(work.tx, session);
  announce(work, 'checkout.session.async_payment_succeeded', session.body);
}

/** Ends an open session whose row is locked: nobody can pay any more, and a begun intent is cancelled. */
export async function expireSession(work: Work, session: Session): Promise<void> {
  const { payment_intent: intentId } = session.body;
  if (typeof intentId === 'string') {
    const intent = await getObject(work.tx, 'payment_intent', intentId, 'lock');
    cancelIntent(work, intent, 'expired');
  }
  session.body.status = 'expired';
  session.body.url = null;
  session.dueAt = null;
  saveObject(work.tx, session);
  announce(work, 'checkout.session.expired', session.body);
}

/** Cancels a locked intent that has not been paid. */
export function cancelIntent(work: Work, intent: Intent, reason: Stripe.PaymentIntent.CancellationReason | null): void {
  intent.body.status = 'canceled';
  intent.body.canceled_at = work.now;
  intent.body.cancellation_reason = reason;
  intent.body.next_action = null;
  intent.hidden = { ...(intent.hidden.session === undefined ? {} : { session: intent.hidden.session }) };
  intent.dueAt = null;
  saveObject(work.tx, intent);
  announce(work, 'payment_intent.canceled', intent.body);
}
