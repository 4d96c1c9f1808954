// Turns a basket into a purchase: one transaction that re-reads every offer, holds the pieces and freezes what was agreed.
// Laws 1 and 4; P1 (one request, one purchase), P8 (what was shown is what is charged). The payment call comes after (begin-payment).
import { lockCart } from '#app/domain/cart/cart.db.server.ts';
import { readCartToBuy, type CartToBuy } from '#app/domain/cart/cart.read.server.ts';
import type { CartLineView, CartView, LineState } from '#app/domain/cart/cart-view.ts';
import { canBuyLine } from '#app/domain/cart/cart-view.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { consentsNeeded, missingConsents } from '#app/domain/orders/consents.ts';
import { findByRequestKey, lockRequestKey, type PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { purchaseSnapshot } from '#app/domain/orders/order.ts';
import { insertPurchase, type NewOrder, type NewPurchase } from '#app/domain/orders/place.db.server.ts';
import type { CouponState } from '#app/domain/promotions/coupon.ts';
import { insertPayment } from '#app/domain/payments/payment.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { env } from '#app/infra/env.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { newId, orderNumber } from '#app/lib/ids.ts';
import type { Locale } from '#app/lib/locale.ts';
import { sumWon, won, type Won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { couponEmailKey, countCoupon } from './checkout/count-coupon.server.ts';
import { frozenOrders } from './checkout/frozen-orders.server.ts';
import { holdForPurchase } from './checkout/hold-pieces.server.ts';
import { feeReckoner, type FeeReckoner } from './checkout/line-fees.server.ts';
import { endOlderPurchases } from './checkout/older-purchases.server.ts';
import { guestKeyOf } from './guest-key.server.ts';
import { makerNameIn } from './payment/payable-purchase.server.ts';
import { payableOf, type SessionToAsk } from './payment/session-params.ts';

export interface PlaceOrder {
  /** Made once per checkout page; the same key makes the same purchase. */
  requestKey: string;
  owner: CartOwner;
  /** The member, or null for a guest. */
  personId: string | null;
  contact: { name: string; email: string; phone: string };
  delivery: { name: string; phone: string; postalCode: string; address1: string; address2: string; note: string };
  /** The total the buyer saw, in won. */
  expectedTotal: number;
  /** Keys of ConsentNeed that were ticked. */
  consents: readonly string[];
  locale: Locale;
}

export interface PlacedOrder {
  purchaseId: string;
  number: string;
  /** Opens the purchase for whoever holds it: goes into the guest's cookie and mail. */
  guestKey: string;
  total: Won;
  /** For begin-payment; null when an equal request placed it before. */
  toAsk: SessionToAsk | null;
}

/** Lines are ids of cart lines. */
export type PlaceOrderRefusal =
  | { kind: 'empty_cart' }
  | { kind: 'price_changed'; lines: string[]; oldTotal: number; newTotal: number }
  /** The coupon that was shown does not hold any more; `newTotal` is what it costs without. */
  | { kind: 'coupon_over'; why: CouponState; newTotal: number }
  | { kind: 'sold_out'; lines: string[] }
  | { kind: 'hall_closed'; lines: string[] }
  | { kind: 'not_listed'; lines: string[] }
  | { kind: 'custom_missing'; lines: string[] }
  | { kind: 'consent_missing'; consents: string[] }
  | { kind: 'request_key_reused' };

type Placing = Result<PlacedOrder, PlaceOrderRefusal>;

/** Tabs that order one basket at the same moment take turns so often; then the last one is let through. */
const mostTurns = 4;

/** Places the order. Equal requests, at once or later, answer the same purchase. */
export async function placeOrder(input: PlaceOrder): Promise<Placing> {
  let left: readonly string[] = [];
  for (let turn = 1; ; turn += 1) {
    const placing = await placeOnce(input, turn <= mostTurns ? left : null);
    if (placing !== 'older ones wait') return placing;
    left = await endOlderPurchases(input.owner, input.requestKey);
  }
}

// `left`: numbers of older purchases that may wait on; null: whatever waits.
function placeOnce(input: PlaceOrder, left: readonly string[] | null): Promise<Placing | 'older ones wait'> {
  return inTransaction<Placing | 'older ones wait'>('place order', async (tx, now) => {
    const { requestKey, owner, delivery, contact } = input;
    const [, before, cart, bought, feeFor] = await Promise.all([
      lockRequestKey(tx, requestKey),
      findByRequestKey(tx, requestKey),
      lockCart(tx, owner),
      readCartToBuy(tx, owner, delivery.postalCode, couponEmailKey(contact.email)),
      feeReckoner(tx, now),
    ]);
    if (before !== null) return sameRequest(before, input) ? ok(placed(before)) : refuse({ kind: 'request_key_reused' });
    if (cart === null) return refuse({ kind: 'empty_cart' });
    const { view, unpaid } = bought;
    if (left !== null && unpaid.some((number) => !left.includes(number))) return 'older ones wait';
    if (view.makers.length === 0) return refuse({ kind: 'empty_cart' });
    const refusal = complaint(view, input);
    return refusal === null ? write(tx, input, { ...bought, feeFor }, now) : refuse(refusal);
  });
}

async function write(tx: Tx, input: PlaceOrder, { view, facts, feeFor }: CartToBuy & { feeFor: FeeReckoner }, now: Date): Promise<Placing> {
  const id = newId('pur', now);
  const orders = frozenOrders(view, facts, feeFor);
  const short = await holdForPurchase(tx, id, orders, now);
  if (short.length > 0) return refuse({ kind: 'sold_out', lines: short });
  const purchase = purchaseRow(id, input, { view, orders, now });
  const consents = consentsNeeded(view).filter((need) => input.consents.includes(need.key));
  const orderIds = await insertPurchase(tx, purchase, orders, consents);
  const shares = orders.map((order) => ({ orderId: orderIds.get(order.makerId) ?? '', total: order.total }));
  const payment = await insertPayment(tx, id, shares, now);
  const over = await countCoupon(tx, view, { purchaseId: id, personId: input.personId, email: input.contact.email }, now);
  if (over !== null) return refuse({ kind: 'coupon_over', why: over, newTotal: view.priced.total + view.priced.couponDiscount });
  await noteMove(tx, { subject: id, from: '', to: 'awaiting_payment', actorId: input.personId }, now);
  const payable = payableOf(
    { ...purchase, expiresAt: payment.sessionExpiresAt, shipping: shippingOf(view, orders, input.locale) },
    orders.flatMap((order) => order.lines),
  );
  return ok({ ...placed(purchase), toAsk: { paymentId: payment.id, payable } });
}

function shippingOf(view: CartView, orders: readonly NewOrder[], locale: Locale): SessionToAsk['payable']['shipping'] {
  const makers = new Map(view.makers.map((maker) => [maker.makerId, maker]));
  return orders.map(({ makerId, shippingFee }) => {
    const maker = makers.get(makerId);
    return { fee: shippingFee, makerName: maker === undefined ? '' : makerNameIn(locale, maker) };
  });
}

/** The first reason why the basket cannot be bought as the buyer saw it, or null. */
function complaint(view: CartView, input: PlaceOrder): PlaceOrderRefusal | null {
  const lines = view.makers.flatMap((maker) => maker.lines);
  const gone = refusedLines(lines);
  if (gone !== null) return gone;
  if (view.priced.total !== input.expectedTotal) {
    if (view.coupon !== null && view.coupon.state !== 'applied') return { kind: 'coupon_over', why: view.coupon.state, newTotal: view.priced.total };
    const changed = lines.filter((line) => line.state === 'price_changed').map((line) => line.id);
    return { kind: 'price_changed', lines: changed, oldTotal: input.expectedTotal, newTotal: view.priced.total };
  }
  const missing = missingConsents(consentsNeeded(view), input.consents);
  return missing.length === 0 ? null : { kind: 'consent_missing', consents: missing };
}

function refusedLines(lines: readonly CartLineView[]): PlaceOrderRefusal | null {
  const inState = (...states: LineState[]): string[] => lines.filter((line) => states.includes(line.state)).map((line) => line.id);
  const notListed = inState('not_listed');
  if (notListed.length > 0) return { kind: 'not_listed', lines: notListed };
  const closed = inState('hall_closed');
  if (closed.length > 0) return { kind: 'hall_closed', lines: closed };
  const soldOut = inState('sold_out', 'too_many');
  if (soldOut.length > 0) return { kind: 'sold_out', lines: soldOut };
  const custom = inState('custom_missing');
  if (custom.length > 0) return { kind: 'custom_missing', lines: custom };
  return lines.every((line) => canBuyLine(line.state)) ? null : { kind: 'not_listed', lines: lines.map((line) => line.id) };
}

function purchaseRow(id: string, input: PlaceOrder, agreed: { view: CartView; orders: readonly NewOrder[]; now: Date }): NewPurchase {
  const { view, orders, now } = agreed;
  const number = orderNumber(kstDay(now));
  const { contact, delivery } = input;
  const { itemsTotal, shippingTotal, total } = view.priced;
  return {
    id,
    number,
    requestKey: input.requestKey,
    personId: input.personId,
    tokenHash: sha256(guestKeyOf(id)),
    cartId: view.cartId,
    locale: input.locale,
    email: contact.email,
    buyerName: contact.name,
    buyerPhone: contact.phone,
    recipientName: delivery.name,
    recipientPhone: delivery.phone,
    postalCode: delivery.postalCode,
    address1: delivery.address1,
    address2: delivery.address2,
    deliveryNote: delivery.note,
    itemsTotal,
    makerDiscount: sumWon(orders.map((order) => order.makerDiscount)),
    platformDiscount: sumWon(orders.map((order) => order.platformDiscount)),
    shippingTotal,
    total,
    snapshotHash: sha256(purchaseSnapshot({ number, total, orders })),
    placedAt: now,
    expiresAt: new Date(now.getTime() + env().HOLD_MINUTES * 60_000),
  };
}

/** A key that comes back with another buyer, another total or another address is no repetition: the old one must not swallow the new wishes. */
function sameRequest(before: PurchaseRow, input: PlaceOrder): boolean {
  const { contact, delivery } = input;
  const then = [before.personId, before.total, before.email, before.buyerName, before.buyerPhone, ...deliveryOf(before)];
  const now = [
    input.personId,
    input.expectedTotal,
    contact.email,
    contact.name,
    contact.phone,
    delivery.name,
    delivery.phone,
    delivery.postalCode,
    delivery.address1,
    delivery.address2,
    delivery.note,
  ];
  return then.every((value, place) => value === now[place]);
}

function deliveryOf(before: PurchaseRow): string[] {
  return [before.recipientName, before.recipientPhone, before.postalCode, before.address1, before.address2, before.deliveryNote];
}

function placed(purchase: { id: string; number: string; total: number }): PlacedOrder {
  return { purchaseId: purchase.id, number: purchase.number, guestKey: guestKeyOf(purchase.id), total: won(purchase.total), toAsk: null };
}
