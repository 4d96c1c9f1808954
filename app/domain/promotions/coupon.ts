// Coupons (쿠폰): codes, whether one holds, who bears it. Pure. Stacking: one coupon a purchase, after the makers' basket discounts (T10, I10).
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';

/** Why a coupon takes nothing off, or that it does. `no_goods`: nothing in the basket is of the maker it is for. */
export type CouponState = 'applied' | 'below_minimum' | 'no_goods' | 'unknown' | 'not_begun' | 'ended' | 'used_up' | 'used_by_you';

/** A code as it is kept and compared: NFKC (full-width letters are letters), no spaces, capitals (T10). */
export function couponCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
    .toUpperCase();
}

/** An e-mail address by which a guest is known again: NFKC, lower case, without a +tag. The caller keeps its hash only. */
export function emailIdentity(email: string): string {
  const [local = '', ...domain] = email.normalize('NFKC').trim().toLowerCase().split('@');
  return `${local.replace(/\+.*$/u, '')}@${domain.join('@')}`;
}

export interface CouponFacts {
  startsAt: Date;
  endsAt: Date | null;
  limitTotal: number | null;
  limitPerson: number | null;
  used: number;
}

/** What stands against a coupon at an instant, whatever the basket; null when it holds. `usedByPerson`: how often this buyer used it. */
export function couponObstacle(coupon: CouponFacts, usedByPerson: number, now: Date): 'not_begun' | 'ended' | 'used_up' | 'used_by_you' | null {
  if (coupon.startsAt > now) return 'not_begun';
  if (coupon.endsAt !== null && coupon.endsAt <= now) return 'ended';
  if (coupon.limitPerson !== null && usedByPerson >= coupon.limitPerson) return 'used_by_you';
  return coupon.limitTotal !== null && coupon.used >= coupon.limitTotal ? 'used_up' : null;
}

const amount = (least: number) => z.int().min(least).max(100_000_000).nullable().default(null);
const count = z.int().min(1).max(1_000_000).nullable().default(null);

/** A percentage or an amount, exactly one of them. */
export const reductionFields = {
  percent: z.int().min(1).max(100).nullable().default(null),
  amount: amount(1),
};

/** Whether exactly one of percentage and amount is given. */
export function hasOneValue(input: { percent: number | null; amount: number | null }): boolean {
  return (input.percent === null) !== (input.amount === null);
}

/** Whether a window does not end before it begins. */
export function goesForward(input: { startsAt: Date | null; endsAt: Date | null }): boolean {
  return input.startsAt === null || input.endsAt === null || input.startsAt < input.endsAt;
}

/** A coupon as it is written; a missing start is now. `makerSharePercent` is what the maker bears of one that is shared. */
export const couponInput = z
  .strictObject({
    code: z
      .string()
      .transform(couponCode)
      .pipe(z.string().regex(/^[\p{L}\p{N}_-]{3,30}$/u)),
    name: z.string().trim().min(1).max(60),
    ...reductionFields,
    most: amount(1),
    minItems: z.int().min(0).max(100_000_000).default(0),
    makerId: z.string().min(1).max(60).nullable().default(null),
    makerSharePercent: z.int().min(0).max(100).default(0),
    limitTotal: count,
    limitPerson: count,
    startsAt: koreanMoment.nullable().default(null),
    endsAt: koreanMoment.nullable().default(null),
  })
  .refine(hasOneValue, { path: ['amount'], params: { kind: 'one_value' } })
  .refine(goesForward, { path: ['endsAt'], params: { kind: 'backwards' } })
  .refine((input) => input.makerId !== null || input.makerSharePercent === 0, { path: ['makerSharePercent'], params: { kind: 'share_of_nobody' } });
export type CouponInput = z.output<typeof couponInput>;
