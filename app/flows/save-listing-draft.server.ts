// Saves the draft of a listing: a new product's first one, or the next revision on top of what is live. Stale forms are told, nothing is lost.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { findCategory } from '#app/domain/catalog/category.db.server.ts';
import type { ListingContent, ListingTerms } from '#app/domain/catalog/listing.ts';
import { changeProduct, insertProduct, lockProduct, type ProductRow } from '#app/domain/catalog/product.db.server.ts';
import { writeDraft } from '#app/domain/catalog/revision.db.server.ts';
import { findWorkshop, lockMaker } from '#app/domain/makers/maker.db.server.ts';
import { foreignMedia } from '#app/domain/media/media.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { romanSlug } from '#app/lib/korean.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { slugify } from '#app/lib/text.ts';

export interface SaveListingDraft {
  actor: Actor;
  makerId: string;
  /** Null for a new product. */
  productId: string | null;
  /** The last part of a new product's address; from its name when left out. */
  slug?: string;
  /** The live revision that the form began from; null for what was never live. */
  baseRevisionId: string | null;
  /** The product's version that the form showed; left out for a new product. */
  expectedVersion?: number;
  terms: ListingTerms;
  content: ListingContent;
}

export interface SavedDraft {
  productId: string;
  revisionId: string;
  version: number;
}

/** `stale_base`: another revision went live; `liveRevisionId` is the one to compare with and to name as the next base. */
export type SaveListingDraftRefusal =
  | { kind: 'not_found' }
  | { kind: 'category_unknown' }
  | { kind: 'foreign_picture'; mediaIds: string[] }
  | { kind: 'stale_base'; liveRevisionId: string | null }
  | { kind: 'changed_meanwhile'; version: number };

/** A draft may have gaps; `submit-listing` names them. */
export async function saveListingDraft(input: SaveListingDraft): Promise<Result<SavedDraft, SaveListingDraftRefusal>> {
  return inTransaction<Result<SavedDraft, SaveListingDraftRefusal>>('save listing draft', async (tx, now) => {
    const { actor, makerId, baseRevisionId, expectedVersion, terms, content } = input;
    const maker = await lockMaker(tx, makerId);
    if (maker === null || maker.status === 'closed') return refuse({ kind: 'not_found' });
    if ((await findCategory(tx, terms.categoryId)) === null) return refuse({ kind: 'category_unknown' });
    const foreign = await foreignMedia(
      tx,
      maker.organisationId,
      content.pictures.map((picture) => picture.mediaId),
    );
    if (foreign.length > 0) return refuse({ kind: 'foreign_picture', mediaIds: foreign });
    const product = input.productId === null ? await open(tx, input, now) : await lockProduct(tx, { productId: input.productId, makerId });
    if (product === null) return refuse({ kind: 'not_found' });
    if (product.liveRevisionId !== baseRevisionId) return refuse({ kind: 'stale_base', liveRevisionId: product.liveRevisionId });
    if (expectedVersion !== undefined && product.version !== expectedVersion) return refuse({ kind: 'changed_meanwhile', version: product.version });
    const draft = await writeDraft(tx, product.id, { ...terms, content, baseRevisionId, authorId: actor.personId }, now);
    await changeProduct(tx, product.id, {});
    if (draft.isNew) await noteMove(tx, { subject: draft.id, from: '', to: 'draft', actorId: actor.personId }, now);
    return ok({ productId: product.id, revisionId: draft.id, version: product.version + 1 });
  });
}

async function open(tx: Tx, { makerId, slug, content }: SaveListingDraft, now: Date): Promise<ProductRow | null> {
  const workshop = await findWorkshop(tx, makerId);
  if (workshop === null) return null;
  const { ko, en } = content.texts;
  const named = slug ?? (slugify(en?.name ?? '') || romanSlug(ko.name) || 'product');
  return insertProduct(tx, { slug: named, makerId, workshopId: workshop.id, now });
}
