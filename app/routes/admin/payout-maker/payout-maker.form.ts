// What the operator may set for a maker's payouts.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

const whole = (most: number) =>
  z.coerce
    .number({ error: () => m.settlement_amount_wrong() })
    .int({ error: () => m.settlement_amount_wrong() })
    .min(0, { error: () => m.settlement_amount_wrong() })
    .max(most, { error: () => m.settlement_amount_wrong() });

export const payoutMakerForm = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('hold'),
    reason: z
      .string({ error: () => m.operator_reason_missing() })
      .trim()
      .min(2, { error: () => m.operator_reason_missing() })
      .max(300),
  }),
  z.strictObject({ intent: z.literal('release') }),
  z.strictObject({ intent: z.literal('run') }),
  z.strictObject({ intent: z.literal('reserve'), percent: whole(100), days: whole(180) }),
  z.strictObject({
    intent: z.literal('stripe'),
    account: z
      .string()
      .trim()
      .regex(/^acct_\w{4,60}$/, { error: () => m.settlement_stripe_wrong() })
      .optional(),
  }),
]);
