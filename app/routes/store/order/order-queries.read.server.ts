// The two queries behind every order page: each order of the purchase with its seller, and each line with the place where it was made.
// What hardly ever is (halls, and what follows a purchase) is asked apart: a table that is named costs at every call.
import { sql, type InferResult } from 'kysely';

import { prepared, q } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';

export type OrderRow = InferResult<ReturnType<(typeof ordersQuery)[Locale]>>[number];
export type LineRow = InferResult<ReturnType<(typeof linesQuery)[Locale]>>[number];

const korean = sql.lit('ko');

// With a limit it is looked up for this order; as an exists it would be made into a table of all.
const any = (table: string) => sql`(select true from ${sql.table(table)} x where x.order_id = o.id limit 1)`;

/** Whether anything followed: parcels, refunds, cases, cancellations. In its first hours, when it is looked at most, nothing has. */
const wentOn = sql<boolean>`coalesce(${any('parcel')}, ${any('refund')}, ${any('return_case')}, ${any('cancellation')}, false)`;

function ordersOf(purchaseId: string, locale: Locale) {
  return q
    .selectFrom('makerOrder as o')
    .innerJoin('purchase as u', 'u.id', 'o.purchaseId')
    .leftJoin('payment as p', 'p.purchaseId', 'u.id')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .innerJoin('maker as m', 'm.id', 'o.makerId')
    .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'm.id').on('ko.locale', '=', korean))
    .leftJoin('makerText as tr', (join) =>
      join.onRef('tr.makerId', '=', 'm.id').on('tr.locale', '=', sql.lit(locale)).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('shippingPolicy as f', 'f.makerId', 'm.id')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('o.number')
    .select(['u.number as purchaseNumber', 'u.state', 'u.placedAt as purchasePlacedAt', 'u.paidAt as purchasePaidAt', 'u.endedAt'])
    .select(['u.itemsTotal as allItems', 'u.makerDiscount as allMakerDiscount', 'u.platformDiscount as allPlatformDiscount', 'u.shippingTotal'])
    .select(['u.total as allTotal', 'u.email as buyerEmail', 'u.buyerName', 'u.buyerPhone', 'u.recipientName', 'u.recipientPhone'])
    .select(['u.postalCode as toPostalCode', 'u.address1', 'u.address2', 'u.deliveryNote', 'u.personId', 'p.method', 'p.capturedAt'])
    .select(['o.id', 'o.number', 'o.makerId', 'o.itemsTotal', 'o.makerDiscount', 'o.platformDiscount', 'o.shippingFee', 'o.pickupAt', 'o.total', 's.stage'])
    .select(['o.placedAt', 'o.paidAt', 'o.preparingAt', 'o.confirmedAt', 'o.cancelledAt'])
    .select(['m.slug', 'm.dispatchDays', 'm.businessNumber', 'm.mailOrderNumber', 'm.mailOrderExempt', 'm.representativeKo', 'm.representativeEn'])
    .select(['m.phone', 'm.email', 'm.postalCode', 'm.addressKo', 'm.addressEn', 'ko.name as nameKo', 'tr.name as nameTr', 'f.remoteSurcharge'])
    .select([sql<string | null>`to_char(o.promised_ship_by, 'YYYY-MM-DD')`.as('shipBy'), wentOn.as('wentOn')])
    .select(sql<Date | null>`(select max(e.verified_at) from eligibility_proof e where e.maker_id = m.id)`.as('verifiedAt'));
}

function linesOf(purchaseId: string, locale: Locale) {
  return q
    .selectFrom('makerOrder as o')
    .innerJoin('orderLine as l', 'l.orderId', 'o.id')
    .innerJoin('product as p', 'p.id', 'l.productId')
    .leftJoin('media as md', 'md.id', 'l.mediaId')
    .leftJoin('region as rg', 'rg.key', 'l.regionKey')
    .leftJoin('regionText as rko', (join) => join.onRef('rko.regionKey', '=', 'rg.key').on('rko.locale', '=', korean))
    .leftJoin('regionText as rtr', (join) => join.onRef('rtr.regionKey', '=', 'rg.key').on('rtr.locale', '=', sql.lit(locale)))
    .leftJoin('publicCluster as cl', 'cl.id', 'l.clusterId')
    .leftJoin('clusterText as cko', (join) => join.onRef('cko.clusterId', '=', 'cl.id').on('cko.locale', '=', korean))
    .leftJoin('clusterText as ctr', (join) =>
      join.onRef('ctr.clusterId', '=', 'cl.id').on('ctr.locale', '=', sql.lit(locale)).onRef('ctr.sourceRevision', '>=', 'cko.sourceRevision'),
    )
    .leftJoin('media as pmd', (join) => join.on('pmd.id', '=', sql`coalesce(cl.media_id, rg.media_id)`))
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('l.position')
    .orderBy('l.id')
    .select(['l.id', 'l.orderId', 'l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.customInputs', 'l.made', 'l.unitPrice', 'l.quantity', 'l.cancelled'])
    .select(['l.returned', 'l.inCases', 'l.lineTotal', 'l.clusterId', 'l.regionKey', 'l.hallId', 'p.slug as productSlug', 'md.hash', 'md.colour'])
    .select(sql<boolean>`coalesce((select true from listed_offer lo where lo.product_id = l.product_id limit 1), false)`.as('listed'))
    .select(['rko.name as regionKo', 'rtr.name as regionTr', 'rko.introduction as regionTextKo', 'rtr.introduction as regionTextTr'])
    .select(['cl.id as publicClusterId', 'cl.slug as clusterSlug', 'cl.district', 'cl.lat', 'cl.lng', 'cko.name as clusterKo', 'ctr.name as clusterTr'])
    .select(['cko.tagline as taglineKo', 'ctr.tagline as taglineTr', 'pmd.hash as placeHash', 'pmd.colour as placeColour']);
}

/** The orders of a purchase, each with its purchase, payment and seller. */
export const ordersQuery = { ko: prepared((id: string) => ordersOf(id, 'ko')), en: prepared((id: string) => ordersOf(id, 'en')) };

/** The lines of a purchase, each with its place: the cluster if it is public, else the region. */
export const linesQuery = { ko: prepared((id: string) => linesOf(id, 'ko')), en: prepared((id: string) => linesOf(id, 'en')) };

/** The names of halls. */
export const hallNamesQuery = prepared((hallIds: readonly string[]) =>
  q
    .selectFrom('hallText as ko')
    .leftJoin('hallText as en', (join) => join.onRef('en.hallId', '=', 'ko.hallId').on('en.locale', '=', sql.lit('en')))
    .where('ko.locale', '=', korean)
    .where(sql<boolean>`ko.hall_id = any(${hallIds})`)
    .select(['ko.hallId', 'ko.name as hallKo', 'en.name as hallEn']),
);
