// Rows of the order page's queries as the page shows them: the purchase, each order with its seller, each line with its place.
import { reader } from '#app/infra/db/reader.server.ts';
import { read } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';

import { toPlace } from '../maker-facts.ts';
import { shownSeller } from '../sellers.ts';
import { hallNamesQuery, type LineRow, type OrderRow } from './order-queries.read.server.ts';

/** What every row says of the purchase. */
export function purchaseOf(row: OrderRow) {
  const { state, endedAt, shippingTotal, buyerName, buyerPhone, recipientName, recipientPhone, address1, address2, deliveryNote, personId } = row;
  return {
    ...{ state, endedAt, shippingTotal, buyerName, buyerPhone, recipientName, recipientPhone, address1, address2, deliveryNote, personId },
    number: row.purchaseNumber,
    placedAt: row.purchasePlacedAt,
    paidAt: row.purchasePaidAt,
    itemsTotal: row.allItems,
    makerDiscount: row.allMakerDiscount,
    platformDiscount: row.allPlatformDiscount,
    total: row.allTotal,
    email: row.buyerEmail,
    postalCode: row.toPostalCode,
    method: row.method,
    capturedAt: row.capturedAt,
  };
}

/** One maker's order. */
export function orderOf(row: OrderRow) {
  const { id, number, makerId, itemsTotal, makerDiscount, platformDiscount, shippingFee, pickupAt, total, stage } = row;
  const { placedAt, paidAt, preparingAt, confirmedAt, cancelledAt, shipBy } = row;
  return {
    ...{ id, number, makerId, itemsTotal, makerDiscount, platformDiscount, shippingFee, pickupAt, total, stage },
    ...{ placedAt, paidAt, preparingAt, confirmedAt, cancelledAt, shipBy },
  };
}

/** Its seller, whatever his state today: the contract was made with him. */
export function sellerOf(row: OrderRow, locale: Locale) {
  return row.nameKo === null ? null : shownSeller({ ...row, id: row.makerId, nameKo: row.nameKo }, locale);
}

type HallName = Awaited<ReturnType<typeof readHallNames>> extends Map<string, infer Name> ? Name : never;

/** The names of the halls in which lines were bought. */
export async function readHallNames(lines: readonly LineRow[]) {
  const ids = [...new Set(lines.flatMap((line) => line.hallId ?? []))];
  const rows = ids.length === 0 ? [] : await read(reader(), hallNamesQuery(ids));
  return new Map(rows.map((row) => [row.hallId, row]));
}

/** A line with its place and its hall. */
export function shownLine(row: LineRow, halls: ReadonlyMap<string, HallName>, locale: Locale) {
  const { id, orderId, nameKo, nameEn, optionsKo, optionsEn, made, unitPrice, quantity, cancelled, returned, inCases, lineTotal } = row;
  const hall = row.hallId === null ? undefined : halls.get(row.hallId);
  return {
    ...{ id, orderId, nameKo, nameEn, optionsKo, optionsEn, made, unitPrice, quantity, cancelled, returned, inCases, lineTotal },
    ...{ productSlug: row.productSlug, listed: row.listed, hash: row.hash, colour: row.colour },
    customInputs: Object.values(row.customInputs),
    hallKo: hall?.hallKo ?? null,
    hallEn: hall?.hallEn ?? null,
    place: placeOf(row, locale),
  };
}

function placeOf(row: LineRow, locale: Locale) {
  const { regionKo } = row;
  if (regionKo === null) return null;
  return toPlace(
    { ...row, regionKo, clusterId: row.publicClusterId, hash: row.placeHash, colour: row.placeColour, regionTextKo: row.regionTextKo ?? '' },
    locale,
  );
}
