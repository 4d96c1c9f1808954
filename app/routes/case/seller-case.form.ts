// What the maker, or the operator in the maker's place, does with a case.
import { z } from 'zod';

import { caseRefusals } from '#app/domain/returns/case.ts';
import { piecesField } from '#app/http/pieces-form.ts';
import { isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';

const words = z
  .string()
  .trim()
  .max(1_000, { error: () => m.checkout_too_long({ most: 1_000 }) })
  .default('');
const carrier = z.string({ error: () => m.returns_carrier_missing() }).max(20);
const trackingNumber = z.string({ error: () => m.returns_tracking_missing() }).max(40, { error: () => m.returns_tracking_missing() });

export const sellerCaseForm = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('approve') }),
  z.strictObject({
    intent: z.literal('refuse'),
    ground: z.enum(caseRefusals, { error: () => m.returns_ground_missing() }),
    words: words.pipe(z.string().min(5, { error: () => m.returns_refusal_words_missing() })),
    marked: z.literal('on').optional(),
  }),
  z.strictObject({ intent: z.literal('collect'), carrier: carrier.optional(), trackingNumber: trackingNumber.optional() }),
  z.strictObject({
    intent: z.literal('receive'),
    receivedOn: z
      .string()
      .refine((text) => isDay(text), { error: () => m.returns_day_wrong() })
      .optional(),
    findings: words,
    lines: piecesField,
  }),
  z.strictObject({ intent: z.literal('refund') }),
  z.strictObject({ intent: z.literal('replace'), carrier, trackingNumber }),
  z.strictObject({ intent: z.literal('interest') }),
]);
export type SellerDeed = z.output<typeof sellerCaseForm>;
