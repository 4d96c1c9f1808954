// Applies what Stripe said about a purchase's session, in one transaction under the purchase's lock. Laws 2 and 3.
import { raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { noteActOnce } from '#app/domain/audit/transitions.db.server.ts';
import { lockPurchase, type PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { capturePayment, findPaymentOf, keepSession, markChecked, markProcessing, type PaymentRow } from '#app/domain/payments/payment.db.server.ts';
import type { StripeWord } from '#app/domain/payments/payment.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { log } from '#app/infra/log.server.ts';
import { invariant } from '#app/lib/invariant.ts';

import { postFee } from './book-fee.server.ts';
import { endPurchase } from './end-purchase.server.ts';
import { settleCaptured } from './paid-purchase.server.ts';

/**
 * paid: just now; already: was captured before; refunded_late: came too late, goes back in full; processing: the method needs time;
 * open: not paid yet; ended: no money came, the pieces are free again; quarantined: a person must look; unknown: Stripe gave no answer;
 * nothing: there is no session or no such purchase.
 */
export type PaymentOutcome = 'paid' | 'already' | 'refunded_late' | 'processing' | 'open' | 'ended' | 'quarantined' | 'unknown' | 'nothing';

export interface Heard {
  purchaseId: string;
  /** Null: no session was ever made. */
  sessionId: string | null;
  /** The end of the session that was asked for when Stripe was asked about it; a newer one is not ended by an old word. */
  askedFor: Date | null;
  word: StripeWord;
  /** How the purchase ends when no money came; expired unless a person cancelled. */
  cancelledBy?: { actorId: string | null; reason: string };
  /** Runs in the same transaction: the mark of the event that led here. */
  alongside?: (tx: Tx, outcome: PaymentOutcome, now: Date) => Promise<void>;
}

/** Does what follows from the word, once; answers what became of the payment. */
export async function applyWord(heard: Heard): Promise<PaymentOutcome> {
  return inTransaction('record payment', async (tx, now) => {
    const outcome = await apply(tx, heard, now);
    await heard.alongside?.(tx, outcome, now);
    return outcome;
  });
}

async function apply(tx: Tx, heard: Heard, now: Date): Promise<PaymentOutcome> {
  const [purchase, payment] = await Promise.all([lockPurchase(tx, heard.purchaseId), findPaymentOf(tx, heard.purchaseId)]);
  if (purchase === null) return 'nothing';
  invariant(payment !== null, 'a purchase has a payment');
  const { word, sessionId } = heard;
  if (word.kind === 'quarantined') return quarantine(tx, heard, { number: purchase.number, why: word.why }, now);
  if (sessionId !== null && payment.sessionId === null) await keepSession(tx, payment.id, { id: sessionId, url: word.kind === 'open' ? word.url : null });
  if (word.kind === 'paid') {
    const { charge } = word;
    if (!(await capturePayment(tx, payment, { id: word.intentId, method: word.method, charge }, now))) return 'already';
    const outcome = await settleCaptured(tx, purchase, payment, now);
    if (charge !== null) await postFee(tx, charge, now);
    return outcome;
  }
  if (payment.captured > 0) return 'already';
  if (word.kind === 'ended') return end(tx, heard, { purchase, payment, failed: word.why === 'failed' }, now);
  if (word.kind === 'processing') await markProcessing(tx, payment.id, word.intentId, now);
  else await markChecked(tx, payment.id, now);
  return word.kind;
}

async function end(tx: Tx, heard: Heard, at: { purchase: PurchaseRow; payment: PaymentRow; failed: boolean }, now: Date): Promise<PaymentOutcome> {
  const { purchase, payment, failed } = at;
  if (heard.sessionId === null && (payment.sessionId !== null || payment.sessionExpiresAt?.getTime() !== heard.askedFor?.getTime())) return 'open';
  const { cancelledBy } = heard;
  const reason = cancelledBy?.reason ?? (failed ? 'the payment failed' : 'not paid in time');
  const to = cancelledBy === undefined ? 'expired' : 'cancelled';
  await endPurchase(tx, purchase, payment.id, { to, payment: failed ? 'failed' : 'cancelled', actorId: cancelledBy?.actorId ?? null, reason }, now);
  return 'ended';
}

async function quarantine(tx: Tx, heard: Heard, about: { number: string; why: string }, now: Date): Promise<PaymentOutcome> {
  const { purchaseId, sessionId } = heard;
  const { number, why } = about;
  log('error', 'payment quarantined', { purchaseId, why });
  await noteActOnce(tx, { actorId: 'market', role: 'system', action: 'quarantine-payment', subject: purchaseId, detail: { sessionId, why } }, now);
  await raiseAlarm(tx, { kind: 'payment_quarantined', subject: purchaseId, detail: { purchase: number, why, session: sessionId ?? '' } }, now);
  return 'quarantined';
}
