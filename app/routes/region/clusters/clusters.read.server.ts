// The clusters of an institution's regions, published or not, with what they hold and what was sold from them.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { inRegions } from '../region-scope.read.server.ts';

/** All of them; an institution has a handful. */
export async function readRegionClusters(regionKeys: readonly string[], locale: Locale) {
  return reader()
    .selectFrom('cluster as c')
    .leftJoin('clusterText as t', (join) => join.onRef('t.clusterId', '=', 'c.id').on('t.locale', '=', locale))
    .leftJoin('clusterText as ko', (join) => join.onRef('ko.clusterId', '=', 'c.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as en', (join) => join.onRef('en.clusterId', '=', 'c.id').on('en.locale', '=', 'en'))
    .select(['c.slug', 'c.district', 'c.kind', 'c.published', 'c.checkedOn', 't.name', 'ko.name as nameKo'])
    .select((of) => [
      of('en.clusterId', 'is not', null).as('inEnglish'),
      of.selectFrom('clusterExperience as x').select(of.fn.countAll<number>().as('n')).whereRef('x.clusterId', '=', 'c.id').as('experiences'),
      of
        .selectFrom('workshop as w')
        .innerJoin('publicMaker as p', 'p.id', 'w.makerId')
        .select(of.fn.countAll<number>().as('n'))
        .whereRef('w.clusterId', '=', 'c.id')
        .where('w.validTo', 'is', null)
        .as('makers'),
      of
        .selectFrom('orderLine as l')
        .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
        .select(sql<number>`count(distinct o.id)`.as('n'))
        .whereRef('l.clusterId', '=', 'c.id')
        .where(sql<boolean>`o.paid_at > market_now() - interval '30 days' and o.cancelled_at is null`)
        .as('orders30'),
    ])
    .where(inRegions('c.region_key', regionKeys))
    .orderBy('c.published', 'desc')
    .orderBy('ko.name')
    .execute();
}
