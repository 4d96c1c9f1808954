// The only SQL for products, variants and prices. A maker's things are found by maker and id together (T24).
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import type { ListingContent } from './listing.ts';

export type ProductRow = Row<'product'>;
export type VariantRow = Row<'variant'>;

/** Locks a maker's product; null when it is absent or another's. */
export async function lockProduct(tx: Tx, { productId, makerId }: { productId: string; makerId: string }): Promise<ProductRow | null> {
  return one(tx, q.selectFrom('product').selectAll().where('id', '=', productId).where('makerId', '=', makerId).forNoKeyUpdate());
}

/** Locks any product: for those who decide. */
export async function lockAnyProduct(tx: Tx, productId: string): Promise<ProductRow | null> {
  return one(tx, q.selectFrom('product').selectAll().where('id', '=', productId).forNoKeyUpdate());
}

/** Adds a product without a listing yet; the slug gets a number when it is taken. */
export async function insertProduct(
  tx: Tx,
  { slug, makerId, workshopId, now }: { slug: string; makerId: string; workshopId: string; now: Date },
): Promise<ProductRow> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const name = attempt === 1 ? slug : `${slug}-${String(attempt)}`;
    const row = await one(
      tx,
      q
        .insertInto('product')
        .values({ id: newId('prd', now), slug: name, makerId, workshopId, createdAt: now })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returningAll(),
    );
    if (row !== null) return row;
  }
  throw new Error('no free slug');
}

/** Changes a locked product and raises its version. */
export async function changeProduct(
  tx: Tx,
  id: string,
  change: { paused?: boolean; archivedAt?: Date | null; liveRevisionId?: string; publishedAt?: Date },
): Promise<void> {
  await tx.product.update({ where: { id }, data: { ...change, version: { increment: 1 } } });
}

/** Locks products whose words change with their maker's or cluster's and raises their versions; answers the ids of those with a live revision. */
export async function raiseVersions(tx: Tx, of: { makerId: string } | { clusterId: string }): Promise<string[]> {
  const rows = await run(
    tx,
    q
      .updateTable('product')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('liveRevisionId', 'is not', null)
      .where((where) =>
        'makerId' in of
          ? where('makerId', '=', of.makerId)
          : where('workshopId', 'in', where.selectFrom('workshop').select('id').where('clusterId', '=', of.clusterId)),
      )
      .returning('id'),
  );
  return rows.map((row) => row.id);
}

/** The variants of a product, in order. */
async function variantsOf(tx: Tx, productId: string): Promise<VariantRow[]> {
  return run(tx, q.selectFrom('variant').selectAll().where('productId', '=', productId).orderBy('position'));
}

/** Locks a variant of a maker; null when it is absent or another's. */
export async function lockVariant(tx: Tx, { variantId, makerId }: { variantId: string; makerId: string }): Promise<VariantRow | null> {
  return one(
    tx,
    q
      .selectFrom('variant as v')
      .innerJoin('product as p', 'p.id', 'v.productId')
      .selectAll('v')
      .where('v.id', '=', variantId)
      .where('p.makerId', '=', makerId)
      .forNoKeyUpdate(['v']),
  );
}

/**
 * Brings the variants to those of a revision: known SKUs keep id, price and stock; new ones are added with their first price;
 * the others are no longer sold. Answers the new ones with the pieces they start with.
 */
export async function bringVariants(
  tx: Tx,
  productId: string,
  content: ListingContent,
  by: { actorId: string; now: Date },
): Promise<{ variantId: string; onHand: number }[]> {
  const known = new Map((await variantsOf(tx, productId)).map((variant) => [variant.sku, variant]));
  const wanted = content.variants.map((variant, position) => ({ ...variant, position, old: known.get(variant.sku) ?? null }));
  for (const { sku, valuesKo, valuesEn, weightGrams, position, old } of wanted) {
    known.delete(sku);
    if (old === null) continue;
    await tx.variant.update({ where: { id: old.id }, data: { valuesKo, valuesEn, weightGrams, position, active: true, version: { increment: 1 } } });
  }
  await tx.variant.updateMany({ where: { id: { in: [...known.values()].map((gone) => gone.id) } }, data: { active: false } });
  const added = wanted.filter((variant) => variant.old === null).map((variant) => ({ ...variant, id: newId('var', by.now) }));
  await tx.variant.createMany({
    data: added.map(({ id, sku, valuesKo, valuesEn, price, weightGrams, position }) => ({
      id,
      productId,
      sku,
      valuesKo,
      valuesEn,
      price,
      weightGrams,
      position,
    })),
  });
  await recordPrices(
    tx,
    added.map(({ id, price }) => ({ variantId: id, price })),
    by,
  );
  return added.map(({ id, stock }) => ({ variantId: id, onHand: stock }));
}

/** Sets a locked variant's price and writes its history. */
export async function setPrice(tx: Tx, { variantId, price, actorId, now }: { variantId: string; price: number; actorId: string; now: Date }): Promise<void> {
  await tx.variant.update({ where: { id: variantId }, data: { price, version: { increment: 1 } } });
  await recordPrices(tx, [{ variantId, price }], { actorId, now });
}

/** The live texts and pictures follow the revision. */
export async function bringWords(tx: Tx, productId: string, revision: { number: number; content: ListingContent }, now: Date): Promise<void> {
  const { texts, pictures } = revision.content;
  const written = [{ locale: 'ko', text: texts.ko }, ...(texts.en === null ? [] : [{ locale: 'en', text: texts.en }])];
  await tx.productText.deleteMany({ where: { productId } });
  await tx.productText.createMany({
    data: written.map(({ locale, text: { name, summary, description } }) => ({
      productId,
      locale,
      name,
      summary,
      description,
      sourceRevision: revision.number,
    })),
  });
  await tx.productPicture.deleteMany({ where: { productId } });
  await tx.productPicture.createMany({ data: pictures.map((picture, position) => ({ id: newId('pic', now), productId, position, ...picture })) });
}

async function recordPrices(tx: Tx, prices: readonly { variantId: string; price: number }[], { actorId, now }: { actorId: string; now: Date }): Promise<void> {
  await tx.priceHistory.createMany({
    data: prices.map(({ variantId, price }) => ({ id: newId('prc', now), variantId, price, since: now, changedBy: actorId })),
  });
}
