// Questions to the shop's search from outside, answered with the ids of a loaded catalogue: the same engine and plan as the search page.
import type { Filter } from '#app/domain/search/filter.ts';
import { regionFamily, regionNamed, type NamedRegion } from '#app/domain/regions/region-names.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Interpretation } from '#app/infra/search/port.ts';
import { sql } from 'kysely';
import { z } from 'zod';

import { readRegions } from './catalogue/ground.server.ts';
import { marketSearch } from './listing/market-search.server.ts';

/** A question; prices in KRW, ends included. */
export const catalogueQuestion = z.object({
  q: z.string().max(1_000),
  filter: z
    .object({
      category: z.string().max(100).nullish(),
      province: z.string().max(100).nullish(),
      price: z.tuple([z.number().nullable(), z.number().nullable()]).nullish(),
    })
    .nullish(),
});
export type CatalogueQuestion = z.output<typeof catalogueQuestion>;

export interface CatalogueReply {
  /** External ids, best first; ten at most. */
  ids: string[];
  total: number;
  /** Milliseconds that the search took. */
  ms: number;
  interpreted: readonly Interpretation[];
}

export interface CatalogueAsker {
  ask(question: CatalogueQuestion): Promise<CatalogueReply>;
}

const WANTED = 10;
const PAGE = 30;
const MOST_PAGES = 4;

/** Gets ready: the names of shelves and regions, and the index of this process. */
export async function openAsker(): Promise<CatalogueAsker> {
  const regions = await inTransaction('read regions', readRegions);
  const shelves = await readShelves();
  await marketSearch().warm();
  // The first statement of a connection is slower than all others.
  await marketSearch().search({ q: '나전칠기', locale: 'ko', limit: 1 });
  return { ask: (question) => ask(question, regions, shelves) };
}

async function ask({ q, filter }: CatalogueQuestion, regions: readonly NamedRegion[], shelves: Map<string, string[]>): Promise<CatalogueReply> {
  const chosen = filterOf(filter ?? null, regions, await withOtherName(shelves, filter?.category ?? ''));
  const ids: string[] = [];
  let first: Omit<CatalogueReply, 'ids'> | null = null;
  for (let page = 1; page <= MOST_PAGES && ids.length < WANTED; page += 1) {
    const begun = performance.now();
    // Whoever asks on the shop's own machine is not a reader whose age is unknown.
    const answer = await marketSearch().search({ q, locale: 'ko', filter: chosen, limit: PAGE, page, adult: true });
    const ms = Math.round((performance.now() - begun) * 1000) / 1000;
    first ??= { total: answer.total, ms, interpreted: answer.interpreted };
    ids.push(...(await loadedOf([...answer.hits, ...(answer.near ?? [])].map((hit) => hit.id))));
    if (answer.hits.length < PAGE) break;
  }
  return { ids: ids.slice(0, WANTED), total: first?.total ?? 0, ms: first?.ms ?? 0, interpreted: first?.interpreted ?? [] };
}

function filterOf(filter: NonNullable<CatalogueQuestion['filter']> | null, regions: readonly NamedRegion[], shelves: ReadonlyMap<string, string[]>): Filter {
  const of: Filter[] = [];
  const { category, province, price } = filter ?? {};
  if (category !== null && category !== undefined && category !== '') {
    of.push({ kind: 'in', field: 'category', values: shelves.get(nameKey(category)) ?? [category] });
  }
  if (province !== null && province !== undefined && province !== '') {
    const key = regionNamed(province, regions);
    of.push({ kind: 'in', field: 'region', values: key === null ? [] : regionFamily(key, regions) });
  }
  if (price !== null && price !== undefined) {
    const [min, max] = price;
    of.push({ kind: 'range', field: 'price', ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) });
  }
  return { kind: 'and', of };
}

/** Slugs by slug and by Korean and English name. */
async function readShelves(): Promise<Map<string, string[]>> {
  const rows = await reader().selectFrom('category as c').leftJoin('categoryText as t', 't.categoryId', 'c.id').select(['c.slug', 't.name']).execute();
  const shelves = new Map<string, string[]>();
  for (const { slug, name } of rows) {
    for (const key of [slug, name]) if (key !== null) shelves.set(nameKey(key), [...new Set([...(shelves.get(nameKey(key)) ?? []), slug])]);
  }
  return shelves;
}

/** A catalogue may call a shelf otherwise than the shop; looked up once for each name. */
async function withOtherName(shelves: Map<string, string[]>, name: string): Promise<ReadonlyMap<string, string[]>> {
  if (name === '' || shelves.has(nameKey(name))) return shelves;
  const rows = await reader()
    .selectFrom('listingRevision as r')
    .innerJoin('category as c', 'c.id', 'r.categoryId')
    .select('c.slug')
    .distinct()
    .where('r.state', '=', 'live')
    .where(sql<boolean>`r.content -> 'keywords' @> ${JSON.stringify([name.normalize('NFC').trim()])}::jsonb`)
    .execute();
  shelves.set(nameKey(name), rows.length === 0 ? [name] : rows.map(({ slug }) => slug));
  return shelves;
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

async function loadedOf(productIds: readonly string[]): Promise<string[]> {
  if (productIds.length === 0) return [];
  const rows = await reader()
    .selectFrom('catalogueItem')
    .select(['externalId', 'productId'])
    .where('productId', 'in', [...productIds])
    .execute();
  const byId = new Map(rows.map((row) => [row.productId, row.externalId]));
  return productIds.flatMap((id) => byId.get(id) ?? []);
}
