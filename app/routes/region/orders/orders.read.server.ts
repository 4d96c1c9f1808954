// What was sold from an institution's regions: by place, and line by line. A sale keeps the region of its day and counts for the successor.
// Nothing of the buyer is read: no name, no address, no purchase.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { inRegions } from '../region-scope.read.server.ts';

export interface OrdersQuery {
  regionKeys: readonly string[];
  locale: Locale;
  days: number;
  offset: number;
  limit: number;
}

/** Sums per place of the period, the best first. */
export async function readSoldByPlace({ regionKeys, locale, days }: OrdersQuery) {
  return soldLines(regionKeys, days)
    .leftJoin('cluster as c', 'c.id', 'l.clusterId')
    .leftJoin('clusterText as ct', (join) => join.onRef('ct.clusterId', '=', 'l.clusterId').on('ct.locale', '=', locale))
    .leftJoin('regionText as rt', (join) => join.onRef('rt.regionKey', '=', 'l.regionKey').on('rt.locale', '=', locale))
    .select(['l.regionKey', 'l.clusterId', 'ct.name as clusterName', 'rt.name as regionName', 'c.slug as clusterSlug', 'c.published'])
    .select([
      sql<number>`count(distinct l.order_id)`.as('orders'),
      sql<number>`count(distinct o.maker_id)`.as('makers'),
      sql<number>`sum(l.quantity - l.cancelled - l.returned)`.as('pieces'),
      sql<number>`sum(l.line_total - l.unit_price * (l.cancelled + l.returned))`.as('won'),
    ])
    .groupBy(['l.regionKey', 'l.clusterId', 'ct.name', 'rt.name', 'c.slug', 'c.published'])
    .orderBy('won', 'desc')
    .execute();
}

/** The lines of the period, newest first; `total` counts all. */
export async function readSoldLines({ regionKeys, locale, days, offset, limit }: OrdersQuery) {
  const rows = await soldLines(regionKeys, days)
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', locale))
    .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'o.makerId').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as ct', (join) => join.onRef('ct.clusterId', '=', 'l.clusterId').on('ct.locale', '=', locale))
    .leftJoin('regionText as rt', (join) => join.onRef('rt.regionKey', '=', 'l.regionKey').on('rt.locale', '=', locale))
    .select([
      'l.id',
      'o.number',
      'o.paidAt',
      's.stage',
      'l.nameKo',
      'l.nameEn',
      'l.quantity',
      'l.lineTotal',
      't.name as maker',
      'ko.name as makerKo',
      'ct.name as clusterName',
      'rt.name as regionName',
    ])
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('o.paidAt', 'desc')
    .orderBy('l.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { lines: rows, total: rows[0]?.total ?? 0 };
}

function soldLines(regionKeys: readonly string[], days: number) {
  return reader()
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .where(inRegions('l.region_key', regionKeys))
    .where(sql<boolean>`o.paid_at > market_now() - make_interval(days => ${days}::int) and o.cancelled_at is null`);
}
