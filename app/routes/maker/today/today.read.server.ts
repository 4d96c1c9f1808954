// What a maker has to do now, and this month's figures: one round trip of small queries. Money in KRW, days KST.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn } from '#app/routes/store/name-in.read.server.ts';

import { readCases } from '../../case/cases.read.server.ts';
import { todayOfMarket } from '../orders/orders.read.server.ts';
import { readEarningSums } from '../earnings/earnings.read.server.ts';
import { countListings } from '../listings/listings.read.server.ts';
import { lowStock } from '../stock/stock.read.server.ts';

/** Everything the first page of the desk shows. */
export async function readToday({ makerId, locale }: { makerId: string; locale: Locale }) {
  const [shop, orders, cases, listings, stock, halls, month, stuck, sums] = await Promise.all([
    shopOf(makerId, locale).executeTakeFirstOrThrow(),
    openOrders(makerId).execute(),
    readCases({ makerId, show: 'open', limit: 6, offset: 0 }),
    countListings(makerId),
    scarce(makerId, locale).execute(),
    hallsOf(makerId, locale).execute(),
    monthOf(makerId).executeTakeFirstOrThrow(),
    stuckParcels(makerId).execute(),
    readEarningSums(makerId),
  ]);
  return { shop, orders, cases, listings, stock, halls, month, stuck, sums };
}

function shopOf(makerId: string, locale: Locale) {
  return reader()
    .selectFrom('maker as m')
    .where('m.id', '=', makerId)
    .select(['m.slug', 'm.status', 'm.paused', todayOfMarket().as('today')])
    .select(nameIn(locale, 'maker', 'm.id').$notNull().as('name'))
    .select(
      sql<string | null>`(select max(e.expires_on)::text from eligibility_proof e where e.maker_id = m.id and e.state in ('verified', 'expiring'))`.as(
        'proofUntil',
      ),
    );
}

// The orders that wait for the maker, new ones first, then by the promised day.
function openOrders(makerId: string) {
  return reader()
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .where('o.makerId', '=', makerId)
    .where('o.paidAt', 'is not', null)
    .where('o.cancelledAt', 'is', null)
    .where('o.confirmedAt', 'is', null)
    .where('s.stage', 'in', ['paid', 'preparing'])
    .select(['o.id', 'o.number', 'o.paidAt', 'o.total', 's.stage', sql<string | null>`o.promised_ship_by::text`.as('shipBy')])
    .select(sql<number>`(select sum(l.quantity - l.cancelled)::int from order_line l where l.order_id = o.id)`.as('pieces'))
    .select([
      sql<number>`(count(*) over (partition by s.stage))::int`.as('inStage'),
      sql<number>`row_number() over (partition by s.stage order by o.paid_at desc)`.as('place'),
    ])
    .orderBy(sql`s.stage = 'paid'`, 'desc')
    .orderBy(sql`case when s.stage = 'paid' then null else o.promised_ship_by end`)
    .orderBy('o.paidAt', 'desc')
    .limit(40);
}

// Parcels about which an alarm is open: no carrier told anything new for days.
function stuckParcels(makerId: string) {
  return reader()
    .selectFrom('alarm as a')
    .innerJoin('parcel as p', 'p.id', 'a.subject')
    .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
    .where('a.kind', '=', 'parcel_stuck')
    .where('a.clearedAt', 'is', null)
    .where('o.makerId', '=', makerId)
    .select(['p.id', 'p.carrier', 'p.trackingNumber', 'o.number'])
    .select(sql<number>`extract(day from market_now() - coalesce(p.in_transit_at, p.handed_over_at))::int`.as('days'))
    .orderBy('days', 'desc')
    .limit(12);
}

// Live variants of which few pieces are free.
function scarce(makerId: string, locale: Locale) {
  return reader()
    .selectFrom('variant as v')
    .innerJoin('product as p', 'p.id', 'v.productId')
    .innerJoin('pool as pl', (join) => join.onRef('pl.variantId', '=', 'v.id').on('pl.channel', '=', 'direct'))
    .where('p.makerId', '=', makerId)
    .where('p.archivedAt', 'is', null)
    .where('p.paused', '=', false)
    .where('v.active', '=', true)
    .where(sql<boolean>`pl.on_hand - pl.held < ${lowStock}`)
    .select(['v.id', 'v.productId', 'v.valuesKo', 'v.valuesEn', sql<number>`pl.on_hand - pl.held`.as('free')])
    .select(nameIn(locale, 'product', 'p.id').$notNull().as('name'))
    .orderBy('free')
    .orderBy('v.id')
    .limit(12);
}

// Halls that are announced or open with the maker's pieces set aside.
function hallsOf(makerId: string, locale: Locale) {
  return reader()
    .selectFrom('publicHall as h')
    .innerJoin('hallItem as i', 'i.hallId', 'h.id')
    .innerJoin('pool as pl', 'pl.id', 'i.poolId')
    .where('i.makerId', '=', makerId)
    .where('i.withdrawnAt', 'is', null)
    .where(sql<boolean>`h.closes_at > market_now()`)
    .groupBy(['h.id', 'h.slug', 'h.opensAt', 'h.closesAt', 'h.state'])
    .select(['h.id', 'h.slug', 'h.opensAt', 'h.closesAt', 'h.state'])
    .select([sql<number>`sum(i.set_aside)::int`.as('setAside'), sql<number>`sum(pl.on_hand - pl.held)::int`.as('free')])
    .select(sql<string>`coalesce(${nameIn(locale, 'hall', 'h.id')}, h.slug)`.as('name'))
    .orderBy('h.opensAt');
}

// This month in Korea: paid orders, what they came to, and what the books owe the maker in all.
function monthOf(makerId: string) {
  const start = sql<Date>`(date_trunc('month', market_now() at time zone 'Asia/Seoul') at time zone 'Asia/Seoul')`;
  return reader().selectNoFrom((no) => [
    no
      .selectFrom('makerOrder')
      .where('makerId', '=', makerId)
      .where('paidAt', '>=', start)
      .where('cancelledAt', 'is', null)
      .select(sql<number>`count(*)::int`.as('n'))
      .as('orders'),
    no
      .selectFrom('makerOrder')
      .where('makerId', '=', makerId)
      .where('paidAt', '>=', start)
      .where('cancelledAt', 'is', null)
      .select(sql<number>`coalesce(sum(total), 0)::bigint`.as('n'))
      .as('sales'),
    no
      .selectFrom('posting as g')
      .innerJoin('journal as j', 'j.id', 'g.journalId')
      .where('g.account', '=', 'maker_payable')
      .where('g.owner', '=', makerId)
      .where('j.at', '>=', start)
      .select(sql<number>`coalesce(-sum(g.amount), 0)::bigint`.as('n'))
      .as('earned'),
    no
      .selectFrom('posting as g')
      .where('g.account', '=', 'maker_payable')
      .where('g.owner', '=', makerId)
      .select(sql<number>`coalesce(-sum(g.amount), 0)::bigint`.as('n'))
      .as('payable'),
  ]);
}
