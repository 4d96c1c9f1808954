// What the front page shows, in one round of queries over the visibility views. The lead is chosen by a rule, never by hand:
// today's star (whoever became one this week first, then they take turns day by day), else the open hall that closes first, else a place.
import { sql } from 'kysely';

import { pictureOf } from '#app/components/picture-source.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';
import { nameIn, placeNameIn } from '#app/routes/store/name-in.read.server.ts';
import { productCards, readNextEdge, toCard } from '#app/routes/store/product-cards.read.server.ts';

export type HomePage = Awaited<ReturnType<typeof readHome>>;
export type HomeHall = HomePage['halls'][number];
export type HomeStar = HomePage['stars'][number];
export type HomePlace = HomePage['places'][number];

export async function readHome(locale: Locale) {
  const db = reader();
  const [halls, stars, places, fresh, shelves, edge] = await Promise.all([
    hallsOf(locale).execute(),
    starsOf(locale).execute(),
    placesOf(locale).execute(),
    newGoods(locale).execute(),
    shelvesOf(locale),
    readNextEdge(db),
  ]);
  return {
    halls: halls.map((row) => ({
      slug: row.slug,
      name: row.nameTr ?? row.nameKo,
      tagline: row.taglineTr ?? row.taglineKo,
      lang: koreanOnly(row.nameTr, locale),
      tone: row.tone,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      isOpen: row.state === 'open',
      clockOffset: row.clockOffset,
      picture: pictureOf(row),
    })),
    stars: stars.map((row) => ({
      slug: row.slug,
      headline: row.headlineTr ?? row.headlineKo,
      quote: row.quoteTr ?? row.quoteKo,
      maker: row.makerName ?? '',
      place: row.placeName ?? '',
      lang: koreanOnly(row.headlineTr, locale),
      picture: pictureOf(row),
    })),
    places: places.map((row) => ({
      slug: row.slug,
      name: row.nameTr ?? row.nameKo,
      tagline: row.taglineTr ?? row.taglineKo,
      lang: koreanOnly(row.nameTr, locale),
      lat: row.lat,
      lng: row.lng,
      goods: row.goods,
      picture: pictureOf(row),
    })),
    fresh: fresh.map(toCard),
    shelves,
    endsAt: edge,
  };
}

/** Open halls by their end, then the announced ones by their opening. */
function hallsOf(locale: Locale) {
  return reader()
    .selectFrom('publicHall as h')
    .innerJoin('hallText as ko', (join) => join.onRef('ko.hallId', '=', 'h.id').on('ko.locale', '=', 'ko'))
    .leftJoin('hallText as tr', (join) =>
      join.onRef('tr.hallId', '=', 'h.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'h.mediaId')
    .where('h.state', '<>', 'closed')
    .orderBy('h.state', 'desc')
    .orderBy('h.closesAt')
    .limit(3)
    .select(['h.slug', 'h.tone', 'h.opensAt', 'h.closesAt', 'h.state', 'md.hash', 'md.colour'])
    .select(['ko.name as nameKo', 'ko.tagline as taglineKo', 'tr.name as nameTr', 'tr.tagline as taglineTr'])
    .select(sql<number>`extract(epoch from market_now() - now())::float8 * 1000`.as('clockOffset'));
}

// They take turns: the order is shuffled by the day, so that each is the lead as often as the others.
function starsOf(locale: Locale) {
  return reader()
    .selectFrom('liveStar as s')
    .innerJoin('publicMaker as pm', 'pm.id', 's.makerId')
    .innerJoin('starText as ko', (join) => join.onRef('ko.starId', '=', 's.id').on('ko.locale', '=', 'ko'))
    .leftJoin('starText as tr', (join) =>
      join.onRef('tr.starId', '=', 's.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'pm.mediaId')
    .orderBy(sql`case when s.valid_from > market_now() - interval '7 days' then s.valid_from end desc nulls last`)
    .orderBy(sql`md5(s.id || market_today()::text)`)
    .limit(5)
    .select(['s.slug', 'md.hash', 'md.colour', 'ko.headline as headlineKo', 'ko.quote as quoteKo', 'tr.headline as headlineTr', 'tr.quote as quoteTr'])
    .select([nameIn(locale, 'maker', 'pm.id').as('makerName'), placeNameIn(locale, 'pm').as('placeName')]);
}

/** All published places for the map; those with makers at work come first, in turns by the day. */
function placesOf(locale: Locale) {
  return reader()
    .selectFrom('publicCluster as c')
    .innerJoin('clusterText as ko', (join) => join.onRef('ko.clusterId', '=', 'c.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as tr', (join) =>
      join.onRef('tr.clusterId', '=', 'c.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'c.mediaId')
    .select([
      'c.slug',
      'c.lat',
      'c.lng',
      'md.hash',
      'md.colour',
      'ko.name as nameKo',
      'ko.tagline as taglineKo',
      'tr.name as nameTr',
      'tr.tagline as taglineTr',
    ])
    .select(sql<number>`(select count(*)::int from public_maker m where m.cluster_id = c.id)`.as('goods'))
    .orderBy(sql`(exists (select 1 from public_maker m where m.cluster_id = c.id)) desc, md5(c.id || market_today()::text)`);
}

// The newest of each maker, so that one maker's many new things do not fill the page.
function newGoods(locale: Locale) {
  return productCards(reader(), locale)
    .where(
      'p.id',
      'in',
      sql<string>`(select distinct on (n.maker_id) n.id from listed_product n where n.available and not n.adults_only order by n.maker_id, n.published_at desc, n.id)`,
    )
    .orderBy('p.publishedAt', 'desc')
    .orderBy('p.id')
    .limit(8);
}

/** The top shelves, each with the picture of one of its products, another one every day. */
async function shelvesOf(locale: Locale) {
  const { rows } = await sql<{ slug: string; name: string; hash: string | null; colour: string | null }>`
    with seen as (
      select distinct on (child.parent_id) child.parent_id, md.hash, md.colour
      from listed_product p join category child on child.id = p.category_id join media md on md.id = p.media_id
      where not p.adults_only order by child.parent_id, md5(p.id || market_today()::text))
    select c.slug, seen.hash, seen.colour,
      ${nameIn(locale, 'category', 'c.id')} as name
    from category c left join seen on seen.parent_id = c.id
    where c.parent_id is null and not c.adults_only order by c.position, c.slug`.execute(reader());
  return rows.map(({ slug, name, hash, colour }) => ({ slug, name, picture: pictureOf({ hash, colour }) }));
}
