// What of a purchase can still be called off: its orders of a stage that allows it, with the pieces that did not leave yet.
import { sql } from 'kysely';

import type { OrderStage } from '#app/domain/orders/order.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export interface OpenLine {
  orderId: string;
  orderNumber: string;
  stage: OrderStage;
  lineId: string;
  nameKo: string;
  nameEn: string;
  optionsKo: string;
  optionsEn: string;
  unitPrice: number;
  made: string;
  /** Pieces that did not leave. */
  left: number;
}

/** The lines with pieces that did not leave, of orders in these stages. */
export async function readOpenLines(purchaseId: string, stages: readonly OrderStage[]): Promise<OpenLine[]> {
  const shipped = sql<number>`coalesce((select sum(pl.quantity) from parcel_line pl join parcel p on p.id = pl.parcel_id and p.purpose = 'order'
    and (p.state <> 'lost' or p.claim_id is not null) where pl.line_id = l.id), 0)`;
  const rows = await reader()
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .where('o.purchaseId', '=', purchaseId)
    .where('s.stage', 'in', [...stages])
    .orderBy('o.number')
    .orderBy('l.position')
    .select([
      'o.id as orderId',
      'o.number as orderNumber',
      's.stage',
      'l.id as lineId',
      'l.nameKo',
      'l.nameEn',
      'l.optionsKo',
      'l.optionsEn',
      'l.unitPrice',
      'l.made',
    ])
    .select(sql<number>`(l.quantity - l.cancelled - ${shipped})::int`.as('left'))
    .execute();
  return rows.filter((row) => row.left > 0);
}
