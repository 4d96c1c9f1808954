// Refunds of one order's share, inside a transaction under the purchase's lock: bounded request in parts, commission undone, debt on the books,
// restock once, job to Stripe (laws 1, 5, 6, 7, P7).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { takenByBanks } from '#app/domain/disputes/dispute.db.server.ts';
import { shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { commissionLeft, insertCommission, type CommissionEntry } from '#app/domain/ledger/commission.db.server.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { refundJournal } from '#app/domain/ledger/ledger.ts';
import { cancelOrders, linesOfOrders, type OrderLineRow, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { getPayment } from '#app/domain/payments/payment.db.server.ts';
import { leftOf, makerPart, refundParts, type LineLeft, type OrderLeft, type RefundParts, type RefundWish } from '#app/domain/payments/refund-parts.ts';
import { refundedOf, requestRefund } from '#app/domain/payments/refund.db.server.ts';
import { reduceEarning } from '#app/domain/settlement/reduce-earning.server.ts';
import { restock } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { won, type Won } from '#app/lib/money.ts';
import { sortedBy } from '#app/lib/text.ts';

import { releaseCouponWhenOver } from './release-coupon.server.ts';

/** Who decided and why, and what is given back (none of lines, shipping and amount: all that is left). */
export interface RefundTerms extends RefundWish {
  /** The person who decided, or null for the market. */
  actorId: string | null;
  reason: string;
  /** The bank has paid it already (a lost dispute): nothing is sent. */
  byBank?: boolean;
}

export interface BookedRefund {
  refundId: string;
  /** What goes back to the buyer; 0 when the maker keeps all of it. */
  amount: Won;
  parts: RefundParts;
}

/**
 * Books a refund of an order: bounded by its share and its parts, with what it undoes of the commission and on the books, and its job.
 * Null when that much is not left, of it or of what banks left of the purchase (disputes), or while a bank may take some. The purchase is locked; cancelled and returned quantities and pieces are the caller's.
 */
export async function bookRefund(tx: Tx, order: OrderRow, terms: RefundTerms, now: Date): Promise<BookedRefund | null> {
  const { left, lines } = await readOrderLeft(tx, order);
  const parts = refundParts(left, terms);
  if (parts === null || (terms.byBank !== true && !(await isThere(tx, order.purchaseId, parts.amount)))) return null;
  const refundId = await requestRefund(tx, { orderId: order.id, parts, reason: terms.reason, requestedBy: terms.actorId }, now);
  if (refundId === null) return null;
  await insertCommission(
    tx,
    parts.lines.map((part) => undoneCommission(order, lines, part)),
    refundId,
    now,
  );
  const postings = refundJournal({ makerId: order.makerId, ...parts, commissionVat: parts.vat });
  if (postings.length > 0) await postJournal(tx, { kind: 'refund', reference: refundId, at: now, postings });
  await reduceEarning(tx, { orderId: order.id, refundId, makerPart: makerPart(parts) }, now);
  if (parts.amount > 0 && terms.byBank !== true) await enqueue(tx, 'send-refund', { refundId });
  return { refundId, amount: parts.amount, parts };
}

/**
 * Notes that nothing is left to give back of an order: a refund of nothing, settled at once, so that what waits for it can end. Null while something
 * is left, or while a bank may still take or return money.
 */
export async function bookNothingLeft(tx: Tx, order: OrderRow, terms: Pick<RefundTerms, 'actorId' | 'reason'>, now: Date): Promise<BookedRefund | null> {
  const { left } = await readOrderLeft(tx, order);
  if (leftOf(left) > 0 && (await isThere(tx, order.purchaseId, won(1)))) return null;
  if ((await takenByBanks(tx, order.purchaseId)) === null) return null;
  const parts = noParts();
  const refundId = await requestRefund(tx, { orderId: order.id, parts, reason: terms.reason, requestedBy: terms.actorId }, now);
  return refundId === null ? null : { refundId, amount: parts.amount, parts };
}

function noParts(): RefundParts {
  const none = won(0);
  return { amount: none, items: none, shipping: none, keptBack: none, commission: none, vat: none, platformDiscount: none, lines: [] };
}

// Whether banks have left that much of the purchase's money with us.
async function isThere(tx: Tx, purchaseId: string, amount: Won): Promise<boolean> {
  const taken = await takenByBanks(tx, purchaseId);
  if (taken === null || taken === 0) return taken === 0;
  const { captured, refunded } = await getPayment(tx, purchaseId);
  return amount <= captured - refunded - taken;
}

/** What is left of a paid order to give back, by line, shipping and what was kept. */
export async function orderLeft(tx: Tx, order: OrderRow): Promise<OrderLeft> {
  return (await readOrderLeft(tx, order)).left;
}

async function readOrderLeft(tx: Tx, order: OrderRow): Promise<{ left: OrderLeft; lines: OrderLineRow[] }> {
  const lines = await linesOfOrders(tx, [order.id]);
  const gone = await refundedOf(tx, order.id);
  const fees = await commissionLeft(tx, order.id);
  const left = lines.map((line) => {
    const back = gone.lines.get(line.id) ?? { quantity: 0, items: 0, platformDiscount: 0 };
    const fee = fees.get(line.id);
    return {
      lineId: line.id,
      quantity: line.quantity - back.quantity,
      items: won(line.lineTotal - line.makerDiscount - line.platformDiscount - back.items),
      platformDiscount: won(line.platformDiscount - back.platformDiscount),
      commission: fee?.commission ?? won(0),
      vat: fee?.vat ?? won(0),
    };
  });
  return { left: { lines: left, shipping: won(order.shippingFee - gone.shipping), keptBack: gone.keptBack }, lines };
}

function undoneCommission(order: OrderRow, lines: readonly OrderLineRow[], part: LineLeft): CommissionEntry {
  const line = lines.find((one) => one.id === part.lineId);
  const base = won(0 - part.items - part.platformDiscount);
  const fee = { rule: line?.commissionRule ?? 'default', rateBps: line?.commissionBps ?? 0 };
  return { orderLineId: part.lineId, orderId: order.id, ...fee, base, commission: won(0 - part.commission), vat: won(0 - part.vat) };
}

/** Cancels a whole order that was not cancelled before, and puts back the pieces that never left the workshop. */
export async function cancelWithRestock(tx: Tx, order: OrderRow, stage: string, terms: Pick<RefundTerms, 'actorId' | 'reason'>, now: Date): Promise<void> {
  const unshipped = new Map((await shippableLines(tx, order.id)).map((line) => [line.lineId, line.ordered - line.shipped]));
  const cancelled = await cancelOrders(tx, [order.id], now);
  if (cancelled.length === 0) return;
  const flips: Flip[] = [];
  const lines = sortedBy(await linesOfOrders(tx, [order.id]), (line) => line.poolId);
  for (const line of lines) {
    const quantity = unshipped.get(line.id) ?? 0;
    if (quantity > 0) flips.push(...(await restock(tx, { poolId: line.poolId, quantity, reference: line.id, actorId: terms.actorId, now })));
  }
  await touchPages(tx, tagsOfFlips(flips));
  await releaseCouponWhenOver(tx, order.purchaseId, now);
  await noteMove(tx, { subject: order.id, from: stage, to: 'cancelled', actorId: terms.actorId, reason: terms.reason }, now);
}
