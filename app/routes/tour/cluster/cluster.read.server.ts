// Everything a place's page shows, in two round trips: its words and facts, what visitors can do, makers, goods, places near by.
import { sql } from 'kysely';

import { clusterContent } from '#app/domain/clusters/cluster.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';
import { isDay } from '#app/lib/time.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';
import { shelfCards, readNextEdge, toCard } from '#app/routes/store/product-cards.read.server.ts';

import { makerTiles, toMakerTile } from '../makers-here.read.server.ts';
import { clusterRows, toPlaceTile } from '../place-tiles.read.server.ts';

const mostGoods = 12;
const mostMakers = 12;

export type ClusterPage = NonNullable<Awaited<ReturnType<typeof readClusterPage>>>;
export type ExperienceFacts = ClusterPage['experiences'][number];

/** Null when no published cluster has the slug. */
export async function readClusterPage(slug: string, locale: Locale) {
  const base = await baseOf(slug, locale).executeTakeFirst();
  if (base === undefined) return null;
  const db = reader();
  const [experiences, makers, goods, near, edge] = await Promise.all([
    experiencesOf(base.id, locale).execute(),
    makerTiles(locale).where('pm.clusterId', '=', base.id).limit(mostMakers).execute(),
    shelfCards(db, locale).where('p.clusterId', '=', base.id).limit(mostGoods).execute(),
    nearOf(base, locale).execute(),
    readNextEdge(db),
  ]);
  return {
    place: toPlace(base, locale),
    experiences: experiences.map((row) => ({ ...row, lang: koreanOnly(row.translated, locale) })),
    makers: makers.map((row) => toMakerTile(row, locale)),
    goods: goods.map(toCard),
    goodsCount: base.goodsCount,
    near: near.map((row) => toPlaceTile(row, locale)),
    cache: { tags: [`cluster:${base.id}`, 'clusters', ...goods.map((card) => `product:${card.id}`)], endsAt: edge, counts: `place:${base.id}` },
  };
}

function baseOf(slug: string, locale: Locale) {
  return clusterRows(locale)
    .innerJoin('cluster as facts', 'facts.id', 'c.id')
    .where('c.slug', '=', slug)
    .select(['ko.story as storyKo', 'ko.gettingThere as wayKo', 'ko.etiquette as etiquetteKo', 'ko.season as seasonKo'])
    .select(['tr.story as storyTr', 'tr.gettingThere as wayTr', 'tr.etiquette as etiquetteTr', 'tr.season as seasonTr'])
    .select([
      'facts.designation',
      'facts.accuracyKm',
      sql<string>`facts.facts::text`.as('facts'),
      sql<string | null>`to_char(facts.checked_on, 'YYYY-MM-DD')`.as('checkedOn'),
    ])
    .select((of) => of.fn.coalesce('rtr.name', 'rko.name').as('regionName'))
    .select(sql<number>`(select count(*)::int from listed_product p where p.cluster_id = c.id and not p.adults_only)`.as('goodsCount'));
}

type Base = NonNullable<Awaited<ReturnType<ReturnType<typeof baseOf>['executeTakeFirst']>>>;

function toPlace(base: Base, locale: Locale) {
  const facts = clusterContent.shape.facts.safeParse(JSON.parse(base.facts));
  return {
    ...toPlaceTile(base, locale),
    slug: base.slug,
    regionName: base.regionName,
    lang: koreanOnly(base.nameTr, locale),
    hasEnglish: locale === 'ko' || base.nameTr !== null,
    storyHtml: markdownToHtml(base.storyTr ?? base.storyKo),
    way: base.wayTr ?? base.wayKo,
    etiquette: base.etiquetteTr ?? base.etiquetteKo,
    season: base.seasonTr ?? base.seasonKo,
    facts: (facts.success ? facts.data : []).map((fact) => ({
      text: locale === 'en' && fact.en !== '' ? fact.en : fact.ko,
      lang: locale === 'en' && fact.en === '' ? ('ko' as const) : undefined,
      year: fact.year,
      source: fact.source,
    })),
    accuracyKm: base.accuracyKm,
    // Shown only when a curator has checked the ministry's notice.
    designated: base.designation === 'DESIGNATED',
    checkedOn: base.checkedOn !== null && isDay(base.checkedOn) ? base.checkedOn : null,
  };
}

function experiencesOf(clusterId: string, locale: Locale) {
  return reader()
    .selectFrom('clusterExperience as e')
    .innerJoin('clusterExperienceText as ko', (join) => join.onRef('ko.experienceId', '=', 'e.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterExperienceText as tr', (join) =>
      join.onRef('tr.experienceId', '=', 'e.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .where('e.clusterId', '=', clusterId)
    .orderBy('e.position')
    .select(['e.slug', 'e.durationMinutes', 'e.minPeople', 'e.maxPeople', 'e.minAge', 'e.priceFrom', 'e.bookingNeeded', 'e.languages', 'tr.name as translated'])
    .select((of) => [
      of.fn.coalesce('tr.name', 'ko.name').as('name'),
      of.fn.coalesce('tr.summary', 'ko.summary').as('summary'),
      of.fn.coalesce('tr.whatYouDo', 'ko.whatYouDo').as('whatYouDo'),
    ]);
}

/** The three nearest others (a degree of longitude is about 0.8 of one of latitude here). */
function nearOf({ id, lat, lng }: Base, locale: Locale) {
  return clusterRows(locale)
    .where('c.id', '<>', id)
    .orderBy(sql`(c.lat - ${lat}::float8) ^ 2 + ((c.lng - ${lng}::float8) * 0.8) ^ 2`)
    .limit(3);
}
