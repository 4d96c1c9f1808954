// Where a payment stands, for the buyer who comes back from the payment page: Stripe is asked at once, and the page says what it knows.
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

/** done: the order page knows more; checking: nobody knows yet; open: nothing was charged, paying is possible; ended: nothing was charged, too late. */
export type ReturnStage = 'done' | 'checking' | 'open' | 'ended';

/** Where it stands; while the order page does not know more, the purchase's total (KRW) and how long its pieces are held. */
export type Return = { stage: 'done' } | { stage: Exclude<ReturnStage, 'done'>; total: number; expiresAt: Date };

const done = { stage: 'done' } as const;

/** Asks, and answers what is to be shown. Safe to repeat. */
export async function readReturn(purchaseId: string): Promise<Return> {
  const outcome = await recordPayment({ purchaseId });
  if (outcome === 'paid' || outcome === 'refunded_late') return done;
  const purchase = await reader().selectFrom('purchase').select(['state', 'total', 'expiresAt']).where('id', '=', purchaseId).executeTakeFirstOrThrow();
  const { total, expiresAt, state } = purchase;
  const shown = { total, expiresAt };
  if (state === 'paid' || state === 'closed' || state === 'refunded_late') return done;
  if (state !== 'awaiting_payment') return { stage: 'ended', ...shown };
  return { stage: outcome === 'open' || outcome === 'nothing' ? 'open' : 'checking', ...shown };
}
