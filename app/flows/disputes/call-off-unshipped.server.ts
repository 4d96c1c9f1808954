// What a bank took back for good is not sent any more: pieces of the purchase that did not leave are called off and back in stock, and their maker,
// who keeps them, is not paid for them, whoever bears the loss of what has left. The bank has paid their refund (laws 1, 5, 8).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { leftToShip } from '#app/domain/fulfilment/parcel.ts';
import { cancelEmptyOrder, cancelPieces, insertCancellation } from '#app/domain/orders/cancellation.db.server.ts';
import { closeWhenDone, linesOfOrders, stageOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { canCancelOrder } from '#app/domain/orders/order.ts';
import { refundableOf, settleByBank } from '#app/domain/payments/refund.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { invariant } from '#app/lib/invariant.ts';
import { sumWon, won, type Won } from '#app/lib/money.ts';

import { stageAfterCalling } from '../aftersale/end-order.server.ts';
import { putBack } from '../aftersale/put-back.server.ts';
import { queueOrderMail } from '../mails/queue-order-mail.server.ts';
import { bookRefund, orderLeft } from '../payment/refund-order.server.ts';
import { releaseCouponWhenOver } from '../payment/release-coupon.server.ts';

const reason = 'dispute_lost';
/** The bank's word came by Stripe: nobody of ours decided. */
const actorId = 'stripe';

/**
 * Calls off what did not leave, of all orders of the purchase; answers what of `taken` were its refunds. Only where the bank took all that was left:
 * a part says nothing of which pieces it is about, and a person decides. The purchase is locked.
 */
export async function callOffUnshipped(tx: Tx, disputeId: string, orders: readonly OrderRow[], taken: Won, now: Date): Promise<Won> {
  let left = 0;
  for (const order of orders) left += await refundableOf(tx, order.id);
  if (left === 0 || taken < left) return won(0);
  const refunded: Won[] = [];
  for (const order of orders) refunded.push(await callOff(tx, disputeId, order, now));
  return sumWon(refunded);
}

async function callOff(tx: Tx, disputeId: string, order: OrderRow, now: Date): Promise<Won> {
  const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
  const pieces = canCancelOrder(stage) ? leftToShip(await shippableLines(tx, order.id)) : [];
  if (pieces.length === 0) return won(0);
  invariant(await cancelPieces(tx, pieces), 'what did not leave can be called off');
  const nothingLeft = await cancelEmptyOrder(tx, order.id, now);
  await putBack(tx, await linesOfOrders(tx, [order.id]), pieces, { actorId: null, now });
  if (nothingLeft) await releaseCouponWhenOver(tx, order.purchaseId, now);
  const shipping = nothingLeft ? { shipping: (await orderLeft(tx, order)).shipping } : {};
  const refund = await bookRefund(tx, order, { actorId: null, reason, byBank: true, lines: pieces, ...shipping }, now);
  if (refund !== null) await settleByBank(tx, refund.refundId, now);
  const kept = { orderId: order.id, requestKey: `${disputeId} ${order.id}`, by: 'operator', actorId, reason, words: '' } as const;
  const key = await insertCancellation(tx, { ...kept, refundId: refund?.refundId ?? null, pieces }, now);
  const after = await stageAfterCalling(tx, order.id, now);
  await noteMove(tx, { subject: order.id, from: stage, to: after, actorId: null, reason }, now);
  await queueOrderMail(tx, order.purchaseId, 'called_off_by_bank', now, { orderId: order.id, key, total: refund?.amount ?? 0, pieces, reason });
  await closeWhenDone(tx, order.purchaseId, now);
  return refund?.amount ?? won(0);
}
