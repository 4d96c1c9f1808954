// The reconciler of one purchase (law 10): finds out what became of its payment, and after the time for paying has run out has Stripe end
// the session; the pieces are free only on Stripe's word (law 3, P5). An unknown outcome waits for the next round.
import { readNow } from '#app/infra/db/reader.server.ts';

import { applyWord, type PaymentOutcome } from './payment/apply-word.server.ts';
import { closeSession } from './payment/close-session.server.ts';
import { findPayment } from './payment/find-payment.server.ts';
import { recordPayment } from './record-payment.server.ts';

/** Settles what can be settled now. Safe to repeat and to run at once with everything else. */
export async function settlePayment(purchaseId: string): Promise<PaymentOutcome> {
  const found = await findPayment(purchaseId);
  if (found === null) return 'nothing';
  if (found.captured > 0) return 'already';
  const due = found.state !== 'awaiting_payment' || found.expiresAt <= (await readNow());
  if (!due) return recordPayment({ purchaseId });
  const closing = await closeSession(found);
  if (closing === null) return 'unknown';
  return applyWord({ purchaseId, askedFor: found.sessionExpiresAt, ...closing });
}
