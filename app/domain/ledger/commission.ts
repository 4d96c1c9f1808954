// The market's fee (수수료): the operator's ordered rules, first match wins; floor, cap, waiver; VAT of 10 % on top (facts 3.3). Pure. Law 7.
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';
import { portionOf, won, type Won } from '#app/lib/money.ts';

/** The fee with its VAT never passes half of what was sold: neither by rate nor by floor. */
export const mostRateBps = 4_500;
export const noRule = 'default';

/** A rule; a null condition fits everything. Prices are for one piece, [priceFrom, priceTo]; the window is [validFrom, validTo). */
export interface CommissionRule {
  id: string;
  makerId: string | null;
  categoryId: string | null;
  channel: 'direct' | 'hall' | null;
  hallId: string | null;
  star: boolean | null;
  priceFrom: number | null;
  priceTo: number | null;
  rateBps: number;
  /** Won for a line. */
  least: number | null;
  most: number | null;
  waived: boolean;
  validFrom: Date;
  validTo: Date | null;
}

/** What a sold line is, for the rules. */
export interface SoldLine {
  makerId: string;
  /** The product's category and all above it. */
  categoryIds: readonly string[];
  channel: 'direct' | 'hall';
  hallId: string | null;
  star: boolean;
  unitPrice: number;
}

export interface Fee {
  rule: string;
  rateBps: number;
  commission: Won;
  vat: Won;
}

/** Whether a rule speaks about a line at an instant. */
export function fits(rule: CommissionRule, line: SoldLine, at: Date): boolean {
  const inForce = rule.validFrom <= at && (rule.validTo === null || rule.validTo > at);
  const inBand = line.unitPrice >= (rule.priceFrom ?? 0) && line.unitPrice <= (rule.priceTo ?? line.unitPrice);
  const inCategory = rule.categoryId === null || line.categoryIds.includes(rule.categoryId);
  const same = (['makerId', 'channel', 'hallId', 'star'] as const).every((about) => rule[about] === null || rule[about] === line[about]);
  return inForce && inBand && inCategory && same;
}

/** The first rule of the ordered list that fits, or null: then the market's dated rate holds. */
export function ruleFor<R extends CommissionRule>(rules: readonly R[], line: SoldLine, at: Date): R | null {
  return rules.find((rule) => fits(rule, line, at)) ?? null;
}

/** The fee of a line: `base` is its total less the maker's own discounts (won); floors all along. */
export function feeOf(base: Won, rule: CommissionRule | null, defaultBps: number): Fee {
  if (rule === null) return withVat(noRule, defaultBps, portionOf(base, defaultBps));
  if (rule.waived) return withVat(rule.id, 0, won(0));
  const atLeast = Math.max(portionOf(base, rule.rateBps), rule.least ?? 0);
  const atMost = Math.min(atLeast, rule.most ?? atLeast, portionOf(base, mostRateBps));
  return withVat(rule.id, rule.rateBps, won(atMost));
}

/** The VAT on a fee that is quoted without it (VAT Act art. 30). */
export function vatOn(commission: Won): Won {
  return portionOf(commission, 1_000);
}

function withVat(rule: string, rateBps: number, commission: Won): Fee {
  return { rule, rateBps, commission, vat: vatOn(commission) };
}

const id = z.string().min(1).max(60).nullable().default(null);
const amount = z.int().min(0).max(100_000_000).nullable().default(null);

/** '7.7' percent to basis points. */
export const percent = z
  .string()
  .trim()
  .regex(/^\d{1,2}(\.\d{1,2})?$/)
  .transform((text) => {
    const [whole = '0', part = ''] = text.split('.');
    return Number(whole) * 100 + Number(part.padEnd(2, '0'));
  });

/** A rule as the operator writes it; a missing start is now. */
export const commissionRuleInput = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    makerId: id,
    categoryId: id,
    channel: z.enum(['direct', 'hall']).nullable().default(null),
    hallId: id,
    star: z.enum(['yes', 'no']).nullable().default(null),
    priceFrom: amount,
    priceTo: amount,
    rate: percent.pipe(z.int().max(mostRateBps)),
    least: amount,
    most: amount,
    waived: z.boolean().default(false),
    validFrom: koreanMoment.nullable().default(null),
    validTo: koreanMoment.nullable().default(null),
  })
  .refine((rule) => rule.priceFrom === null || rule.priceTo === null || rule.priceFrom <= rule.priceTo, { path: ['priceTo'] })
  .refine((rule) => rule.least === null || rule.most === null || rule.least <= rule.most, { path: ['most'] })
  .refine((rule) => rule.validFrom === null || rule.validTo === null || rule.validFrom < rule.validTo, { path: ['validTo'] });
export type CommissionRuleInput = z.output<typeof commissionRuleInput>;

/** What the input says, as a rule from an instant on. */
export function ruleOf(input: CommissionRuleInput, id: string, now: Date): CommissionRule {
  const { makerId, categoryId, channel, hallId, priceFrom, priceTo, least, most, waived, validFrom, validTo } = input;
  const starts = new Date(Math.max(now.getTime(), validFrom?.getTime() ?? 0));
  const star = input.star === null ? null : input.star === 'yes';
  const about = { makerId, categoryId, channel, hallId, star, priceFrom, priceTo };
  return { id, ...about, rateBps: waived ? 0 : input.rate, least, most, waived, validFrom: starts, validTo };
}
