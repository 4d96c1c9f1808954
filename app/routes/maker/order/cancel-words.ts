// Why a maker cancels, in words.
import { m } from '#app/paraglide/messages.js';

import type { CancelReason } from './order.form.ts';

export const cancelReasons: readonly CancelReason[] = ['out_of_stock', 'cannot_make', 'buyer_asked', 'other'];

/** The reason as the desk shows it. */
export function cancelReasonWords(reason: CancelReason): string {
  if (reason === 'out_of_stock') return m.maker_reason_out_of_stock();
  if (reason === 'cannot_make') return m.maker_reason_cannot_make();
  return reason === 'buyer_asked' ? m.maker_reason_buyer_asked() : m.maker_reason_other();
}

/** A kept reason ("out_of_stock: more words") in words; null for what people did not write. */
export function keptReasonWords(kept: string): string | null {
  const [key = '', ...rest] = kept.split(': ');
  if (key === 'dispute_lost') return m.maker_reason_dispute_lost();
  const reason = cancelReasons.find((one) => one === key);
  if (reason === undefined) return null;
  const words = rest.join(': ');
  return words === '' ? cancelReasonWords(reason) : `${cancelReasonWords(reason)} — ${words}`;
}
