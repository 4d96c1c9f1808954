// The one completion path for webhook, browser and reconciler (law 2): ask Stripe first, outside any transaction; then one transaction that
// does everything that follows, once. Money that does not agree with the purchase is quarantined, never taken for a payment (law 3, P8).
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { applyWord, type Heard, type PaymentOutcome } from './payment/apply-word.server.ts';
import { readWord } from './payment/ask-stripe.server.ts';
import { expectedOf, findPayment } from './payment/find-payment.server.ts';

export type { PaymentOutcome };

export interface RecordPayment {
  purchaseId: string;
  /** A session that an event named; adopted when the answer to our own request was lost. */
  sessionId?: string;
  /** Runs in the same transaction: the mark of the event that led here. Not run when the outcome is `unknown`. */
  alongside?: Heard['alongside'];
}

/** Re-reads the purchase's session at Stripe and applies what it says. Safe to call at any time, any number of times, at once. */
export async function recordPayment(input: RecordPayment): Promise<PaymentOutcome> {
  const found = await findPayment(input.purchaseId);
  const own = found?.sessionId ?? input.sessionId ?? null;
  if (found === null || own === null) return conclude(input, 'nothing');
  const foreign = input.sessionId !== undefined && input.sessionId !== own;
  if (found.captured > 0 && !foreign) return conclude(input, 'already');
  const sessionId = input.sessionId ?? own;
  const word = await readWord(sessionId, expectedOf(found));
  if (word.kind === 'unknown') return 'unknown';
  const paysTwice = foreign && (word.kind === 'paid' || word.kind === 'processing');
  if (foreign && !paysTwice) return conclude(input, 'nothing');
  const heard = { purchaseId: input.purchaseId, sessionId, askedFor: found.sessionExpiresAt, alongside: input.alongside };
  return applyWord({ ...heard, word: paysTwice ? { kind: 'quarantined', why: 'a second session was paid' } : word });
}

async function conclude(input: RecordPayment, outcome: PaymentOutcome): Promise<PaymentOutcome> {
  const { alongside } = input;
  if (alongside !== undefined) await inTransaction('nothing to record', (tx, now) => alongside(tx, outcome, now));
  return outcome;
}
