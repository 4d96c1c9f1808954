// How good the first ten are on a catalogue whose words the search's own tables do not know: brought in by the loader, asked by the asker, graded by
// what the products are. The same bounds as on our own catalogue: 0.93 over all, 0.80 in every kind of query.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openAsker } from '#app/flows/ask-catalogue.server.ts';
import { loadCatalogue } from '#app/flows/load-catalogue.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { seedRegions } from '../../prisma/seed/regions.ts';
import { catalogues, type Judged } from '../../scripts/bench/catalogues.ts';
import { scoresOf } from '../../scripts/bench/quality.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

const products = 800;
const each = 6;
const seed = 3;

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  await seedRegions();
  const report = await loadCatalogue(catalogues.other.lines(products, seed));
  expect(report).toMatchObject({ added: products, bad: [] });
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

it('finds on the catalogue of a stranger as on our own', async () => {
  const { judged, kinds } = catalogues.other;
  const queries = judged(products, seed, each);
  const asker = await openAsker();
  const found = new Map<Judged, readonly string[]>();
  for (const query of queries) found.set(query, (await asker.ask({ q: query.q })).ids);
  const { rows, overall } = scoresOf(queries, found, kinds);
  expect(rows.filter(({ ndcg }) => ndcg < 0.8).map(({ kind, ndcg, worst }) => ({ kind, ndcg, worst }))).toEqual([]);
  expect(overall.ndcg).toBeGreaterThanOrEqual(0.93);
  expect(overall.recall).toBeGreaterThanOrEqual(0.9);
});
