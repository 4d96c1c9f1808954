// The only SQL for parcels that a return case is about: lost ones and replacements; and when each line of an order arrived.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import { movableTo, underWay } from './parcel.ts';
import type { ParcelRow } from './parcel.db.server.ts';

/** A parcel with its pieces, locked; null when there is none. */
export async function lockParcel(tx: Tx, parcelId: string): Promise<(ParcelRow & { lines: { lineId: string; quantity: number }[] }) | null> {
  const parcel = await one(tx, q.selectFrom('parcel').selectAll().where('id', '=', parcelId).forUpdate());
  if (parcel === null) return null;
  const lines = await run(tx, q.selectFrom('parcelLine').select(['lineId', 'quantity']).where('parcelId', '=', parcelId).orderBy('lineId'));
  return { ...parcel, lines };
}

/** The order of a parcel, or null: what has to be locked before it. */
export async function parcelOrder(tx: Tx, parcelId: string): Promise<string | null> {
  return (await one(tx, q.selectFrom('parcel').select('orderId').where('id', '=', parcelId)))?.orderId ?? null;
}

/** The parcel is lost, and a claim is about it; false when it was lost before or never left. What was said about its delivery is taken back. */
export async function markLost(tx: Tx, parcelId: string, claimId: string | null, now: Date): Promise<boolean> {
  const { count } = await tx.parcel.updateMany({
    where: { id: parcelId, state: { in: movableTo('lost', [...underWay, 'delivered']) } },
    data: { state: 'lost', lostAt: now, claimId, deliveredAt: null, deliveryKnownBy: null },
  });
  return count === 1;
}

/** A claim is about this parcel. */
export async function noteClaimed(tx: Tx, parcelId: string, caseId: string): Promise<void> {
  await tx.parcel.updateMany({ where: { id: parcelId, state: { not: 'lost' } }, data: { caseId } });
}

/** The parcel that a claim is about, while it is not lost; null when there is none. */
export async function claimedParcel(tx: Tx, caseId: string): Promise<string | null> {
  const row = await one(
    tx,
    q.selectFrom('parcel').select('id').where('caseId', '=', caseId).where('purpose', '=', 'order').where('state', '<>', 'lost').limit(1),
  );
  return row?.id ?? null;
}

/** The claim about a lost parcel has ended: it was replaced or refunded. */
export async function endParcelClaim(tx: Tx, claimId: string): Promise<void> {
  await tx.parcel.updateMany({ where: { claimId }, data: { claimId: null } });
}

/** The lost parcel of a claim came after all, says the buyer. */
export async function foundAfterAll(tx: Tx, claimId: string, now: Date): Promise<void> {
  await tx.parcel.updateMany({
    where: { claimId, state: { in: movableTo('delivered', ['lost']) } },
    data: { state: 'delivered', claimId: null, lostAt: null, deliveredAt: now, deliveryKnownBy: 'buyer' },
  });
}

export interface CaseParcel {
  orderId: string;
  caseId: string;
  carrier: string;
  trackingNumber: string;
  /** `order`: in the place of a lost parcel. `replacement`: beside pieces that arrived. */
  purpose: 'order' | 'replacement';
  lines: readonly { lineId: string; quantity: number }[];
}

/** Hands a replacement to the carrier; null when the invoice number was used before. */
export async function insertCaseParcel(tx: Tx, parcel: CaseParcel, now: Date): Promise<string | null> {
  const id = newId('pcl', now);
  const { lines, ...facts } = parcel;
  const { count } = await tx.parcel.createMany({ data: [{ id, ...facts, state: 'handed_over', packedAt: now, handedOverAt: now }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.parcelLine.createMany({ data: lines.map((line) => ({ parcelId: id, ...line })) });
  return id;
}

export interface LineArrival {
  lineId: string;
  /** Pieces in parcels that left and are not lost, or are lost and claimed. */
  shipped: number;
  /** When the last of them arrived; null while one is under way. */
  arrivedAt: Date | null;
}

/** When the pieces of each line of an order arrived. */
export async function arrivalsOf(tx: Tx, orderId: string): Promise<LineArrival[]> {
  return run(
    tx,
    q
      .selectFrom('orderLine as l')
      .innerJoin('parcelLine as pl', 'pl.lineId', 'l.id')
      .innerJoin('parcel as p', (join) =>
        join.onRef('p.id', '=', 'pl.parcelId').on((on) => on.or([on('p.state', '<>', 'lost'), on('p.claimId', 'is not', null)])),
      )
      .where('l.orderId', '=', orderId)
      .groupBy('l.id')
      .select([
        'l.id as lineId',
        sql<number>`coalesce(sum(pl.quantity) filter (where p.purpose = 'order'), 0)::int`.as('shipped'),
        sql<Date | null>`case when bool_and(p.delivered_at is not null) then max(p.delivered_at) end`.as('arrivedAt'),
      ]),
  );
}
