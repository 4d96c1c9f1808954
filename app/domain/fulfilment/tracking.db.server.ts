// The only SQL for what becomes known about parcels: by the carrier, by the maker's proof, by time. Conditional: a parcel arrives once.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';

import { demoCarrier } from './carriers.ts';
import { daysByContract } from './parcel.db.server.ts';
import { demoDeliveryDays, demoTransitDays, movableTo, underWay, type CarrierWord } from './parcel.ts';

export interface ParcelToAsk {
  id: string;
  carrier: string;
  trackingNumber: string;
  handedOverAt: Date;
  state: string;
}

/** Parcels under way of carriers that can be asked and were not asked since an instant; demo parcels when their hour has come. At most 100. */
export async function parcelsToAsk(tx: Tx, ask: { carriers: readonly string[]; demo: boolean; since: Date; now: Date }): Promise<ParcelToAsk[]> {
  const { carriers, demo, since, now } = ask;
  const rows = await run(
    tx,
    q
      .selectFrom('parcel')
      .select(['id', 'carrier', 'trackingNumber', 'handedOverAt', 'state'])
      .where('state', 'in', [...underWay])
      .where('handedOverAt', 'is not', null)
      .where((where) =>
        where.or([
          where.and([where('carrier', 'in', [...carriers, '']), where.or([where('polledAt', 'is', null), where('polledAt', '<=', since)])]),
          where.and([
            where(sql<boolean>`${demo}::boolean`, '=', true),
            where('carrier', '=', demoCarrier),
            sql<boolean>`handed_over_at + make_interval(days => case state when 'handed_over' then ${demoTransitDays}::int else ${demoDeliveryDays}::int end) <= ${now}::timestamptz`,
          ]),
        ]),
      )
      .orderBy(sql`polled_at nulls first`)
      .orderBy('id')
      .limit(100),
  );
  return rows.flatMap((row) => (row.handedOverAt === null ? [] : [{ ...row, handedOverAt: row.handedOverAt }]));
}

/** Applies what the carrier says, within the time since the parcel was handed over. Answers the new state, or null when nothing changed. */
export async function applyTracking(tx: Tx, parcelId: string, word: CarrierWord, now: Date): Promise<'in_transit' | 'delivered' | null> {
  await tx.parcel.updateMany({ where: { id: parcelId }, data: { polledAt: now } });
  if (word.kind !== 'in_transit' && word.kind !== 'delivered') return null;
  const within = (at: Date) => sql<Date>`least(${now}::timestamptz, greatest(handed_over_at, ${at}::timestamptz))`;
  const way = word.kind === 'delivered' ? (word.inTransitAt ?? word.at) : word.at;
  const row = await one(
    tx,
    q
      .updateTable('parcel')
      .set({
        state: sql`${word.kind}::parcel_state`,
        inTransitAt: sql<Date>`coalesce(in_transit_at, ${within(way)})`,
        ...(word.kind === 'delivered' ? { deliveredAt: within(word.at), deliveryKnownBy: 'carrier' as const } : {}),
      })
      .where('id', '=', parcelId)
      .where('state', 'in', movableTo(word.kind, underWay))
      .returning('id'),
  );
  return row === null ? null : word.kind;
}

/** Parcels of which no carrier ever said anything count as delivered so many days after dispatch as held on the day of the contract, at that instant (facts 3.1). */
export async function deliverUntracked(tx: Tx, now: Date): Promise<string[]> {
  const arrival = sql<Date>`p.handed_over_at + make_interval(days => ${daysByContract('afterDispatched')})`;
  const rows = await run(
    tx,
    q
      .updateTable('parcel as p')
      .from('makerOrder as o')
      .set({ state: 'delivered', deliveredAt: arrival, deliveryKnownBy: 'time' })
      .whereRef('o.id', '=', 'p.orderId')
      .where('p.state', '=', 'handed_over')
      .where(arrival, '<=', now)
      .returning('p.id'),
  );
  return rows.map((row) => row.id);
}

export interface DeliveryProof {
  deliveredAt: Date;
  text: string | null;
  mediaId: string | null;
  by: string;
}

/** The maker's proof that it arrived; false when it arrived or was lost before. */
export async function proveDelivered(tx: Tx, parcelId: string, proof: DeliveryProof): Promise<boolean> {
  const { deliveredAt, text, mediaId, by } = proof;
  const { count } = await tx.parcel.updateMany({
    where: { id: parcelId, state: { in: movableTo('delivered', underWay) } },
    data: { state: 'delivered', deliveredAt, deliveryKnownBy: 'maker', proofText: text, proofMediaId: mediaId, proofBy: by },
  });
  return count === 1;
}
