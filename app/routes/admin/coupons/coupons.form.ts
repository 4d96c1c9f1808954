// What the operator may ask for on the coupons' page.
import { z } from 'zod';

import { couponInput } from '#app/domain/promotions/coupon.ts';

export const couponsForm = z.discriminatedUnion('intent', [
  couponInput.safeExtend({ intent: z.literal('coupon-add') }),
  z.strictObject({ intent: z.literal('coupon-end'), id: z.string().min(1).max(60) }),
]);
