// One hall for its curator: words, zones, what stands in it with held and sold pieces, and goods that can be set aside.
import { sql } from 'kysely';

import { hallState } from '#app/domain/halls/hall.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

import { readRegionChoices } from '../region-choices.read.server.ts';

/** Null when there is no such hall. `find`: letters of goods or makers to set aside, '' for none. */
export async function readHallPage({ id, find, locale }: { id: string; find: string; locale: Locale }) {
  const db = reader();
  const [now, hall, texts, zones, items, candidates, regions] = await Promise.all([
    readNow(),
    db.selectFrom('hall').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('hallText').select(['locale', 'name', 'tagline', 'story', 'eligibility']).where('hallId', '=', id).execute(),
    db.selectFrom('hallZone').select(['id', 'slug', 'nameKo', 'nameEn', 'textKo', 'textEn']).where('hallId', '=', id).orderBy('position').execute(),
    readItems(id),
    find === '' ? [] : readCandidates(id, find),
    readRegionChoices(locale),
  ]);
  if (hall === undefined) return null;
  const textIn = (language: Locale) => {
    const { name = '', tagline = '', story = '', eligibility = '' } = texts.find((text) => text.locale === language) ?? {};
    return { name, tagline, story, eligibility };
  };
  return { hall: { ...hall, state: hallState(hall, now), ko: textIn('ko'), en: textIn('en'), zones }, items, candidates, regions };
}

export type HallFacts = NonNullable<Awaited<ReturnType<typeof readHallPage>>>;
export type HallItem = HallFacts['items'][number];

/** `price` null is the direct price; `priceLater` and `mostLater`, while a scheduled price runs: what it costs here afterwards (null: the direct price), and at most. Pieces of a pool are counted in its movements: sold ones without what was put back. */
function readItems(hallId: string) {
  return reader()
    .selectFrom('hallItem as i')
    .innerJoin('variant as v', 'v.id', 'i.variantId')
    .innerJoin('productText as t', (join) => join.onRef('t.productId', '=', 'i.productId').on('t.locale', '=', 'ko'))
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'i.makerId').on('k.locale', '=', 'ko'))
    .innerJoin('offer as o', 'o.id', 'i.offerId')
    .innerJoin('pool as p', 'p.id', 'i.poolId')
    .select(['i.id', 'i.zoneId', 'i.setAside', 'i.withdrawnAt', 't.name', 'k.name as makerName', 'v.valuesKo', 'v.price as directPrice'])
    .select(['o.price', 'p.onHand', 'p.held'])
    .leftJoin('scheduledPrice as s', (join) => join.onRef('s.variantId', '=', 'v.id').on('s.state', '=', 'running'))
    .select('s.regularPrice as mostLater')
    .select(sql<number | null>`(select (h->>'price')::bigint from jsonb_array_elements(s.hall_prices) h where h->>'hallId' = i.hall_id)`.as('priceLater'))
    .select(
      sql<number>`(select coalesce(sum(case s.kind when 'sold' then s.quantity else -s.quantity end), 0)
        from stock_movement s where s.pool_id = i.pool_id and s.kind in ('sold', 'restocked'))`.as('sold'),
    )
    .where('i.hallId', '=', hallId)
    .orderBy('i.zoneId')
    .orderBy('i.position')
    .execute();
}

/** Variants of listed products that do not stand in the hall, by names of product or maker. */
function readCandidates(hallId: string, find: string) {
  const letters = `%${find.replace(/[\\%_]/g, '\\$&')}%`;
  return reader()
    .selectFrom('listedOffer as o')
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .innerJoin('productText as t', (join) => join.onRef('t.productId', '=', 'o.productId').on('t.locale', '=', 'ko'))
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'o.makerId').on('k.locale', '=', 'ko'))
    .select(['v.id', 'v.valuesKo', 'v.price', 'o.free', 't.name', 'k.name as makerName'])
    .where('o.channel', '=', 'direct')
    .where('o.free', '>', 0)
    .where((where) => where.or([where('t.name', 'ilike', letters), where('k.name', 'ilike', letters)]))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('hallItem as i')
            .select('i.id')
            .whereRef('i.variantId', '=', 'v.id')
            .where('i.hallId', '=', hallId)
            .where('i.withdrawnAt', 'is', null),
        ),
      ),
    )
    .orderBy('k.name')
    .orderBy('t.name')
    .orderBy('v.position')
    .limit(20)
    .execute();
}
