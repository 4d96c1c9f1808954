// Search down, slow, lying or emptied is not the shop down (T18): shelves, products, basket and payment go on, the search page answers and says so plainly,
// and nothing is shown that the database does not show. The built shop against the double of Meilisearch.
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startFakeMeilisearch, type Failure, type FakeMeilisearch } from '../fakes/meilisearch.ts';
import { newBuyer, type Page } from '../setup/http-buyer.ts';
import { buyOne } from '../setup/http-purchase.ts';
import { startShop, type Shop } from '../setup/server.ts';

const MASTER = 'master-key-of-the-double';
let meili: FakeMeilisearch;
let shop: Shop;
let pool: pg.Pool;

beforeAll(async () => {
  meili = await startFakeMeilisearch({ masterKey: MASTER });
  shop = await startShop({ env: { MEILI_URL: meili.url, MEILI_KEY: MASTER, RECONCILE_SECONDS: '3600' } });
  pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
  await isFilled();
});
beforeEach(async () => {
  meili.failure = 'none';
  // After a fault the shop leaves it alone for a while.
  await until(async () => !saysSo(await ask()));
});
afterAll(async () => {
  await pool.end();
  await shop.stop();
  await meili.close();
});

let asked = 0;
/** A search that nobody made before, so that no kept page answers. */
const ask = (q = '도자기'): Promise<Page> => newBuyer(shop.origin).get(`/search?q=${encodeURIComponent(q)}&max=${String(900_000 + ++asked)}`);
const saysSo = (page: Page): boolean => page.html.includes('간단한 방식으로 찾고');
const isFilled = (): Promise<void> => until(() => Promise.resolve((meili.store.indexes.get('products')?.documents.size ?? 0) > 500));

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 90_000; performance.now() < end; await sleep(100, null)) if (await condition()) return;
  throw new Error('waited in vain');
}

async function buySomething(skip: number): Promise<{ end: string; worst: number }> {
  const { rows } = await pool.query<{ offerId: string; slug: string }>(
    `select o.id as "offerId", p.slug from listed_offer o join listed_product p on p.id = o.product_id
      where p.made = 'STOCK' and o.channel = 'direct' and not p.adults_only and o.free > 4 order by o.id offset $1 limit 1`,
    [skip],
  );
  const [wish] = rows;
  if (wish === undefined) throw new Error('nothing to buy');
  return buyOne(shop.origin, wish);
}

it('names the engine in use', async () => {
  const ready = (await (await fetch(`${shop.origin}/health/ready`)).json()) as { search: string };
  expect(ready.search).toBe('meilisearch 1.50.0');
});

describe('when Meilisearch is', () => {
  it.each(['down', 'slow', 'nonsense', 'lying'] as const)('%s, the shop goes on and says so', async (failure: Failure) => {
    meili.failure = failure;
    const page = await ask();
    expect(page.status).toBe(200);
    expect(saysSo(page)).toBe(true);
    expect(page.html).toContain('class="name" href="/products/');
    for (const path of ['/', '/categories/ceramics', '/clusters', '/halls', '/en/search?q=celadon'])
      expect((await newBuyer(shop.origin).get(path)).status).toBeLessThan(500);
    expect((await newBuyer(shop.origin).get('/suggest?q=%EB%82%98%EC%A0%84')).status).toBe(200);
    expect(await buySomething(['down', 'slow', 'nonsense', 'lying'].indexOf(failure) * 40)).toMatchObject({ end: 'bought' });
  });

  it('emptied, the shop finds all the same', async () => {
    meili.store.get('products').documents.clear();
    const page = await ask();
    expect(page.html).toContain('class="name" href="/products/');
    expect(saysSo(page)).toBe(true);
    await fetch(`${meili.url}/indexes/products`, { method: 'DELETE', headers: { Authorization: `Bearer ${MASTER}` } });
    expect((await ask()).status).toBe(200);
    await shop.killAndRestart();
    await isFilled();
  });
});

it('never shows what is not published, whatever the index says', async () => {
  const { rows } = await pool.query<{ id: string; slug: string; name: string }>(
    `select p.id, p.slug, d.document -> 'words' ->> 'nameKo' as name from listed_product p join search_document d on d.id = p.id where not p.adults_only order by p.id limit 1`,
  );
  const [one] = rows;
  if (one === undefined) throw new Error('nothing listed');
  const isShown = async (): Promise<boolean> => (await ask(one.name)).html.includes(`class="name" href="/products/${encodeURI(one.slug)}`);
  expect(await isShown()).toBe(true);
  await pool.query('update product set paused = true where id = $1', [one.id]);
  expect(meili.store.get('products').documents.has(one.id)).toBe(true);
  expect(await isShown()).toBe(false);
});
