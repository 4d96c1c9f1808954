// The only SQL for parcels. The order's lock (its purchase) is held by the caller where quantities are compared.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { confirmationRules, confirmsAfterDelivery } from '#app/lib/law/confirmation.ts';
import { kstDay } from '#app/lib/time.ts';

import { demoCarrier } from './carriers.ts';
import { demoDeliveryDays, movableTo, underWay, type DeliveryWitness, type ShippableLine } from './parcel.ts';

export type ParcelRow = Row<'parcel'>;

/** The lines of an order with what went out in parcels that are not lost, or lost and claimed. Replacements do not count again. */
export async function shippableLines(tx: Tx, orderId: string): Promise<ShippableLine[]> {
  return run(
    tx,
    q
      .selectFrom('orderLine as l')
      .leftJoin('parcelLine as pl', 'pl.lineId', 'l.id')
      .leftJoin('parcel as p', (join) =>
        join
          .onRef('p.id', '=', 'pl.parcelId')
          .on('p.purpose', '=', 'order')
          .on((on) => on.or([on('p.state', '<>', 'lost'), on('p.claimId', 'is not', null)])),
      )
      .where('l.orderId', '=', orderId)
      .groupBy(['l.id', 'l.position'])
      .orderBy('l.position')
      .select([
        'l.id as lineId',
        sql<number>`l.quantity - l.cancelled`.as('ordered'),
        sql<number>`coalesce(sum(pl.quantity) filter (where p.id is not null), 0)::int`.as('shipped'),
      ]),
  );
}

/** Hands a parcel to the carrier; null when the carrier's invoice number was used before. */
export async function insertParcel(
  tx: Tx,
  parcel: { orderId: string; carrier: string; trackingNumber: string; lines: readonly { lineId: string; quantity: number }[] },
  now: Date,
): Promise<string | null> {
  const id = newId('pcl', now);
  const { orderId, carrier, trackingNumber } = parcel;
  const { count } = await tx.parcel.createMany({
    data: [{ id, orderId, carrier, trackingNumber, state: 'handed_over', packedAt: now, handedOverAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await tx.parcelLine.createMany({ data: parcel.lines.map((line) => ({ parcelId: id, ...line })) });
  return id;
}

/** Every parcel of the order under way has arrived, as this witness says. Answers the parcels' ids. */
export async function markDelivered(tx: Tx, orderId: string, witness: DeliveryWitness, now: Date): Promise<string[]> {
  const rows = await run(
    tx,
    q
      .updateTable('parcel')
      .set({ state: 'delivered', deliveredAt: now, deliveryKnownBy: witness })
      .where('orderId', '=', orderId)
      .where('state', 'in', movableTo('delivered', underWay))
      .returning('id'),
  );
  return rows.map((row) => row.id);
}

/** Delivered orders whose confirmation is due by itself (lib/law/confirmation), none with an open case. At most 200 at a time. */
export async function ordersToConfirm(tx: Tx, now: Date, only: { orderId?: string } = {}): Promise<string[]> {
  const since = sql<Date>`(select max(p.delivered_at) from parcel p where p.order_id = o.id)`;
  const rows = await run(
    tx,
    q
      .selectFrom('makerOrder as o')
      .innerJoin('orderStage as s', 's.orderId', 'o.id')
      .where('o.confirmedAt', 'is', null)
      .where('o.cancelledAt', 'is', null)
      .where('o.paidAt', 'is not', null)
      .where('s.stage', '=', 'delivered')
      .where('s.inCases', '=', 0)
      .$if(only.orderId !== undefined, (query) => query.where('o.id', '=', only.orderId ?? ''))
      .select(['o.id', 'o.placedAt', since.as('since')])
      .where(sql<boolean>`${since} + make_interval(days => ${daysByContract('afterDelivered')}) <= ${now}::timestamptz`)
      .orderBy('o.id')
      .limit(500),
  );
  const due = rows.filter((row) => confirmsAfterDelivery(row.since, kstDay(row.placedAt)) <= now);
  return due.map((row) => row.id).slice(0, 200);
}

/** Days of a rule about confirmation, chosen by the day (KST) of the contract of the order `o`, never by today. */
export function daysByContract(of: 'afterDelivered' | 'afterDispatched') {
  const latestFirst = [...confirmationRules].sort((a, b) => (a.from < b.from ? 1 : -1));
  const cases = latestFirst.map(({ from, rule }) => sql`when (o.placed_at at time zone 'Asia/Seoul')::date >= ${from}::date then ${rule[of]}::int`);
  return sql<number>`(case ${sql.join(cases, sql` `)} end)`;
}

/** When the next demo parcel arrives, and when the next delivered order confirms itself; null when nothing is under way. */
export async function nextDemoEvents(tx: Tx): Promise<{ delivery: Date | null; confirmation: Date | null }> {
  const row = await one(
    tx,
    q.selectNoFrom((no) => [
      no
        .selectFrom('parcel')
        .where('carrier', '=', demoCarrier)
        .where('state', 'in', [...underWay])
        .select(sql<Date | null>`max(handed_over_at) + make_interval(days => ${demoDeliveryDays}::int)`.as('at'))
        .as('delivery'),
      no
        .selectFrom('parcel as p')
        .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
        .where('p.state', '=', 'delivered')
        .where('o.confirmedAt', 'is', null)
        .where('o.cancelledAt', 'is', null)
        .select(sql<Date | null>`max(p.delivered_at)`.as('at'))
        .as('delivered'),
    ]),
  );
  const delivered = row?.delivered ?? null;
  return { delivery: row?.delivery ?? null, confirmation: delivered === null ? null : confirmsAfterDelivery(delivered) };
}
