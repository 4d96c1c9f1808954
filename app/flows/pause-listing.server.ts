// The maker's own switch of a product: out of the shop for a while and back. At once, without review.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { changeProduct, lockProduct } from '#app/domain/catalog/product.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { touchListing } from './listing/touched.server.ts';

export interface PauseListing {
  actor: Actor;
  makerId: string;
  productId: string;
}

/** Takes it out of the shop; doing it twice changes nothing. */
export async function pauseListing(input: PauseListing): Promise<Result<undefined, { kind: 'not_found' }>> {
  return setPaused(input, true);
}

/** Puts it back. */
export async function resumeListing(input: PauseListing): Promise<Result<undefined, { kind: 'not_found' }>> {
  return setPaused(input, false);
}

async function setPaused({ actor, makerId, productId }: PauseListing, paused: boolean): Promise<Result<undefined, { kind: 'not_found' }>> {
  return inTransaction('pause listing', async (tx, now) => {
    const product = await lockProduct(tx, { productId, makerId });
    if (product === null) return refuse({ kind: 'not_found' });
    if (product.paused === paused) return ok();
    await changeProduct(tx, productId, { paused });
    await noteMove(tx, { subject: productId, from: paused ? 'selling' : 'paused', to: paused ? 'paused' : 'selling', actorId: actor.personId }, now);
    await touchListing(tx, productId);
    return ok();
  });
}
