// Products as cards, for every list of the shop: one statement, from the visibility view alone. Adults-only goods are in no list.
import { sql } from 'kysely';

import { pictureOf } from '#app/components/picture-source.ts';
import type { ProductCardFacts } from '#app/components/product-card.tsx';
import type { Db } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn, placeNameIn } from '#app/routes/store/name-in.read.server.ts';

import { crossedOutOf, feeByWeight, gramsOfCheapest } from './price-parts.read.server.ts';

/**
 * The query behind cards; callers add where, order and limit. `p` is listed_product.
 * `const rows = await productCards(db, locale).where('p.makerId', '=', id).limit(8).execute(); rows.map(toCard)`
 */
export function productCards(db: Pick<Db, 'selectFrom'>, locale: Locale) {
  return db
    .selectFrom('listedProduct as p')
    .innerJoin('productText as ko', (join) => join.onRef('ko.productId', '=', 'p.id').on('ko.locale', '=', 'ko'))
    .leftJoin('productText as tr', (join) =>
      join.onRef('tr.productId', '=', 'p.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'p.mediaId')
    .leftJoin('productPicture as pic', (join) => join.onRef('pic.productId', '=', 'p.id').on('pic.position', '=', 0))
    .where('p.adultsOnly', '=', false)
    .select(['p.id', 'p.slug', 'p.minPrice', 'p.maxPrice', 'p.available', 'p.inHall', 'p.star', 'p.made', 'p.freeOver'])
    .select([feeByWeight('p.makerId', gramsOfCheapest('p.id'), 'p.shippingFee').as('shippingFee'), crossedOutOf('p.id', 'p.minPrice').as('was')])
    .select(['ko.name as nameKo', 'tr.name as nameTr', 'md.hash', 'md.colour', 'pic.altKo', 'pic.altEn'])
    .select([nameIn(locale, 'maker', 'p.makerId').as('makerName'), placeNameIn(locale, 'p').as('placeName'), sql<Locale>`${locale}::text`.as('locale')]);
}

/** The same as a maker, a star or a place shows them: what can be bought first, then the newest; callers add where and limit. */
export function shelfCards(db: Pick<Db, 'selectFrom'>, locale: Locale) {
  return productCards(db, locale).orderBy('p.available', 'desc').orderBy('p.publishedAt', 'desc').orderBy('p.id');
}

export type ProductCardRow = Awaited<ReturnType<ReturnType<typeof productCards>['execute']>>[number];

/** A row as the card shows it: the lowest price, and the fee that this one item alone would cost (facts 2.6). */
export function toCard(row: ProductCardRow): ProductCardFacts {
  return {
    slug: row.slug,
    name: row.nameTr ?? row.nameKo,
    nameLang: row.nameTr === null ? 'ko' : undefined,
    makerName: row.makerName ?? '',
    placeName: row.placeName ?? '',
    price: row.minPrice,
    priceFrom: row.minPrice !== row.maxPrice,
    was: row.was,
    shippingFee: row.freeOver !== null && row.minPrice >= row.freeOver ? 0 : row.shippingFee,
    badge: row.inHall ? 'hall' : row.star ? 'star' : row.made === 'STOCK' ? null : 'made-to-order',
    available: row.available,
    picture: pictureOf(row, (row.locale === 'en' ? row.altEn : row.altKo) ?? ''),
  };
}

/**
 * The next instant (of the real clock, for publicPage's `endsAt`) at which any list may change by itself: a hall opens or closes, or the
 * Korean day ends (proofs and designations end with days). The demo clock's offset is taken off.
 */
export async function readNextEdge(db: Pick<Db, 'selectNoFrom'>): Promise<Date> {
  const { edge } = await db
    .selectNoFrom(
      sql<Date>`least(
        (select min(t) from public_hall h, unnest(array[h.opens_at, h.closes_at]) t where h.state <> 'closed' and t > market_now()),
        ((market_today() + 1)::timestamp at time zone 'Asia/Seoul')) - (market_now() - now())`.as('edge'),
    )
    .executeTakeFirstOrThrow();
  return edge;
}
