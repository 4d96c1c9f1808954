// The money of pieces that were called off or came back: their part of the order, and the shipping fee with the last of them.
import type { OrderRow } from '#app/domain/orders/order.db.server.ts';
import { mostKeptBack, refundAmount } from '#app/domain/payments/refund-parts.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { bookRefund, orderLeft, type BookedRefund } from '../payment/refund-order.server.ts';

export interface PiecesRefund {
  actorId: string | null;
  reason: string;
  pieces: readonly { lineId: string; quantity: number }[];
  /** What is left of the shipping fee goes back too. */
  shipping: boolean;
  /** Won of return postage that stay with the maker (W10); never more than goes back. */
  keptBack?: number;
}

/** What these pieces are worth to the buyer, in won, of what is left; 0 when nothing of them is. */
export async function worthOf(tx: Tx, order: OrderRow, terms: Pick<PiecesRefund, 'pieces' | 'shipping'>): Promise<number> {
  const left = await orderLeft(tx, order);
  return refundAmount(left, { lines: terms.pieces, ...(terms.shipping ? { shipping: left.shipping } : {}) });
}

/** Books the refund of these pieces; null when nothing of them is left to refund, or a bank has the money. The purchase is locked. */
export async function refundPieces(tx: Tx, order: OrderRow, terms: PiecesRefund, now: Date): Promise<BookedRefund | null> {
  const left = await orderLeft(tx, order);
  const wish = { lines: terms.pieces, ...(terms.shipping ? { shipping: left.shipping } : {}) };
  const keptBack = Math.min(terms.keptBack ?? 0, mostKeptBack(left, wish));
  return bookRefund(tx, order, { actorId: terms.actorId, reason: terms.reason, ...wish, keptBack }, now);
}
