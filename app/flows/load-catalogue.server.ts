// Brings a whole catalogue of another system into the shop, line by line in batches of one transaction each. Loading it again changes only
// what changed. In demonstrations what is loaded is listed at once; in live mode it waits as drafts of makers that have applied.
import { createHash } from 'node:crypto';

import {
  addCatalogueProducts,
  changeCatalogueProduct,
  lockItems,
  type CatalogueProduct,
  type WriteTerms,
} from '#app/domain/catalog/catalogue-item.db.server.ts';
import { listingOfLine, readCatalogueLine, type CatalogueLine } from '#app/domain/catalog/catalogue-line.ts';
import type { MaterialKey } from '#app/domain/catalog/listing.ts';
import { lockAnyProduct } from '#app/domain/catalog/product.db.server.ts';
import type { MakerIds } from '#app/domain/makers/loaded-makers.db.server.ts';
import { openDirectPools, findDirectPool } from '#app/domain/stock/open-pool.db.server.ts';
import { setOnHand } from '#app/domain/stock/stock.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { writeSignals } from '#app/infra/search/postgres/signals.server.ts';
import { slugify } from '#app/lib/text.ts';

import { clusterOf, otherNamesOfShelf, readGround, regionOf, shelfOf, type Ground } from './catalogue/ground.server.ts';
import { bringMakers, makerSlug, type PlacedLine } from './catalogue/people.server.ts';
import { indexProducts } from './listing/index-products.server.ts';

export interface BadLine {
  /** From 1. */
  number: number;
  reason: string;
}

export interface LoadReport {
  added: number;
  changed: number;
  same: number;
  bad: BadLine[];
}

export interface LoadOptions {
  /** The picture of a material, where there is one. */
  pictureOf?: (material: MaterialKey) => string | null;
  onProgress?: (report: Readonly<LoadReport>) => void;
}

const BATCH = 250;
const ACTOR = 'catalogue';

interface NumberedLine {
  number: number;
  line: CatalogueLine;
}

interface Loading {
  ground: Ground;
  makers: Map<string, MakerIds>;
  pictureOf: (material: MaterialKey) => string | null;
}

/** Loads the lines of a file; a bad line is reported and passed over, of two lines with one id the later counts. */
export async function loadCatalogue(lines: AsyncIterable<string>, options: LoadOptions = {}): Promise<LoadReport> {
  const { pictureOf = () => null, onProgress = () => undefined } = options;
  const report: LoadReport = { added: 0, changed: 0, same: 0, bad: [] };
  const loading: Loading = { ground: await inTransaction('read ground', readGround), makers: new Map(), pictureOf };
  let batch: NumberedLine[] = [];
  let number = 0;
  const flush = async (): Promise<void> => {
    await loadBatch(batch, loading, report);
    batch = [];
    onProgress(report);
  };
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const read = readCatalogueLine(text);
    if (!read.ok) report.bad.push({ number, reason: read.reason });
    else if (regionOf(loading.ground, read.line) === null) report.bad.push({ number, reason: `province: no region is called ${read.line.province}` });
    else batch.push({ number, line: read.line });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return report;
}

async function loadBatch(batch: readonly NumberedLine[], loading: Loading, report: LoadReport): Promise<void> {
  if (batch.length === 0) return;
  const lines = [...new Map(batch.map(({ line }) => [line.id, line])).values()];
  const done = await inTransaction('load catalogue', (tx, now) => bring(tx, lines, loading, { actorId: ACTOR, isLive: isDemo(), now }));
  report.added += done.added;
  report.changed += done.changed;
  report.same += batch.length - done.added - done.changed;
}

async function bring(tx: Tx, lines: readonly CatalogueLine[], loading: Loading, terms: WriteTerms): Promise<{ added: number; changed: number }> {
  const known = new Map(
    (
      await lockItems(
        tx,
        lines.map((line) => line.id),
      )
    ).map((item) => [item.externalId, item]),
  );
  const due = lines.filter((line) => known.get(line.id)?.digest !== digestOf(line));
  const products = await place(tx, due, loading, terms);
  const added = await addCatalogueProducts(
    tx,
    products.filter(({ line }) => !known.has(line.id)),
    terms,
  );
  const stockOf = new Map(lines.map((line) => [line.id, line.stock]));
  const pieces = added.map(({ variantId, externalId }) => ({ variantId, onHand: stockOf.get(externalId) ?? 0 }));
  if (terms.isLive) await openDirectPools(tx, pieces, { reference: ACTOR, actorId: null, now: terms.now });
  const touched = new Map(added.map(({ productId, externalId }) => [externalId, productId]));
  for (const product of products) {
    const item = known.get(product.line.id);
    if (item === undefined) continue;
    await change(tx, item.productId, product, terms);
    touched.set(item.externalId, item.productId);
  }
  await writeSignals(
    tx,
    products.flatMap(({ line }) => {
      const productId = touched.get(line.id);
      const isKnown = line.sales > 0 || line.rating > 0;
      return productId === undefined || !isKnown ? [] : [{ productId, sold: line.sales, rating: line.rating, ratings: line.rating > 0 ? ratingsOf(line) : 0 }];
    }),
    terms.now,
  );
  if (terms.isLive) await indexProducts(tx, [...touched.values()].sort());
  if (touched.size > 0) await touchPages(tx, ['catalog']);
  return { added: added.length, changed: touched.size - added.length };
}

/** A catalogue says a mean and no number: about one buyer in ten rates. */
function ratingsOf(line: CatalogueLine): number {
  return Math.max(1, Math.round(line.sales / 10));
}

async function change(tx: Tx, productId: string, product: CatalogueProduct, terms: WriteTerms): Promise<void> {
  await lockAnyProduct(tx, productId);
  const variantId = await changeCatalogueProduct(tx, productId, product, terms);
  const pool = await findDirectPool(tx, variantId);
  if (pool === null || pool.onHand === product.line.stock) return;
  const onHand = Math.max(product.line.stock, pool.held);
  await setOnHand(tx, { poolId: pool.id, onHand, reference: ACTOR, actorId: ACTOR, now: terms.now });
}

async function place(tx: Tx, lines: readonly CatalogueLine[], { ground, makers, pictureOf }: Loading, terms: WriteTerms): Promise<CatalogueProduct[]> {
  const placed: (PlacedLine & { categoryId: string })[] = [];
  for (const line of lines) {
    const regionKey = regionOf(ground, line);
    if (regionKey === null) continue;
    const categoryId = await shelfOf(tx, ground, line, terms.now);
    placed.push({ line, regionKey, categoryId, clusterId: await clusterOf(tx, ground, line, regionKey, terms.now) });
  }
  await bringMakers(tx, placed, makers, { isApproved: terms.isLive, now: terms.now });
  return placed.flatMap(({ line, categoryId }) => {
    const maker = makers.get(makerSlug(line));
    if (maker === undefined) return [];
    const [material] = listingOfLine(line).materialKeys;
    const mediaId = material === undefined ? null : pictureOf(material);
    const keywords = otherNamesOfShelf(ground, categoryId, line);
    return [{ line, digest: digestOf(line), slug: productSlug(line), makerId: maker.makerId, workshopId: maker.workshopId, categoryId, keywords, mediaId }];
  });
}

function productSlug(line: CatalogueLine): string {
  const mark = createHash('sha256').update(line.id).digest('hex').slice(0, 10);
  return `${slugify(line.name_en, 60) || 'product'}-${mark}`;
}

function digestOf(line: CatalogueLine): string {
  return createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 32);
}
