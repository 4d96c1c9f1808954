// A maker's count of what lies on the shelf for direct sale. At once; never below what buyers hold.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { lockVariant } from '#app/domain/catalog/product.db.server.ts';
import { findDirectPool } from '#app/domain/stock/open-pool.db.server.ts';
import { setOnHand } from '#app/domain/stock/stock.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchListing } from './listing/touched.server.ts';

export interface ChangeStock {
  actor: Actor;
  makerId: string;
  variantId: string;
  onHand: number;
  /** The count that the form showed. */
  expectedOnHand?: number;
  /** Why, as a word the desk knows ('made', 'damaged'); a count when left out. Kept with the movement. */
  reason?: string;
}
export type ChangeStockRefusal = { kind: 'not_found' } | { kind: 'below_held'; held: number } | { kind: 'stock_changed'; onHand: number };

/** `below_held`: so many pieces are held for payments under way. */
export async function changeStock(input: ChangeStock): Promise<Result<undefined, ChangeStockRefusal>> {
  const { actor, makerId, variantId, onHand, expectedOnHand, reason = 'count' } = input;
  return inTransaction<Result<undefined, ChangeStockRefusal>>('change stock', async (tx, now) => {
    const variant = await lockVariant(tx, { variantId, makerId });
    const pool = variant === null ? null : await findDirectPool(tx, variantId);
    if (variant === null || pool === null) return refuse({ kind: 'not_found' });
    const expected = expectedOnHand === undefined ? {} : { expectedOnHand };
    const set = await setOnHand(tx, { poolId: pool.id, onHand, ...expected, reference: reason, actorId: actor.personId, now });
    if (!set.ok) return set;
    await noteAct(
      tx,
      { actorId: actor.personId, role: actor.role, action: 'change_stock', subject: variantId, detail: { from: pool.onHand, to: onHand, reason } },
      now,
    );
    if (set.value.length > 0) await touchListing(tx, variant.productId);
    return ok();
  });
}
