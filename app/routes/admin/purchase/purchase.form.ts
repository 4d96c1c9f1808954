// What the operator may ask for on a purchase: refund what is left, or send a failed refund again.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

export const purchaseForm = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('refund'),
    reason: z
      .string({ error: () => m.operator_reason_missing() })
      .trim()
      .min(2, { error: () => m.operator_reason_missing() })
      .max(300),
  }),
  z.strictObject({ intent: z.literal('retry'), refundId: z.string().max(60) }),
]);
