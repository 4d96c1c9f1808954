// Pieces that the operator calls off, and why.
import { z } from 'zod';

import { piecesField, requestKeyField } from '#app/http/pieces-form.ts';
import { m } from '#app/paraglide/messages.js';

export const operatorCancelForm = z.strictObject({
  orderId: z.string().max(60),
  requestKey: requestKeyField,
  lines: piecesField,
  reason: z
    .string({ error: () => m.operator_reason_missing() })
    .trim()
    .min(2, { error: () => m.operator_reason_missing() })
    .max(300),
});
