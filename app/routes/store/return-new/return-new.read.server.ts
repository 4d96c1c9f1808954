// What a buyer needs to ask for a return, an exchange or help: the order's pieces that left, until when, with what options and postage.
import { sql } from 'kysely';

import { lastDayFor, returnPostage } from '#app/domain/returns/case.ts';
import { replacementsQuery } from '#app/flows/aftersale/replacement-pieces.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { won } from '#app/lib/money.ts';
import { kstDay, toDay } from '#app/lib/time.ts';

/** The order of this number in the purchase, or null; pieces that can still go into a case, and its parcels that may be lost. */
export async function readReturnable(purchaseId: string, orderNumber: string) {
  const order = await reader()
    .selectFrom('makerOrder as o')
    .leftJoin('shippingPolicy as sp', 'sp.makerId', 'o.makerId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
    .where('o.purchaseId', '=', purchaseId)
    .where('o.number', '=', orderNumber)
    .where('o.paidAt', 'is not', null)
    .select(['o.id', 'o.number', 'o.placedAt', 'o.shippingFee', 'sp.fee', 't.name as makerName'])
    .select(sql<string>`((market_now() at time zone 'Asia/Seoul')::date)::text`.as('today'))
    .executeTakeFirst();
  if (order === undefined) return null;
  const [lines, choices, parcels] = await Promise.all([
    linesQuery(order.id).execute(),
    replacementsQuery(reader(), order.id).execute(),
    parcelsQuery(order.id).execute(),
  ]);
  const { fee, ...facts } = order;
  const today = toDay(order.today);
  const mindUntil = (arrivedAt: Date | null) => lastDayFor('change_of_mind', arrivedAt === null ? null : kstDay(arrivedAt), today, kstDay(order.placedAt));
  return {
    ...facts,
    today,
    postage: returnPostage(won(fee ?? 0), won(order.shippingFee)),
    parcels,
    lines: lines
      .map((line) => ({ ...line, left: line.shipped - line.returned - line.inCases, choices: choices.filter((choice) => choice.lineId === line.id) }))
      .filter((line) => line.left > 0)
      .map((line) => ({ ...line, mindUntil: mindUntil(line.arrivedAt) })),
  };
}

function linesQuery(orderId: string) {
  return reader()
    .selectFrom('orderLine as l')
    .innerJoin('parcelLine as pl', 'pl.lineId', 'l.id')
    .innerJoin('parcel as p', (join) =>
      join.onRef('p.id', '=', 'pl.parcelId').on((on) => on.or([on('p.state', '<>', 'lost'), on('p.claimId', 'is not', null)])),
    )
    .where('l.orderId', '=', orderId)
    .groupBy(['l.id'])
    .orderBy('l.position')
    .select(['l.id', 'l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.made', 'l.unitPrice', 'l.returned', 'l.inCases'])
    .select([
      sql<number>`coalesce(sum(pl.quantity) filter (where p.purpose = 'order'), 0)::int`.as('shipped'),
      sql<Date | null>`case when bool_and(p.delivered_at is not null) then max(p.delivered_at) end`.as('arrivedAt'),
    ]);
}

function parcelsQuery(orderId: string) {
  return reader()
    .selectFrom('parcel')
    .where('orderId', '=', orderId)
    .where('purpose', '=', 'order')
    .where('state', 'in', ['handed_over', 'in_transit', 'delivered'])
    .where((where) => where.or([where('deliveryKnownBy', 'is', null), where('deliveryKnownBy', '<>', 'buyer')]))
    .orderBy('packedAt')
    .select(['id', 'trackingNumber', 'carrier', 'state']);
}
