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

/** Returns that are to be fetched, or were sent, and of which nobody has said for so many days that they came: the money waits for that word (art. 18 ②). */
export const returnWatch: Watch = {
  kind: 'return_stuck',
  look: async (tx, now) => {
    const since = sql<Date>`coalesce(c.collecting_at, c.approved_at)`;
    const rows = await run(
      tx,
      q
        .selectFrom('returnCase as c')
        .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
        .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
        .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'c.makerId').on('t.locale', '=', 'ko'))
        .select(['c.id', 'c.number', 'c.backTrackingNumber', 'u.number as purchase', 't.name as maker'])
        .select(sql<number>`floor(extract(epoch from ${now}::timestamptz - ${since}) / 86400)::int`.as('days'))
        .where('c.kind', '<>', 'claim')
        .where((e) => e.or([e('c.state', '=', 'collecting'), e.and([e('c.state', '=', 'approved'), e('c.wayBack', '=', 'maker_collects')])]))
        .where(sql<boolean>`${since} + make_interval(days => ${stuckDays}::int) <= ${now}::timestamptz`)
        .orderBy(since)
        .orderBy('c.id')
        .limit(most),
    );
    return rows.map(({ id, days, number, maker, backTrackingNumber, purchase }) => ({
      subject: id,
      dueAt: null,
      detail: { number, maker, tracking: backTrackingNumber ?? '', still: days, purchase },
    }));
  },
};
