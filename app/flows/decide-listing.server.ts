// A curator's decision on a listing in review. Approval makes it live whole: words, pictures, variants, pools, first prices, search document.
// A stale base is refused with the conflict, and nobody decides about what he or she wrote or sells (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { findCategory } from '#app/domain/catalog/category.db.server.ts';
import { findListingGaps, type ListingGap } from '#app/domain/catalog/listing-gaps.ts';
import { bringVariants, bringWords, changeProduct, lockAnyProduct, type ProductRow } from '#app/domain/catalog/product.db.server.ts';
import { findProductOfRevision, lockRevision, moveRevision, type RevisionRow } from '#app/domain/catalog/revision.db.server.ts';
import { isMemberOfMaker } from '#app/domain/makers/maker.db.server.ts';
import { openDirectPools } from '#app/domain/stock/open-pool.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { indexProducts } from './listing/index-products.server.ts';
import { touchListing } from './listing/touched.server.ts';

export interface DecideListing {
  actor: Actor;
  revisionId: string;
  decision: 'approve' | 'reject';
  /** For the maker; needed to reject. */
  reason: string;
}
export type DecideListingRefusal =
  | { kind: 'not_found' }
  | { kind: 'wrong_state'; state: string }
  | { kind: 'self_approval' }
  | { kind: 'reason_missing' }
  | { kind: 'stale_base'; liveRevisionId: string | null }
  | { kind: 'incomplete'; gaps: ListingGap[] };

/** Answers the product's id. */
export async function decideListing(input: DecideListing): Promise<Result<string, DecideListingRefusal>> {
  return inTransaction<Result<string, DecideListingRefusal>>('decide listing', async (tx, now) => {
    const { actor, revisionId, decision } = input;
    const productId = await findProductOfRevision(tx, revisionId);
    const product = productId === null ? null : await lockAnyProduct(tx, productId);
    const revision = product === null ? null : await lockRevision(tx, { productId: product.id, revisionId });
    if (product === null || revision === null) return refuse({ kind: 'not_found' });
    if (revision.state !== 'in_review') return refuse({ kind: 'wrong_state', state: revision.state });
    const own = revision.authorId === actor.personId || (await isMemberOfMaker(tx, { makerId: product.makerId, personId: actor.personId, now }));
    if (own) return refuse({ kind: 'self_approval' });
    const decided = decision === 'approve' ? await approve(tx, product, revision, input, now) : await reject(tx, revision, input, now);
    if (!decided.ok) return decided;
    await noteAct(
      tx,
      { actorId: actor.personId, role: actor.role, action: `${decision}_listing`, subject: revision.id, detail: { productId: product.id } },
      now,
    );
    return ok(product.id);
  });
}

async function reject(tx: Tx, revision: RevisionRow, { actor, reason }: DecideListing, now: Date): Promise<Result<undefined, DecideListingRefusal>> {
  if (reason.trim() === '') return refuse({ kind: 'reason_missing' });
  await moveRevision(tx, revision, 'rejected', { decidedBy: actor.personId, decidedAt: now, decisionReason: reason });
  await noteMove(tx, { subject: revision.id, from: 'in_review', to: 'rejected', actorId: actor.personId, reason }, now);
  return ok();
}

async function approve(
  tx: Tx,
  product: ProductRow,
  revision: RevisionRow,
  { actor, reason }: DecideListing,
  now: Date,
): Promise<Result<undefined, DecideListingRefusal>> {
  if (revision.baseRevisionId !== product.liveRevisionId) return refuse({ kind: 'stale_base', liveRevisionId: product.liveRevisionId });
  const category = await findCategory(tx, revision.categoryId);
  const gaps = category === null ? [] : findListingGaps(revision.content, revision, category);
  if (gaps.length > 0) return refuse({ kind: 'incomplete', gaps });
  if (product.liveRevisionId !== null) {
    await moveRevision(tx, { id: product.liveRevisionId, state: 'live' }, 'superseded');
    await noteMove(tx, { subject: product.liveRevisionId, from: 'live', to: 'superseded', actorId: actor.personId }, now);
  }
  await moveRevision(tx, revision, 'live', { decidedBy: actor.personId, decidedAt: now, decisionReason: reason });
  await noteMove(tx, { subject: revision.id, from: 'in_review', to: 'live', actorId: actor.personId, reason }, now);
  await changeProduct(tx, product.id, { liveRevisionId: revision.id, publishedAt: product.publishedAt ?? now });
  const added = await bringVariants(tx, product.id, revision.content, { actorId: actor.personId, now });
  await openDirectPools(tx, added, { reference: revision.id, actorId: revision.authorId, now });
  await bringWords(tx, product.id, revision, now);
  await indexProducts(tx, [product.id]);
  await touchListing(tx, product.id);
  return ok();
}
