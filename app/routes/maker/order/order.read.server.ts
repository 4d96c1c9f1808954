// One order of a maker: lines, where it goes, consents, parcels, history. Another maker's order is absent. Of a cancelled order no address is read.
import { sql } from 'kysely';
import { z } from 'zod';

import { reader } from '#app/infra/db/reader.server.ts';

import { todayOfMarket } from '../orders/orders.read.server.ts';

export type MakerOrder = NonNullable<Awaited<ReturnType<typeof readMakerOrder>>>;

const inputs = z.record(z.string(), z.string());

/** The order with everything its page shows, or null. Money in KRW; instants UTC, days KST. */
export async function readMakerOrder({ makerId, number }: { makerId: string; number: string }) {
  const order = await orderOf(makerId, number).executeTakeFirst();
  if (order === undefined) return null;
  const [lines, parcels, parcelLines, consents, history] = await Promise.all([
    linesOf(order.id).execute(),
    parcelsOf(order.id).execute(),
    parcelLinesOf(order.id).execute(),
    consentsOf(order.purchaseId, makerId, order.id).execute(),
    historyOf(order.id).execute(),
  ]);
  const { recipientName, recipientPhone, postalCode, address1, address2, deliveryNote, ...facts } = order;
  const stage = order.stage;
  return {
    ...facts,
    stage,
    delivery: stage === 'cancelled' ? null : { recipientName, recipientPhone, postalCode, address1, address2, deliveryNote },
    lines: lines.map((line) => ({ ...line, customInputs: inputs.catch({}).parse(line.customInputs) })),
    parcels: parcels.map((parcel) => ({ ...parcel, lines: parcelLines.filter((line) => line.parcelId === parcel.id) })),
    consents,
    history,
  };
}

/** The id and version-free facts an action needs: the order's id, or null. */
export async function findMakerOrderId({ makerId, number }: { makerId: string; number: string }): Promise<string | null> {
  const row = await reader()
    .selectFrom('makerOrder')
    .select('id')
    .where('number', '=', number)
    .where('makerId', '=', makerId)
    .where('paidAt', 'is not', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

function orderOf(makerId: string, number: string) {
  return reader()
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .innerJoin('purchase as p', 'p.id', 'o.purchaseId')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
    .innerJoin('maker as mk', 'mk.id', 'o.makerId')
    .where('o.number', '=', number)
    .where('o.makerId', '=', makerId)
    .where('o.paidAt', 'is not', null)
    .select(sql<boolean>`exists (select 1 from earning e where e.order_id = o.id and e.held_at is not null)`.as('isDisputed'))
    .select([
      'o.id',
      'o.number',
      'o.purchaseId',
      'o.itemsTotal',
      'o.makerDiscount',
      'o.platformDiscount',
      'o.pickupAt',
      'o.shippingFee',
      'o.total',
      'o.paidAt',
      'o.preparingAt',
      'o.confirmedAt',
      'o.cancelledAt',
      's.stage',
    ])
    .select([
      'p.buyerName',
      'p.buyerPhone',
      'p.recipientName',
      'p.recipientPhone',
      'p.postalCode',
      'p.address1',
      'p.address2',
      'p.deliveryNote',
      'p.locale as buyerLocale',
    ])
    .select(['t.name as makerName', 'mk.phone as makerPhone', 'mk.addressKo as makerAddress', 'mk.postalCode as makerPostalCode'])
    .select([sql<string | null>`o.promised_ship_by::text`.as('shipBy'), todayOfMarket().as('today')])
    .select(sql<number>`(select coalesce(sum(l.commission + l.commission_vat), 0)::bigint from order_line l where l.order_id = o.id)`.as('fee'))
    .select(sql<number>`(select coalesce(sum(h.refunded), 0)::bigint from payment_share h where h.order_id = o.id)`.as('refunded'));
}

function linesOf(orderId: string) {
  return reader()
    .selectFrom('orderLine as l')
    .leftJoin('media as md', 'md.id', 'l.mediaId')
    .leftJoin('variant as v', 'v.id', 'l.variantId')
    .leftJoin('hallText as h', (join) => join.onRef('h.hallId', '=', 'l.hallId').on('h.locale', '=', 'ko'))
    .leftJoin('listingRevision as r', 'r.id', 'l.revisionId')
    .where('l.orderId', '=', orderId)
    .orderBy('l.position')
    .select([
      'l.id',
      'l.productId',
      'l.nameKo',
      'l.nameEn',
      'l.optionsKo',
      'l.optionsEn',
      'l.made',
      'l.leadDays',
      'l.unitPrice',
      'l.quantity',
      'l.cancelled',
      'l.lineTotal',
    ])
    .select([
      'md.hash',
      'md.colour',
      'v.sku',
      'h.name as hall',
      'l.customInputs',
      sql<string>`coalesce(r.content -> 'customFields', '[]'::jsonb)::text`.as('customFields'),
    ])
    .select(
      sql<number>`(select coalesce(sum(pl.quantity), 0)::int from parcel_line pl join parcel pc on pc.id = pl.parcel_id where pl.line_id = l.id and pc.purpose = 'order' and (pc.state <> 'lost' or pc.claim_id is not null))`.as(
        'shipped',
      ),
    );
}

function parcelsOf(orderId: string) {
  return reader()
    .selectFrom('parcel as p')
    .leftJoin('media as pm', 'pm.id', 'p.proofMediaId')
    .where('p.orderId', '=', orderId)
    .orderBy('p.packedAt')
    .orderBy('p.id')
    .select(['p.id', 'p.state', 'p.carrier', 'p.trackingNumber', 'p.handedOverAt', 'p.deliveredAt', 'p.deliveryKnownBy', 'p.purpose', 'p.caseId'])
    .select(['p.proofText', 'pm.hash as proofHash', 'pm.colour as proofColour']);
}

function parcelLinesOf(orderId: string) {
  return reader()
    .selectFrom('parcelLine as pl')
    .innerJoin('parcel as p', 'p.id', 'pl.parcelId')
    .innerJoin('orderLine as l', 'l.id', 'pl.lineId')
    .where('p.orderId', '=', orderId)
    .orderBy('l.position')
    .select(['pl.parcelId', 'pl.quantity', 'l.nameKo', 'l.nameEn']);
}

// What the buyer agreed to that concerns this maker: passing on data, and each custom-made line.
function consentsOf(purchaseId: string, makerId: string, orderId: string) {
  return reader()
    .selectFrom('consent as c')
    .leftJoin('orderLine as l', 'l.id', 'c.lineId')
    .where('c.purchaseId', '=', purchaseId)
    .where((where) => where.or([where('c.makerId', '=', makerId), where('l.orderId', '=', orderId), where('c.kind', '=', 'terms')]))
    .orderBy('c.givenAt')
    .orderBy('c.id')
    .select(['c.id', 'c.kind', 'c.version', 'c.givenAt', 'l.nameKo', 'l.nameEn']);
}

function historyOf(orderId: string) {
  return reader()
    .selectFrom('transition as t')
    .leftJoin('person as p', 'p.id', 't.actorId')
    .where('t.subject', '=', orderId)
    .orderBy('t.at')
    .orderBy('t.id')
    .select(['t.id', 't.toState', 't.reason', 't.at'])
    .select(
      sql<
        string | null
      >`case when exists (select 1 from membership ms join maker mk on mk.organisation_id = ms.organisation_id join maker_order o on o.maker_id = mk.id where o.id = t.subject and ms.person_id = t.actor_id) then p.name end`.as(
        'who',
      ),
    );
}
