// Ends a purchase before it is paid, at the buyer's wish: Stripe's session first, then the pieces (law 3).
import type { PurchaseState } from '#app/domain/orders/order.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { applyWord } from './payment/apply-word.server.ts';
import { closeSession } from './payment/close-session.server.ts';
import { findPayment } from './payment/find-payment.server.ts';

export type CancelPurchaseRefusal =
  | { kind: 'no_such_purchase' }
  | { kind: 'not_cancellable'; state: PurchaseState }
  | { kind: 'already_paid'; number: string }
  | { kind: 'payment_processing'; number: string }
  | { kind: 'payment_unavailable'; number: string };

/** Cancels an unpaid purchase; its lines stay in the basket. The caller has checked that it is this buyer's. */
export async function cancelPurchase(input: {
  purchaseId: string;
  actorId: string | null;
  reason?: string;
}): Promise<Result<undefined, CancelPurchaseRefusal>> {
  const found = await findPayment(input.purchaseId);
  if (found === null) return refuse({ kind: 'no_such_purchase' });
  const { number, state } = found;
  if (state === 'paid' || state === 'closed') return refuse({ kind: 'already_paid', number });
  if (state !== 'awaiting_payment') return refuse({ kind: 'not_cancellable', state });
  const closing = await closeSession(found);
  if (closing === null) return refuse({ kind: 'payment_unavailable', number });
  const { actorId, reason = 'cancelled by the buyer' } = input;
  const outcome = await applyWord({ purchaseId: found.purchaseId, askedFor: found.sessionExpiresAt, cancelledBy: { actorId, reason }, ...closing });
  if (outcome === 'ended') return ok();
  if (outcome === 'paid' || outcome === 'already') return refuse({ kind: 'already_paid', number });
  if (outcome === 'processing' || outcome === 'quarantined') return refuse({ kind: 'payment_processing', number });
  return refuse({ kind: 'payment_unavailable', number });
}
