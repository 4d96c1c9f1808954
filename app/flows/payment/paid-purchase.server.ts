// What a captured payment does, once, inside the transaction of record-payment: paid orders, sold pieces, ledger, commission, mail; or, when there is
// nothing to sell any more, the full automatic refund (laws 1, 3, 4, 6).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { dropCoupon, removeBought } from '#app/domain/cart/cart.db.server.ts';
import type { CustomInputs } from '#app/domain/cart/cart.ts';
import { insertCommission, type CommissionEntry } from '#app/domain/ledger/commission.db.server.ts';
import { postNewJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { lateCaptureJournal, payable, saleJournal, type SoldOrder } from '#app/domain/ledger/ledger.ts';
import {
  cancelOrders,
  linesOfPurchase,
  markOrderPaid,
  movePurchase,
  ordersOf,
  type OrderLineRow,
  type OrderRow,
  type PurchaseRow,
} from '#app/domain/orders/order.db.server.ts';
import type { PaymentRow } from '#app/domain/payments/payment.db.server.ts';
import type { RefundParts } from '#app/domain/payments/refund-parts.ts';
import { requestRefund } from '#app/domain/payments/refund.db.server.ts';
import { releaseCoupon } from '#app/domain/promotions/coupon.db.server.ts';
import { accrueEarnings } from '#app/domain/settlement/earning.db.server.ts';
import { commitHolds, releaseHolds } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips } from '#app/domain/stock/stock.ts';
import { prepared, q, run, type Tx } from '#app/infra/db/sql.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { dispatchBy } from '#app/lib/law/dispatch.ts';
import { sumWon, won } from '#app/lib/money.ts';
import { kstDay } from '#app/lib/time.ts';

import { queueMailOf, queueOrderMail } from '../mails/queue-order-mail.server.ts';

/** The payment was captured just now; the purchase's row is locked. Answers what became of the purchase. */
export async function settleCaptured(tx: Tx, purchase: PurchaseRow, payment: PaymentRow, now: Date): Promise<'paid' | 'refunded_late'> {
  if (purchase.state === 'awaiting_payment' && (await commitHolds(tx, purchase.id, now)) !== 'gone') {
    await completeSale(tx, purchase, now);
    return 'paid';
  }
  await refundLate(tx, purchase, payment, now);
  return 'refunded_late';
}

async function completeSale(tx: Tx, purchase: PurchaseRow, now: Date): Promise<void> {
  const { id } = purchase;
  const [orders, lines, dispatch, moved] = await Promise.all([
    ordersOf(tx, id),
    linesOfPurchase(tx, id),
    dispatchDays(tx, id),
    movePurchase(tx, purchase, 'paid', now),
  ]);
  if (!moved) throw new Error('a captured purchase could not be paid');
  await noteMove(tx, { subject: purchase.id, from: purchase.state, to: 'paid', actorId: null, reason: 'captured' }, now);
  for (const order of orders) {
    const mine = lines.filter((line) => line.orderId === order.id);
    await markOrderPaid(tx, order.id, promisedDay(mine, dispatch.get(order.makerId) ?? 3, now), now);
    await noteMove(tx, { subject: order.id, from: 'awaiting_payment', to: 'paid', actorId: null }, now);
  }
  const sold = orders.map((order) => soldOrder(order, lines));
  await postNewJournal(tx, { kind: 'sale', reference: purchase.id, at: now, postings: saleJournal(sold) });
  await accrueEarnings(
    tx,
    sold.map((order) => ({ ...order, gross: payable(order) })),
    now,
  );
  await insertCommission(tx, lines.map(commissionOfLine), null, now);
  if (purchase.cartId !== null) await emptyBasket(tx, purchase.cartId, lines);
  await queueMailOf(tx, { ...purchase, state: 'paid', paidAt: now }, 'order_paid', now);
}

// Money that came after the end: every order's share goes back whole.
async function refundLate(tx: Tx, purchase: PurchaseRow, payment: PaymentRow, now: Date): Promise<void> {
  await touchPages(tx, tagsOfFlips(await releaseHolds(tx, purchase.id, now)));
  await releaseCoupon(tx, purchase.id, now);
  const moved = await movePurchase(tx, purchase, 'refunded_late', now);
  if (!moved) throw new Error('a late payment of a purchase that is paid');
  await noteMove(tx, { subject: purchase.id, from: purchase.state, to: 'refunded_late', actorId: null, reason: 'paid after its end' }, now);
  await postNewJournal(tx, { kind: 'late_capture', reference: payment.id, at: now, postings: lateCaptureJournal(won(payment.amount)) });
  const orders = await ordersOf(tx, purchase.id);
  await cancelOrders(
    tx,
    orders.map((order) => order.id),
    now,
  );
  for (const order of orders) {
    const refundId = await requestRefund(tx, { orderId: order.id, parts: unsold(order), reason: 'late_payment', requestedBy: null }, now);
    if (refundId === null) throw new Error('a late payment could not be refunded in full');
    await enqueue(tx, 'send-refund', { refundId });
  }
  await queueOrderMail(tx, purchase.id, 'refunded_late', now);
}

// Nothing was sold: all that was paid goes back, and there is no fee to undo.
function unsold(order: OrderRow): RefundParts {
  const nothing = won(0);
  const items = won(order.total - order.shippingFee);
  const shipping = won(order.shippingFee);
  return { amount: won(order.total), items, shipping, keptBack: nothing, commission: nothing, vat: nothing, platformDiscount: nothing, lines: [] };
}

function commissionOfLine(line: OrderLineRow): CommissionEntry {
  const fee = { rule: line.commissionRule, rateBps: line.commissionBps, commission: won(line.commission), vat: won(line.commissionVat) };
  return { orderLineId: line.id, orderId: line.orderId, base: won(line.lineTotal - line.makerDiscount), ...fee };
}

/** What an order's sale is made of, from its frozen lines. */
function soldOrder(order: OrderRow, lines: readonly OrderLineRow[]): SoldOrder {
  const mine = lines.filter((line) => line.orderId === order.id);
  return {
    orderId: order.id,
    makerId: order.makerId,
    total: won(order.total),
    platformDiscount: won(order.platformDiscount),
    commission: sumWon(mine.map((line) => won(line.commission))),
    commissionVat: sumWon(mine.map((line) => won(line.commissionVat))),
  };
}

// Business days to dispatch; what is made after the order needs its lead time instead (E-Commerce Act art. 15: another time was agreed).
function promisedDay(lines: readonly OrderLineRow[], dispatch: number, now: Date): string {
  const days = Math.max(dispatch, ...lines.map((line) => (line.made === 'STOCK' ? 0 : line.leadDays)));
  return dispatchBy(kstDay(now), days);
}

const dispatchOf = prepared((purchaseId: string) =>
  q.selectFrom('makerOrder as o').innerJoin('maker as m', 'm.id', 'o.makerId').select(['m.id', 'm.dispatchDays']).where('o.purchaseId', '=', purchaseId),
);

async function dispatchDays(tx: Tx, purchaseId: string): Promise<Map<string, number>> {
  return new Map((await run(tx, dispatchOf(purchaseId))).map((row) => [row.id, row.dispatchDays]));
}

// What was bought leaves the basket, and the coupon with it.
async function emptyBasket(tx: Tx, cartId: string, lines: readonly OrderLineRow[]): Promise<void> {
  await removeBought(tx, cartId, lines.map(boughtLine));
  await dropCoupon(tx, cartId);
}

function boughtLine(line: OrderLineRow): { offerId: string; customInputs: CustomInputs; quantity: number } {
  return { offerId: line.offerId, customInputs: line.customInputs, quantity: line.quantity };
}
