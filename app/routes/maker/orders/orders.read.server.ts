// A maker's orders, newest first, by stage and number. Only its own, and only those that were paid.
import { sql } from 'kysely';

import type { OrderStage } from '#app/domain/orders/order.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export interface OrdersQuery {
  makerId: string;
  stage: OrderStage | 'all';
  /** A part of an order's number; '' for all. */
  number: string;
  limit: number;
  offset: number;
}

/** One page of orders with what was ordered; `total` counts all pages. Instants are UTC, days KST. */
export async function readMakerOrders({ makerId, stage, number, limit, offset }: OrdersQuery) {
  const rows = await reader()
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .innerJoin('purchase as p', 'p.id', 'o.purchaseId')
    .where('o.makerId', '=', makerId)
    .where('o.paidAt', 'is not', null)
    .$if(stage !== 'all', (query) => (stage === 'all' ? query : query.where('s.stage', '=', stage)))
    .$if(number !== '', (query) => query.where(sql<boolean>`strpos(o.number, ${number}) > 0`))
    .select(['o.id', 'o.number', 'o.paidAt', 'o.total as won', 's.stage', 'p.recipientName'])
    .select([sql<string | null>`o.promised_ship_by::text`.as('shipBy'), todayOfMarket().as('today'), sql<number>`(count(*) over ())::int`.as('total')])
    .select([lines('name_ko').as('linesKo'), lines('name_en').as('linesEn')])
    .orderBy('o.paidAt', 'desc')
    .orderBy('o.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { orders: rows, total: rows[0]?.total ?? 0 };
}

/** How many orders lie in each stage. */
export async function countStages(makerId: string): Promise<Partial<Record<string, number>>> {
  const rows = await reader()
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .where('o.makerId', '=', makerId)
    .where('o.paidAt', 'is not', null)
    .groupBy('s.stage')
    .select(['s.stage', sql<number>`count(*)::int`.as('count')])
    .execute();
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
}

/** The market's day in Korea, as text. */
export function todayOfMarket() {
  return sql<string>`((market_now() at time zone 'Asia/Seoul')::date)::text`;
}

function lines(name: 'name_ko' | 'name_en') {
  return sql<string>`(select string_agg(l.${sql.ref(name)} || ' × ' || (l.quantity - l.cancelled), ', ' order by l.position) from order_line l where l.order_id = o.id)`;
}
