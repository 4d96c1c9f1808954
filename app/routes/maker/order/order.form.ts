// The forms of an order's page: prepare, ship, cancel.
import { z } from 'zod';

import { piecesField, requestKeyField } from '#app/http/pieces-form.ts';
import { isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';

export const orderIntents = ['prepare', 'ship', 'collect', 'cancel', 'proof', 'lost'] as const;
export type OrderIntent = (typeof orderIntents)[number];

/** Which form was sent; null for none of ours. */
export function orderIntent(body: FormData): OrderIntent | null {
  const sent = body.get('intent');
  return orderIntents.find((one) => one === sent) ?? null;
}

export const shipForm = z.strictObject({
  intent: z.literal('ship'),
  carrier: z.string({ error: () => m.maker_carrier_missing() }).max(20),
  trackingNumber: z.string({ error: () => m.maker_tracking_missing() }).max(40, { error: () => m.maker_tracking_missing() }),
  lines: z
    .array(
      z.strictObject({
        lineId: z.string().max(60),
        quantity: z.coerce
          .number({ error: () => m.maker_quantity_wrong() })
          .int({ error: () => m.maker_quantity_wrong() })
          .min(0, { error: () => m.maker_quantity_wrong() })
          .max(1000, { error: () => m.maker_quantity_wrong() })
          .default(0),
      }),
    )
    .max(200),
});

export const cancelForm = z.strictObject({
  intent: z.literal('cancel'),
  requestKey: requestKeyField,
  lines: piecesField,
  reason: z.enum(['out_of_stock', 'cannot_make', 'buyer_asked', 'other'], { error: () => m.maker_reason_missing() }),
  words: z
    .string()
    .trim()
    .max(300, { error: () => m.maker_words_too_long({ most: 300 }) })
    .default(''),
});
export type CancelReason = z.output<typeof cancelForm>['reason'];

/** The maker's proof that a parcel arrived: the day, and words or a picture. */
export const proofForm = z.strictObject({
  intent: z.literal('proof'),
  parcelId: z.string().max(60),
  deliveredOn: z.string({ error: () => m.returns_day_wrong() }).refine((text) => isDay(text), { error: () => m.returns_day_wrong() }),
  words: z
    .string()
    .trim()
    .max(300, { error: () => m.maker_words_too_long({ most: 300 }) })
    .default(''),
});

export const lostForm = z.strictObject({ intent: z.literal('lost'), parcelId: z.string().max(60) });
