// The only SQL for products that come with a catalogue: whole batches at once, with their revision, words, variant and first price.
import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import { listingOfLine, type CatalogueLine } from './catalogue-line.ts';
import type { ListingContent } from './listing.ts';

export interface CatalogueProduct {
  line: CatalogueLine;
  digest: string;
  slug: string;
  makerId: string;
  workshopId: string;
  categoryId: string;
  /** What the catalogue calls its shelf, where the shop calls it otherwise. */
  keywords: readonly string[];
  /** The picture of its material, or null. */
  mediaId: string | null;
}

export interface KnownItem {
  externalId: string;
  productId: string;
  digest: string;
}

export interface WriteTerms {
  actorId: string;
  /** False: kept as a draft until its maker has filled in the notice and it was approved. */
  isLive: boolean;
  now: Date;
}

/** Those of the external ids that were loaded before, their rows locked. */
export async function lockItems(tx: Tx, externalIds: readonly string[]): Promise<KnownItem[]> {
  return run(
    tx,
    q
      .selectFrom('catalogueItem')
      .select(['externalId', 'productId', 'digest'])
      .where('externalId', 'in', [...externalIds])
      .orderBy('externalId')
      .forUpdate(),
  );
}

export interface AddedProduct {
  productId: string;
  variantId: string;
  externalId: string;
}

/** Adds products that were never loaded; answers them in order. Pools are the stock's. */
export async function addCatalogueProducts(tx: Tx, products: readonly CatalogueProduct[], terms: WriteTerms): Promise<AddedProduct[]> {
  const { now } = terms;
  const rows = products.map((product) => ({
    ...product,
    productId: newId('prd', now),
    revisionId: newId('rev', now),
    variantId: newId('var', now),
    content: listingOfLine(product.line, product.keywords),
    since: product.line.createdAt === null || product.line.createdAt === undefined ? now : new Date(product.line.createdAt * 1000),
  }));
  await tx.product.createMany({
    data: rows.map(({ productId, slug, makerId, workshopId, since }) => ({ id: productId, slug, makerId, workshopId, createdAt: since })),
  });
  await tx.listingRevision.createMany({ data: rows.map((row) => revisionOf(row, row.revisionId, 1, terms)) });
  await tx.variant.createMany({
    data: rows.map(({ variantId, productId, line }) => ({ id: variantId, productId, sku: line.id, valuesKo: [], valuesEn: [], price: line.price })),
  });
  await tx.priceHistory.createMany({
    data: rows.map(({ variantId, line }) => ({ id: newId('prc', now), variantId, price: line.price, since: now, changedBy: terms.actorId })),
  });
  if (terms.isLive) await goLive(tx, rows);
  await tx.catalogueItem.createMany({
    data: rows.map(({ line, productId, digest }) => ({ externalId: line.id, productId, digest, loadedAt: now })),
  });
  return rows.map(({ productId, variantId, line }) => ({ productId, variantId, externalId: line.id }));
}

/** Brings a loaded product to its changed line: a further live revision, words and price; the product must be locked. Answers its variant. */
export async function changeCatalogueProduct(tx: Tx, productId: string, product: CatalogueProduct, terms: WriteTerms): Promise<string> {
  const { now } = terms;
  const revisionId = newId('rev', now);
  const [last] = await run(tx, q.selectFrom('listingRevision').select('number').where('productId', '=', productId).orderBy('number', 'desc').limit(1));
  const number = (last?.number ?? 0) + 1;
  const content = listingOfLine(product.line, product.keywords);
  await tx.listingRevision.updateMany({ where: { productId, state: 'live' }, data: { state: 'superseded' } });
  await tx.listingRevision.deleteMany({ where: { productId, state: 'draft' } });
  await tx.listingRevision.create({ data: revisionOf({ ...product, productId, content }, revisionId, number, terms) });
  const variant = await tx.variant.findFirstOrThrow({ where: { productId }, orderBy: { position: 'asc' }, select: { id: true, price: true } });
  if (Number(variant.price) !== product.line.price) {
    await tx.variant.update({ where: { id: variant.id }, data: { price: product.line.price, version: { increment: 1 } } });
    const history = { id: newId('prc', now), variantId: variant.id, price: product.line.price, since: now, changedBy: terms.actorId };
    await tx.priceHistory.create({ data: history });
  }
  await tx.productText.deleteMany({ where: { productId } });
  await tx.productPicture.deleteMany({ where: { productId } });
  await tx.product.update({ where: { id: productId }, data: { makerId: product.makerId, workshopId: product.workshopId, version: { increment: 1 } } });
  if (terms.isLive) await goLive(tx, [{ ...product, productId, revisionId, content, since: now }]);
  await tx.catalogueItem.update({ where: { externalId: product.line.id }, data: { digest: product.digest, loadedAt: now } });
  return variant.id;
}

interface LiveRow {
  productId: string;
  revisionId: string;
  content: ListingContent;
  mediaId: string | null;
  since: Date;
}

async function goLive(tx: Tx, rows: readonly LiveRow[]): Promise<void> {
  const live = rows.map(({ productId, revisionId, since }) => ({ productId, revisionId, since: since.toISOString() }));
  await tx.$executeRaw`
    update product set live_revision_id = l."revisionId", published_at = coalesce(published_at, l.since)
    from jsonb_to_recordset(${JSON.stringify(live)}::jsonb) as l ("productId" text, "revisionId" text, since timestamptz) where product.id = l."productId"`;
  await tx.productText.createMany({
    data: rows.flatMap(({ productId, content: { texts } }) =>
      Object.entries(texts).flatMap(([locale, text]) =>
        text === null ? [] : [{ productId, locale, name: text.name, summary: text.summary, description: text.description }],
      ),
    ),
  });
  await tx.productPicture.createMany({
    data: rows.flatMap(({ productId, mediaId, content, since }) =>
      mediaId === null ? [] : [{ id: newId('pic', since), productId, mediaId, position: 0, altKo: content.texts.ko.name, altEn: content.texts.en?.name ?? '' }],
    ),
  });
}

function revisionOf(row: Pick<CatalogueProduct, 'categoryId'> & { productId: string; content: ListingContent }, id: string, number: number, terms: WriteTerms) {
  const { actorId, isLive, now } = terms;
  const decided = isLive ? { submittedAt: now, decidedBy: actorId, decidedAt: now } : {};
  const { productId, categoryId, content } = row;
  const state = isLive ? ('live' as const) : ('draft' as const);
  return { id, productId, number, state, categoryId, made: 'STOCK' as const, content, authorId: actorId, createdAt: now, ...decided };
}
