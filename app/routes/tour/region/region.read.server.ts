// A region with its clusters, makers outside clusters and goods; what it was before, or what it became. Two round trips.
import { sql } from 'kysely';

import { pictureOf } from '#app/components/picture-source.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';
import { shelfCards, readNextEdge, toCard } from '#app/routes/store/product-cards.read.server.ts';

import { makerTiles, toMakerTile } from '../makers-here.read.server.ts';
import { clusterRows, toPlaceTile } from '../place-tiles.read.server.ts';

const mostGoods = 12;
const mostMakers = 12;

export type RegionPage = NonNullable<Awaited<ReturnType<typeof readRegionPage>>>;

/** Null when there is no such region. Goods and makers of predecessors count as the region's own. */
export async function readRegionPage(key: string, locale: Locale) {
  const [base, before] = await Promise.all([
    baseOf(key, locale).executeTakeFirst(),
    relatedOf(locale).where('r.successorKey', '=', key).orderBy('r.key').execute(),
  ]);
  if (base === undefined) return null;
  const db = reader();
  const keys = [key, ...before.map((region) => region.key)];
  const [after, clusters, makers, goods, edge] = await Promise.all([
    base.successorKey === null ? [] : relatedOf(locale).where('r.key', '=', base.successorKey).execute(),
    clusterRows(locale).where('c.regionKey', 'in', keys).orderBy('c.lat', 'desc').execute(),
    makerTiles(locale).where('pm.regionKey', 'in', keys).where('pm.clusterId', 'is', null).limit(mostMakers).execute(),
    shelfCards(db, locale).where('p.regionKey', 'in', keys).limit(mostGoods).execute(),
    readNextEdge(db),
  ]);
  return {
    region: {
      key,
      name: base.nameTr ?? base.nameKo,
      lang: koreanOnly(base.nameTr, locale),
      introduction: base.introductionTr ?? base.introductionKo,
      introductionHtml: markdownToHtml(base.introductionTr ?? base.introductionKo),
      validFrom: base.validFrom,
      validTo: base.validTo,
      picture: pictureOf(base),
    },
    before,
    after: after[0] ?? null,
    clusters: clusters.map((row) => toPlaceTile(row, locale)),
    makers: makers.map((row) => toMakerTile(row, locale)),
    goods: goods.map(toCard),
    cache: {
      tags: [`region:${key}`, 'clusters', ...clusters.map((row) => `cluster:${row.id}`), ...goods.map((card) => `product:${card.id}`)],
      endsAt: edge,
      counts: `place:${key}`,
    },
  };
}

const validFrom = sql<string | null>`to_char(r.valid_from, 'YYYY-MM-DD')`;
const validTo = sql<string | null>`to_char(r.valid_to, 'YYYY-MM-DD')`;

function baseOf(key: string, locale: Locale) {
  return reader()
    .selectFrom('region as r')
    .innerJoin('regionText as ko', (join) => join.onRef('ko.regionKey', '=', 'r.key').on('ko.locale', '=', 'ko'))
    .leftJoin('regionText as tr', (join) =>
      join.onRef('tr.regionKey', '=', 'r.key').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'r.mediaId')
    .where('r.key', '=', key)
    .select([
      'r.key',
      'r.successorKey',
      'md.hash',
      'md.colour',
      'ko.name as nameKo',
      'ko.introduction as introductionKo',
      'tr.name as nameTr',
      'tr.introduction as introductionTr',
    ])
    .select([validFrom.as('validFrom'), validTo.as('validTo')]);
}

/** A region before or after, by name. */
function relatedOf(locale: Locale) {
  return reader()
    .selectFrom('region as r')
    .innerJoin('regionText as ko', (join) => join.onRef('ko.regionKey', '=', 'r.key').on('ko.locale', '=', 'ko'))
    .leftJoin('regionText as tr', (join) => join.onRef('tr.regionKey', '=', 'r.key').on('tr.locale', '=', locale))
    .select((of) => ['r.key', of.fn.coalesce('tr.name', 'ko.name').as('name')])
    .select([validFrom.as('validFrom'), validTo.as('validTo')]);
}
