// The pages that show a hall, or what stands in it.
import type { Tx } from '#app/infra/db/sql.ts';
import { q, run } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';

/** Touches a hall's own pages and the list of halls. */
export async function touchHall(tx: Tx, hallId: string, more: readonly string[] = []): Promise<void> {
  await touchPages(tx, ['halls', `hall:${hallId}`, ...more]);
}

/** The same with the pages of everything in it: its window or its standing changed. */
export async function touchHallWithGoods(tx: Tx, hallId: string): Promise<void> {
  const items = await run(tx, q.selectFrom('hallItem').select('productId').distinct().where('hallId', '=', hallId));
  await touchHall(tx, hallId, ['catalog', ...items.map((item) => `product:${item.productId}`)]);
}

/** The tags of one product that stands in a hall, or left it. */
export function goodsTags({ productId, makerId }: { productId: string; makerId: string }): string[] {
  return ['catalog', `product:${productId}`, `maker:${makerId}`];
}
