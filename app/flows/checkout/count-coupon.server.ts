// Counts the coupon of a purchase that is being placed, as the last thing before commit: its row is what parallel baskets wait for (T10, I10).
import type { CartView } from '#app/domain/cart/cart-view.ts';
import { takeCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import { emailIdentity, type CouponState } from '#app/domain/promotions/coupon.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

/** By what a buyer's coupons are counted: the hash of his normalised e-mail address. */
export function couponEmailKey(email: string): string {
  return sha256(emailIdentity(email));
}

/** Null: counted, or there was nothing to count. Else why it cannot be used any more; the transaction must be refused. */
export async function countCoupon(
  tx: Tx,
  view: CartView,
  buyer: { purchaseId: string; personId: string | null; email: string },
  now: Date,
): Promise<CouponState | null> {
  const { coupon } = view;
  if (coupon?.couponId == null || coupon.discount === 0) return null;
  const { purchaseId, personId, email } = buyer;
  const taken = await takeCoupon(tx, { couponId: coupon.couponId, purchaseId, personId, emailKey: couponEmailKey(email), discount: coupon.discount }, now);
  return taken === 'used' ? null : taken;
}
