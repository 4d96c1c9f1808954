// The Meilisearch adapter against a double of its protocol (not run on a live server): feed, rebuild, filters, reading again, outages (T18).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Search, SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { listGoods } from '#tests/make/listed-goods.ts';
import { CORPUS, nameOf } from '#tests/make/search-corpus.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let meili: FakeMeilisearch;
let fed: string[] = [];

const makeSearch = (): Search =>
  createSearch({
    db: reader(),
    meili: {
      url: meili.url,
      key: 'secret',
      feedLater: (_tx, ids) => {
        fed.push(...ids);
        return Promise.resolve();
      },
    },
  });
const names = (answer: SearchAnswer): string[] => answer.hits.map(({ id }) => nameOf(id));

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  meili = await startFakeMeilisearch();
  const goods = CORPUS.map(({ id }, index) => ({ id, price: 10_000 + index, onHand: 5, made: 'STOCK' as const }));
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, goods, []));
  await inTransaction('write', (tx) => makeSearch().write(tx, CORPUS));
  await makeSearch().rebuild();
});

afterEach(() => {
  meili.failure = 'none';
  meili.requests.length = 0;
});

afterAll(async () => {
  await meili.close();
  await closeConnections();
  await database.drop();
});

const ask = (q: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> => makeSearch().search({ q, locale: 'ko', ...more });
const sentQueries = (): Record<string, unknown>[] => {
  const bodies = meili.requests.filter(({ path }) => path === '/multi-search').map(({ body }) => body as { queries: Record<string, unknown>[] });
  return bodies.flatMap(({ queries }) => queries);
};

describe('building and feeding', () => {
  it('builds beside, with the settings and shadow fields, and swaps', () => {
    expect([...meili.indexes.keys()]).toEqual(['products']);
    expect(meili.indexes.get('products')?.size).toBe(CORPUS.length);
    expect(meili.settings.get('products_next')).toMatchObject({ displayedAttributes: ['id'] });
    expect(meili.indexes.get('products')?.get('prd_01')).toMatchObject({ minPrice: 10_000, available: true });
    expect(meili.indexes.get('products')?.get('prd_01')?.['_cho']).toContain('ㄴㅈㅊㄱ');
  });

  it('enqueues the feed with the change, and feeds products as they are then', async () => {
    fed = [];
    const search = makeSearch();
    await inTransaction('pause', async (tx) => {
      await tx.product.update({ where: { id: 'prd_01' }, data: { paused: true } });
      await search.touch(tx, ['prd_01']);
    });
    expect(fed).toEqual(['prd_01']);
    await search.feed(fed);
    expect(meili.indexes.get('products')?.has('prd_01')).toBe(false);
    await inTransaction('go on', (tx) => tx.product.update({ where: { id: 'prd_01' }, data: { paused: false } }));
    await search.feed(fed);
    expect(meili.indexes.get('products')?.has('prd_01')).toBe(true);
  });

  it('throws when a task fails, so that the job is tried again', async () => {
    meili.failure = 'failing-tasks';
    await expect(makeSearch().feed(['prd_01'])).rejects.toThrow('no_space_left_on_device');
    meili.failure = 'down';
    await expect(makeSearch().feed(['prd_01'])).rejects.toThrow();
  });
});

describe('searching', () => {
  it('sends the words as understood and reads what was found again', async () => {
    const answer = await ask('skwjsclfrl', { facets: ['region'] });
    expect(sentQueries()[0]).toMatchObject({ q: '나전칠기', matchingStrategy: 'all' });
    expect(names(answer)).toContain('나전칠기 보석함');
    expect(answer).toMatchObject({ degraded: false, totalIsExact: false });
    expect(answer.interpreted).toContainEqual({ kind: 'keyboard', from: 'skwjsclfrl', to: '나전칠기' });
  });

  it('asks the shadow field for initials', async () => {
    await ask('ㅂㅉㅇㄱ');
    expect(sentQueries()[0]).toMatchObject({ q: 'ㅂㅉㅇㄱ', attributesToSearchOn: ['_cho'] });
  });

  it("quotes every value of a filter, and leaves a facet's own choice out of its count", async () => {
    await ask('한과', {
      filter: {
        kind: 'and',
        of: [
          { kind: 'in', field: 'maker', values: ['" OR maker = "x', 'a\\'] },
          { kind: 'range', field: 'price', max: 30_000 },
        ],
      },
    });
    const [hits, byMaker, byPrice, withheld] = sentQueries();
    expect(hits?.['filter']).toEqual(['(maker IN ["\\" OR maker = \\"x", "a\\\\"]) AND ((minPrice <= 30000))', 'adultsOnly = false']);
    expect(byMaker).toMatchObject({ facets: ['maker'], filter: ['((minPrice <= 30000))', 'adultsOnly = false'] });
    expect(byPrice).toMatchObject({ facets: ['minPrice', 'maxPrice'] });
    expect(withheld?.['filter']).toContain('adultsOnly = true');
  });

  it('turns places, prices and occasions into filters', async () => {
    await ask('3만원 이하 집들이 선물');
    expect(sentQueries()[0]).toMatchObject({ q: '', filter: ['((minPrice <= 30000))', 'occasions IN ["housewarming"]', 'adultsOnly = false'] });
    meili.requests.length = 0;
    await ask('성수동');
    expect(JSON.stringify(sentQueries()[0]?.['filter'])).toContain('cluster IN [\\"seongsu-shoes\\"]');
  });

  it('never shows what the database does not show, however stale the index is', async () => {
    await inTransaction('pause', (tx) => tx.product.update({ where: { id: 'prd_27' }, data: { paused: true } }));
    const answer = await ask('수제화');
    expect(names(answer)).toContain('수제화 로퍼');
    expect(names(answer)).not.toContain('수제화 옥스퍼드');
    await inTransaction('go on', (tx) => tx.product.update({ where: { id: 'prd_27' }, data: { paused: false } }));
    expect(names(await ask('안동소주'))).not.toContain('안동소주 45도');
  });
});

describe('when it is out of reach', () => {
  it.each(['down', 'slow', 'nonsense'] as const)('%s: the embedded engine answers in time, and says so', async (failure) => {
    meili.failure = failure;
    const start = performance.now();
    const answer = await ask('한과');
    expect(answer.degraded).toBe(true);
    expect(names(answer)).toContain('한과 모둠');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('leaves it alone for a while', async () => {
    meili.failure = 'down';
    const search = makeSearch();
    await search.search({ q: '한과', locale: 'ko' });
    meili.requests.length = 0;
    await search.search({ q: '옹기', locale: 'ko' });
    expect(meili.requests).toEqual([]);
    expect(await search.health()).toEqual({ engine: 'meilisearch', ok: false, documents: 0 });
  });

  it('does not believe an emptied index, nor a missing one', async () => {
    const kept = meili.indexes.get('products') ?? new Map<string, Record<string, unknown>>();
    meili.indexes.set('products', new Map());
    expect(await ask('한과')).toMatchObject({ degraded: true });
    meili.indexes.delete('products');
    expect(await ask('한과')).toMatchObject({ degraded: true });
    meili.indexes.set('products', kept);
    expect(await ask('한과')).toMatchObject({ degraded: false });
    expect(await ask('없는낱말이에요')).toMatchObject({ degraded: false, total: 0 });
  });
});
