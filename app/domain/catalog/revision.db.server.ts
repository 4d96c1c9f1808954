// The only SQL for listing revisions: a chain of snapshots; only drafts change, and a state moves by a conditional update.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';

import { canMoveRevision, listingContent, type ListingContent, type ListingTerms, type RevisionState } from './listing.ts';

export type RevisionRow = Omit<Row<'listingRevision'>, 'content'> & { content: ListingContent };

/** The draft of a product, or null. */
export async function findDraft(tx: Tx, productId: string): Promise<RevisionRow | null> {
  return parsed(await one(tx, q.selectFrom('listingRevision').selectAll().where('productId', '=', productId).where('state', '=', 'draft')));
}

/** The revision of a product in a given state, locked; null when there is none. */
export async function lockRevision(tx: Tx, { productId, revisionId }: { productId: string; revisionId: string }): Promise<RevisionRow | null> {
  return parsed(await one(tx, q.selectFrom('listingRevision').selectAll().where('id', '=', revisionId).where('productId', '=', productId).forNoKeyUpdate()));
}

/** The product that a revision belongs to, or null. */
export async function findProductOfRevision(tx: Tx, revisionId: string): Promise<string | null> {
  const row = await one(tx, q.selectFrom('listingRevision').select('productId').where('id', '=', revisionId));
  return row?.productId ?? null;
}

/** Whether a revision of the product waits for a decision. */
export async function isInReview(tx: Tx, productId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('listingRevision').select('id').where('productId', '=', productId).where('state', '=', 'in_review'))) !== null;
}

export interface DraftWords extends ListingTerms {
  content: ListingContent;
  baseRevisionId: string | null;
  authorId: string;
}

/** Writes the draft: the one there is, or a new one at the end of the chain. The product must be locked. */
export async function writeDraft(tx: Tx, productId: string, words: DraftWords, now: Date): Promise<{ id: string; isNew: boolean }> {
  const draft = await findDraft(tx, productId);
  if (draft !== null) {
    await tx.listingRevision.updateMany({ where: { id: draft.id, state: 'draft' }, data: words });
    return { id: draft.id, isNew: false };
  }
  const [last] = await run(tx, q.selectFrom('listingRevision').select('number').where('productId', '=', productId).orderBy('number', 'desc').limit(1));
  const { id } = await tx.listingRevision.create({
    data: { id: newId('rev', now), productId, number: (last?.number ?? 0) + 1, createdAt: now, ...words },
    select: { id: true },
  });
  return { id, isNew: true };
}

/** Moves a locked revision; what else changes with it goes in `more`. */
export async function moveRevision(
  tx: Tx,
  revision: { id: string; state: RevisionState },
  to: RevisionState,
  more: { submittedAt?: Date; decidedBy?: string; decidedAt?: Date; decisionReason?: string } = {},
): Promise<void> {
  invariant(canMoveRevision(revision.state, to), `a revision does not go from ${revision.state} to ${to}`);
  const { count } = await tx.listingRevision.updateMany({ where: { id: revision.id, state: revision.state }, data: { state: to, ...more } });
  invariant(count === 1, 'a locked revision moves');
}

function parsed(row: Row<'listingRevision'> | null): RevisionRow | null {
  return row === null ? null : { ...row, content: listingContent.parse(row.content) };
}
