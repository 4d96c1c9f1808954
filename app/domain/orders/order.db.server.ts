// The only SQL for purchases, orders, lines and consents. Changes of state are conditional updates under the purchase's lock.
import { sql } from 'kysely';

import { later, one, prepared, q, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';

import { canMovePurchase, type OrderStage, type PurchaseState } from './order.ts';

export type PurchaseRow = Row<'purchase'>;
export type OrderRow = Row<'makerOrder'>;
export type OrderLineRow = Row<'orderLine'>;

/** One request key at a time, whatever the process: equal requests wait for each other until commit (P1). */
export async function lockRequestKey(tx: Tx, requestKey: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`purchase ${requestKey}`}, 0))`;
}

const purchaseByRequest = prepared((requestKey: string) => q.selectFrom('purchase').selectAll().where('requestKey', '=', requestKey));

/** The purchase made by this request, or null. */
export async function findByRequestKey(tx: Tx, requestKey: string): Promise<PurchaseRow | null> {
  return one(tx, purchaseByRequest(requestKey));
}

const purchaseLocked = prepared((purchaseId: string) => q.selectFrom('purchase').selectAll().where('id', '=', purchaseId).forUpdate());

/** Locks the purchase until the transaction ends; null when there is none. */
export async function lockPurchase(tx: Tx, purchaseId: string): Promise<PurchaseRow | null> {
  return one(tx, purchaseLocked(purchaseId));
}

/** Locks the purchase of an order. */
export async function lockPurchaseOf(tx: Tx, orderId: string): Promise<PurchaseRow | null> {
  const order = await one(tx, q.selectFrom('makerOrder').select('purchaseId').where('id', '=', orderId));
  return order === null ? null : lockPurchase(tx, order.purchaseId);
}

const ordersOfPurchase = prepared((purchaseId: string) => q.selectFrom('makerOrder').selectAll().where('purchaseId', '=', purchaseId).orderBy('id'));

/** The orders of a purchase, in id order. */
export async function ordersOf(tx: Tx, purchaseId: string): Promise<OrderRow[]> {
  return run(tx, ordersOfPurchase(purchaseId));
}

const linesInOrder = prepared((orderIds: readonly string[]) =>
  q
    .selectFrom('orderLine')
    .selectAll()
    .where('orderId', '=', sql<string>`any(${orderIds})`)
    .orderBy('orderId')
    .orderBy('position'),
);

/** The lines of orders, in their order. */
export async function linesOfOrders(tx: Tx, orderIds: readonly string[]): Promise<OrderLineRow[]> {
  return orderIds.length === 0 ? [] : run(tx, linesInOrder(orderIds));
}

const linesOfPurchaseInOrder = prepared((purchaseId: string) =>
  q
    .selectFrom('orderLine')
    .selectAll()
    .where('orderId', 'in', q.selectFrom('makerOrder').select('id').where('purchaseId', '=', purchaseId))
    .orderBy('orderId')
    .orderBy('position'),
);

/** The lines of a purchase's orders, in their order. */
export async function linesOfPurchase(tx: Tx, purchaseId: string): Promise<OrderLineRow[]> {
  return run(tx, linesOfPurchaseInOrder(purchaseId));
}

const purchasePaid = prepared((id: string, from: PurchaseState, now: Date) =>
  q.updateTable('purchase').set({ state: 'paid', paidAt: now }).where('id', '=', id).where('state', '=', from),
);
const purchaseEnded = prepared((id: string, from: PurchaseState, to: PurchaseState, now: Date) =>
  q.updateTable('purchase').set({ state: to, endedAt: now }).where('id', '=', id).where('state', '=', from),
);

/** Moves a purchase; false when it is not in a state from which this is allowed. */
export async function movePurchase(tx: Tx, purchase: { id: string; state: PurchaseState }, to: PurchaseState, now: Date): Promise<boolean> {
  if (!canMovePurchase(purchase.state, to)) return false;
  const moved = to === 'paid' ? purchasePaid(purchase.id, purchase.state, now) : purchaseEnded(purchase.id, purchase.state, to, now);
  return (await written(tx, moved)) === 1;
}

const orderPaid = prepared((orderId: string, paidAt: Date, promisedShipBy: Date) =>
  q.updateTable('makerOrder').set({ paidAt, promisedShipBy }).where('id', '=', orderId).where('paidAt', 'is', null).where('cancelledAt', 'is', null),
);

/** Marks an order paid with the day by which it was promised to leave (YYYY-MM-DD, KST). */
export async function markOrderPaid(tx: Tx, orderId: string, promisedShipBy: string, now: Date): Promise<void> {
  await later(tx, orderPaid(orderId, now, new Date(`${promisedShipBy}T00:00:00Z`)));
}

/** Cancels whole orders with all their lines. Answers the ids that were not cancelled before. */
export async function cancelOrders(tx: Tx, orderIds: readonly string[], now: Date): Promise<string[]> {
  const cancelled: string[] = [];
  for (const id of [...orderIds].sort()) {
    const { count } = await tx.order.updateMany({ where: { id, cancelledAt: null }, data: { cancelledAt: now } });
    if (count === 0) continue;
    cancelled.push(id);
    await run(
      tx,
      q
        .updateTable('orderLine')
        .set({ cancelled: sql<number>`quantity - returned - in_cases` })
        .where('orderId', '=', id),
    );
  }
  return cancelled;
}

/** Marks the start of preparation; false when it was begun, cancelled or never paid. */
export async function markPreparing(tx: Tx, orderId: string, now: Date): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: orderId, preparingAt: null, cancelledAt: null, paidAt: { not: null } },
    data: { preparingAt: now },
  });
  return count === 1;
}

/** Confirms an order (구매확정); `by` is a person's id or 'auto'. False when it was confirmed or cancelled. */
export async function markConfirmed(tx: Tx, orderId: string, by: string, now: Date): Promise<boolean> {
  const { count } = await tx.order.updateMany({
    where: { id: orderId, confirmedAt: null, cancelledAt: null, paidAt: { not: null } },
    data: { confirmedAt: now, confirmedBy: by },
  });
  return count === 1;
}

/** The stage of an order, as the view derives it; null when there is no such order. */
export async function stageOf(
  tx: Tx,
  orderId: string,
): Promise<{ stage: OrderStage; ordered: number; shipped: number; delivered: number; kept: number; inCases: number } | null> {
  return one(tx, q.selectFrom('orderStage').select(['stage', 'ordered', 'shipped', 'delivered', 'kept', 'inCases']).where('orderId', '=', orderId));
}

/** The stages of a purchase's orders. */
export async function stagesOf(tx: Tx, purchaseId: string): Promise<OrderStage[]> {
  const orders = q.selectFrom('orderStage as s').innerJoin('makerOrder as o', 'o.id', 's.orderId').where('o.purchaseId', '=', purchaseId);
  return (await run(tx, orders.select('s.stage').orderBy('o.id'))).map((row) => row.stage);
}

/** A paid purchase is closed when each of its orders is confirmed or cancelled. */
export async function closeWhenDone(tx: Tx, purchaseId: string, now: Date): Promise<boolean> {
  const open = await one(
    tx,
    q.selectFrom('makerOrder').select('id').where('purchaseId', '=', purchaseId).where('confirmedAt', 'is', null).where('cancelledAt', 'is', null).limit(1),
  );
  return open === null && movePurchase(tx, { id: purchaseId, state: 'paid' }, 'closed', now);
}
