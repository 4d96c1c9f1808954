// A bank account as makers and financiers give it; which banks and numbers there are is domain/settlement/banks.ts.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

export const bankAccountFields = {
  bankCode: z.string({ error: () => m.settlement_bank_missing() }).max(3),
  number: z.string({ error: () => m.settlement_number_missing() }).max(40),
  holder: z
    .string({ error: () => m.settlement_holder_missing() })
    .trim()
    .max(60),
};
