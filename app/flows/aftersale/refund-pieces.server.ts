// The money of pieces that were called off or came back, out of their order's share.
import type { OrderLineRow, OrderRow } from '#app/domain/orders/order.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { bookRefund } from '../payment/refund-order.server.ts';

export interface PiecesRefund {
  actorId: string | null;
  reason: string;
  lines: readonly OrderLineRow[];
  pieces: readonly { lineId: string; quantity: number }[];
  /** Nothing of the order is left: all that is left of its share goes back, the shipping fee too. */
  everything: boolean;
  /** The shipping fee goes back too. */
  shipping?: boolean;
  /** Won of return postage that stay with the maker (W10). */
  keptBack?: number;
}

/** Books the refund of these pieces; null when nothing of it is left to refund. */
export async function refundPieces(tx: Tx, order: OrderRow, terms: PiecesRefund, now: Date): Promise<{ refundId: string; amount: number } | null> {
  const { actorId, reason, lines, pieces, everything, shipping = false, keptBack = 0 } = terms;
  if (everything) return bookRefund(tx, order, { actorId, reason }, now);
  const items = pieces.reduce((sum, piece) => sum + (lines.find((line) => line.id === piece.lineId)?.unitPrice ?? 0) * piece.quantity, 0);
  return bookRefund(tx, order, { actorId, reason, amount: Math.max(0, items + (shipping ? order.shippingFee : 0) - keptBack) }, now);
}
