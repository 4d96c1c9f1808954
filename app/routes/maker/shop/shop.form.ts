// The forms of the shop's settings.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';
import { wholeNumberField } from '#app/routes/desk/whole-number.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: () => m.maker_words_too_long({ most }) })
    .default('');
const named = z
  .string({ error: () => m.maker_shop_name_missing() })
  .trim()
  .max(60, { error: () => m.maker_words_too_long({ most: 60 }) });
const text = z.strictObject({ name: named, craft: words(80), introduction: words(400), story: words(6_000) });

const fee = wholeNumberField(0, 100_000, () => m.maker_fee_wrong());

export const shopForm = z.strictObject({
  intent: z.literal('shop'),
  version: z.coerce.number().int(),
  mediaId: z.string().max(60).optional(),
  dispatchDays: wholeNumberField(0, 30, () => m.maker_dispatch_wrong()),
  ko: text,
  en: text,
});

export const shippingForm = z.strictObject({
  intent: z.literal('shipping'),
  version: z.coerce.number().int(),
  fee,
  freeOver: wholeNumberField(1, 10_000_000, () => m.maker_free_over_wrong()).optional(),
  remoteSurcharge: fee,
  pickup: z.boolean().default(false),
  pickupNoteKo: words(200),
  pickupNoteEn: words(200),
  bands: z
    .array(z.strictObject({ kilograms: wholeNumberField(1, 1_000, () => m.money_band_weight_wrong()).optional(), fee: fee.optional() }))
    .max(6)
    .default([]),
});

export const pauseForm = z.strictObject({ intent: z.literal('pause'), paused: z.enum(['yes', 'no']) });
