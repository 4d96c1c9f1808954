// The maker accepts an offer: which earning, whose, and the cash that was seen.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

export const acceptForm = z.strictObject({
  earningId: z.string().max(60),
  financierId: z.string().max(60),
  cash: z.coerce.number().int().positive(),
  agreed: z.literal('yes', { error: () => m.settlement_agree_missing() }),
});
