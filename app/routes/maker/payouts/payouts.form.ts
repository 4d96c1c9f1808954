// The forms of a maker's payouts: rhythm and minimum, bank account.
import { z } from 'zod';

import { rhythms } from '#app/domain/settlement/due.ts';
import { m } from '#app/paraglide/messages.js';
import { bankAccountFields } from '#app/routes/desk/bank-account.form.ts';
import { wholeNumberField } from '#app/routes/desk/whole-number.ts';

export const termsForm = z
  .strictObject({
    intent: z.literal('terms'),
    version: z.coerce.number().int(),
    rhythm: z.enum(rhythms, { error: () => m.settlement_rhythm_missing() }),
    weekday: wholeNumberField(1, 5, () => m.settlement_day_wrong()),
    monthDay: wholeNumberField(1, 28, () => m.settlement_day_wrong()),
    minimum: wholeNumberField(0, 1_000_000, () => m.settlement_minimum_wrong()).optional(),
  })
  .transform(({ rhythm, weekday, monthDay, minimum = 0, version }) => ({
    version,
    chosen: { rhythm, payDay: rhythm === 'weekly' ? weekday : rhythm === 'monthly' ? monthDay : 1, minimum },
  }));

export const accountForm = z.strictObject({
  intent: z.literal('account'),
  ...bankAccountFields,
});
