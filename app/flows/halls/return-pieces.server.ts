// Brings the free pieces of hall items back to their makers' own pools. What is held stays until its purchase is settled. Law 1.
import { changeItem, type HallItemRow } from '#app/domain/halls/hall-item.db.server.ts';
import { findDirectPool } from '#app/domain/stock/open-pool.db.server.ts';
import { lockPools, movePieces } from '#app/domain/stock/stock.db.server.ts';
import { freePieces, type Flip } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { invariant } from '#app/lib/invariant.ts';

export interface Return {
  actorId: string | null;
  /** Whether the hall is over: then `setAside` stays as the record of what stood there. */
  over: boolean;
  now: Date;
}

/** Moves back what is free, and answers how many pieces that were. The hall is locked; all pools are locked here, in id order. */
export async function returnPieces(tx: Tx, items: readonly HallItemRow[], { actorId, over, now }: Return): Promise<{ pieces: number; flips: Flip[] }> {
  const own = new Map<string, string>();
  for (const { id, variantId } of items) {
    const direct = await findDirectPool(tx, variantId);
    invariant(direct !== null, 'what stands in a hall has a direct pool');
    own.set(id, direct.id);
  }
  const locked = await lockPools(tx, [...items.map((item) => item.poolId), ...own.values()]);
  const pools = new Map(locked.map((pool) => [pool.id, pool]));
  const flips: Flip[] = [];
  let pieces = 0;
  for (const item of items) {
    const pool = pools.get(item.poolId);
    const quantity = pool === undefined ? 0 : freePieces(pool);
    if (quantity === 0) continue;
    const moved = await movePieces(tx, { fromPoolId: item.poolId, toPoolId: own.get(item.id) ?? '', quantity, reference: item.id, actorId, now });
    invariant(moved.ok, 'free pieces of a locked pool can be moved');
    if (!over) await changeItem(tx, item.id, { setAside: item.setAside - quantity });
    pieces += quantity;
    flips.push(...moved.value);
  }
  return { pieces, flips };
}
