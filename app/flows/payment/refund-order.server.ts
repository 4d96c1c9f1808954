// Refunds what is left of one order's share, inside a transaction under the purchase's lock: bounded request, debt on the books, restock once,
// job to Stripe (laws 1, 5, 6, P7).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { refundJournal } from '#app/domain/ledger/ledger.ts';
import { cancelOrders, linesOfOrders, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { refundableOf, requestRefund } from '#app/domain/payments/refund.db.server.ts';
import { reduceEarning } from '#app/domain/settlement/reduce-earning.server.ts';
import { restock } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { sumWon, won } from '#app/lib/money.ts';

import { soldOrder } from './paid-purchase.server.ts';

export interface RefundTerms {
  /** The person who decided, or null for the market. */
  actorId: string | null;
  reason: string;
  /** Won; absent: everything that is left of the share. */
  amount?: number;
}

/** Books a refund of an order's share and its job; null when the share has not that much left. */
export async function bookRefund(tx: Tx, order: OrderRow, terms: RefundTerms, now: Date): Promise<{ refundId: string; amount: number } | null> {
  const amount = terms.amount ?? (await refundableOf(tx, order.id));
  if (!Number.isSafeInteger(amount) || amount <= 0) return null;
  const refund = await requestRefund(tx, { orderId: order.id, amount: won(amount), reason: terms.reason, requestedBy: terms.actorId }, now);
  if (refund === null) return null;
  const sold = soldOrder(order, await linesOfOrders(tx, [order.id]));
  const postings = refundJournal(sold, won(refund.before), won(amount));
  await postJournal(tx, { kind: 'refund', reference: refund.refundId, at: now, postings });
  const makerPart = sumWon(postings.filter((one) => one.account === 'maker_payable').map((one) => one.amount));
  await reduceEarning(tx, { orderId: order.id, refundId: refund.refundId, makerPart }, now);
  await enqueue(tx, 'send-refund', { refundId: refund.refundId });
  return { refundId: refund.refundId, amount };
}

/** Cancels a whole order that was not cancelled before, and puts back the pieces that never left the workshop. */
export async function cancelWithRestock(tx: Tx, order: OrderRow, stage: string, terms: RefundTerms, now: Date): Promise<void> {
  const unshipped = new Map((await shippableLines(tx, order.id)).map((line) => [line.lineId, line.ordered - line.shipped]));
  const cancelled = await cancelOrders(tx, [order.id], now);
  if (cancelled.length === 0) return;
  const flips: Flip[] = [];
  const lines = (await linesOfOrders(tx, [order.id])).sort((a, b) => (a.poolId < b.poolId ? -1 : 1));
  for (const line of lines) {
    const quantity = unshipped.get(line.id) ?? 0;
    if (quantity > 0) flips.push(...(await restock(tx, { poolId: line.poolId, quantity, reference: line.id, actorId: terms.actorId, now })));
  }
  await touchPages(tx, tagsOfFlips(flips));
  await noteMove(tx, { subject: order.id, from: stage, to: 'cancelled', actorId: terms.actorId, reason: terms.reason }, now);
}
