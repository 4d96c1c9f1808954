// Puts a coupon's code into the basket or takes it out. Whether it holds is told with every view of the basket, and decided when the order is placed.
import { lockCart, setCoupon } from '#app/domain/cart/cart.db.server.ts';
import { readCartIn } from '#app/domain/cart/cart.read.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { couponCode, type CouponState } from '#app/domain/promotions/coupon.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ChooseCouponRefusal = { kind: 'empty_cart' } | { kind: 'coupon_refused'; why: CouponState };

/** Null takes the code out. A code that can never hold for this basket is refused and not kept; one that lacks goods yet is kept. */
export async function chooseCoupon(input: { owner: CartOwner; code: string | null }): Promise<Result<CouponState | null, ChooseCouponRefusal>> {
  return inTransaction<Result<CouponState | null, ChooseCouponRefusal>>('choose coupon', async (tx, now) => {
    const cart = await lockCart(tx, input.owner);
    if (cart === null) return refuse({ kind: 'empty_cart' });
    await setCoupon(tx, cart.id, input.code === null ? null : couponCode(input.code), now);
    const state = (await readCartIn(tx, input.owner)).coupon?.state ?? null;
    const kept = state === null || state === 'applied' || state === 'below_minimum';
    return kept ? ok(state) : refuse({ kind: 'coupon_refused', why: state });
  });
}
