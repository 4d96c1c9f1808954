// One listing of a maker: the product, its chain of revisions, and the variants that are sold. Another maker's listing is absent.
import { sql } from 'kysely';

import { listingContent, listingTerms, type RevisionState } from '#app/domain/catalog/listing.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export type ListingPage = NonNullable<Awaited<ReturnType<typeof readListing>>>;

/** The listing, or null. `edited` is what the editor goes on with: the newest revision where it is a draft or came back, else the live one. */
export async function readListing({ makerId, productId }: { makerId: string; productId: string }) {
  const product = await reader()
    .selectFrom('product as p')
    .innerJoin('workshop as w', 'w.id', 'p.workshopId')
    .where('p.id', '=', productId)
    .where('p.makerId', '=', makerId)
    .select(['p.id', 'p.slug', 'p.version', 'p.paused', 'p.archivedAt', 'p.liveRevisionId', 'w.clusterId', 'w.regionKey'])
    .executeTakeFirst();
  if (product === undefined) return null;
  const [versions, contents, variants] = await Promise.all([versionsOf(productId).execute(), contentsOf(productId).execute(), variantsOf(productId).execute()]);
  const newest = versions[0];
  if (newest === undefined) return null;
  const pending = newest.id === product.liveRevisionId ? null : newest;
  const kept = contents.map(({ content, categoryId, made, leadDays, id, baseRevisionId }) => ({
    ...{ id, baseRevisionId, terms: listingTerms.parse({ categoryId, made, leadDays }), content: listingContent.parse(content) },
  }));
  const editedId = pending !== null && pending.state !== 'withdrawn' ? pending.id : (product.liveRevisionId ?? newest.id);
  const edited = kept.find((one) => one.id === editedId) ?? kept[0];
  if (edited === undefined) return null;
  return { product, versions, variants, pending, edited };
}

function versionsOf(productId: string) {
  return reader()
    .selectFrom('listingRevision as r')
    .leftJoin('person as a', 'a.id', 'r.authorId')
    .where('r.productId', '=', productId)
    .orderBy('r.number', 'desc')
    .limit(50)
    .select(['r.id', 'r.number', 'r.createdAt', 'r.submittedAt', 'r.decidedAt', 'r.decisionReason', 'a.name as author'])
    .select(sql<RevisionState>`r.state::text`.as('state'));
}

// The newest revision and the live one.
function contentsOf(productId: string) {
  return reader()
    .selectFrom('listingRevision as r')
    .innerJoin('product as p', 'p.id', 'r.productId')
    .where('r.productId', '=', productId)
    .where(sql<boolean>`(r.id = p.live_revision_id or r.number = (select max(x.number) from listing_revision x where x.product_id = p.id))`)
    .orderBy('r.number', 'desc')
    .select(['r.id', 'r.baseRevisionId', 'r.categoryId', 'r.made', 'r.leadDays', 'r.content']);
}

function variantsOf(productId: string) {
  return reader()
    .selectFrom('variant as v')
    .leftJoin('pool as pl', (join) => join.onRef('pl.variantId', '=', 'v.id').on('pl.channel', '=', 'direct'))
    .where('v.productId', '=', productId)
    .where('v.active', '=', true)
    .orderBy('v.position')
    .select(['v.id', 'v.sku', 'v.price', 'v.valuesKo', 'v.valuesEn'])
    .select(sql<number>`coalesce(pl.on_hand, 0)`.as('onHand'));
}
