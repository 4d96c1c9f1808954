// What is said about a coupon that takes nothing off.
import type { CouponState } from '#app/domain/promotions/coupon.ts';
import { m } from '#app/paraglide/messages.js';

const words: Record<CouponState, () => string> = {
  applied: m.money_coupon_applied,
  below_minimum: m.money_coupon_below,
  no_goods: m.money_coupon_no_goods,
  unknown: m.money_coupon_unknown,
  not_begun: m.money_coupon_not_begun,
  ended: m.money_coupon_ended,
  used_up: m.money_coupon_used_up,
  used_by_you: m.money_coupon_used_by_you,
};

/** In the language of the request. */
export function couponWords(state: CouponState): string {
  return words[state]();
}
