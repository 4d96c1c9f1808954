// Undoes archive-listing: the product is as it was.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeProduct, lockProduct } from '#app/domain/catalog/product.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchListing } from './listing/touched.server.ts';

export interface RestoreListing {
  actor: Actor;
  makerId: string;
  productId: string;
}

/** Doing it twice changes nothing. */
export async function restoreListing({ actor, makerId, productId }: RestoreListing): Promise<Result<undefined, { kind: 'not_found' }>> {
  return inTransaction('restore listing', async (tx, now) => {
    const product = await lockProduct(tx, { productId, makerId });
    if (product === null) return refuse({ kind: 'not_found' });
    if (product.archivedAt === null) return ok();
    await changeProduct(tx, productId, { archivedAt: null });
    await noteMove(tx, { subject: productId, from: 'archived', to: 'listed', actorId: actor.personId }, now);
    await touchListing(tx, productId);
    return ok();
  });
}
