// The forms of a maker's payouts: rhythm and minimum, bank account.
import { z } from 'zod';

import { rhythms } from '#app/domain/settlement/due.ts';
import { m } from '#app/paraglide/messages.js';

import { wholeNumber } from '../editor/editor-content.ts';

const amount = (least: number, most: number, say: () => string) =>
  z.string({ error: say }).transform((typed, context) => {
    const number = wholeNumber(typed);
    if (number !== null && number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: say() });
    return z.NEVER;
  });

export const termsForm = z
  .strictObject({
    intent: z.literal('terms'),
    version: z.coerce.number().int(),
    rhythm: z.enum(rhythms, { error: () => m.settlement_rhythm_missing() }),
    weekday: amount(1, 5, () => m.settlement_day_wrong()),
    monthDay: amount(1, 28, () => m.settlement_day_wrong()),
    minimum: amount(0, 1_000_000, () => m.settlement_minimum_wrong()).optional(),
  })
  .transform(({ rhythm, weekday, monthDay, minimum = 0, version }) => ({
    version,
    chosen: { rhythm, payDay: rhythm === 'weekly' ? weekday : rhythm === 'monthly' ? monthDay : 1, minimum },
  }));

export const accountForm = z.strictObject({
  intent: z.literal('account'),
  bankCode: z.string({ error: () => m.settlement_bank_missing() }).max(3),
  number: z.string({ error: () => m.settlement_number_missing() }).max(40),
  holder: z
    .string({ error: () => m.settlement_holder_missing() })
    .trim()
    .max(60),
});
