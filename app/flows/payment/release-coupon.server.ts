// A purchase whose orders were all cancelled gives its coupon back, once (I10). Goods that came and went back (returns) do not.
import { ordersOf } from '#app/domain/orders/order.db.server.ts';
import { releaseCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** Call it after an order of the purchase was cancelled; the purchase is locked. */
export async function releaseCouponWhenOver(tx: Tx, purchaseId: string, now: Date): Promise<void> {
  const orders = await ordersOf(tx, purchaseId);
  if (orders.every((order) => order.cancelledAt !== null)) await releaseCoupon(tx, purchaseId, now);
}
