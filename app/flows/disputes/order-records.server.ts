// What the records of a purchase say about it: the material of the evidence, for the operator's page and for the bank.
import type { OrderRecords } from '#app/domain/disputes/evidence.ts';
import { findCarrier } from '#app/domain/fulfilment/carriers.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { formatWon, won } from '#app/lib/money.ts';
import { kstDay } from '#app/lib/time.ts';

/** Null when there is no such purchase. */
export async function readOrderRecords(purchaseId: string): Promise<OrderRecords | null> {
  const db = reader();
  const purchase = await db.selectFrom('purchase').select(['number', 'email', 'placedAt']).where('id', '=', purchaseId).executeTakeFirst();
  if (purchase === undefined) return null;
  const orders = db.selectFrom('makerOrder').where('purchaseId', '=', purchaseId);
  const [lines, parcels, confirmed, refunds] = await Promise.all([
    orders
      .innerJoin('orderLine as l', 'l.orderId', 'makerOrder.id')
      .select(['l.nameEn', 'l.nameKo', 'l.optionsEn', 'l.quantity'])
      .orderBy('l.orderId')
      .orderBy('l.position')
      .execute(),
    orders
      .innerJoin('parcel as p', 'p.orderId', 'makerOrder.id')
      .select(['p.carrier', 'p.trackingNumber', 'p.handedOverAt', 'p.deliveredAt'])
      .where('p.handedOverAt', 'is not', null)
      .orderBy('p.id')
      .execute(),
    orders.select('confirmedAt').where('confirmedAt', 'is not', null).orderBy('confirmedAt', 'desc').limit(1).executeTakeFirst(),
    orders
      .innerJoin('refund as r', 'r.orderId', 'makerOrder.id')
      .select(['r.settledAt', 'r.amount'])
      .where('r.state', '=', 'succeeded')
      .orderBy('r.id')
      .execute(),
  ]);
  return {
    number: purchase.number,
    email: purchase.email,
    placedOn: kstDay(purchase.placedAt),
    products: lines.map((line) => `${line.nameEn || line.nameKo} ${line.optionsEn} x ${String(line.quantity)}`.replace(/ +/g, ' ')),
    parcels: parcels.map((parcel) => ({
      carrier: findCarrier(parcel.carrier)?.nameEn ?? parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      sentOn: dayOf(parcel.handedOverAt),
      deliveredOn: parcel.deliveredAt === null ? null : kstDay(parcel.deliveredAt),
    })),
    confirmedOn: confirmed?.confirmedAt == null ? null : kstDay(confirmed.confirmedAt),
    refunds: refunds.map((refund) => ({ on: dayOf(refund.settledAt), amount: formatWon(won(refund.amount), 'en') })),
  };
}

function dayOf(at: Date | null): string {
  return at === null ? '' : kstDay(at);
}
