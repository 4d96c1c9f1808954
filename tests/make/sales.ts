// Orders on their way through the market, by the flows: sold, shipped, delivered, confirmed. For tests of settlement.
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';

import { paymentPage, placed, press, rows } from './stand.ts';
import { done } from './supply.ts';

export interface SoldOrder {
  purchaseId: string;
  orderId: string;
  makerId: string;
  total: number;
}

let parcels = 0;

/** Buys and pays; answers the orders, in the order of the makers' ids. */
export async function sell(offers: readonly { offerId: string; quantity?: number }[]): Promise<SoldOrder[]> {
  const { purchaseId } = await placed(offers);
  await press(await paymentPage(purchaseId));
  const outcome = await recordPayment({ purchaseId });
  if (outcome !== 'paid' && outcome !== 'already') throw new Error(`not paid: ${outcome}`);
  return rows<SoldOrder>(
    'select purchase_id as "purchaseId", id as "orderId", maker_id as "makerId", total::int from maker_order where purchase_id = $1 order by maker_id',
    [purchaseId],
  );
}

/** One order of one maker, sold. */
export async function sellOne(offerId: string, quantity = 1): Promise<SoldOrder> {
  const [order] = await sell([{ offerId, quantity }]);
  if (order === undefined) throw new Error('nothing sold');
  return order;
}

/** Hands all of it to a carrier. */
export async function ship(order: SoldOrder): Promise<void> {
  parcels += 1;
  const parcel = { carrier: 'demo', trackingNumber: `TEST${String(parcels).padStart(6, '0')}${order.orderId.slice(-6).toUpperCase()}` };
  done(await shipOrder({ orderId: order.orderId, makerId: order.makerId, actorId: 'psn_test', ...parcel }));
}

/** Ships, arrives, is confirmed by the buyer. */
export async function fulfil(order: SoldOrder): Promise<void> {
  await ship(order);
  await confirm(order);
}

/** What was shipped arrives and is confirmed by the buyer. */
export async function confirm(order: SoldOrder): Promise<void> {
  done(await receiveOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null }));
  done(await confirmOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null }));
}

/** The earnings of an order, in their parts. */
export function earningsOf(orderId: string) {
  return rows<{ id: string; part: number; state: string; gross: number; reduced: number; due: string | null; held: boolean; payee: string }>(
    `select id, part, state::text, gross::int, reduced::int, due_on::text as due, held_at is not null as held, payee_id as payee
     from earning where order_id = $1 order by part`,
    [orderId],
  );
}
