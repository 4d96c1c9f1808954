// Purchases for the operator: newest first, by state, and by number (purchase or order), exact e-mail, name or the provider's id.
import { sql } from 'kysely';

import { purchaseStates, type PurchaseState } from '#app/domain/orders/order.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { perPage } from '#app/routes/desk/desk-address.ts';

export interface PurchaseFilter {
  state: PurchaseState | null;
  find: string;
  page: number;
}

/** What the address asks for; anything else counts as not asked. */
export function readPurchaseFilter(search: URLSearchParams, page: number): PurchaseFilter {
  const state = purchaseStates.find((one) => one === search.get('state')) ?? null;
  return { state, find: (search.get('find') ?? '').trim().slice(0, 200), page };
}

export async function readPurchasesPage(filter: PurchaseFilter) {
  const rows = await reader()
    .selectFrom('purchase as p')
    .leftJoin('payment as y', 'y.purchaseId', 'p.id')
    .select(['p.id', 'p.number', 'p.state', 'p.buyerName', 'p.total', 'p.placedAt'])
    .select((e) => [
      e.fn.coalesce('y.refunded', sql<number>`0::bigint`).as('refunded'),
      e.selectFrom('makerOrder as o').whereRef('o.purchaseId', '=', 'p.id').select(e.fn.countAll<number>().as('n')).as('makers'),
      sql<number>`count(*) over ()`.as('matches'),
    ])
    .$if(filter.state !== null, (query) => query.where('p.state', '=', filter.state ?? 'paid'))
    .$if(filter.find !== '', (query) =>
      query.where((e) =>
        e.or([
          e('p.number', '=', filter.find.toUpperCase()),
          e('p.email', '=', filter.find.toLowerCase()),
          e('p.buyerName', '=', filter.find),
          e('p.recipientName', '=', filter.find),
          e('y.intentId', '=', filter.find),
          e.exists(e.selectFrom('makerOrder as f').select('f.id').whereRef('f.purchaseId', '=', 'p.id').where('f.number', '=', filter.find.toUpperCase())),
        ]),
      ),
    )
    .orderBy('p.placedAt', 'desc')
    .limit(perPage)
    .offset((filter.page - 1) * perPage)
    .execute();
  return { rows, last: Math.max(1, Math.ceil((rows[0]?.matches ?? 0) / perPage)) };
}
