// A maker's discount for baskets from an amount on, as it is written. Pure.
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';

import { goesForward, hasOneValue } from './coupon.ts';

/** A missing start is now. At most 90 %. */
export const basketDiscountInput = z
  .strictObject({
    minItems: z.int().min(0).max(100_000_000),
    percent: z.int().min(1).max(90).nullable().default(null),
    amount: z.int().min(1).max(100_000_000).nullable().default(null),
    startsAt: koreanMoment.nullable().default(null),
    endsAt: koreanMoment.nullable().default(null),
  })
  .refine(hasOneValue, { path: ['amount'], params: { kind: 'one_value' } })
  .refine(goesForward, { path: ['endsAt'], params: { kind: 'backwards' } })
  .refine((input) => input.amount === null || input.amount < input.minItems, { path: ['minItems'], params: { kind: 'minimum_too_low' } });
export type BasketDiscountInput = z.output<typeof basketDiscountInput>;
