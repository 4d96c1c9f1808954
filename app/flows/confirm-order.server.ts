// Confirms a delivered order (구매확정): by the buyer, or by itself eight days after delivery (facts 3.1). From here it can be settled with the maker.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { closeWhenDone, lockPurchase, lockPurchaseOf, markConfirmed, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canConfirm, type OrderStage } from '#app/domain/orders/order.ts';
import { ordersToConfirm } from '#app/domain/fulfilment/parcel.db.server.ts';
import { makePayable } from '#app/domain/settlement/earning.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ConfirmOrderRefusal = { kind: 'no_such_order' } | { kind: 'order_not_confirmable'; stage: OrderStage };

/** The buyer confirms. The caller has checked that the purchase is this buyer's. */
export async function confirmOrder(input: { purchaseId: string; orderId: string; actorId: string | null }): Promise<Result<undefined, ConfirmOrderRefusal>> {
  return inTransaction<Result<undefined, ConfirmOrderRefusal>>('confirm order', async (tx, now) => {
    const purchase = await lockPurchase(tx, input.purchaseId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (purchase === null || order === undefined) return refuse({ kind: 'no_such_order' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canConfirm(stage)) return refuse({ kind: 'order_not_confirmable', stage });
    await markConfirmed(tx, order.id, input.actorId ?? 'guest', now);
    await makePayable(tx, order.id, now);
    await noteMove(tx, { subject: order.id, from: stage, to: 'confirmed', actorId: input.actorId }, now);
    await closeWhenDone(tx, purchase.id, now);
    return ok();
  });
}

/** Confirms what is due by itself; answers how many. */
export async function confirmDueOrders(): Promise<number> {
  const due = await inTransaction('find orders to confirm', (tx, now) => ordersToConfirm(tx, now));
  let confirmed = 0;
  for (const orderId of due) {
    const done = await inTransaction('confirm order by itself', async (tx, now) => {
      const purchase = await lockPurchaseOf(tx, orderId);
      const still = (await ordersToConfirm(tx, now, { orderId })).length > 0;
      if (purchase === null || !still || !(await markConfirmed(tx, orderId, 'auto', now))) return false;
      await makePayable(tx, orderId, now);
      await noteMove(tx, { subject: orderId, from: 'delivered', to: 'confirmed', actorId: null, reason: 'by itself' }, now);
      await closeWhenDone(tx, purchase.id, now);
      return true;
    });
    if (done) confirmed += 1;
  }
  return confirmed;
}
