// Reads what a purchase's Checkout Session is made of, from the frozen lines.
import { sql } from 'kysely';

import type { PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';

import { payableOf, type PayablePurchase } from './session-params.ts';

// …-9 comes before …-10: a request that is repeated under its key must be the same, and place-order asks in the basket's order.
const inTurn = sql`length(o.number)`;

/** What the session of a purchase is made of. */
export async function payablePurchase(tx: Tx, purchase: PurchaseRow, expiresAt: Date): Promise<PayablePurchase> {
  const lines = await run(
    tx,
    q
      .selectFrom('orderLine as l')
      .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
      .where('o.purchaseId', '=', purchase.id)
      .orderBy(inTurn)
      .orderBy('o.number')
      .orderBy('l.position')
      .select(['l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.unitPrice', 'l.quantity', 'l.lineTotal', 'l.makerDiscount', 'l.platformDiscount']),
  );
  const orders = await run(
    tx,
    q
      .selectFrom('makerOrder as o')
      .innerJoin('maker as m', 'm.id', 'o.makerId')
      .leftJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'm.id').on('ko.locale', '=', 'ko'))
      .leftJoin('makerText as en', (join) => join.onRef('en.makerId', '=', 'm.id').on('en.locale', '=', 'en'))
      .where('o.purchaseId', '=', purchase.id)
      .orderBy(inTurn)
      .orderBy('o.number')
      .select(['o.shippingFee as fee', 'ko.name as nameKo', 'en.name as nameEn', 'm.slug']),
  );
  const shipping = orders.map(({ fee, nameKo, nameEn, slug }) => ({ fee, makerName: makerNameIn(purchase.locale, { nameKo: nameKo ?? '', nameEn, slug }) }));
  return payableOf({ ...purchase, expiresAt, shipping }, lines);
}

/** A maker's name in the buyer's language, else the Korean one, else its address. */
export function makerNameIn(locale: string, maker: { nameKo: string; nameEn: string | null; slug: string }): string {
  const name = locale === 'en' ? (maker.nameEn ?? maker.nameKo) : maker.nameKo;
  return name === '' ? maker.slug : name;
}
