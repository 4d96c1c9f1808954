// Watches over parcels that a carrier can be asked about and that do not move: lost ones are found before the buyer asks.
import { sql } from 'kysely';

import { stuckDays } from '#app/domain/fulfilment/parcel.ts';
import { q, run } from '#app/infra/db/sql.ts';

import { most, type Watch } from './watch.ts';

/** Parcels under way of which the carrier has told nothing new for so many days. */
export const parcelWatch: Watch = {
  kind: 'parcel_stuck',
  look: async (tx, now) => {
    const moved = sql<Date>`coalesce(p.in_transit_at, p.handed_over_at)`;
    const rows = await run(
      tx,
      q
        .selectFrom('parcel as p')
        .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
        .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
        .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
        .select(['p.id', 'p.trackingNumber', 'o.number', 'u.number as purchase', 't.name as maker'])
        .select(sql<number>`floor(extract(epoch from ${now}::timestamptz - ${moved}) / 86400)::int`.as('days'))
        .where((e) => e.or([e('p.state', '=', 'in_transit'), e.and([e('p.state', '=', 'handed_over'), e('p.polledAt', 'is not', null)])]))
        .where(sql<boolean>`${moved} + make_interval(days => ${stuckDays}::int) <= ${now}::timestamptz`)
        .orderBy(moved)
        .orderBy('p.id')
        .limit(most),
    );
    return rows.map(({ id, days, trackingNumber, number, maker, purchase }) => ({
      subject: id,
      dueAt: null,
      detail: { number, maker, tracking: trackingNumber, still: days, purchase },
    }));
  },
};
