// The queries behind a product's page: the product with its maker and place, its offers, halls, pictures and neighbours.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards } from '#app/routes/store/product-cards.read.server.ts';

export type ProductBase = NonNullable<Awaited<ReturnType<ReturnType<typeof baseOf>['executeTakeFirst']>>>;
export type ProductPictureRow = Awaited<ReturnType<ReturnType<typeof picturesOf>['execute']>>[number];

export function baseOf(slug: string, locale: Locale) {
  return reader()
    .selectFrom('listedProduct as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.revisionId')
    .innerJoin('category as c', 'c.id', 'p.categoryId')
    .leftJoin('category as top', 'top.id', 'c.parentId')
    .innerJoin('publicMaker as pm', 'pm.id', 'p.makerId')
    .innerJoin('maker as m', 'm.id', 'pm.id')
    .innerJoin('makerText as mko', (join) => join.onRef('mko.makerId', '=', 'm.id').on('mko.locale', '=', 'ko'))
    .leftJoin('makerText as mtr', (join) =>
      join.onRef('mtr.makerId', '=', 'm.id').on('mtr.locale', '=', locale).onRef('mtr.sourceRevision', '>=', 'mko.sourceRevision'),
    )
    .innerJoin('workshop as w', 'w.id', 'p.workshopId')
    .leftJoin('publicCluster as cl', 'cl.id', 'p.clusterId')
    .leftJoin('clusterText as cko', (join) => join.onRef('cko.clusterId', '=', 'cl.id').on('cko.locale', '=', 'ko'))
    .leftJoin('clusterText as ctr', (join) =>
      join.onRef('ctr.clusterId', '=', 'cl.id').on('ctr.locale', '=', locale).onRef('ctr.sourceRevision', '>=', 'cko.sourceRevision'),
    )
    .innerJoin('regionText as rko', (join) => join.onRef('rko.regionKey', '=', 'p.regionKey').on('rko.locale', '=', 'ko'))
    .leftJoin('regionText as rtr', (join) => join.onRef('rtr.regionKey', '=', 'p.regionKey').on('rtr.locale', '=', locale))
    .innerJoin('region as rg', 'rg.key', 'p.regionKey')
    .leftJoin('media as mm', 'mm.id', 'pm.mediaId')
    .leftJoin('media as plm', (join) => join.on('plm.id', '=', sql`coalesce(cl.media_id, rg.media_id)`))
    .leftJoin('liveStar as st', 'st.makerId', 'm.id')
    .where('p.slug', '=', slug)
    .select([
      'p.id',
      'p.slug',
      'p.made',
      'p.leadDays',
      'p.adultsOnly',
      'p.minPrice',
      'p.maxPrice',
      'p.available',
      'p.star',
      'p.shippingFee',
      'p.freeOver',
      'p.publishedAt',
    ])
    .select([
      'p.makerId',
      'p.regionKey',
      'p.clusterId',
      'pm.remoteSurcharge',
      'pm.dispatchDays',
      'pm.foundedYear',
      'c.slug as categorySlug',
      'c.noticeKey',
      'top.slug as topSlug',
    ])
    .select([
      'm.slug as makerSlug',
      'm.businessNumber',
      'm.mailOrderNumber',
      'm.mailOrderExempt',
      'm.representativeKo',
      'm.representativeEn',
      'm.phone',
      'm.email',
      'm.postalCode',
      'm.addressKo',
      'm.addressEn',
    ])
    .select([
      'mko.name as makerKo',
      'mko.craft as craftKo',
      'mko.introduction as introductionKo',
      'mtr.name as makerTr',
      'mtr.craft as craftTr',
      'mtr.introduction as introductionTr',
    ])
    .select([
      'w.district',
      'cl.slug as clusterSlug',
      'cl.lat',
      'cl.lng',
      'cko.name as clusterKo',
      'cko.tagline as taglineKo',
      'ctr.name as clusterTr',
      'ctr.tagline as taglineTr',
    ])
    .select(['rko.name as regionKo', 'rtr.name as regionTr', 'rko.introduction as regionTextKo', 'rtr.introduction as regionTextTr', 'st.slug as starSlug'])
    .select(['mm.hash as makerHash', 'mm.colour as makerColour', 'plm.hash as placeHash', 'plm.colour as placeColour'])
    .select([categoryName('c.id', locale).as('categoryName'), categoryName('top.id', locale).as('topName'), sql<string>`r.content::text`.as('content')])
    .select(
      sql<Date | null>`(select max(e.verified_at) from eligibility_proof e where e.maker_id = m.id and e.state in ('verified', 'expiring') and e.expires_on >= market_today())`.as(
        'verifiedAt',
      ),
    )
    .limit(1);
}

function categoryName(ref: 'c.id' | 'top.id', locale: Locale) {
  return sql<
    string | null
  >`(select t.name from category_text t where t.category_id = ${sql.ref(ref)} and t.locale in (${locale}, 'ko') order by t.locale = ${locale} desc limit 1)`;
}

export type OfferRow = Awaited<ReturnType<ReturnType<typeof offersOf>['execute']>>[number];

export function offersOf(productId: string) {
  return reader()
    .selectFrom('listedOffer as o')
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .where('o.productId', '=', productId)
    .orderBy('v.position')
    .orderBy('o.channel')
    .select(['o.id', 'o.channel', 'o.hallId', 'o.price', 'o.free', 'v.price as ownPrice', 'v.valuesKo', 'v.valuesEn']);
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
    .select(
      sql<
        string | null
      >`(select t.name from hall_text t where t.hall_id = h.id and t.locale in (${locale}, 'ko') order by t.locale = ${locale} desc limit 1)`.as('name'),
    )
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

export function neighboursOf(base: { makerId: string; clusterId: string | null; regionKey: string }, locale: Locale) {
  const cards = productCards(reader(), locale).where('p.makerId', '<>', base.makerId).where('p.available', '=', true).orderBy('p.publishedAt', 'desc').limit(4);
  return base.clusterId === null ? cards.where('p.regionKey', '=', base.regionKey) : cards.where('p.clusterId', '=', base.clusterId);
}
