// What the operator may answer to a dispute.
import { z } from 'zod';

export const disputeForm = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('evidence'), words: z.string().trim().max(5_000).default('') }),
  z.strictObject({ deed: z.literal('accept') }),
  z.strictObject({ deed: z.literal('bearer'), bearer: z.enum(['maker', 'market']) }),
  z.strictObject({ deed: z.literal('call_off'), orderId: z.string().max(60) }),
  z.strictObject({ deed: z.literal('send') }),
]);

export type DisputeDeed = z.output<typeof disputeForm>;
