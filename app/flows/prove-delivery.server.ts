// The maker proves that a parcel arrived, by signed words or a picture with its day, where no carrier can be asked (W6: the seller proves delivery).
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { lockParcel, parcelOrder } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { proveDelivered } from '#app/domain/fulfilment/tracking.db.server.ts';
import { lockPurchaseOf, ordersOf } from '#app/domain/orders/order.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay, kstMidnight, type Day } from '#app/lib/time.ts';

export type ProveDeliveryRefusal =
  | { kind: 'no_such_order' }
  | { kind: 'parcel_not_under_way' }
  /** Before it was handed over, or in the future. */
  | { kind: 'delivery_day_wrong' }
  /** Neither words nor a picture. */
  | { kind: 'delivery_proof_missing' };

export interface ProveDelivery {
  parcelId: string;
  makerId: string;
  actorId: string;
  deliveredOn: Day;
  /** Who took it, where; '' when there is a picture. */
  words: string;
  mediaId: string | null;
}

/** Marks the parcel delivered on that day, as the maker proves. The buyer may still say that it never came. */
export async function proveDelivery(input: ProveDelivery): Promise<Result<undefined, ProveDeliveryRefusal>> {
  return inTransaction<Result<undefined, ProveDeliveryRefusal>>('prove delivery', async (tx, now) => {
    const orderId = await parcelOrder(tx, input.parcelId);
    const purchase = orderId === null ? null : await lockPurchaseOf(tx, orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === orderId);
    const parcel = await lockParcel(tx, input.parcelId);
    if (parcel === null || order?.makerId !== input.makerId) return refuse({ kind: 'no_such_order' });
    const words = input.words.trim();
    if (words.length < 5 && input.mediaId === null) return refuse({ kind: 'delivery_proof_missing' });
    const { handedOverAt } = parcel;
    if (handedOverAt === null || input.deliveredOn < kstDay(handedOverAt) || input.deliveredOn > kstDay(now)) return refuse({ kind: 'delivery_day_wrong' });
    const began = kstMidnight(input.deliveredOn);
    const deliveredAt = input.deliveredOn === kstDay(now) ? now : began > handedOverAt ? began : handedOverAt;
    const proven = await proveDelivered(tx, parcel.id, { deliveredAt, text: words === '' ? null : words, mediaId: input.mediaId, by: input.actorId });
    if (!proven) return refuse({ kind: 'parcel_not_under_way' });
    await noteMove(tx, { subject: parcel.id, from: parcel.state, to: 'delivered', actorId: input.actorId, reason: 'proof' }, now);
    return ok();
  });
}
