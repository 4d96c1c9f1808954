// Takes a product down for good. Nothing is deleted: restore-listing undoes it.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeProduct, lockProduct } from '#app/domain/catalog/product.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchListing } from './listing/touched.server.ts';

export interface ArchiveListing {
  actor: Actor;
  makerId: string;
  productId: string;
}

/** Doing it twice changes nothing. */
export async function archiveListing({ actor, makerId, productId }: ArchiveListing): Promise<Result<undefined, { kind: 'not_found' }>> {
  return inTransaction('archive listing', async (tx, now) => {
    const product = await lockProduct(tx, { productId, makerId });
    if (product === null) return refuse({ kind: 'not_found' });
    if (product.archivedAt !== null) return ok();
    await changeProduct(tx, productId, { archivedAt: now });
    await noteMove(tx, { subject: productId, from: 'listed', to: 'archived', actorId: actor.personId }, now);
    await touchListing(tx, productId);
    return ok();
  });
}
