// Hands a draft in for review. Every gap is named: notice fields, pictures, certificates, options (facts 2.3, 2.10).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { findCategory } from '#app/domain/catalog/category.db.server.ts';
import { findListingGaps, type ListingGap } from '#app/domain/catalog/listing-gaps.ts';
import { lockProduct } from '#app/domain/catalog/product.db.server.ts';
import { findDraft, isInReview, moveRevision } from '#app/domain/catalog/revision.db.server.ts';
import { lockMaker } from '#app/domain/makers/maker.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface SubmitListing {
  actor: Actor;
  makerId: string;
  productId: string;
}
export type SubmitListingRefusal =
  | { kind: 'not_found' }
  | { kind: 'maker_not_approved' }
  | { kind: 'already_in_review' }
  | { kind: 'stale_base'; liveRevisionId: string | null }
  | { kind: 'incomplete'; gaps: ListingGap[] };

/** Answers the id of the revision that waits for its decision; it cannot be changed any more. */
export async function submitListing({ actor, makerId, productId }: SubmitListing): Promise<Result<string, SubmitListingRefusal>> {
  return inTransaction<Result<string, SubmitListingRefusal>>('submit listing', async (tx, now) => {
    const maker = await lockMaker(tx, makerId);
    const product = await lockProduct(tx, { productId, makerId });
    const draft = product === null ? null : await findDraft(tx, productId);
    if (maker === null || product === null || draft === null) return refuse({ kind: 'not_found' });
    if (maker.status !== 'approved') return refuse({ kind: 'maker_not_approved' });
    if (await isInReview(tx, productId)) return refuse({ kind: 'already_in_review' });
    if (draft.baseRevisionId !== product.liveRevisionId) return refuse({ kind: 'stale_base', liveRevisionId: product.liveRevisionId });
    const category = await findCategory(tx, draft.categoryId);
    const gaps = category === null ? [] : findListingGaps(draft.content, draft, category);
    if (gaps.length > 0) return refuse({ kind: 'incomplete', gaps });
    await moveRevision(tx, draft, 'in_review', { submittedAt: now });
    await noteMove(tx, { subject: draft.id, from: 'draft', to: 'in_review', actorId: actor.personId }, now);
    return ok(draft.id);
  });
}
