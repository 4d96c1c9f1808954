// The queries for a basket and its lines: what is listed with its price and pieces of this moment, what is not any more, and, apart, what few
// baskets need (halls, pieces of an own unpaid purchase). A table that is named costs at every call, whether or not a row is there.
import { sql, type Compilable, type InferResult } from 'kysely';

import { prepared, q, type Built } from '#app/infra/db/sql.ts';

import type { CartOwner } from './cart.ts';

export type RowsOf<Q extends (...input: never[]) => Compilable> = InferResult<ReturnType<Q>>;

type Column = 'id' | 'personId' | 'secretHash';

/** A basket is found by its owner: a member by the person's id, a guest by the hash of his secret. */
function byOwner<R>(build: (column: Column, value: string) => Built<R>): Record<CartOwner['kind'], (value: string) => Built<R>> {
  const of = (column: Column) => prepared((value: string) => build(column, value));
  return { member: of('personId'), guest: of('secretHash') };
}

const unpaid = sql<string[]>`array(select u.number from purchase u where u.cart_id = c.id and u.state = 'awaiting_payment' order by u.placed_at desc)`;
const countOfLines = sql<number>`(select count(*) from cart_line x where x.cart_id = c.id)::int`;
const basket = [sql<string>`c.id`.as('cartId'), countOfLines.as('lines'), unpaid.as('unpaid')] as const;

/** A basket itself: what was chosen, how many lines it has, numbers of its purchases that wait for their payment, the newest first. */
export const basketOf = byOwner((column, value) =>
  q.selectFrom('cart as c').where(`c.${column}`, '=', value).select(['c.couponCode', 'c.pickupMakers']).select(basket),
);

export type Basket = RowsOf<(typeof basketOf)['member']>[number];

type Band = [upToGrams: number, fee: number];
type Discount = [percentBps: number | null, amount: number | null, minItems: number];

const [korean, english] = [sql.lit('ko'), sql.lit('en')];

/** An offer as a basket has it: `price` is what it costs, or what it cost last; `free` 0 when it is listed no more. */
interface OfferOfLine {
  variantId: string;
  productId: string;
  makerId: string;
  poolId: string;
  channel: 'direct' | 'hall';
  hallId: string | null;
  price: number;
  free: number;
  listed: boolean;
}

// Planned by itself for one offer (offset 0): among so many tables the view would be joined for all offers first.
const listedOffer = sql<OfferOfLine>`(select variant_id, product_id, maker_id, pool_id, channel, hall_id, price, free, true as listed
  from listed_offer where id = l.offer_id offset 0)`.as<'o'>('o');

const goneOffer =
  sql<OfferOfLine>`(select f.variant_id, v.product_id, p.maker_id, f.pool_id, f.channel, f.hall_id, coalesce(f.price, v.price) as price, 0 as free,
  false as listed from offer f join variant v on v.id = f.variant_id join product p on p.id = v.product_id
  where f.id = l.offer_id and not exists (select from listed_offer x where x.id = l.offer_id) offset 0)`.as<'o'>('o');

/** Names in the reader's language need both texts where that is English; what is frozen or shown to anybody has both. */
type Names = 'korean' | 'both';

function linesQuery(column: Column, value: string, names: Names, offer: typeof listedOffer) {
  return q
    .selectFrom('cart as c')
    .innerJoin('cartLine as l', 'l.cartId', 'c.id')
    .innerJoinLateral(offer, (join) => join.onTrue())
    .innerJoin('variant as v', 'v.id', 'o.variantId')
    .innerJoin('product as p', 'p.id', 'o.productId')
    .innerJoin('maker as m', 'm.id', 'o.makerId')
    .leftJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .leftJoin('productText as ko', (join) => join.onRef('ko.productId', '=', 'p.id').on('ko.locale', '=', korean))
    .leftJoin('makerText as mko', (join) => join.onRef('mko.makerId', '=', 'm.id').on('mko.locale', '=', korean))
    .leftJoin('shippingPolicy as s', 's.makerId', 'm.id')
    .leftJoin('productPicture as pic', (join) => join.onRef('pic.productId', '=', 'p.id').on('pic.position', '=', sql.lit(0)))
    .leftJoin('media as md', 'md.id', 'pic.mediaId')
    .where(`c.${column}`, '=', value)
    .select(['c.couponCode', 'c.pickupMakers'])
    .select(basket)
    .select(['l.id', 'l.offerId', 'l.quantity', 'l.shownPrice', 'l.addedAt', sql<string>`l.custom_inputs::text`.as('customInputs')])
    .select(['o.poolId', 'o.hallId', 'o.price', 'o.free', 'o.listed', 'v.id as variantId', 'v.valuesKo', 'v.valuesEn', 'v.weightGrams'])
    .select(['p.id as productId', 'p.slug as productSlug', 'r.made', 'r.leadDays', 'ko.name as nameKo', 'md.hash', 'md.colour', 'md.width', 'md.height'])
    .select(sql<string>`case when r.made = 'CUSTOM' then coalesce(r.content->'customFields', '[]')::text else '[]' end`.as('customFields'))
    .select(['m.id as makerId', 'm.slug as makerSlug', 'm.dispatchDays', 'mko.name as makerKo', 's.fee', 's.freeOver', 's.remoteSurcharge'])
    .select(['s.pickup', 's.pickupNoteKo', 's.pickupNoteEn'])
    .select(sql<Band[]>`array(select json_build_array(b.up_to_grams, b.fee) from shipping_band b where b.maker_id = m.id order by b.up_to_grams)`.as('bands'))
    .select(
      sql<Discount[]>`array(select json_build_array(d.percent_bps, d.amount, d.min_items) from basket_discount d
        where d.maker_id = m.id and d.starts_at <= market_now() and (d.ends_at is null or d.ends_at > market_now()))`.as('discounts'),
    )
    .$if(names === 'both', (query) =>
      query
        .leftJoin('productText as en', (join) => join.onRef('en.productId', '=', 'p.id').on('en.locale', '=', english))
        .leftJoin('makerText as men', (join) => join.onRef('men.makerId', '=', 'm.id').on('men.locale', '=', english))
        .select(['en.name as nameEn', 'men.name as makerEn', sql<boolean>`coalesce(men.source_revision >= mko.source_revision, false)`.as('makerEnHolds')]),
    );
}

/** Who sells the line, as the checkout says it (E-Commerce Act art. 20). */
const seller = ['m.businessNumber', 'm.mailOrderNumber', 'm.mailOrderExempt', 'm.representativeKo', 'm.representativeEn', 'm.phone', 'm.email'] as const;
const sellersPlace = ['m.postalCode', 'm.addressKo', 'm.addressEn'] as const;
const verifiedAt = sql<Date | null>`(select max(e.verified_at) from eligibility_proof e where e.maker_id = m.id)`.as('verifiedAt');

const listedWith = (names: Names) => byOwner((column, value) => linesQuery(column, value, names, listedOffer));
const soldWith = (names: Names) =>
  byOwner((column, value) => linesQuery(column, value, names, listedOffer).select(seller).select(sellersPlace).select(verifiedAt));

/** The lines whose offers are listed. */
export const listedLines = { ko: listedWith('korean'), en: listedWith('both') };

/** The same, with who sells them. */
export const soldLines = { ko: soldWith('korean'), en: soldWith('both') };

/** The same, with what a purchase freezes of each beside what it shows. */
export const boughtLines = byOwner((column, value) =>
  linesQuery(column, value, 'both', listedOffer)
    .innerJoin('workshop as pw', 'pw.id', 'p.workshopId')
    .select(['o.channel', 'pw.id as workshopId', 'pw.clusterId', 'pw.regionKey', 'pic.mediaId'])
    .select([sql<string>`r.id`.as('revisionId'), sql<string>`r.category_id`.as('categoryId')])
    .select(sql<boolean>`exists (select 1 from live_star e where e.maker_id = m.id)`.as('star')),
);

/** The lines whose offers are listed no more, with who sold them. */
export const goneLines = prepared((cartId: string) => linesQuery('id', cartId, 'both', goneOffer).select(seller).select(sellersPlace).select(verifiedAt));

export type LineRow = RowsOf<(typeof listedLines)['en']['member']>[number];
/** A line with all that is frozen of it. */
export type BoughtLine = RowsOf<(typeof boughtLines)['member']>[number];
/** A line with the facts of its seller, all that the checkout must say of him. */
export type SoldLine = RowsOf<typeof goneLines>[number];

/** The workshops of makers who let buyers pick up. */
export const workshopsQuery = prepared((makerIds: readonly string[]) =>
  q
    .selectFrom('workshop as w')
    .where(sql<boolean>`w.maker_id = any(${makerIds})`)
    .where('w.validTo', 'is', null)
    .select(['w.makerId', 'w.addressKo', 'w.addressEn']),
);

export type WorkshopRow = RowsOf<typeof workshopsQuery>[number];

/** Halls of lines, whatever their state. */
export const hallsQuery = prepared((hallIds: readonly string[]) =>
  q
    .selectFrom('hall as h')
    .leftJoin('hallText as ko', (join) => join.onRef('ko.hallId', '=', 'h.id').on('ko.locale', '=', korean))
    .leftJoin('hallText as en', (join) => join.onRef('en.hallId', '=', 'h.id').on('en.locale', '=', english))
    .where(sql<boolean>`h.id = any(${hallIds})`)
    .select(['h.id', 'h.slug', 'h.closesAt', 'ko.name as nameKo', 'en.name as nameEn'])
    .select(sql<boolean>`exists (select 1 from open_hall oh where oh.id = h.id)`.as('open')),
);

/** What the basket's own unpaid purchases hold, by pool. */
export const ownHeldQuery = prepared((cartId: string) =>
  q
    .selectFrom('purchase as u')
    .innerJoin('hold as hd', 'hd.purchaseId', 'u.id')
    .where('u.cartId', '=', cartId)
    .where('u.state', '=', sql.lit('awaiting_payment'))
    .where('hd.state', '=', sql.lit('held'))
    .groupBy('hd.poolId')
    .select(['hd.poolId', sql<number>`sum(hd.quantity)::int`.as('pieces')]),
);
