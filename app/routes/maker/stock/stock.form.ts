// Changes of price and pieces, each with what the form showed: a slower editor is told, nothing is overwritten.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

import { wholeNumber } from '../editor/editor-content.ts';

export const stockReasons = ['count', 'made', 'damaged', 'other'] as const;

/** A whole number as people type it ('33,000원'). */
const amount = (least: number, most: number, words: () => string) =>
  z.string({ error: words }).transform((typed, context) => {
    const number = wholeNumber(typed);
    if (number !== null && number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: words() });
    return z.NEVER;
  });
const shown = z.coerce.number().int();

export const stockForm = z.strictObject({
  intent: z.literal('stock'),
  variantId: z.string().max(60),
  expectedOnHand: shown,
  onHand: amount(0, 100_000, () => m.maker_stock_wrong()),
  reason: z.enum(stockReasons),
});

export const priceForm = z.strictObject({
  intent: z.literal('price'),
  variantId: z.string().max(60),
  expectedPrice: shown,
  price: amount(100, 100_000_000, () => m.maker_price_wrong()),
});
