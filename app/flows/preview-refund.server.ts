// What a refund of one order would do, before it is done: what goes back to the buyer, who bears it, which fee comes back. Nothing is written.
import { ordersOf } from '#app/domain/orders/order.db.server.ts';
import { leftOf, makerPart, refundParts } from '#app/domain/payments/refund-parts.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won, type Won } from '#app/lib/money.ts';

import { orderLeft } from './payment/refund-order.server.ts';

export interface RefundPreview {
  orderId: string;
  /** What could go back at most. */
  left: Won;
  /** Null: that much is not left. */
  parts: { toBuyer: Won; fromMaker: Won; commission: Won; vat: Won; platformDiscount: Won } | null;
}

/** `amount` in won; absent: all that is left. Null when the purchase has no such order. */
export async function previewRefund(input: { purchaseId: string; orderId: string; amount?: number }): Promise<RefundPreview | null> {
  return inTransaction('preview refund', async (tx) => {
    const order = (await ordersOf(tx, input.purchaseId)).find((one) => one.id === input.orderId);
    if (order === undefined) return null;
    const left = await orderLeft(tx, order);
    const parts = refundParts(left, { amount: input.amount });
    const shown =
      parts === null
        ? null
        : {
            toBuyer: parts.amount,
            fromMaker: makerPart(parts),
            commission: parts.commission,
            vat: parts.vat,
            platformDiscount: won(0 - parts.platformDiscount),
          };
    return { orderId: order.id, left: leftOf(left), parts: shown };
  });
}
