// Calling off some pieces of an order. A buyer need not say why (facts 2.6: leaving is as easy as coming).
import { z } from 'zod';

import { piecesField, requestKeyField } from '#app/http/pieces-form.ts';
import { m } from '#app/paraglide/messages.js';

export const cancelPiecesForm = z.strictObject({
  orderId: z.string().max(60),
  requestKey: requestKeyField,
  lines: piecesField,
  words: z
    .string()
    .trim()
    .max(300, { error: () => m.checkout_too_long({ most: 300 }) })
    .default(''),
});
