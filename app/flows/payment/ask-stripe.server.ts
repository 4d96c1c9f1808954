// Asking Stripe and telling apart what it said, what it refused and what is unknown. An unknown outcome is never guessed (trust.md P5).
import Stripe from 'stripe';

import { judgeSession, type ChargeFacts, type Expected, type SessionFacts, type StripeWord } from '#app/domain/payments/payment.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { CircuitOpen } from '#app/infra/stripe/circuit.ts';
import { stripe, stripeCircuit } from '#app/infra/stripe/stripe.server.ts';

import { noteCircuit } from './note-circuit.server.ts';

/** `refused`: Stripe did nothing and says why. `unknown`: it may or may not have done it. */
export type Reply<T> = { kind: 'done'; value: T } | { kind: 'refused'; code: string | null; param: string | null; message: string } | { kind: 'unknown' };

/** Runs one call to Stripe, unless nobody asks it for now. Throws only what is no answer of Stripe's at all (a bug). */
export async function ask<T>(what: string, call: (client: Stripe) => Promise<T>): Promise<Reply<T>> {
  const circuit = stripeCircuit();
  try {
    return { kind: 'done', value: await circuit.run(() => call(stripe())) };
  } catch (fault) {
    if (fault instanceof CircuitOpen) {
      log('debug', 'stripe not asked', { what, restMs: circuit.restMs() });
      return { kind: 'unknown' };
    }
    if (fault instanceof Stripe.errors.StripeInvalidRequestError) {
      return { kind: 'refused', code: fault.code ?? null, param: fault.param ?? null, message: fault.message };
    }
    if (!(fault instanceof Stripe.errors.StripeError)) throw fault;
    log('warn', 'stripe outcome unknown', { what, ...faultFacts(fault), stack: undefined });
    return { kind: 'unknown' };
  } finally {
    await noteCircuit(circuit);
  }
}

/** What Stripe says about a session; `unknown` when it cannot be asked now. */
export async function readWord(sessionId: string, expected: Expected): Promise<StripeWord | { kind: 'unknown' }> {
  const reply = await ask('read session', (client) =>
    client.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent.latest_charge.balance_transaction'] }),
  );
  if (reply.kind === 'unknown') return reply;
  if (reply.kind === 'refused') return { kind: 'quarantined', why: `session: ${reply.code ?? 'refused'}` };
  return judgeSession(factsOf(reply.value), expected);
}

/** Asks Stripe to end an open session; the answer is what Stripe says afterwards. */
export async function endSession(sessionId: string, expected: Expected): Promise<StripeWord | { kind: 'unknown' }> {
  const before = await readWord(sessionId, expected);
  if (before.kind !== 'open') return before;
  // Ending is repeatable by nature; the key only keeps the SDK's own retries together.
  await ask('expire session', (client) => client.checkout.sessions.expire(sessionId, {}, { idempotencyKey: `expire_${sessionId}_${crypto.randomUUID()}` }));
  return readWord(sessionId, expected);
}

/** The part of a session that is judged. */
export function factsOf(session: Stripe.Checkout.Session): SessionFacts {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  return {
    sessionId: session.id,
    status: session.status,
    paymentStatus: session.payment_status,
    amount: session.amount_total,
    currency: session.currency,
    livemode: session.livemode,
    purchaseId: session.metadata?.['purchaseId'] ?? null,
    snapshotHash: session.metadata?.['snapshotHash'] ?? null,
    url: session.url,
    intent: intent === null ? null : intentFacts(intent),
  };
}

function intentFacts(intent: Stripe.PaymentIntent): NonNullable<SessionFacts['intent']> {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const { id, status, currency, livemode } = intent;
  return {
    id,
    status,
    currency,
    livemode,
    amountReceived: intent.amount_received,
    method: charge?.payment_method_details?.type ?? null,
    charge: chargeFacts(charge),
  };
}

/** A charge with its fee, when its balance line is there and expanded. */
export function chargeFacts(charge: Stripe.Charge | null): ChargeFacts | null {
  if (charge === null) return null;
  const line = charge.balance_transaction;
  return { id: charge.id, fee: typeof line === 'object' && line !== null ? line.fee : null };
}
