// What the operator may ask for on a purchase: refund what is left, or a part of one order; send a failed refund again; say that a parcel is lost; end a quarantine.
import { z } from 'zod';

import { m } from '#app/paraglide/messages.js';

const reason = z
  .string({ error: () => m.operator_reason_missing() })
  .trim()
  .min(2, { error: () => m.operator_reason_missing() })
  .max(300);

/** Whole won, as typed; empty counts as all that is left. */
const amount = z
  .string()
  .trim()
  .regex(/^\d{1,10}$/, { error: () => m.oversight_amount_wrong() })
  .transform(Number)
  .optional();

export const purchaseForm = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('refund'), reason }),
  z.strictObject({ intent: z.literal('refund-part'), orderId: z.string().max(60), amount, reason }),
  z.strictObject({ intent: z.literal('lost'), parcelId: z.string().max(60) }),
  z.strictObject({ intent: z.literal('retry'), refundId: z.string().max(60) }),
  z.strictObject({ intent: z.literal('quarantine-release'), reason }),
  z.strictObject({ intent: z.literal('quarantine-refund'), reason }),
]);

/** The part that the address asks to see before it is refunded; null when it asks for none. */
export function readPart(search: URLSearchParams): { orderId: string; amount?: number } | null {
  const orderId = search.get('part') ?? '';
  const typed = (search.get('amount') ?? '').trim();
  if (!/^\w{4,60}$/.test(orderId)) return null;
  return /^\d{1,10}$/.test(typed) ? { orderId, amount: Number(typed) } : { orderId };
}
