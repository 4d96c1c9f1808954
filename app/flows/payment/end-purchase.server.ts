// Ends an unpaid purchase inside a transaction: only after Stripe has confirmed that no money can come any more (law 3).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { cancelOrders, movePurchase, ordersOf, type PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { endPayment } from '#app/domain/payments/payment.db.server.ts';
import { releaseCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import { releaseHolds } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';

export interface Ending {
  to: 'expired' | 'cancelled';
  payment: 'failed' | 'cancelled';
  actorId: string | null;
  reason: string;
}

/** The purchase's row is locked. False when it is not waiting for payment. */
export async function endPurchase(tx: Tx, purchase: PurchaseRow, paymentId: string, ending: Ending, now: Date): Promise<boolean> {
  if (!(await movePurchase(tx, purchase, ending.to, now))) return false;
  await endPayment(tx, paymentId, ending.payment, now);
  await touchPages(tx, tagsOfFlips(await releaseHolds(tx, purchase.id, now)));
  await releaseCoupon(tx, purchase.id, now);
  await cancelOrders(
    tx,
    (await ordersOf(tx, purchase.id)).map((order) => order.id),
    now,
  );
  await noteMove(tx, { subject: purchase.id, from: purchase.state, to: ending.to, actorId: ending.actorId, reason: ending.reason }, now);
  return true;
}
