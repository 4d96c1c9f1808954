// Writes a new purchase: its orders, frozen lines and consents.
import { later, rowsInto, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

import type { ConsentNeed } from './consents.ts';

export interface NewLine {
  cartLineId: string;
  offerId: string;
  poolId: string;
  variantId: string;
  productId: string;
  revisionId: string;
  channel: 'direct' | 'hall';
  hallId: string | null;
  workshopId: string;
  clusterId: string | null;
  regionKey: string;
  nameKo: string;
  nameEn: string;
  optionsKo: string;
  optionsEn: string;
  mediaId: string | null;
  made: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
  leadDays: number;
  customInputs: Record<string, string>;
  unitPrice: Won;
  quantity: number;
  lineTotal: Won;
  makerDiscount: Won;
  platformDiscount: Won;
  commissionRule: string;
  commissionBps: number;
  commission: Won;
  commissionVat: Won;
}

export interface NewOrder {
  makerId: string;
  itemsTotal: Won;
  makerDiscount: Won;
  platformDiscount: Won;
  shippingFee: Won;
  /** The workshop's address where it is fetched; null: it is sent. */
  pickupAt: string | null;
  total: Won;
  lines: readonly NewLine[];
}

export interface NewPurchase {
  id: string;
  number: string;
  requestKey: string;
  personId: string | null;
  tokenHash: string;
  cartId: string;
  locale: string;
  email: string;
  buyerName: string;
  buyerPhone: string;
  recipientName: string;
  recipientPhone: string;
  postalCode: string;
  address1: string;
  address2: string;
  deliveryNote: string;
  itemsTotal: Won;
  makerDiscount: Won;
  platformDiscount: Won;
  shippingTotal: Won;
  total: Won;
  snapshotHash: string;
  placedAt: Date;
  expiresAt: Date;
}

/** Writes it all. Orders are numbered after the purchase: …-1, …-2. Answers the orders' ids by maker. */
export async function insertPurchase(
  tx: Tx,
  purchase: NewPurchase,
  orders: readonly NewOrder[],
  consents: readonly ConsentNeed[],
): Promise<Map<string, string>> {
  const now = purchase.placedAt;
  await later(tx, rowsInto('purchase', [purchase]));
  const orderIds = new Map<string, string>();
  const lineIds = new Map<string, string>();
  for (const [index, order] of orders.entries()) {
    const id = newId('ord', now);
    orderIds.set(order.makerId, id);
    const { lines, ...totals } = order;
    const number = `${purchase.number}-${String(index + 1)}`;
    await later(tx, rowsInto('makerOrder', [{ id, number, purchaseId: purchase.id, placedAt: now, ...totals }]));
    const rows = lines.map(({ cartLineId, ...line }, position) => {
      const lineId = newId('orl', now);
      lineIds.set(cartLineId, lineId);
      return { id: lineId, orderId: id, position, ...line };
    });
    await later(tx, rowsInto('orderLine', rows));
  }
  const given = consents.map((consent) => ({
    id: newId('cns', now),
    purchaseId: purchase.id,
    personId: purchase.personId,
    makerId: consent.makerId,
    lineId: lineIds.get(consent.lineId ?? '') ?? null,
    kind: consent.kind,
    version: consent.version,
    textHash: sha256(consent.text),
    givenAt: now,
  }));
  if (given.length > 0) await later(tx, rowsInto('consent', given));
  return orderIds;
}
