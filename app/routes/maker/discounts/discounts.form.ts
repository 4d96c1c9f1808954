// What a maker may ask for on the discounts' page. A maker's coupons are for its own goods and borne by itself.
import { z } from 'zod';

import { basketDiscountInput } from '#app/domain/promotions/basket-discount.ts';
import { couponInput } from '#app/domain/promotions/coupon.ts';
import { scheduledPriceInput } from '#app/domain/promotions/scheduled-price.ts';
import type { ChangePromotions } from '#app/flows/change-promotions.server.ts';

const id = z.string().min(1).max(60);

export const discountsForm = z.discriminatedUnion('intent', [
  couponInput.safeExtend({ intent: z.literal('coupon-add') }),
  basketDiscountInput.safeExtend({ intent: z.literal('basket-add') }),
  scheduledPriceInput.safeExtend({ intent: z.literal('price-plan') }),
  z.strictObject({ intent: z.literal('coupon-end'), id }),
  z.strictObject({ intent: z.literal('basket-end'), id }),
  z.strictObject({ intent: z.literal('price-cancel'), id }),
]);

/** The change that a form asks for. */
export function changeOf(form: z.output<typeof discountsForm>): ChangePromotions {
  switch (form.intent) {
    case 'coupon-add':
      return { intent: form.intent, coupon: form };
    case 'basket-add':
      return { intent: form.intent, discount: form };
    case 'price-plan':
      return { intent: form.intent, plan: form };
    default:
      return form;
  }
}
