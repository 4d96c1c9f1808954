// The maker hands a parcel to a carrier: the whole order or a part of its lines, with an invoice number that fits the carrier (E-Commerce Act art. 15).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { carriersFor, trackingNumberFor } from '#app/domain/fulfilment/carriers.ts';
import { insertParcel, shippableLines } from '#app/domain/fulfilment/parcel.db.server.ts';
import { canPack, leftToShip } from '#app/domain/fulfilment/parcel.ts';
import { lockPurchaseOf, markPreparing, ordersOf, stageOf } from '#app/domain/orders/order.db.server.ts';
import { canShip, type OrderStage } from '#app/domain/orders/order.ts';
import { noteDispatched } from '#app/domain/settlement/earning.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { queueOrderMail } from './mails/queue-order-mail.server.ts';

export type ShipOrderRefusal =
  | { kind: 'no_such_order' }
  | { kind: 'order_not_shippable'; stage: OrderStage }
  | { kind: 'unknown_carrier' }
  | { kind: 'tracking_number_wrong'; carrier: string }
  | { kind: 'tracking_number_used' }
  | { kind: 'parcel_wrong' };

export interface ShipOrder {
  orderId: string;
  makerId: string;
  actorId: string;
  carrier: string;
  trackingNumber: string;
  /** Absent: everything that is left. */
  lines?: readonly { lineId: string; quantity: number }[];
}

/** Writes the parcel and tells the buyer. Answers the parcel's id. */
export async function shipOrder(input: ShipOrder): Promise<Result<{ parcelId: string }, ShipOrderRefusal>> {
  const carrier = carriersFor(isDemo()).find((one) => one.code === input.carrier);
  if (carrier === undefined) return refuse({ kind: 'unknown_carrier' });
  const trackingNumber = trackingNumberFor(carrier, input.trackingNumber);
  if (trackingNumber === null) return refuse({ kind: 'tracking_number_wrong', carrier: carrier.code });
  return inTransaction<Result<{ parcelId: string }, ShipOrderRefusal>>('ship order', async (tx, now) => {
    const purchase = await lockPurchaseOf(tx, input.orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === input.orderId);
    if (purchase === null || order?.makerId !== input.makerId) return refuse({ kind: 'no_such_order' });
    const stage = (await stageOf(tx, order.id))?.stage ?? 'cancelled';
    if (!canShip(stage)) return refuse({ kind: 'order_not_shippable', stage });
    const shippable = await shippableLines(tx, order.id);
    const lines = input.lines ?? leftToShip(shippable);
    if (!canPack(shippable, lines)) return refuse({ kind: 'parcel_wrong' });
    const parcelId = await insertParcel(tx, { orderId: order.id, carrier: carrier.code, trackingNumber, lines }, now);
    if (parcelId === null) return refuse({ kind: 'tracking_number_used' });
    await markPreparing(tx, order.id, now);
    const after = (await stageOf(tx, order.id))?.stage ?? 'shipped';
    if (after === 'shipped') await noteDispatched(tx, order.id, now);
    await noteMove(tx, { subject: order.id, from: stage, to: after, actorId: input.actorId, reason: `parcel ${parcelId}` }, now);
    await queueOrderMail(tx, purchase.id, 'order_shipped', now, { orderId: order.id, key: parcelId });
    return ok({ parcelId });
  });
}
