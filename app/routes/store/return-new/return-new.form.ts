// Asking for a return, an exchange or help. One form for the three; which fields it has depends on the kind.
import { z } from 'zod';

import { returnGrounds, returnKinds, type ReturnKind, type WayBack } from '#app/domain/returns/case.ts';
import { requestKeyField } from '#app/http/pieces-form.ts';
import { isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';

const quantity = z.coerce
  .number({ error: () => m.shell_pieces_wrong() })
  .int({ error: () => m.shell_pieces_wrong() })
  .min(0, { error: () => m.shell_pieces_wrong() })
  .max(1_000, { error: () => m.shell_pieces_wrong() });

export const returnForm = z.strictObject({
  kind: z.enum(returnKinds),
  orderId: z.string().max(60),
  requestKey: requestKeyField,
  lines: z
    .array(z.strictObject({ lineId: z.string().max(60), quantity: quantity.default(0), variantId: z.string().max(60).optional() }))
    .max(200)
    .default([]),
  parcelId: z.string().max(60).optional(),
  ground: z.enum(returnGrounds, { error: () => m.returns_ground_missing() }),
  wayBack: z.enum(['buyer_sends', 'maker_collects']).optional(),
  remedy: z.enum(['refund', 'replacement']).optional(),
  noticedOn: z
    .string()
    .refine((text) => isDay(text), { error: () => m.returns_day_wrong() })
    .optional(),
  words: z
    .string()
    .trim()
    .max(1_000, { error: () => m.checkout_too_long({ most: 1_000 }) })
    .default(''),
});

/** The remedy and the way back that a kind has by itself. */
export function settledBy(kind: ReturnKind, asked: { wayBack?: WayBack | undefined; remedy?: 'refund' | 'replacement' | undefined }) {
  const remedy = kind === 'return' ? 'refund' : kind === 'exchange' ? 'replacement' : (asked.remedy ?? 'refund');
  const wayBack: WayBack = kind === 'claim' ? 'nothing_back' : (asked.wayBack ?? 'buyer_sends');
  return { remedy, wayBack } as const;
}
