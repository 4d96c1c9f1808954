// One purchase as its buyer sees it: orders by maker with stage, lines, parcels and refunds, the sellers, and the place of every line.
import { sql } from 'kysely';

import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import { lastDayOf, ofEarlierTries, refundDays } from '#app/flows/payment/refund-days.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { read } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';
import { type Day, kstDay } from '#app/lib/time.ts';

import { linesQuery, ordersQuery } from './order-queries.read.server.ts';
import { orderOf, purchaseOf, readHallNames, sellerOf, shownLine } from './order-rows.read.server.ts';

export type OrderPageFacts = Awaited<ReturnType<typeof readOrderPage>>;
export type OrderFacts = OrderPageFacts['orders'][number];
export type OrderLineFacts = OrderFacts['lines'][number];
export type ParcelFacts = OrderFacts['parcels'][number];

/** The caller has checked that the purchase is this buyer's. */
export async function readOrderPage(purchaseId: string, locale: Locale) {
  const [orders, lines] = await Promise.all([read(reader(), ordersQuery[locale](purchaseId)), read(reader(), linesQuery[locale](purchaseId))]);
  const [first] = orders;
  if (first === undefined) throw new Error('a purchase that was found has no orders');
  const [halls, sequel] = await Promise.all([readHallNames(lines), orders.some((order) => order.wentOn) ? readSequel(purchaseId) : noSequel]);
  return {
    purchase: purchaseOf(first),
    /** The market's day, once something has left. */
    today: sequel.today,
    orders: orders.map((order) => ({
      ...orderOf(order),
      seller: sellerOf(order, locale),
      lines: lines.filter((line) => line.orderId === order.id).map((line) => shownLine(line, halls, locale)),
      parcels: sequel.parcels.filter((parcel) => parcel.orderId === order.id).map((parcel) => shownParcel(parcel, locale)),
      refunds: sequel.refunds.filter((refund) => refund.orderId === order.id).map((refund) => ({ ...refund, lastDay: lastDayOf(refund) })),
      cases: sequel.cases.filter((found) => found.orderId === order.id),
      cancellations: sequel.cancellations.filter((cancelled) => cancelled.orderId === order.id),
    })),
  };
}

type Sequel = Omit<Awaited<ReturnType<typeof readSequel>>, 'today'> & { today: Day | null };

// What follows a purchase: nothing, in its first hours, when it is looked at most.
const noSequel: Sequel = { parcels: [], refunds: [], cases: [], cancellations: [], today: null };

async function readSequel(purchaseId: string) {
  const [parcels, refunds, cases, cancellations, now] = await Promise.all([
    parcelsQuery(purchaseId).execute(),
    refundsQuery(purchaseId).execute(),
    casesQuery(purchaseId).execute(),
    cancellationsQuery(purchaseId).execute(),
    readNow(),
  ]);
  return { parcels, refunds, cases, cancellations, today: kstDay(now) };
}

function parcelsQuery(purchaseId: string) {
  return reader()
    .selectFrom('parcel as p')
    .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('p.packedAt')
    .select(['p.id', 'p.orderId', 'p.state', 'p.carrier', 'p.trackingNumber', 'p.handedOverAt', 'p.inTransitAt', 'p.deliveredAt'])
    .leftJoin('media as pm', 'pm.id', 'p.proofMediaId')
    .select(['p.deliveryKnownBy', 'p.proofText', 'p.purpose', 'pm.hash as proofHash', 'pm.colour as proofColour'])
    .select((parcel) =>
      parcel
        .selectFrom('parcelLine as pl')
        .whereRef('pl.parcelId', '=', 'p.id')
        .select(sql<number>`coalesce(sum(pl.quantity), 0)::int`.as('pieces'))
        .as('pieces'),
    );
}

// A refund that was sent again stands for the one that failed, with the interest that was booked of that; what the bank paid in its place is paid.
function refundsQuery(purchaseId: string) {
  return reader()
    .selectFrom('refund as r')
    .innerJoin('payment as p', 'p.id', 'r.paymentId')
    .innerJoin('purchase as u', 'u.id', 'p.purchaseId')
    .where('p.purchaseId', '=', purchaseId)
    .orderBy('r.requestedAt')
    .where('r.amount', '>', 0)
    .where(sql<boolean>`coalesce(r.failure, '') not like 'replaced%'`)
    .select(['r.id', 'r.orderId', 'r.amount', 'r.requestedAt', 'r.settledAt', 'u.placedAt', ...refundDays])
    .select([
      sql<number>`(r.late_interest + ${ofEarlierTries('interest')})::bigint`.as('lateInterest'),
      sql<Date | null>`case when (r.late_interest > 0 and r.late_interest_paid_at is null) or ${ofEarlierTries('open')} then null
        else greatest(r.late_interest_paid_at, ${ofEarlierTries('paidAt')}) end`.as('lateInterestPaidAt'),
    ])
    .select(sql<'requested' | 'succeeded' | 'failed'>`case when r.failure like 'paid by%' then 'succeeded' else r.state end`.as('state'));
}

function casesQuery(purchaseId: string) {
  return reader()
    .selectFrom('returnCase as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('c.requestedAt', 'desc')
    .select(['c.id', 'c.orderId', 'c.number', 'c.kind', 'c.state'])
    .select([pieces('return_line', 'case_id', 'name_ko').as('linesKo'), pieces('return_line', 'case_id', 'name_en').as('linesEn')]);
}

function cancellationsQuery(purchaseId: string) {
  return reader()
    .selectFrom('cancellation as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('c.at')
    .select(['c.id', 'c.orderId', 'c.by', 'c.reason', 'c.words', 'c.at'])
    .select([pieces('cancellation_line', 'cancellation_id', 'name_ko').as('linesKo'), pieces('cancellation_line', 'cancellation_id', 'name_en').as('linesEn')]);
}

function pieces(table: 'return_line' | 'cancellation_line', key: 'case_id' | 'cancellation_id', name: 'name_ko' | 'name_en') {
  return sql<string>`(select string_agg(l.${sql.ref(name)} || ' × ' || r.quantity, ', ' order by l.position) from ${sql.table(table)} r join order_line l on l.id = r.line_id where r.${sql.ref(key)} = c.id)`;
}

function shownParcel(parcel: Awaited<ReturnType<ReturnType<typeof parcelsQuery>['execute']>>[number], locale: Locale) {
  const carrier = findCarrier(parcel.carrier);
  return {
    ...parcel,
    carrierName: (locale === 'ko' ? carrier?.nameKo : carrier?.nameEn) ?? parcel.carrier,
    tracking: trackingAddress(parcel.carrier, parcel.trackingNumber),
  };
}
