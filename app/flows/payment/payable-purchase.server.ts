// Reads what a purchase's Checkout Session is made of, from the frozen lines.
import type { PurchaseRow } from '#app/domain/orders/order.db.server.ts';
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import type { Locale } from '#app/lib/locale.ts';

import type { PayablePurchase } from './session-params.ts';

/** What the session of a purchase is made of. */
export async function payablePurchase(tx: Tx, purchase: PurchaseRow, expiresAt: Date): Promise<PayablePurchase> {
  const locale: Locale = purchase.locale === 'en' ? 'en' : 'ko';
  const lines = await run(
    tx,
    q
      .selectFrom('orderLine as l')
      .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
      .where('o.purchaseId', '=', purchase.id)
      .orderBy('o.number')
      .orderBy('l.position')
      .select(['l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.unitPrice', 'l.quantity', 'l.lineTotal', 'l.makerDiscount', 'l.platformDiscount']),
  );
  const shipping = await run(
    tx,
    q
      .selectFrom('makerOrder as o')
      .innerJoin('maker as m', 'm.id', 'o.makerId')
      .leftJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', locale))
      .where('o.purchaseId', '=', purchase.id)
      .orderBy('o.number')
      .select(['o.shippingFee as fee', 't.name', 'm.slug']),
  );
  const { id, number, email, total, snapshotHash } = purchase;
  return {
    ...{ id, number, locale, email, total, snapshotHash, expiresAt },
    lines: lines.map((line) => ({
      name: locale === 'ko' ? line.nameKo : line.nameEn,
      options: locale === 'ko' ? line.optionsKo : line.optionsEn,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
      total: line.lineTotal - line.makerDiscount - line.platformDiscount,
    })),
    shipping: shipping.map((order) => ({ makerName: order.name ?? order.slug, fee: order.fee })),
  };
}
