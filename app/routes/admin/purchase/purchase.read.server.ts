// One purchase for the operator: orders with their shares, lines, payment, refunds, history.
import { reader } from '#app/infra/db/reader.server.ts';

export async function readPurchasePage(number: string) {
  const db = reader();
  const purchase = await db.selectFrom('purchase').selectAll().where('number', '=', number).executeTakeFirst();
  if (purchase === undefined) return null;
  const [orders, lines, payment, refunds, history, quarantine, disputes, parcels] = await Promise.all([
    db
      .selectFrom('makerOrder as o')
      .innerJoin('orderStage as s', 's.orderId', 'o.id')
      .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
      .leftJoin('paymentShare as h', 'h.orderId', 'o.id')
      .select([
        'o.id',
        'o.number',
        'o.itemsTotal',
        'o.makerDiscount',
        'o.platformDiscount',
        'o.shippingFee',
        'o.total',
        's.stage',
        't.name as makerName',
        'h.captured',
        'h.refunded',
      ])
      .where('o.purchaseId', '=', purchase.id)
      .orderBy('o.number')
      .execute(),
    db
      .selectFrom('orderLine as l')
      .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
      .select(['l.id', 'l.orderId', 'l.nameKo', 'l.nameEn', 'l.optionsKo', 'l.optionsEn', 'l.quantity', 'l.lineTotal'])
      .where('o.purchaseId', '=', purchase.id)
      .orderBy('l.orderId')
      .orderBy('l.position')
      .execute(),
    db
      .selectFrom('payment')
      .select(['id', 'state', 'amount', 'captured', 'refunded', 'sessionId', 'intentId'])
      .where('purchaseId', '=', purchase.id)
      .executeTakeFirst(),
    db
      .selectFrom('refund as r')
      .innerJoin('payment as y', 'y.id', 'r.paymentId')
      .select(['r.id', 'r.amount', 'r.reason', 'r.state', 'r.requestedAt', 'r.settledAt'])
      .where('y.purchaseId', '=', purchase.id)
      .orderBy('r.requestedAt', 'desc')
      .execute(),
    historyOf(purchase.id).execute(),
    db
      .selectFrom('alarm')
      .select('detail')
      .where('kind', '=', 'payment_quarantined')
      .where('subject', '=', purchase.id)
      .where('clearedAt', 'is', null)
      .executeTakeFirst(),
    db.selectFrom('dispute').select(['id', 'reason', 'status']).where('purchaseId', '=', purchase.id).orderBy('openedAt').execute(),
    parcelsOf(purchase.id).execute(),
  ]);
  return { purchase, orders, lines, payment: payment ?? null, refunds, history, quarantine: quarantine ?? null, disputes, parcels };
}

function parcelsOf(purchaseId: string) {
  return reader()
    .selectFrom('parcel as p')
    .innerJoin('makerOrder as o', 'o.id', 'p.orderId')
    .leftJoin('media as pm', 'pm.id', 'p.proofMediaId')
    .where('o.purchaseId', '=', purchaseId)
    .orderBy('p.packedAt')
    .orderBy('p.id')
    .select(['p.id', 'p.orderId', 'p.state', 'p.carrier', 'p.trackingNumber', 'p.purpose', 'p.handedOverAt', 'p.inTransitAt', 'p.deliveredAt'])
    .select(['p.deliveryKnownBy', 'p.proofText', 'pm.hash as proofHash', 'pm.colour as proofColour']);
}

function historyOf(purchaseId: string) {
  return reader()
    .selectFrom('transition as t')
    .select(['t.id', 't.subject', 't.fromState', 't.toState', 't.reason', 't.at'])
    .where((e) => e('t.subject', 'in', e.selectFrom('makerOrder').select('id').where('purchaseId', '=', purchaseId)).or('t.subject', '=', purchaseId))
    .orderBy('t.at');
}

export type PurchaseFacts = NonNullable<Awaited<ReturnType<typeof readPurchasePage>>>;
