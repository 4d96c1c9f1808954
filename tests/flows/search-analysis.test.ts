// A process whose analyser or words differ from those that wrote the index has it written anew when it starts, and an outside index filled from it
// (real queue, double of Meilisearch).
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { analyseSearch, askForAnalysis } from '#app/flows/listing/analyse-search.server.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { closeBoss } from '#app/infra/jobs/boss.server.ts';
import { analysisFingerprint } from '#app/infra/search/fingerprint.server.ts';
import { startJobs, stopJobs } from '#app/jobs/start.server.ts';
import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { listGoods } from '#tests/make/listed-goods.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let meili: FakeMeilisearch;

beforeAll(async () => {
  database = await freshDatabase();
  meili = await startFakeMeilisearch({ masterKey: 'master-key-of-the-double' });
  const settings = { DATABASE_URL: database.url, LOG_LEVEL: 'silent', MEILI_URL: meili.url, MEILI_KEY: 'master-key-of-the-double', RECONCILE_SECONDS: '3600' };
  Object.assign(process.env, settings);
  const goods = CORPUS.map(({ id }, index) => ({ id, price: 10_000 + index, onHand: 5, made: 'STOCK' as const }));
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, goods, []));
  await inTransaction('write', (tx) => marketSearch().write(tx, CORPUS));
  await marketSearch().rebuild();
});

afterAll(async () => {
  await stopJobs();
  await closeBoss();
  await closeConnections();
  await meili.close();
  await database.drop();
});

const state = async () => (await sql<{ fingerprint: string; wanted: string }>`select fingerprint, wanted from search_analysis`.execute(reader())).rows[0];
const set = (fingerprint: string, wanted: string) =>
  inTransaction('another analysis', (tx) => tx.searchAnalysis.update({ where: { id: 1 }, data: { fingerprint, wanted } }));
const swaps = (): number => meili.requests.filter(({ path }) => path === '/swap-indexes').length;

it('asks for nothing where the index was written by the same analysis', async () => {
  const own = analysisFingerprint();
  expect(await state()).toEqual({ fingerprint: own, wanted: own });
  expect(await askForAnalysis()).toBe(false);
});

it('is not the work of a process that analyses otherwise than is wanted', async () => {
  await set('of-an-older-one', 'of-a-newer-one');
  await expect(analyseSearch()).rejects.toThrow('another process');
  expect(await state()).toMatchObject({ fingerprint: 'of-an-older-one' });
});

it('is written anew when a process with another analysis starts, in both engines', async () => {
  const own = analysisFingerprint();
  await set('of-an-older-one', 'of-an-older-one');
  await inTransaction('terms of an older analysis', (tx) => tx.$executeRaw`update search_document set terms = '' where id = 'prd_05'`);
  const before = swaps();
  await startJobs();
  await expect.poll(state, { timeout: 30_000, interval: 20 }).toEqual({ fingerprint: own, wanted: own });
  const { rows } = await sql<{ terms: number }>`select length(terms) as terms from search_document where id = 'prd_05'`.execute(reader());
  expect(rows[0]?.terms).toBeGreaterThan(0);
  await expect.poll(swaps, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before);
});
