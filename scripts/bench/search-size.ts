// One size of the search benchmark (started by bench/search.ts): opens or loads its database, measures, prints, tells its parent.
import { join } from 'node:path';

import type { FacetName } from '#app/domain/search/filter.ts';
import type { Search, SearchQuery } from '#app/infra/search/port.ts';

import { readSettings } from '../settings.ts';
import { openShopDatabase } from '../shop-database.ts';
import { catalogueNames, catalogues, type BenchCatalogue, type Judged } from './catalogues.ts';
import { multiplyCatalogue } from './multiply.ts';
import { rateOf, type Rate } from './rate.ts';
import { scoresOf } from './quality.ts';

const facets: readonly FacetName[] = ['category', 'region', 'material'];
const each = 40;

async function main(size: number, seed: number, named: string): Promise<void> {
  const name = catalogueNames.find((known) => known === named) ?? 'own';
  const catalogue = catalogues[name];
  process.env['DATA_DIR'] = join(readSettings().dataDir, 'bench', `${String(size)}-${String(seed)}${name === 'own' ? '' : `-${name}`}`);
  const database = await openShopDatabase();
  const { closeConnections } = await import('#app/infra/db/pool.server.ts');
  const { closeBoss } = await import('#app/infra/jobs/boss.server.ts');
  try {
    await fill(database.url, catalogue, size, seed);
    const { reader } = await import('#app/infra/db/reader.server.ts');
    const { createSearch } = await import('#app/infra/search/search.server.ts');
    const loaded = Math.min(size, loadedMost);
    const queries = catalogue.judged(loaded, seed, each);
    console.log(`\n${String(size)} products (${name}), seed ${String(seed)}, ${String(queries.length)} queries with three facets, engine alone`);
    const search = createSearch({ db: reader(), columns: 'wait' });
    const begun = performance.now();
    await search.search({ q: '', locale: 'ko', limit: 1 });
    console.log(`columns loaded in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const one = await measureSpeed(search, queries);
    if (size === loaded) await printQuality(search, queries, catalogue.kinds);
    else console.log('quality is not measured among copies');
    console.log(`memory ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MB`);
    process.send?.({ size, p50: one.p50 });
  } finally {
    await closeBoss();
    await closeConnections();
    await database.close();
  }
}

/** More products than can be loaded in a minute are copies of those. */
const loadedMost = 20_000;

async function fill(url: string, catalogue: BenchCatalogue, size: number, seed: number): Promise<void> {
  const { reader } = await import('#app/infra/db/reader.server.ts');
  const rows = await reader().selectFrom('catalogueItem').select('externalId').limit(size).execute();
  if (rows.length === size) return;
  const loaded = Math.min(size, loadedMost);
  const { loadFile } = await import('../../prisma/seed/catalogue.ts');
  await loadFile(catalogue.lines(loaded, seed), ({ added, same }) => {
    if ((added + same) % 5_000 === 0) console.log(`  loaded ${String(added + same)}`);
  });
  if (size > loaded) await multiplyCatalogue(url, Math.round(size / loaded) - 1);
}

async function measureSpeed(search: Search, queries: readonly Judged[]): Promise<Rate> {
  const asked = queries.map(({ q }): SearchQuery => ({ q, locale: 'ko', facets }));
  await timed(asked.slice(0, 100), 1, (query) => search.search(query));
  const one = await timed(asked, 1, (query) => search.search(query));
  print('search, one at a time', one);
  print('search, 8 at once', await timed([...asked, ...asked], 8, (query) => search.search(query)));
  const beginnings = queries.map(({ q }) => q.slice(0, 2 + (q.length % 3)));
  print('suggestions', await timed(beginnings, 1, (q) => search.suggest({ q, locale: 'ko' })));
  return one;
}

async function timed<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<unknown>): Promise<Rate> {
  const times: number[] = [];
  const begun = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      const from = performance.now();
      await work(item);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return rateOf(times, performance.now() - begun, 0);
}

function print(name: string, { perSecond, p50, p99 }: Rate): void {
  console.log(`${name.padEnd(24)} p50 ${p50.toFixed(2).padStart(7)} ms   p99 ${p99.toFixed(2).padStart(7)} ms   ${perSecond.toFixed(0).padStart(6)}/s`);
}

async function printQuality(search: Search, queries: readonly Judged[], kinds: readonly string[]): Promise<void> {
  const { reader } = await import('#app/infra/db/reader.server.ts');
  const items = await reader().selectFrom('catalogueItem').select(['externalId', 'productId']).execute();
  const externalOf = new Map(items.map(({ externalId, productId }) => [productId, externalId]));
  const found = new Map<Judged, string[]>();
  for (const query of queries) {
    const { hits, near = [] } = await search.search({ q: query.q, locale: 'ko', limit: 10 });
    found.set(
      query,
      [...hits, ...near].map(({ id }) => externalOf.get(id) ?? ''),
    );
  }
  const { rows, overall } = scoresOf(queries, found, kinds);
  console.log(`${'kind'.padEnd(14)} queries   NDCG@10   recall@10   worst`);
  for (const { kind, count, ndcg, recall, worst } of rows) {
    console.log(`${kind.padEnd(14)} ${String(count).padStart(7)} ${ndcg.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(11)}   ${worst}`);
  }
  console.log(`${'all'.padEnd(14)} ${String(queries.length).padStart(7)} ${overall.ndcg.toFixed(3).padStart(9)} ${overall.recall.toFixed(3).padStart(11)}`);
}

await main(Number(process.argv[2] ?? 2_000), Number(process.argv[3] ?? 1), process.argv[4] ?? 'own').catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
