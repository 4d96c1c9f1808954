// A purchase of which nothing is left with the buyer, because all was cancelled or returned, gives its coupon back, once (I10).
import { stagesOf } from '#app/domain/orders/order.db.server.ts';
import { releaseCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

/** Call it after an order of the purchase was cancelled, or returned to the last piece; the purchase is locked. */
export async function releaseCouponWhenOver(tx: Tx, purchaseId: string, now: Date): Promise<void> {
  const stages = await stagesOf(tx, purchaseId);
  if (stages.every((stage) => stage === 'cancelled' || stage === 'returned')) await releaseCoupon(tx, purchaseId, now);
}
