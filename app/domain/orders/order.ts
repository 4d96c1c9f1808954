// Purchases and orders: states, stages, who may do what when, and the snapshot of what was agreed. Pure. Laws 3 and 4.
import { sortedBy } from '#app/lib/text.ts';

export type PurchaseState = 'awaiting_payment' | 'paid' | 'closed' | 'expired' | 'cancelled' | 'refunded_late';

/** The stage of one maker's order, as the view order_stage derives it. */
export type OrderStage = 'awaiting_payment' | 'paid' | 'preparing' | 'shipped' | 'delivered' | 'confirmed' | 'returned' | 'cancelled';

export const purchaseStates: readonly PurchaseState[] = ['awaiting_payment', 'paid', 'closed', 'expired', 'cancelled', 'refunded_late'];
export const orderStages: readonly OrderStage[] = ['awaiting_payment', 'paid', 'preparing', 'shipped', 'delivered', 'confirmed', 'returned', 'cancelled'];

/** From which state a purchase may go where. Money that comes after the end leads to `refunded_late`. */
export const purchaseMoves: Record<PurchaseState, readonly PurchaseState[]> = {
  awaiting_payment: ['paid', 'expired', 'cancelled', 'refunded_late'],
  paid: ['closed'],
  closed: [],
  expired: ['refunded_late'],
  cancelled: ['refunded_late'],
  refunded_late: [],
};

/** Whether a purchase may go from one state to another. */
export function canMovePurchase(from: PurchaseState, to: PurchaseState): boolean {
  return purchaseMoves[from].includes(to);
}

/** Whether the buyer can still pay. */
export function canPay(state: PurchaseState): boolean {
  return state === 'awaiting_payment';
}

/** Who calls pieces off. */
export type Canceller = 'buyer' | 'maker' | 'operator';

/**
 * Whether pieces that did not leave yet may be called off: by the buyer (E-Commerce Act art. 17: free of charge, `maySayNo` names the pieces),
 * by the maker with a reason (art. 15: supply became difficult), by the operator likewise.
 */
export function canCancelOrder(stage: OrderStage): boolean {
  return stage === 'paid' || stage === 'preparing';
}

/**
 * Whether the buyer may call a line off before it leaves: anything until the maker begins, and afterwards all but what is made for this buyer
 * alone, to which the buyer consented (art. 17 (2), decree art. 21; facts 2.4 W5). Made after the order is not made to order.
 */
export function maySayNo(stage: OrderStage, line: { made: string }): boolean {
  return stage === 'paid' || (stage === 'preparing' && line.made !== 'CUSTOM');
}

/** The maker may begin to prepare. */
export function canPrepare(stage: OrderStage): boolean {
  return stage === 'paid';
}

/** The maker may hand parcels to a carrier; also for the rest of an order of which a part was shipped. */
export function canShip(stage: OrderStage): boolean {
  return stage === 'paid' || stage === 'preparing';
}

/** The buyer may say that it arrived. */
export function canReceive(stage: OrderStage): boolean {
  return stage === 'shipped';
}

/** The buyer may confirm the purchase (구매확정). */
export function canConfirm(stage: OrderStage): boolean {
  return stage === 'delivered';
}

/** The operator may refund what is left of the order's share: money was captured and none of it went back in full. */
export function canRefund(stage: OrderStage): boolean {
  return stage !== 'awaiting_payment' && stage !== 'cancelled';
}

export interface SnapshotLine {
  offerId: string;
  revisionId: string;
  unitPrice: number;
  quantity: number;
  makerDiscount: number;
  platformDiscount: number;
  customInputs: Record<string, string>;
}

export interface Snapshot {
  number: string;
  orders: readonly { makerId: string; shippingFee: number; total: number; lines: readonly SnapshotLine[] }[];
  total: number;
}

/** The agreed purchase as one canonical text; its SHA-256 goes to Stripe as metadata and is compared when the money arrives (T09). */
export function purchaseSnapshot(snapshot: Snapshot): string {
  const orders = sortedBy(snapshot.orders, (order) => order.makerId);
  return JSON.stringify([
    'v2',
    'krw',
    snapshot.number,
    snapshot.total,
    orders.map((order) => [order.makerId, order.shippingFee, order.total, order.lines.map(lineWords).sort()]),
  ]);
}

function lineWords(line: SnapshotLine): string {
  const inputs = sortedBy(Object.entries(line.customInputs), ([name]) => name);
  return JSON.stringify([line.offerId, line.revisionId, line.unitPrice, line.quantity, line.makerDiscount, line.platformDiscount, inputs]);
}
