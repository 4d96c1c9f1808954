// Cancels one paid order before it is being prepared, by its maker or by its buyer; its share goes back whole (law 5, facts 2.4).
import { closeWhenDone, lockPurchaseOf, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canCancelOrder, type OrderStage } from '#app/domain/orders/order.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { queueOrderMail } from './mails/queue-order-mail.server.ts';
import { bookRefund, cancelWithRestock } from './payment/refund-order.server.ts';

export type CancelOrderRefusal = { kind: 'no_such_order' } | { kind: 'order_not_cancellable'; stage: OrderStage };

export interface CancelOrder {
  orderId: string;
  /** Whose order it must be: the maker's or the buyer's purchase; another's answers like an absent one. */
  by: { makerId: string } | { purchaseId: string };
  actorId: string | null;
  reason: string;
}

/** Cancels the order, restocks it and requests the refund of its whole share. */
export async function cancelOrder(input: CancelOrder): Promise<Result<undefined, CancelOrderRefusal>> {
  return inTransaction<Result<undefined, CancelOrderRefusal>>('cancel order', async (tx, now) => {
    const purchase = await lockPurchaseOf(tx, input.orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    const mine = 'makerId' in input.by ? order?.makerId === input.by.makerId : order?.purchaseId === input.by.purchaseId;
    if (purchase === null || order === undefined || !mine) return refuse({ kind: 'no_such_order' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canCancelOrder(stage)) return refuse({ kind: 'order_not_cancellable', stage });
    const terms = { actorId: input.actorId, reason: input.reason };
    await cancelWithRestock(tx, order, stage, terms, now);
    const refund = await bookRefund(tx, order, terms, now);
    await queueOrderMail(tx, purchase.id, 'order_cancelled', now, { orderId: order.id, key: order.id, total: refund?.amount ?? 0 });
    await closeWhenDone(tx, purchase.id, now);
    return ok();
  });
}
