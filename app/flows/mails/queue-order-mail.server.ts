// Reads what an order mail tells, inside the transaction of the change, and queues it once.
import type { InferResult } from 'kysely';

import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import type { PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { one, prepared, q, run, type Tx } from '#app/infra/db/sql.ts';
import { appUrl, env } from '#app/infra/env.server.ts';
import { formatBusinessNumber, isBusinessNumber } from '#app/lib/business-number.ts';
import type { Locale } from '#app/lib/locale.ts';
import { kstDay } from '#app/lib/time.ts';
import { urlIn } from '#app/urls.ts';

import { workingGuestKey } from '../guest-key.server.ts';
import { orderMailWords, type OrderMailKind } from './order-mail-words.ts';
import { orderMail, type MailLine, type MailOrder, type MailSeller } from './order-mail.ts';
import { queueMail } from './queue-mail.server.ts';

/** What it is about, when not the whole purchase: one order, a sum of money, a parcel; `key` keeps mails of one kind apart. */
export interface OrderMailAbout {
  orderId: string;
  total?: number;
  key: string;
  /** The pieces that were called off. */
  pieces?: readonly { lineId: string; quantity: number }[];
  /** A reason's key and words, `out_of_stock: …`; '' for none. */
  reason?: string;
}

/** Queues the mail of a kind for a purchase, or for one of its orders. */
export async function queueOrderMail(tx: Tx, purchaseId: string, kind: OrderMailKind, now: Date, about?: OrderMailAbout): Promise<void> {
  const purchase = await one(tx, q.selectFrom('purchase').selectAll().where('id', '=', purchaseId));
  if (purchase !== null) await queueMailOf(tx, purchase, kind, now, about);
}

/** The same for a purchase that was read, as it is now. */
export async function queueMailOf(tx: Tx, purchase: PurchaseRow, kind: OrderMailKind, now: Date, about?: OrderMailAbout): Promise<void> {
  const locale: Locale = purchase.locale === 'en' ? 'en' : 'ko';
  const orders = await mailOrders(tx, { purchaseId: purchase.id, orderId: about?.orderId, left: kind !== 'order_paid' }, locale);
  const key = purchase.personId === null ? workingGuestKey(purchase) : null;
  const mail = orderMail(kind, {
    locale,
    orders,
    marketName: env().MARKET_NAME,
    number: purchase.number,
    buyerName: purchase.buyerName,
    placedAt: purchase.placedAt,
    paidAt: purchase.paidAt,
    recipientName: purchase.recipientName,
    address: `(${purchase.postalCode}) ${purchase.address1} ${purchase.address2}`.trim(),
    note: purchase.deliveryNote,
    total: about?.total ?? purchase.total,
    which: await piecesWords(tx, about?.pieces ?? [], locale),
    because: reasonWords(about?.reason ?? '', locale),
    orderAddress: appUrl() + urlIn(locale, 'order', { number: purchase.number }, key === null ? {} : { key }),
    helpAddress: appUrl() + urlIn(locale, 'policy', { slug: 'help' }),
  });
  await queueMail(tx, { kind, dedupeKey: `${kind} ${about?.key ?? purchase.id}`, recipient: purchase.email, locale, ...mail }, now);
}

// `left`: whether anything may have left the workshops.
async function mailOrders(tx: Tx, of: { purchaseId: string; orderId: string | undefined; left: boolean }, locale: Locale): Promise<MailOrder[]> {
  const { purchaseId, orderId } = of;
  const [orders, lines, parcels] = await Promise.all([
    run(tx, sellersOf(purchaseId, locale)),
    run(tx, linesOf(purchaseId, locale)),
    of.left ? run(tx, parcelsOf(purchaseId)) : [],
  ]);
  return orders
    .filter((order) => orderId === undefined || order.id === orderId)
    .map((order) => ({
      seller: sellerOf(order, locale),
      lines: lines.filter((line) => line.orderId === order.id).map((line) => lineOf(line, locale)),
      itemsTotal: order.itemsTotal,
      discount: order.makerDiscount + order.platformDiscount,
      shippingFee: order.shippingFee,
      total: order.total,
      shipBy: order.promisedShipBy === null ? null : kstDay(order.promisedShipBy),
      parcels: parcels
        .filter((parcel) => parcel.orderId === order.id)
        .map(({ carrier, trackingNumber }) => ({
          carrier: carrierName(carrier, locale),
          number: trackingNumber,
          tracking: trackingAddress(carrier, trackingNumber),
        })),
    }));
}

const parcelsOf = prepared((purchaseId: string) =>
  q
    .selectFrom('parcel as p')
    .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('p.packedAt')
    .select(['p.orderId', 'p.carrier', 'p.trackingNumber']),
);

const sellersOf = prepared((purchaseId: string, locale: Locale) =>
  q
    .selectFrom('makerOrder as o')
    .innerJoin('maker as m', 'm.id', 'o.makerId')
    .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', locale))
    .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'm.id').on('ko.locale', '=', 'ko'))
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('o.number')
    .select([
      'o.id',
      'o.itemsTotal',
      'o.makerDiscount',
      'o.platformDiscount',
      'o.shippingFee',
      'o.total',
      'o.promisedShipBy',
      'm.slug',
      'm.representativeKo',
      'm.representativeEn',
      'm.addressKo',
      'm.addressEn',
    ])
    .select(['m.phone', 'm.email', 'm.businessNumber', 'm.mailOrderNumber', 't.name', 'ko.name as nameKo']),
);

const linesOf = prepared((purchaseId: string, locale: Locale) =>
  q
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .leftJoin('publicCluster as c', 'c.id', 'l.clusterId')
    .leftJoin('clusterText as ct', (join) => join.onRef('ct.clusterId', '=', 'c.id').on('ct.locale', '=', locale))
    .leftJoin('regionText as rt', (join) => join.onRef('rt.regionKey', '=', 'l.regionKey').on('rt.locale', '=', locale))
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('l.position')
    .select(['l.orderId', 'l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.customInputs', 'l.made', 'l.quantity', 'l.lineTotal', 'l.regionKey'])
    .select(['c.slug as clusterSlug', 'ct.name as clusterName', 'rt.name as regionName']),
);

function sellerOf(row: InferResult<ReturnType<typeof sellersOf>>[number], locale: Locale): MailSeller {
  const { businessNumber } = row;
  return {
    name: row.name ?? row.nameKo ?? row.slug,
    representative: locale === 'ko' ? row.representativeKo : row.representativeEn,
    address: locale === 'ko' ? row.addressKo : row.addressEn,
    phone: row.phone,
    email: row.email,
    businessNumber: isBusinessNumber(businessNumber) ? formatBusinessNumber(businessNumber) : businessNumber,
    mailOrderNumber: row.mailOrderNumber,
  };
}

function lineOf(row: InferResult<ReturnType<typeof linesOf>>[number], locale: Locale): MailLine {
  const inputs = Object.values(row.customInputs);
  const place =
    row.clusterSlug === null
      ? { name: row.regionName ?? row.regionKey, address: appUrl() + urlIn(locale, 'region', { slug: row.regionKey }) }
      : { name: row.clusterName ?? row.regionName ?? row.regionKey, address: appUrl() + urlIn(locale, 'cluster', { slug: row.clusterSlug }) };
  return {
    place,
    name: locale === 'ko' ? row.nameKo : row.nameEn,
    options: locale === 'ko' ? row.optionsKo : row.optionsEn,
    customInputs: inputs,
    made: row.made,
    quantity: row.quantity,
    total: row.lineTotal,
  };
}

function carrierName(code: string, locale: Locale): string {
  const carrier = findCarrier(code);
  return (locale === 'ko' ? carrier?.nameKo : carrier?.nameEn) ?? code;
}

async function piecesWords(tx: Tx, pieces: readonly { lineId: string; quantity: number }[], locale: Locale): Promise<string> {
  if (pieces.length === 0) return '';
  const ids = pieces.map((piece) => piece.lineId);
  const lines = await run(
    tx,
    q.selectFrom('orderLine').select(['id', 'nameKo', 'nameEn', 'optionsKo', 'optionsEn']).where('id', 'in', ids).orderBy('position'),
  );
  const told = lines.map((line) => {
    const name = [locale === 'ko' ? line.nameKo : line.nameEn, locale === 'ko' ? line.optionsKo : line.optionsEn].filter((part) => part !== '').join(' · ');
    return `${name} × ${String(pieces.find((piece) => piece.lineId === line.id)?.quantity ?? 0)}`;
  });
  return told.join(', ');
}

function reasonWords(reason: string, locale: Locale): string {
  const [key = '', ...words] = reason.split(': ');
  const known = orderMailWords[locale].reasons[key];
  return known === undefined ? '' : [known, words.join(': ')].filter((part) => part !== '').join(' — ');
}
