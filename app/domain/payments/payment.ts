// Payments: what a Checkout Session read from Stripe means for one. Pure. Laws 2, 3 and 5.
import type { PaymentMethod } from '#app/lib/law/payment-methods.ts';

/** Stripe's minimum life of a session is 30 minutes; one more lets an equal request be repeated after a time-out. */
export const sessionMinutes = 31;

/** When a session expires that is asked for now, by the machine's clock: a whole second, which is what Stripe counts in. */
export function sessionEnd(machineNow: Date): Date {
  return new Date(Math.ceil(machineNow.getTime() / 1000) * 1000 + sessionMinutes * 60_000);
}

/** Samsung Pay takes at most this many won (docs.stripe.com/payments/samsung-pay). */
export const samsungPayMost = 2_000_000;

/** Those of the offered methods that take an amount. */
export function methodsFor(total: number, offered: readonly PaymentMethod[]): PaymentMethod[] {
  return offered.filter((method) => method !== 'samsung_pay' || total <= samsungPayMost);
}

/** What we read of a session and its intent at Stripe. */
export interface SessionFacts {
  sessionId: string;
  /** open, complete, expired */
  status: string | null;
  paymentStatus: string;
  amount: number | null;
  currency: string | null;
  livemode: boolean;
  purchaseId: string | null;
  snapshotHash: string | null;
  url: string | null;
  intent: { id: string; status: string; amountReceived: number; currency: string; livemode: boolean; method: string | null; charge: ChargeFacts | null } | null;
}

/** What Stripe keeps of a charge; `fee` null: not known yet (its balance line comes later). */
export interface ChargeFacts {
  id: string;
  fee: number | null;
}

/** What the session must agree with. */
export interface Expected {
  purchaseId: string;
  snapshotHash: string;
  amount: number;
  livemode: boolean;
}

/**
 * What Stripe says about a payment. `open`: the buyer may still pay. `ended`: no money came and none can come any more.
 * `quarantined`: money or a session that does not agree with the purchase; a person must look.
 */
export type StripeWord =
  | { kind: 'paid'; intentId: string; method: string | null; charge: ChargeFacts | null }
  | { kind: 'processing'; intentId: string }
  | { kind: 'open'; url: string | null }
  | { kind: 'ended'; why: 'expired' | 'failed' }
  | { kind: 'quarantined'; why: string };

/** Judges a session. Money counts only when amount, currency, metadata and mode agree (trust.md P8, T06, T09). */
export function judgeSession(facts: SessionFacts, expected: Expected): StripeWord {
  const complaint = disagreement(facts, expected);
  if (complaint !== null) return { kind: 'quarantined', why: complaint };
  if (facts.status === 'expired') return { kind: 'ended', why: 'expired' };
  if (facts.status !== 'complete') return { kind: 'open', url: facts.url };
  const { intent } = facts;
  if (intent === null) return { kind: 'quarantined', why: 'complete without intent' };
  if (intent.status === 'processing' || intent.status === 'requires_capture') return { kind: 'processing', intentId: intent.id };
  if (intent.status === 'succeeded') return paidIntent(intent, expected);
  return { kind: 'ended', why: 'failed' };
}

function paidIntent(intent: NonNullable<SessionFacts['intent']>, expected: Expected): StripeWord {
  if (intent.amountReceived !== expected.amount) return { kind: 'quarantined', why: 'amount received' };
  if (intent.currency.toLowerCase() !== 'krw') return { kind: 'quarantined', why: 'currency received' };
  if (intent.livemode !== expected.livemode) return { kind: 'quarantined', why: 'mode of the intent' };
  return { kind: 'paid', intentId: intent.id, method: intent.method, charge: intent.charge };
}

function disagreement(facts: SessionFacts, expected: Expected): string | null {
  if (facts.livemode !== expected.livemode) return 'mode';
  if (facts.purchaseId !== expected.purchaseId) return 'purchase';
  if (facts.snapshotHash !== expected.snapshotHash) return 'snapshot';
  if (facts.amount !== expected.amount) return 'amount';
  if (facts.currency?.toLowerCase() !== 'krw') return 'currency';
  return null;
}
