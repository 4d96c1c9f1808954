// One purchase as its buyer sees it: orders by maker with stage, lines, parcels and refunds, the sellers, and the place of every line.
import { sql } from 'kysely';

import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';

import { toPlace } from '../maker-facts.ts';
import { readSellers } from '../sellers.read.server.ts';

export type OrderPageFacts = Awaited<ReturnType<typeof readOrderPage>>;
export type OrderFacts = OrderPageFacts['orders'][number];
export type OrderLineFacts = OrderFacts['lines'][number];
export type ParcelFacts = OrderFacts['parcels'][number];

/** Two round trips. The caller has checked that the purchase is this buyer's. */
export async function readOrderPage(purchaseId: string, locale: Locale) {
  const [{ wentOn, ...purchase }, orders, lines, places] = await Promise.all([
    readPurchase(purchaseId),
    read(reader(), ordersQuery(purchaseId)),
    read(reader(), linesQuery(purchaseId)),
    read(reader(), placesQuery(purchaseId, locale)),
  ]);
  const makerIds = orders.map((order) => order.makerId);
  const [sellers, { parcels, refunds, cases, cancellations }] = await Promise.all([readSellers(makerIds, locale), wentOn ? readSequel(purchaseId) : noSequel]);
  const placeOf = new Map(places.map((row) => [placeKey({ clusterId: row.lineClusterId, regionKey: row.regionKey }), toPlace(row, locale)]));
  return {
    purchase,
    orders: orders.map((order) => ({
      ...order,
      seller: sellers.find((seller) => seller.id === order.makerId) ?? null,
      lines: lines
        .filter((line) => line.orderId === order.id)
        .map((line) => ({ ...line, customInputs: Object.values(line.customInputs), place: placeOf.get(placeKey(line)) ?? null })),
      parcels: parcels.filter((parcel) => parcel.orderId === order.id).map((parcel) => shownParcel(parcel, locale)),
      refunds: refunds.filter((refund) => refund.orderId === order.id),
      cases: cases.filter((found) => found.orderId === order.id),
      cancellations: cancellations.filter((cancelled) => cancelled.orderId === order.id),
    })),
  };
}

async function readPurchase(purchaseId: string) {
  const [purchase] = await read(reader(), purchaseQuery(purchaseId));
  if (purchase === undefined) throw new Error('a purchase that was found is gone');
  return purchase;
}

type Sequel = Awaited<ReturnType<typeof readSequel>>;

// What follows a purchase: nothing, in its first hours, when it is looked at most.
const noSequel: Sequel = { parcels: [], refunds: [], cases: [], cancellations: [] };

async function readSequel(purchaseId: string) {
  const [parcels, refunds, cases, cancellations] = await Promise.all([
    parcelsQuery(purchaseId).execute(),
    refundsQuery(purchaseId).execute(),
    casesQuery(purchaseId).execute(),
    cancellationsQuery(purchaseId).execute(),
  ]);
  return { parcels, refunds, cases, cancellations };
}

function placeKey(line: { clusterId: string | null; regionKey: string }): string {
  return `${line.clusterId ?? ''} ${line.regionKey}`;
}

const purchaseQuery = prepared((purchaseId: string) =>
  q
    .selectFrom('purchase as u')
    .leftJoin('payment as p', 'p.purchaseId', 'u.id')
    .where('u.id', '=', purchaseId)
    .select([
      'u.number',
      'u.state',
      'u.placedAt',
      'u.paidAt',
      'u.endedAt',
      'u.itemsTotal',
      'u.makerDiscount',
      'u.platformDiscount',
      'u.shippingTotal',
      'u.total',
      'u.email',
      'u.buyerName',
      'u.buyerPhone',
    ])
    .select(['u.recipientName', 'u.recipientPhone', 'u.postalCode', 'u.address1', 'u.address2', 'u.deliveryNote', 'u.personId', 'p.method', 'p.capturedAt'])
    .select(
      sql<boolean>`exists (select 1 from maker_order o where o.purchase_id = u.id and (
        exists (select 1 from parcel x where x.order_id = o.id) or exists (select 1 from refund x where x.order_id = o.id)
        or exists (select 1 from return_case x where x.order_id = o.id) or exists (select 1 from cancellation x where x.order_id = o.id)))`.as('wentOn'),
    ),
);

const ordersQuery = prepared((purchaseId: string) =>
  q
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('o.number')
    .select(['o.id', 'o.number', 'o.makerId', 'o.itemsTotal', 'o.makerDiscount', 'o.platformDiscount', 'o.shippingFee', 'o.pickupAt', 'o.total', 's.stage'])
    .select(['o.placedAt', 'o.paidAt', 'o.preparingAt', 'o.confirmedAt', 'o.cancelledAt'])
    .select(sql<string | null>`to_char(o.promised_ship_by, 'YYYY-MM-DD')`.as('shipBy')),
);

const linesQuery = prepared((purchaseId: string) =>
  q
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .innerJoin('product as p', 'p.id', 'l.productId')
    .leftJoin('listedProduct as lp', 'lp.id', 'l.productId')
    .leftJoin('media as md', 'md.id', 'l.mediaId')
    .leftJoin('hallText as hko', (join) => join.onRef('hko.hallId', '=', 'l.hallId').on('hko.locale', '=', 'ko'))
    .leftJoin('hallText as hen', (join) => join.onRef('hen.hallId', '=', 'l.hallId').on('hen.locale', '=', 'en'))
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('l.position')
    .orderBy('l.id')
    .select([
      'l.id',
      'l.orderId',
      'l.nameKo',
      'l.nameEn',
      'l.optionsKo',
      'l.optionsEn',
      'l.customInputs',
      'l.made',
      'l.unitPrice',
      'l.quantity',
      'l.cancelled',
      'l.returned',
      'l.inCases',
    ])
    .select([
      'l.lineTotal',
      'l.clusterId',
      'l.regionKey',
      'p.slug as productSlug',
      'lp.id as listedId',
      'md.hash',
      'md.colour',
      'hko.name as hallKo',
      'hen.name as hallEn',
    ]),
);

function parcelsQuery(purchaseId: string) {
  return reader()
    .selectFrom('parcel as p')
    .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('p.packedAt')
    .select(['p.id', 'p.orderId', 'p.state', 'p.carrier', 'p.trackingNumber', 'p.handedOverAt', 'p.inTransitAt', 'p.deliveredAt'])
    .leftJoin('media as pm', 'pm.id', 'p.proofMediaId')
    .select(['p.deliveryKnownBy', 'p.proofText', 'p.purpose', 'pm.hash as proofHash', 'pm.colour as proofColour'])
    .select((parcel) =>
      parcel
        .selectFrom('parcelLine as pl')
        .whereRef('pl.parcelId', '=', 'p.id')
        .select(sql<number>`coalesce(sum(pl.quantity), 0)::int`.as('pieces'))
        .as('pieces'),
    );
}

function refundsQuery(purchaseId: string) {
  return reader()
    .selectFrom('refund as r')
    .innerJoin('payment as p', 'p.id', 'r.paymentId')
    .where('p.purchaseId', '=', purchaseId)
    .orderBy('r.requestedAt')
    .select(['r.id', 'r.orderId', 'r.amount', 'r.state', 'r.requestedAt', 'r.settledAt']);
}

function casesQuery(purchaseId: string) {
  return reader()
    .selectFrom('returnCase as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('c.requestedAt', 'desc')
    .select(['c.id', 'c.orderId', 'c.number', 'c.kind', 'c.state'])
    .select([pieces('return_line', 'case_id', 'name_ko').as('linesKo'), pieces('return_line', 'case_id', 'name_en').as('linesEn')]);
}

function cancellationsQuery(purchaseId: string) {
  return reader()
    .selectFrom('cancellation as c')
    .innerJoin('makerOrder as o', 'o.id', 'c.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('c.at')
    .select(['c.id', 'c.orderId', 'c.by', 'c.reason', 'c.words', 'c.at'])
    .select([pieces('cancellation_line', 'cancellation_id', 'name_ko').as('linesKo'), pieces('cancellation_line', 'cancellation_id', 'name_en').as('linesEn')]);
}

function pieces(table: 'return_line' | 'cancellation_line', key: 'case_id' | 'cancellation_id', name: 'name_ko' | 'name_en') {
  return sql<string>`(select string_agg(l.${sql.ref(name)} || ' × ' || r.quantity, ', ' order by l.position) from ${sql.table(table)} r join order_line l on l.id = r.line_id where r.${sql.ref(key)} = c.id)`;
}

/** The distinct places of the lines: the cluster if it is public, else the region. */
const placesQuery = prepared((purchaseId: string, locale: Locale) =>
  q
    .selectFrom((lines) =>
      lines
        .selectFrom('orderLine as l')
        .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
        .where('o.purchaseId', '=', purchaseId)
        .select(['l.clusterId', 'l.regionKey'])
        .distinct()
        .as('at'),
    )
    .innerJoin('region as rg', 'rg.key', 'at.regionKey')
    .innerJoin('regionText as rko', (join) => join.onRef('rko.regionKey', '=', 'rg.key').on('rko.locale', '=', 'ko'))
    .leftJoin('regionText as rtr', (join) => join.onRef('rtr.regionKey', '=', 'rg.key').on('rtr.locale', '=', locale))
    .leftJoin('publicCluster as cl', 'cl.id', 'at.clusterId')
    .leftJoin('clusterText as cko', (join) => join.onRef('cko.clusterId', '=', 'cl.id').on('cko.locale', '=', 'ko'))
    .leftJoin('clusterText as ctr', (join) =>
      join.onRef('ctr.clusterId', '=', 'cl.id').on('ctr.locale', '=', locale).onRef('ctr.sourceRevision', '>=', 'cko.sourceRevision'),
    )
    .leftJoin('media as md', (join) => join.on('md.id', '=', sql`coalesce(cl.media_id, rg.media_id)`))
    .select(['at.clusterId as lineClusterId', 'rg.key as regionKey', 'rko.name as regionKo', 'rtr.name as regionTr'])
    .select(['rko.introduction as regionTextKo', 'rtr.introduction as regionTextTr', 'cl.id as clusterId', 'cl.slug as clusterSlug', 'cl.district'])
    .select([
      'cl.lat',
      'cl.lng',
      'cko.name as clusterKo',
      'ctr.name as clusterTr',
      'cko.tagline as taglineKo',
      'ctr.tagline as taglineTr',
      'md.hash',
      'md.colour',
    ]),
);

function shownParcel(parcel: Awaited<ReturnType<ReturnType<typeof parcelsQuery>['execute']>>[number], locale: Locale) {
  const carrier = findCarrier(parcel.carrier);
  return {
    ...parcel,
    carrierName: (locale === 'ko' ? carrier?.nameKo : carrier?.nameEn) ?? parcel.carrier,
    tracking: trackingAddress(parcel.carrier, parcel.trackingNumber),
  };
}
