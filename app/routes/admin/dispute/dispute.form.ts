// What the operator may answer to a dispute.
import { z } from 'zod';

export const disputeForm = z.discriminatedUnion('deed', [
  z.strictObject({ deed: z.literal('evidence'), words: z.string().trim().max(5_000).default('') }),
  z.strictObject({ deed: z.literal('accept') }),
  z.strictObject({ deed: z.literal('bearer'), bearer: z.enum(['maker', 'market']) }),
]);
