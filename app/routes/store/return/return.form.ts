// What a buyer does with an open case: say that the pieces were sent, ask for the money instead, take it back.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

export const buyerCaseForm = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('sent'),
    carrier: z.string({ error: () => m.returns_carrier_missing() }).max(20),
    trackingNumber: z.string({ error: () => m.returns_tracking_missing() }).max(40, { error: () => m.returns_tracking_missing() }),
  }),
  z.strictObject({ intent: z.literal('withdraw') }),
  z.strictObject({ intent: z.literal('refund') }),
]);
export type BuyerCaseDeed = z.output<typeof buyerCaseForm>;
