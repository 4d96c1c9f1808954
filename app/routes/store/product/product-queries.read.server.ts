// The queries behind a product's page: the product with its category, its offers, halls, pictures and neighbours.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { nameIn } from '#app/routes/store/name-in.read.server.ts';
import { feeByWeight } from '#app/routes/store/price-parts.read.server.ts';

export type ProductBase = NonNullable<Awaited<ReturnType<ReturnType<typeof baseOf>['executeTakeFirst']>>>;
export type ProductPictureRow = Awaited<ReturnType<ReturnType<typeof picturesOf>['execute']>>[number];

export function baseOf(slug: string, locale: Locale) {
  return reader()
    .selectFrom('listedProduct as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.revisionId')
    .innerJoin('category as c', 'c.id', 'p.categoryId')
    .leftJoin('category as top', 'top.id', 'c.parentId')
    .where('p.slug', '=', slug)
    .select(['p.id', 'p.slug', 'p.made', 'p.leadDays', 'p.adultsOnly', 'p.minPrice', 'p.maxPrice', 'p.available', 'p.shippingFee', 'p.freeOver'])
    .select(['p.makerId', 'p.regionKey', 'p.clusterId', 'c.slug as categorySlug', 'c.noticeKey', 'top.slug as topSlug'])
    .select([
      nameIn(locale, 'category', 'c.id').as('categoryName'),
      nameIn(locale, 'category', 'top.id').as('topName'),
      sql<string>`r.content::text`.as('content'),
    ]);
}

export function offersOf(productId: string) {
  return reader()
    .selectFrom('listedOffer as o')
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .where('o.productId', '=', productId)
    .orderBy('v.position')
    .orderBy('o.channel')
    .select(['o.id', 'o.channel', 'o.hallId', 'o.price', 'o.free', 'v.price as ownPrice', 'v.valuesKo', 'v.valuesEn'])
    .innerJoin('publicMaker as m', 'm.id', 'o.makerId')
    .select(feeByWeight('o.makerId', sql<number>`v.weight_grams`, 'm.shippingFee').as('flatFee'))
    .select(sql<number | null>`(select s.reference from scheduled_price s where s.variant_id = v.id and s.state = 'running' and s.price = o.price)`.as('was'));
}

/** Halls that sell the product now, with the pieces set aside there. */
export function hallsOf(productId: string, locale: Locale) {
  return reader()
    .selectFrom('openHall as h')
    .innerJoin('hallItem as i', 'i.hallId', 'h.id')
    .where('i.productId', '=', productId)
    .where('i.withdrawnAt', 'is', null)
    .groupBy(['h.id', 'h.slug', 'h.closesAt'])
    .orderBy('h.closesAt')
    .select(['h.id', 'h.slug', 'h.closesAt', sql<number>`sum(i.set_aside)::int`.as('setAside')])
    .select(nameIn(locale, 'hall', 'h.id').as('name'))
    .select(sql<number>`extract(epoch from market_now() - now()) * 1000`.as('clockOffset'));
}

export function picturesOf(productId: string) {
  return reader()
    .selectFrom('productPicture as pic')
    .innerJoin('media as md', 'md.id', 'pic.mediaId')
    .where('pic.productId', '=', productId)
    .orderBy('pic.position')
    .limit(12)
    .select(['md.hash', 'md.colour', 'pic.altKo', 'pic.altEn']);
}

/** What other makers of the region make, where there is no cluster. */
export function neighboursOf(base: { makerId: string; regionKey: string }) {
  return reader()
    .selectFrom('listedProduct as p')
    .where('p.makerId', '<>', base.makerId)
    .where('p.regionKey', '=', base.regionKey)
    .where('p.available', '=', true)
    .where('p.adultsOnly', '=', false)
    .orderBy('p.publishedAt', 'desc')
    .limit(4)
    .select('p.id');
}
