// A financier's terms, and the record of what one without a machine did. Rates in percent with two decimals become basis points.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';
import { bankAccountFields } from '#app/routes/desk/bank-account.form.ts';

const wrong = { error: () => m.settlement_amount_wrong() };
const whole = (most: number) => z.coerce.number(wrong).int(wrong).min(0, wrong).max(most, wrong);
const percent = (least: number, most: number) =>
  z.string(wrong).transform((typed, context) => {
    const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.trim().replace(/%$/, ''));
    const bps = found === null ? Number.NaN : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
    if (bps >= least && bps <= most) return bps;
    context.addIssue({ code: 'custom', message: m.settlement_percent_wrong() });
    return z.NEVER;
  });
const name = z
  .string({ error: () => m.settlement_name_missing() })
  .trim()
  .max(60);
const text = z
  .string({ error: () => m.operator_reason_missing() })
  .trim()
  .min(2, { error: () => m.operator_reason_missing() })
  .max(120);

export const financierForm = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('put'),
    id: z.string().max(60).optional(),
    version: z.coerce.number().int().default(1),
    nameKo: name,
    nameEn: name,
    provider: z.string().max(40),
    rate: percent(0, 2_000),
    part: percent(1_000, 10_000),
    fee: whole(1_000_000),
    limitTotal: whole(1_000_000_000_000),
    limitPerMaker: whole(1_000_000_000_000),
    returns: percent(0, 10_000),
    minAgeDays: whole(3_650),
    recourse: z.literal('yes').optional(),
    active: z.literal('yes').optional(),
  }),
  z.strictObject({
    intent: z.literal('account'),
    id: z.string().max(60),
    ...bankAccountFields,
  }),
  z.strictObject({ intent: z.literal('funded'), advanceId: z.string().max(60), words: text }),
  z.strictObject({ intent: z.literal('declined'), advanceId: z.string().max(60), words: text }),
]);
