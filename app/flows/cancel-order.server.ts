// Calls off an order or some of its pieces before they leave, by the buyer, the maker or the operator: bounded, restocked once, the money back at
// once (E-Commerce Act art. 15, 17; laws 1 and 5). The shipping fee goes back when nothing is left; it never grows afterwards (decision 011).
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { takenByBanks } from '#app/domain/disputes/dispute.db.server.ts';
import { shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { canPack, leftToShip } from '#app/domain/fulfilment/parcel.ts';
import { cancelEmptyOrder, cancelPieces, findCancellation, insertCancellation, type Pieces } from '#app/domain/orders/cancellation.db.server.ts';
import {
  closeWhenDone,
  linesOfOrders,
  lockPurchaseOf,
  lockRequestKey,
  ordersOf,
  stageOf,
  type OrderRow,
  type PurchaseRow,
} from '#app/domain/orders/order.db.server.ts';
import { canCancelOrder, maySayNo, type Canceller, type OrderStage } from '#app/domain/orders/order.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { stageAfterCalling } from './aftersale/end-order.server.ts';
import { putBack } from './aftersale/put-back.server.ts';
import { refundPieces, worthOf, type PiecesRefund } from './aftersale/refund-pieces.server.ts';
import { isSameCancellation } from './aftersale/same-request.server.ts';
import { queueOrderMail } from './mails/queue-order-mail.server.ts';
import { releaseCouponWhenOver } from './payment/release-coupon.server.ts';

export type CancelOrderRefusal =
  | { kind: 'no_such_order' }
  | { kind: 'order_not_cancellable'; stage: OrderStage }
  /** A bank has the money or may take it: nothing could be refunded with the cancellation. */
  | { kind: 'payment_disputed' }
  /** More pieces than are left, or none. */
  | { kind: 'pieces_wrong' }
  /** Being made for this buyer alone. */
  | { kind: 'pieces_made_to_order' }
  /** Something else was called off under this key. */
  | { kind: 'request_key_reused' };

export interface CancelOrder {
  orderId: string;
  /** Whose order it must be: the maker's or the buyer's purchase; another's answers like an absent one. The operator may cancel any. */
  by: { makerId: string } | { purchaseId: string } | { operatorId: string };
  actorId: string | null;
  /** Why; a buyer need not say (''). */
  reason: string;
  /** Absent: every piece that did not leave yet; by a buyer, of those that may be called off. */
  lines?: readonly Pieces[];
  /** Equal keys are one cancellation: what a form carries against being sent twice. */
  requestKey?: string;
}

/** Cancels, restocks and requests the refund. Answers what is refunded, in won; an equal request answers the same again. */
export async function cancelOrder(input: CancelOrder): Promise<Result<{ amount: number }, CancelOrderRefusal>> {
  return inTransaction<Result<{ amount: number }, CancelOrderRefusal>>('cancel order', async (tx, now) => {
    // Before the purchase: the same key may come for two of them at once.
    if (input.requestKey !== undefined) await lockRequestKey(tx, input.requestKey);
    const purchase = await lockPurchaseOf(tx, input.orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (purchase === null || order === undefined || !isTheirs(order, input.by)) return refuse({ kind: 'no_such_order' });
    const requestKey = input.requestKey ?? unguessableToken();
    const by = cancellerOf(input.by);
    const before = await findCancellation(tx, requestKey);
    const asked = { orderId: order.id, by, reason: input.reason, pieces: input.lines };
    if (before !== null) return (await isSameCancellation(tx, before, asked)) ? ok({ amount: 0 }) : refuse({ kind: 'request_key_reused' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canCancelOrder(stage)) return refuse({ kind: 'order_not_cancellable', stage });
    if ((await takenByBanks(tx, purchase.id)) === null) return refuse({ kind: 'payment_disputed' });
    const chosen = await choosePieces(tx, input, stage, by);
    if (!chosen.ok) return chosen;
    const pieces = chosen.value;
    if (!(await cancelPieces(tx, pieces))) return refuse({ kind: 'pieces_wrong' });
    const amount = await settleCancelled(tx, { purchase, order, pieces, stage, by, requestKey, actorId: input.actorId, reason: input.reason }, now);
    return amount === null ? refuse({ kind: 'payment_disputed' }) : ok({ amount });
  });
}

// The pieces that are asked for, or all that may be called off; what is made for its buyer alone is bound once it is begun.
async function choosePieces(tx: Tx, input: CancelOrder, stage: OrderStage, by: Canceller): Promise<Result<readonly Pieces[], CancelOrderRefusal>> {
  const shippable = await shippableLines(tx, input.orderId);
  const lines = by === 'buyer' ? await linesOfOrders(tx, [input.orderId]) : [];
  const bound = new Set(lines.filter((line) => !maySayNo(stage, line)).map((line) => line.id));
  const pieces = input.lines?.filter((line) => line.quantity !== 0) ?? leftToShip(shippable).filter((line) => !bound.has(line.lineId));
  if (pieces.some((piece) => bound.has(piece.lineId)) || (bound.size > 0 && pieces.length === 0)) return refuse({ kind: 'pieces_made_to_order' });
  return canPack(shippable, pieces) ? ok(pieces) : refuse({ kind: 'pieces_wrong' });
}

interface Cancelled {
  purchase: PurchaseRow;
  order: OrderRow;
  pieces: readonly Pieces[];
  stage: OrderStage;
  by: Canceller;
  requestKey: string;
  actorId: string | null;
  reason: string;
}

// Null (roll back): what they are worth is with the bank.
async function settleCancelled(tx: Tx, cancelled: Cancelled, now: Date): Promise<number | null> {
  const { purchase, order, pieces, stage, by, requestKey, actorId } = cancelled;
  const reason = cancelled.reason === '' ? `cancelled by the ${by}` : cancelled.reason;
  const lines = await linesOfOrders(tx, [order.id]);
  const nothingLeft = await cancelEmptyOrder(tx, order.id, now);
  await putBack(tx, lines, pieces, { actorId, now });
  // After the pools, as where a purchase is placed: in the other order the two would wait for each other.
  if (nothingLeft) await releaseCouponWhenOver(tx, order.purchaseId, now);
  const refund = await refundCancelled(tx, order, { actorId, reason, pieces, shipping: nothingLeft }, now);
  if (refund === null) return null;
  const [key = '', ...words] = cancelled.reason.split(': ');
  const kept = { orderId: order.id, requestKey, by, actorId, reason: key, words: words.join(': '), refundId: refund.refundId, pieces };
  const cancellationId = await insertCancellation(tx, kept, now);
  const after = await stageAfterCalling(tx, order.id, now);
  await noteMove(tx, { subject: order.id, from: stage, to: after, actorId, reason }, now);
  if (by === 'operator') await noteAct(tx, { actorId: actorId ?? '', role: 'operator', action: 'cancel-pieces', subject: order.id, detail: { reason } }, now);
  const { amount } = refund;
  const about = { orderId: order.id, key: cancellationId, total: amount, pieces, reason: cancelled.reason };
  await queueOrderMail(tx, purchase.id, nothingLeft ? 'order_cancelled' : 'pieces_cancelled', now, about);
  await closeWhenDone(tx, purchase.id, now);
  return amount;
}

// No refund where all was given back before; null: a bank has the money.
async function refundCancelled(tx: Tx, order: OrderRow, terms: PiecesRefund, now: Date): Promise<{ refundId: string | null; amount: number } | null> {
  const refund = await refundPieces(tx, order, terms, now);
  if (refund !== null) return refund;
  return (await worthOf(tx, order, terms)) === 0 ? { refundId: null, amount: 0 } : null;
}

function isTheirs(order: OrderRow, by: CancelOrder['by']): boolean {
  if ('makerId' in by) return order.makerId === by.makerId;
  return 'operatorId' in by || order.purchaseId === by.purchaseId;
}

function cancellerOf(by: CancelOrder['by']): Canceller {
  if ('makerId' in by) return 'maker';
  return 'operatorId' in by ? 'operator' : 'buyer';
}
