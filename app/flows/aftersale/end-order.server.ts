// What the end of a case means for its order: pieces that went back, an order of which nothing is left, a purchase that is closed.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { cancelEmptyOrder } from '#app/domain/orders/cancellation.db.server.ts';
import { closeWhenDone, markConfirmed, stageOf } from '#app/domain/orders/order.db.server.ts';
import type { OrderStage } from '#app/domain/orders/order.ts';
import { makePayable, noteDispatched } from '#app/domain/settlement/earning.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';

import { releaseCouponWhenOver } from '../payment/release-coupon.server.ts';

/** Whether no piece of the order would stay with the buyer once these are gone. */
export async function nothingStays(tx: Tx, orderId: string, pieces: readonly { quantity: number }[]): Promise<boolean> {
  const stage = await stageOf(tx, orderId);
  return stage !== null && stage.kept <= pieces.reduce((sum, piece) => sum + piece.quantity, 0);
}

/** The stage after pieces were called off; where all that is left of the order has gone out by now, it can be paid early. */
export async function stageAfterCalling(tx: Tx, orderId: string, now: Date): Promise<OrderStage> {
  const stage = (await stageOf(tx, orderId))?.stage ?? 'cancelled';
  if (stage === 'shipped' || stage === 'delivered') await noteDispatched(tx, orderId, now);
  return stage;
}

/** Ends an order of which nothing is left: cancelled when nothing arrived, else returned, which settles what little is still owed to its maker. */
export async function endEmptyOrder(tx: Tx, order: { id: string; purchaseId: string }, actorId: string | null, now: Date): Promise<void> {
  const stage = await stageOf(tx, order.id);
  if (stage === null || stage.kept > 0) return;
  if (stage.ordered === 0) {
    if (await cancelEmptyOrder(tx, order.id, now))
      await noteMove(tx, { subject: order.id, from: 'shipped', to: 'cancelled', actorId, reason: 'nothing arrived' }, now);
  } else if (await markConfirmed(tx, order.id, 'returned', now)) {
    await makePayable(tx, order.id, now);
    await noteMove(tx, { subject: order.id, from: 'delivered', to: 'returned', actorId }, now);
  }
  await releaseCouponWhenOver(tx, order.purchaseId, now);
  await closeWhenDone(tx, order.purchaseId, now);
}
