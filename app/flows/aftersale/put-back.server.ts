// Pieces that can be sold again go back into the pools of their lines, in pool order, and the pages that show them are touched (law 1).
import type { OrderLineRow } from '#app/domain/orders/order.db.server.ts';
import { restock } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { sortedBy } from '#app/lib/text.ts';

/** Restocks so many pieces of each line. The caller sees to it that this happens once. */
export async function putBack(
  tx: Tx,
  lines: readonly Pick<OrderLineRow, 'id' | 'poolId'>[],
  pieces: readonly { lineId: string; quantity: number }[],
  by: { actorId: string | null; now: Date },
): Promise<void> {
  const flips: Flip[] = [];
  for (const line of sortedBy(lines, (line) => line.poolId)) {
    const quantity = pieces.find((one) => one.lineId === line.id)?.quantity ?? 0;
    if (quantity > 0) flips.push(...(await restock(tx, { poolId: line.poolId, quantity, reference: line.id, ...by })));
  }
  await touchPages(tx, tagsOfFlips(flips));
}
