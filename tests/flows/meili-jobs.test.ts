// An index outside the database behind the queue: changes arrive by jobs within seconds, failed tasks are tried again, a lost index is filled (real queue, double of Meilisearch).
import { afterAll, beforeAll, expect, it } from 'vitest';

import { keepSearch, searchInUse } from '#app/flows/listing/keep-search.server.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { touchListing } from '#app/flows/listing/touched.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { closeBoss } from '#app/infra/jobs/boss.server.ts';
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
  await startJobs();
});

afterAll(async () => {
  await stopJobs();
  await closeBoss();
  await closeConnections();
  await meili.close();
  await database.drop();
});

const found = (id: string): Record<string, unknown> | undefined => meili.store.indexes.get('products')?.documents.get(id);
const until = (what: () => boolean): Promise<void> =>
  expect
    .poll(what, { timeout: 30_000, interval: 20 })
    .toBe(true)
    .then(() => undefined);
const setPrice = (price: bigint): Promise<unknown> =>
  inTransaction('price', async (tx) => {
    await tx.variant.updateMany({ where: { productId: 'prd_05' }, data: { price } });
    await touchListing(tx, 'prd_05');
  });

it('fills an index that is not there, once', async () => {
  await keepSearch(0);
  await keepSearch(0);
  await until(() => meili.store.indexes.get('products')?.documents.size === CORPUS.length);
  await until(() => !meili.store.indexes.has('products_next'));
  expect(meili.requests.filter(({ path }) => path === '/swap-indexes')).toHaveLength(1);
  expect(await searchInUse()).toBe('meilisearch 1.50.0');
});

it('brings a change to the index by a job', async () => {
  await setPrice(88_000n);
  await until(() => found('prd_05')?.['minPrice'] === 88_000);
});

it('tries a failed task again', async () => {
  meili.failure = 'failing-tasks';
  await setPrice(99_000n);
  await until(() => meili.tasks.list().some(({ status }) => status === 'failed'));
  expect(found('prd_05')?.['minPrice']).toBe(88_000);
  meili.failure = 'none';
  await until(() => found('prd_05')?.['minPrice'] === 99_000);
});

it('fills an index that holds what is not there any more, when two looks running agree', async () => {
  meili.store.put('products', [{ ...found('prd_06'), id: 'prd_gone' }], 'id', false);
  await keepSearch(0);
  expect(found('prd_gone')).toBeDefined();
  await keepSearch(0);
  await until(() => found('prd_gone') === undefined);
});
