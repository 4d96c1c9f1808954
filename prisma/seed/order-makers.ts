// What makers do with the orders of the demonstration.
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { done } from './loading.ts';

export interface ShippedOrder {
  id: string;
  number: string;
  makerId: string;
  ownerId: string;
}

/** Begins to prepare. */
export async function startWork(orders: readonly ShippedOrder[]): Promise<void> {
  for (const { id, makerId, ownerId } of orders) done(await prepareOrder({ orderId: id, makerId, actorId: ownerId }));
}

/** Hands everything to a carrier, one parcel an order. */
export async function shipWhole(orders: readonly ShippedOrder[], carrier: 'demo' | 'cj'): Promise<void> {
  for (const order of orders)
    done(await shipOrder({ orderId: order.id, makerId: order.makerId, actorId: order.ownerId, carrier, trackingNumber: trackingOf(order, carrier) }));
}

/** Hands over the first line alone; the rest is still being made. */
export async function shipPart(orders: readonly ShippedOrder[]): Promise<void> {
  for (const order of orders) {
    const [line] = await reader().selectFrom('orderLine').select(['id', 'quantity']).where('orderId', '=', order.id).orderBy('position').limit(1).execute();
    if (line === undefined) throw new Error('an order without lines');
    const parcel = { carrier: 'demo', trackingNumber: trackingOf(order, 'demo'), lines: [{ lineId: line.id, quantity: line.quantity }] };
    done(await shipOrder({ orderId: order.id, makerId: order.makerId, actorId: order.ownerId, ...parcel }));
  }
}

// Of the carrier's shape: letters and digits, or ten digits.
function trackingOf({ number }: ShippedOrder, carrier: 'demo' | 'cj'): string {
  const plain = number.replaceAll('-', '');
  if (carrier === 'demo') return plain;
  const digits = plain.replace(/\D/g, (letter) => String(letter.charCodeAt(0) % 10));
  return digits.slice(-10).padStart(10, '6');
}
