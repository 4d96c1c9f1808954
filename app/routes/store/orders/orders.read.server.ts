// A member's purchases, newest first, ten a page, with each maker's order, its stage and first thing.
import { sql } from 'kysely';

import type { OrderStage } from '#app/domain/orders/order.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';

const pageSize = 10;

/** Two round trips. `stage`: purchases with at least one order there. */
export async function readOrders(personId: string, asked: { page: number; stage: OrderStage | null }, locale: Locale) {
  const purchases = await purchasesQuery(personId, asked).execute();
  const shown = purchases.slice(0, pageSize);
  const orders =
    shown.length === 0
      ? []
      : await ordersQuery(
          shown.map((purchase) => purchase.id),
          locale,
        ).execute();
  return {
    hasMore: purchases.length > pageSize,
    purchases: shown.map((purchase) => ({ ...purchase, orders: orders.filter((order) => order.purchaseId === purchase.id) })),
  };
}

export type MyPurchase = Awaited<ReturnType<typeof readOrders>>['purchases'][number];

function purchasesQuery(personId: string, { page, stage }: { page: number; stage: OrderStage | null }) {
  return reader()
    .selectFrom('purchase as u')
    .where('u.personId', '=', personId)
    .where('u.state', 'not in', ['expired'])
    .$if(stage !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('makerOrder as o')
            .innerJoin('orderStage as s', 's.orderId', 'o.id')
            .whereRef('o.purchaseId', '=', 'u.id')
            .where('s.stage', '=', stage ?? 'paid')
            .select('o.id'),
        ),
      ),
    )
    .orderBy('u.placedAt', 'desc')
    .orderBy('u.id', 'desc')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .select(['u.id', 'u.number', 'u.state', 'u.placedAt', 'u.total']);
}

function ordersQuery(purchaseIds: readonly string[], locale: Locale) {
  return reader()
    .selectFrom('makerOrder as o')
    .innerJoin('orderStage as s', 's.orderId', 'o.id')
    .innerJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'o.makerId').on('ko.locale', '=', 'ko'))
    .leftJoin('makerText as tr', (join) => join.onRef('tr.makerId', '=', 'o.makerId').on('tr.locale', '=', locale))
    .innerJoinLateral(
      (first) =>
        first
          .selectFrom('orderLine as l')
          .leftJoin('media as md', 'md.id', 'l.mediaId')
          .whereRef('l.orderId', '=', 'o.id')
          .orderBy('l.position')
          .limit(1)
          .select([
            'l.nameKo',
            'l.nameEn',
            'md.hash',
            'md.colour',
            sql<number>`(select count(*)::int - 1 from order_line x where x.order_id = o.id)`.as('others'),
          ])
          .as('line'),
      (join) => join.onTrue(),
    )
    .where('o.purchaseId', 'in', [...purchaseIds])
    .orderBy('o.number')
    .select([
      'o.id',
      'o.purchaseId',
      's.stage',
      'ko.name as makerKo',
      'tr.name as makerTr',
      'line.nameKo',
      'line.nameEn',
      'line.others',
      'line.hash',
      'line.colour',
    ]);
}
