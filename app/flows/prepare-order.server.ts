// The maker begins to prepare a paid order; from now on the buyer cannot cancel by a click.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { lockPurchaseOf, markPreparing, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canPrepare, type OrderStage } from '#app/domain/orders/order.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type PrepareOrderRefusal = { kind: 'no_such_order' } | { kind: 'order_not_preparable'; stage: OrderStage };

/** Marks the order as being prepared. Another maker's order answers like an absent one. */
export async function prepareOrder(input: { orderId: string; makerId: string; actorId: string }): Promise<Result<undefined, PrepareOrderRefusal>> {
  return inTransaction<Result<undefined, PrepareOrderRefusal>>('prepare order', async (tx, now) => {
    const purchase = await lockPurchaseOf(tx, input.orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (order?.makerId !== input.makerId) return refuse({ kind: 'no_such_order' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canPrepare(stage) || !(await markPreparing(tx, order.id, now))) return refuse({ kind: 'order_not_preparable', stage });
    await noteMove(tx, { subject: order.id, from: stage, to: 'preparing', actorId: input.actorId }, now);
    return ok();
  });
}
