// A purchase that a search led to: one of the products opened from its results is in it. Counted once, by the query alone.
import { reader } from '#app/infra/db/reader.server.ts';

import { noteFoundOrder } from './counting.server.ts';

/** Counts it when a product that was opened (by slug) is in the purchase; says whether it was. */
export async function countFoundOrder(purchaseId: string, found: { query: string; products: readonly string[] }): Promise<boolean> {
  if (found.products.length === 0) return false;
  const line = await reader()
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .innerJoin('product as p', 'p.id', 'l.productId')
    .where('o.purchaseId', '=', purchaseId)
    .where('p.slug', 'in', [...found.products])
    .select('l.id')
    .executeTakeFirst();
  if (line !== undefined) noteFoundOrder(found.query);
  return line !== undefined;
}
