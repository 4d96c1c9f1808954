// What may be posted to the basket, and what the basket says after a post.
import { z } from 'zod';

import { mostPieces } from '#app/domain/cart/cart.ts';
import { m } from '#app/paraglide/messages.js';

const id = z.string().max(60);
const quantity = z.coerce
  .number({ error: () => m.refusals_bad_quantity({ most: mostPieces }) })
  .int({ error: () => m.refusals_bad_quantity({ most: mostPieces }) })
  .min(1, { error: () => m.refusals_bad_quantity({ most: mostPieces }) })
  .max(mostPieces, { error: () => m.refusals_bad_quantity({ most: mostPieces }) });

/** The fields beside `custom_<key>`, which customInputsIn() takes out before. */
export const cartForm = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('add'), offerId: z.string({ error: () => m.checkout_cart_choose_option() }).max(60), quantity: quantity.default(1) }),
  z.strictObject({ intent: z.literal('undo-remove'), offerId: id, quantity }),
  z.strictObject({ intent: z.literal('change'), lineId: id, quantity }),
  z.strictObject({ intent: z.literal('remove'), lineId: id }),
  z.strictObject({ intent: z.literal('coupon'), code: z.string({ error: () => m.money_coupon_unknown() }).max(60, { error: () => m.money_coupon_unknown() }) }),
  z.strictObject({ intent: z.literal('coupon-remove') }),
  z.strictObject({ intent: z.literal('pickup'), makerId: id, pickup: z.enum(['yes', 'no']) }),
]);
export type CartForm = z.output<typeof cartForm>;

/** Said once after a post. */
export const cartSaid = z.object({
  what: z.enum(['added', 'changed', 'restored', 'removed', 'cancelled', 'coupon', 'coupon_removed', 'pickup']),
  removed: z.object({ offerId: id, quantity: z.number().int(), customInputs: z.record(z.string(), z.string()) }).optional(),
});
export type CartSaid = z.output<typeof cartSaid>;

/** Takes the personal inputs of a custom-made piece out of the posted fields. */
export function customInputsIn(body: FormData): { customInputs: Record<string, string>; rest: FormData } {
  const customInputs: Record<string, string> = {};
  const rest = new FormData();
  for (const [name, value] of body) {
    if (!name.startsWith('custom_')) rest.append(name, value);
    else if (typeof value === 'string') customInputs[name.slice('custom_'.length)] = value;
  }
  return { customInputs, rest };
}
