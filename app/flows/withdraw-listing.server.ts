// Takes a listing back from review; its content goes on in a new draft.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { lockProduct } from '#app/domain/catalog/product.db.server.ts';
import { findDraft, lockRevision, moveRevision, writeDraft } from '#app/domain/catalog/revision.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface WithdrawListing {
  actor: Actor;
  makerId: string;
  productId: string;
  revisionId: string;
}
export type WithdrawListingRefusal = { kind: 'not_found' } | { kind: 'wrong_state'; state: string };

/** Answers the draft to go on with: the one that was begun meanwhile, or a copy of what was withdrawn. */
export async function withdrawListing({ actor, makerId, productId, revisionId }: WithdrawListing): Promise<Result<string, WithdrawListingRefusal>> {
  return inTransaction<Result<string, WithdrawListingRefusal>>('withdraw listing', async (tx, now) => {
    const product = await lockProduct(tx, { productId, makerId });
    const revision = product === null ? null : await lockRevision(tx, { productId, revisionId });
    if (product === null || revision === null) return refuse({ kind: 'not_found' });
    if (revision.state !== 'in_review') return refuse({ kind: 'wrong_state', state: revision.state });
    await moveRevision(tx, revision, 'withdrawn');
    await noteMove(tx, { subject: revision.id, from: 'in_review', to: 'withdrawn', actorId: actor.personId }, now);
    const begun = await findDraft(tx, productId);
    if (begun !== null) return ok(begun.id);
    const { categoryId, made, leadDays, content } = revision;
    const draft = await writeDraft(
      tx,
      productId,
      { categoryId, made, leadDays, content, baseRevisionId: product.liveRevisionId, authorId: actor.personId },
      now,
    );
    await noteMove(tx, { subject: draft.id, from: '', to: 'draft', actorId: actor.personId }, now);
    return ok(draft.id);
  });
}
