// Changes of price and pieces, each with what the form showed: a slower editor is told, nothing is overwritten.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';
import { wholeNumberField } from '#app/routes/desk/whole-number.ts';

export const stockReasons = ['count', 'made', 'damaged', 'other'] as const;

const shown = z.coerce.number().int();

export const stockForm = z.strictObject({
  intent: z.literal('stock'),
  variantId: z.string().max(60),
  expectedOnHand: shown,
  onHand: wholeNumberField(0, 100_000, () => m.maker_stock_wrong()),
  reason: z.enum(stockReasons),
});

export const priceForm = z.strictObject({
  intent: z.literal('price'),
  variantId: z.string().max(60),
  expectedPrice: shown,
  price: wholeNumberField(100, 100_000_000, () => m.maker_price_wrong()),
});
