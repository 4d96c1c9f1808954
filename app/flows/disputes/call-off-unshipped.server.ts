// What a bank took back for good is not sent any more: pieces of the purchase that did not leave are called off and back in stock, and their maker,
// who keeps them, is not paid for them, whoever bears the loss of what has left. The bank has paid their refund (laws 1, 5, 8).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { leftToShip } from '#app/domain/fulfilment/parcel.ts';
import { cancelEmptyOrder, cancelPieces, insertCancellation, type Pieces } from '#app/domain/orders/cancellation.db.server.ts';
import { closeWhenDone, linesOfOrders, stageOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { canCancelOrder, type OrderStage } from '#app/domain/orders/order.ts';
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
  const { stage, pieces } = await unshippedOf(tx, order.id);
  if (pieces.length === 0) return won(0);
  const off = { order, stage, pieces, actorId, requestKey: `${disputeId} ${order.id}` };
  return callOffPieces(
    tx,
    off,
    async (nothingLeft) => {
      const shipping = nothingLeft ? { shipping: (await orderLeft(tx, order)).shipping } : {};
      const refund = await bookRefund(tx, order, { actorId: null, reason, byBank: true, lines: pieces, ...shipping }, now);
      if (refund !== null) await settleByBank(tx, refund.refundId, now);
      return { refundId: refund?.refundId ?? null, amount: refund?.amount ?? won(0), byBank: true };
    },
    now,
  );
}

/** The stage of an order, and what of it had not left and can be called off. */
export async function unshippedOf(tx: Tx, orderId: string): Promise<{ stage: OrderStage; pieces: Pieces[] }> {
  const stage = (await stageOf(tx, orderId))?.stage ?? 'cancelled';
  return { stage, pieces: canCancelOrder(stage) ? leftToShip(await shippableLines(tx, orderId)) : [] };
}

export interface CalledOff {
  order: OrderRow;
  stage: OrderStage;
  pieces: readonly Pieces[];
  /** Who decided; 'stripe' for nobody of ours. */
  actorId: string;
  /** Equal keys are one cancellation. */
  requestKey: string;
}

export interface CalledOffRefund {
  refundId: string | null;
  amount: Won;
  /** The bank has paid all of it: the mail says so. */
  byBank: boolean;
}

/** Calls off pieces that did not leave and puts them back; `refund` books their money, told whether nothing of the order is left. Answers its amount. */
export async function callOffPieces(tx: Tx, off: CalledOff, refund: (nothingLeft: boolean) => Promise<CalledOffRefund>, now: Date): Promise<Won> {
  const { order, stage, pieces, actorId: by, requestKey } = off;
  invariant(await cancelPieces(tx, pieces), 'what did not leave can be called off');
  const nothingLeft = await cancelEmptyOrder(tx, order.id, now);
  await putBack(tx, await linesOfOrders(tx, [order.id]), pieces, { actorId: null, now });
  if (nothingLeft) await releaseCouponWhenOver(tx, order.purchaseId, now);
  const { refundId, amount, byBank } = await refund(nothingLeft);
  const kept = { orderId: order.id, requestKey, by: 'operator', actorId: by, reason, words: '' } as const;
  const key = await insertCancellation(tx, { ...kept, refundId, pieces }, now);
  const after = await stageAfterCalling(tx, order.id, now);
  await noteMove(tx, { subject: order.id, from: stage, to: after, actorId: by === actorId ? null : by, reason }, now);
  const mail = byBank ? 'called_off_by_bank' : nothingLeft ? 'order_cancelled' : 'pieces_cancelled';
  await queueOrderMail(tx, order.purchaseId, mail, now, { orderId: order.id, key, total: amount, pieces, reason });
  await closeWhenDone(tx, order.purchaseId, now);
  return amount;
}
