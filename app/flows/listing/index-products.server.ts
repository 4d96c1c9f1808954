// Writes the search documents of products in the transaction of the change: words and facets only, never a status, price or stock.
import { sql } from 'kysely';

import { listingContent } from '#app/domain/catalog/listing.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import type { SearchDocument } from '#app/infra/search/port.ts';

import { marketSearch } from './market-search.server.ts';

/** Brings the documents of products with a live revision up to date. Lock the products before (their versions order the documents). */
export async function indexProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  const rows = await run(tx, sources(productIds));
  await marketSearch().write(tx, rows.map(toDocument));
}

// The path of the category from the top, as an array of one column.
const path = (column: 'slug' | 'name_ko' | 'name_en') => sql<string[]>`(
  with recursive up as (
    select c.id, c.parent_id, 0 as depth from category c where c.id = r.category_id
    union all select c.id, c.parent_id, up.depth + 1 from category c join up on c.id = up.parent_id
  ) select array_agg(${sql.ref(`named.${column}`)} order by up.depth desc) from up join lateral (
    select c.slug, max(t.name) filter (where t.locale = 'ko') as name_ko, max(t.name) filter (where t.locale = 'en') as name_en
    from category c join category_text t on t.category_id = c.id where c.id = up.id group by c.slug) named on true)`;

function sources(productIds: readonly string[]) {
  return q
    .selectFrom('product as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .innerJoin('maker as m', 'm.id', 'p.makerId')
    .innerJoin('makerText as mk', (join) => join.onRef('mk.makerId', '=', 'm.id').on('mk.locale', '=', 'ko'))
    .innerJoin('makerText as me', (join) => join.onRef('me.makerId', '=', 'm.id').on('me.locale', '=', 'en'))
    .innerJoin('workshop as w', 'w.id', 'p.workshopId')
    .innerJoin('regionText as rk', (join) => join.onRef('rk.regionKey', '=', 'w.regionKey').on('rk.locale', '=', 'ko'))
    .innerJoin('regionText as re', (join) => join.onRef('re.regionKey', '=', 'w.regionKey').on('re.locale', '=', 'en'))
    .leftJoin('cluster as c', 'c.id', 'w.clusterId')
    .leftJoin('clusterText as ck', (join) => join.onRef('ck.clusterId', '=', 'c.id').on('ck.locale', '=', 'ko'))
    .leftJoin('clusterText as ce', (join) => join.onRef('ce.clusterId', '=', 'c.id').on('ce.locale', '=', 'en'))
    .select(['p.id', 'p.version', 'r.content', 'm.slug as maker', 'mk.name as makerKo', 'me.name as makerEn'])
    .select(['w.regionKey as region', 'rk.name as regionKo', 're.name as regionEn', 'c.slug as cluster', 'ck.name as clusterKo', 'ce.name as clusterEn'])
    .select([path('slug').as('category'), path('name_ko').as('categoryKo'), path('name_en').as('categoryEn')])
    .where('p.id', 'in', [...productIds]);
}

type Source = ReturnType<ReturnType<typeof sources>['execute']> extends Promise<(infer R)[]> ? R : never;

function toDocument(row: Source): SearchDocument {
  const { texts, materials, materialKeys, technique, occasions, keywords } = listingContent.parse(row.content);
  const { id, version, category, categoryKo, categoryEn, makerKo, makerEn, regionKo, regionEn, clusterKo, clusterEn } = row;
  const words = {
    categoryKo,
    categoryEn,
    makerKo,
    makerEn,
    regionKo,
    regionEn,
    clusterKo: clusterKo ?? '',
    clusterEn: clusterEn ?? '',
    materials: [...materials, ...keywords],
    technique,
    occasions,
  };
  return {
    id,
    revision: version,
    kind: 'product',
    words: {
      ...words,
      nameKo: texts.ko.name,
      nameEn: texts.en?.name ?? '',
      descriptionKo: body(texts.ko),
      descriptionEn: texts.en === null ? '' : body(texts.en),
    },
    facets: { category, region: row.region, cluster: row.cluster, maker: row.maker, material: materialKeys },
  };
}

function body(text: { summary: string; description: string }): string {
  return `${text.summary}\n\n${text.description}`;
}
