// A product discount as it is written: a price of a variant from one instant to another. Pure.
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';

import { goesForward } from './coupon.ts';

export const longestDays = 90;

/** A missing start is now. */
export const scheduledPriceInput = z
  .strictObject({
    variantId: z.string().min(1).max(60),
    price: z.int().min(100).max(100_000_000),
    startsAt: koreanMoment.nullable().default(null),
    endsAt: koreanMoment,
  })
  .refine(goesForward, { path: ['endsAt'], params: { kind: 'backwards' } });
export type ScheduledPriceInput = z.output<typeof scheduledPriceInput>;
