// The operator refunds a paid purchase, whole or one of its orders: everything that is left of the shares. Audited (T28).
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { closeWhenDone, linesOfOrders, lockPurchase, ordersOf, stageOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { canRefund, type PurchaseState } from '#app/domain/orders/order.ts';
import { leftOf } from '#app/domain/payments/refund-parts.ts';
import { lockPools } from '#app/domain/stock/stock.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { queueOrderMail } from './mails/queue-order-mail.server.ts';
import { bookRefund, cancelWithRestock, orderLeft } from './payment/refund-order.server.ts';

export type RefundPurchaseRefusal =
  | { kind: 'no_such_purchase' }
  | { kind: 'not_refundable'; state: PurchaseState }
  /** Everything was refunded, or the amount is more than is left of the order's share. */
  | { kind: 'nothing_to_refund' };

export interface RefundPurchase {
  purchaseId: string;
  /** One order; absent: all of them. */
  orderId?: string;
  /** Won, of one order only; absent: all that is left. The order is cancelled when nothing is left of its share. */
  amount?: number;
  operatorId: string;
  reason: string;
}

/** Requests the refunds; answers their ids and the sum in won. */
export async function refundPurchase(input: RefundPurchase): Promise<Result<{ refundIds: string[]; amount: number }, RefundPurchaseRefusal>> {
  return inTransaction<Result<{ refundIds: string[]; amount: number }, RefundPurchaseRefusal>>('refund purchase', async (tx, now) => {
    const purchase = await lockPurchase(tx, input.purchaseId);
    if (purchase === null) return refuse({ kind: 'no_such_purchase' });
    if (purchase.state !== 'paid' && purchase.state !== 'closed') return refuse({ kind: 'not_refundable', state: purchase.state });
    const orders = (await ordersOf(tx, purchase.id)).filter((order) => input.orderId === undefined || order.id === input.orderId);
    await lockPoolsOf(tx, orders);
    const refunds: { refundId: string; amount: number }[] = [];
    for (const order of orders) {
      const refund = await refundOrder(tx, order, input, now);
      if (refund !== null) refunds.push(refund);
    }
    if (refunds.length === 0) return refuse({ kind: 'nothing_to_refund' });
    const amount = refunds.reduce((sum, refund) => sum + refund.amount, 0);
    const subject = input.orderId ?? purchase.id;
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'refund', subject, detail: { amount, reason: input.reason } }, now);
    await closeWhenDone(tx, purchase.id, now);
    return ok({ refundIds: refunds.map((refund) => refund.refundId), amount });
  });
}

// All at once and in id order: order by order they would be locked in an order of their own, against that of a buyer.
async function lockPoolsOf(tx: Tx, orders: readonly OrderRow[]): Promise<void> {
  const lines = await linesOfOrders(
    tx,
    orders.map((order) => order.id),
  );
  await lockPools(tx, [...new Set(lines.map((line) => line.poolId))]);
}

async function refundOrder(tx: Tx, order: OrderRow, input: RefundPurchase, now: Date): Promise<{ refundId: string; amount: number } | null> {
  const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
  if (!canRefund(stage)) return null;
  const terms = { actorId: input.operatorId, reason: input.reason, ...(input.orderId === undefined ? {} : { amount: input.amount }) };
  const refund = await bookRefund(tx, order, terms, now);
  if (refund === null) return null;
  const whole = leftOf(await orderLeft(tx, order)) === 0;
  if (whole && (stage === 'paid' || stage === 'preparing')) await cancelWithRestock(tx, order, stage, terms, now);
  await queueOrderMail(tx, order.purchaseId, 'order_refunded', now, { orderId: order.id, key: refund.refundId, total: refund.amount });
  return refund;
}
