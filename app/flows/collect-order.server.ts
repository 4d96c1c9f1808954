// The maker hands an order over to the buyer who fetched it at the workshop: a parcel by 'pickup' that has arrived at once.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { pickupCarrier } from '#app/domain/fulfilment/carriers.ts';
import { insertParcel, shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { leftToShip } from '#app/domain/fulfilment/parcel.ts';
import { proveDelivered } from '#app/domain/fulfilment/tracking.db.server.ts';
import { lockPurchaseOf, markPreparing, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canShip, type OrderStage } from '#app/domain/orders/order.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type CollectOrderRefusal = { kind: 'no_such_order' } | { kind: 'order_not_shippable'; stage: OrderStage } | { kind: 'not_picked_up' };

/** Marks everything that is left of the order collected. Only for orders that the buyer picks up. */
export async function collectOrder(input: { orderId: string; makerId: string; actorId: string }): Promise<Result<undefined, CollectOrderRefusal>> {
  return inTransaction<Result<undefined, CollectOrderRefusal>>('collect order', async (tx, now) => {
    const purchase = await lockPurchaseOf(tx, input.orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (order?.makerId !== input.makerId) return refuse({ kind: 'no_such_order' });
    if (order.pickupAt === null) return refuse({ kind: 'not_picked_up' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canShip(stage)) return refuse({ kind: 'order_not_shippable', stage });
    const lines = leftToShip(await shippableLines(tx, order.id));
    const parcelId = await insertParcel(tx, { orderId: order.id, carrier: pickupCarrier, trackingNumber: order.number, lines }, now);
    await markPreparing(tx, order.id, now);
    const proof = { deliveredAt: now, text: `작업장에서 찾아감: ${order.pickupAt}`, mediaId: null, by: input.actorId };
    if (parcelId === null || !(await proveDelivered(tx, parcelId, proof))) throw new Error('an order was picked up twice');
    await noteMove(tx, { subject: order.id, from: stage, to: 'delivered', actorId: input.actorId, reason: 'picked up at the workshop' }, now);
    return ok();
  });
}
