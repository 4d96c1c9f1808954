// The buyer says that an order arrived; the right of withdrawal counts from here (E-Commerce Act art. 17).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { markDelivered } from '#app/domain/fulfilment/parcel.db.server.ts';
import { lockPurchase, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canReceive, type OrderStage } from '#app/domain/orders/order.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ReceiveOrderRefusal = { kind: 'no_such_order' } | { kind: 'order_not_receivable'; stage: OrderStage };

/** Marks all parcels of the order delivered. The caller has checked that the purchase is this buyer's. */
export async function receiveOrder(input: { purchaseId: string; orderId: string; actorId: string | null }): Promise<Result<undefined, ReceiveOrderRefusal>> {
  return inTransaction<Result<undefined, ReceiveOrderRefusal>>('receive order', async (tx, now) => {
    const purchase = await lockPurchase(tx, input.purchaseId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (order === undefined) return refuse({ kind: 'no_such_order' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canReceive(stage)) return refuse({ kind: 'order_not_receivable', stage });
    await markDelivered(tx, order.id, 'buyer', now);
    await noteMove(tx, { subject: order.id, from: stage, to: 'delivered', actorId: input.actorId }, now);
    return ok();
  });
}
