// The Meilisearch adapter against a double of its protocol: feeding, rebuild, keys, settings, reading again, outages (T18).
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

const MASTER = 'master-key-of-the-double';
let database: FreshDatabase;
let meili: FakeMeilisearch;
let fed: string[] = [];

const searchOn = (url: string, key: string | null = MASTER): Search =>
  createSearch({
    db: reader(),
    meili: {
      url,
      ...(key === null ? {} : { key }),
      feedLater: (_tx, ids) => {
        fed.push(...ids);
        return Promise.resolve();
      },
    },
  });
const makeSearch = (): Search => searchOn(meili.url);
const names = (answer: SearchAnswer): string[] => answer.hits.map(({ id }) => nameOf(id));

beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  process.env['LOG_LEVEL'] = 'silent';
  meili = await startFakeMeilisearch({ masterKey: MASTER });
  const goods = CORPUS.map(({ id }, index) => ({ id, price: 10_000 + index, onHand: 5, made: 'STOCK' as const }));
  await inTransaction('list goods', (tx) => listGoods(tx, CORPUS, goods, []));
  await inTransaction('write', (tx) => makeSearch().write(tx, CORPUS));
  await makeSearch().rebuild();
});

afterEach(() => {
  meili.failure = 'none';
  meili.before = null;
  meili.tasks.go();
  meili.requests.length = 0;
});

afterAll(async () => {
  await meili.close();
  await closeConnections();
  await database.drop();
});

const ask = (q: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> => makeSearch().search({ q, locale: 'ko', ...more });
const products = (): ReadonlyMap<string, Record<string, unknown>> => meili.store.get('products').documents;
const sent = (path: string): Record<string, unknown>[] =>
  meili.requests.filter((request) => request.path === path).map(({ body }) => body as Record<string, unknown>);
const sentQueries = (): Record<string, unknown>[] => sent('/multi-search').flatMap(({ queries }) => queries as Record<string, unknown>[]);
const setPaused = (id: string, paused: boolean): Promise<unknown> => inTransaction('pause', (tx) => tx.product.update({ where: { id }, data: { paused } }));

describe('building and feeding', () => {
  it('builds beside, with the settings and shadow fields, and swaps', () => {
    expect([...meili.store.indexes.keys()].sort()).toEqual(['categories', 'clusters', 'makers', 'products', 'regions']);
    expect(products().size).toBe(CORPUS.length);
    expect(meili.store.get('products').settings).toMatchObject({ displayedAttributes: ['id'], stopWords: [], typoTolerance: { enabled: false } });
    expect(products().get('prd_01')).toMatchObject({ minPrice: 10_000, available: true });
    expect(products().get('prd_01')?.['_cho']).toContain('ㄴㅈㅊㄱ');
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
    expect(products().has('prd_01')).toBe(false);
    await setPaused('prd_01', false);
    await search.feed(fed);
    expect(products().has('prd_01')).toBe(true);
  });

  it('throws when a task fails, so that the job is tried again', async () => {
    meili.failure = 'failing-tasks';
    await expect(makeSearch().feed(['prd_01'])).rejects.toThrow('no_space_left_on_device');
    meili.failure = 'down';
    await expect(makeSearch().feed(['prd_01'])).rejects.toThrow();
  });

  it('leaves the newest state, whichever of two feeds arrives last', async () => {
    let go: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (go = resolve));
    let seen: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (seen = resolve));
    meili.before = ({ path }) => {
      if (path !== '/indexes/products/documents') return;
      meili.before = null;
      seen();
      return stalled;
    };
    const early = makeSearch().feed(['prd_02']);
    await arrived;
    await inTransaction('dearer', (tx) => tx.variant.updateMany({ where: { productId: 'prd_02' }, data: { price: 77_000n } }));
    await makeSearch().feed(['prd_02']);
    expect(products().get('prd_02')).toMatchObject({ minPrice: 77_000 });
    go();
    await early;
    expect(products().get('prd_02')).toMatchObject({ minPrice: 77_000 });
  });

  it('reaches the index that is being built, too', async () => {
    let fill: Promise<number> | null = null;
    const during = new Promise<void>((resolve) => {
      meili.before = async ({ path }) => {
        if (path !== '/swap-indexes') return;
        meili.before = null;
        await setPaused('prd_03', true);
        await makeSearch().feed(['prd_03']);
        resolve();
      };
    });
    fill = makeSearch().fill();
    await during;
    await fill;
    expect(products().has('prd_03')).toBe(false);
    await setPaused('prd_03', false);
    await makeSearch().feed(['prd_03']);
  });

  it('begins again after a build that was cut short', async () => {
    meili.before = ({ path }) => {
      if (path === '/swap-indexes') meili.failure = 'down';
    };
    await expect(makeSearch().fill()).rejects.toThrow();
    meili.before = null;
    meili.failure = 'none';
    expect(meili.store.indexes.has('products_next')).toBe(true);
    expect(await makeSearch().fill()).toBe(CORPUS.length);
    expect(meili.store.indexes.has('products_next')).toBe(false);
  });
});

describe('looking after it', () => {
  it('finds nothing to do when all is well, and sees when documents are missing', async () => {
    expect(await makeSearch().keep()).toEqual({ needsFill: false, changed: [], documents: CORPUS.length, listed: CORPUS.length });
    meili.store.deleteIds('products', ['prd_04']);
    expect(await makeSearch().keep()).toMatchObject({ needsFill: false, documents: CORPUS.length - 1, listed: CORPUS.length });
    await makeSearch().feed(['prd_04']);
  });

  it('brings settings in line that somebody changed, those alone', async () => {
    meili.store.set('products', { stopWords: ['한과'], pagination: { maxTotalHits: 10 } });
    expect(await makeSearch().keep()).toMatchObject({ changed: ['products.stopWords', 'products.pagination'] });
    expect(Object.keys(sent('/indexes/products/settings').at(-1) ?? {})).toEqual(['stopWords', 'pagination']);
    expect(await makeSearch().keep()).toMatchObject({ changed: [] });
  });

  it('asks for a filling when the documents are of another shape, or the index is gone', async () => {
    const [id = '', document = {}] = [...products()][0] ?? [];
    meili.store.put('products', [{ ...document, shape: 1 }], 'id', false);
    expect(await makeSearch().keep()).toMatchObject({ needsFill: true });
    await makeSearch().feed([id]);
    const other = await startFakeMeilisearch();
    expect(await searchOn(other.url, null).keep()).toMatchObject({ needsFill: true, documents: 0 });
    await other.close();
  });
});

describe('keys', () => {
  it('searches with a key of its own that may do nothing else', async () => {
    await ask('한과');
    const { authorization } = meili.requests.find(({ path }) => path === '/multi-search') ?? {};
    const [key] = meili.keys.list();
    expect(authorization).toBe(`Bearer ${key?.key ?? ''}`);
    expect(key).toMatchObject({ actions: ['search'] });
    expect(() => meili.keys.check(authorization, 'documents.add', ['products'])).toThrow('invalid');
    expect(() => meili.keys.check(authorization, 'documents.get', ['products'])).toThrow('invalid');
  });

  it('makes the key again when it was taken away', async () => {
    const search = makeSearch();
    await search.search({ q: '한과', locale: 'ko' });
    meili.keys.delete(meili.keys.list()[0]?.uid ?? '');
    expect(await search.search({ q: '한과', locale: 'ko' })).toMatchObject({ degraded: true });
    expect(await ask('한과')).toMatchObject({ degraded: false });
  });

  it('answers from the embedded engine when the admin key is wrong', async () => {
    expect(await searchOn(meili.url, 'another-key').search({ q: '한과', locale: 'ko' })).toMatchObject({ degraded: true });
    await expect(searchOn(meili.url, 'another-key').feed(['prd_01'])).rejects.toThrow();
  });
});

describe('searching', () => {
  it('asks once, with the words as understood, and reads what was found again', async () => {
    const answer = await ask('skwjsclfrl', { facets: ['region'], filter: { kind: 'is', field: 'available', value: true } });
    expect(sent('/multi-search')).toHaveLength(1);
    expect(sentQueries().find(({ q }) => q !== '')).toMatchObject({ q: '나전칠기', matchingStrategy: 'all' });
    expect(names(answer)).toContain('나전칠기 보석함');
    expect(answer).toMatchObject({ degraded: false, totalIsExact: false });
    expect(answer.interpreted).toContainEqual({ kind: 'keyboard', from: 'skwjsclfrl', to: '나전칠기' });
  });

  it("quotes every value of a filter, and leaves a facet's own choice out of its count", async () => {
    await ask('', {
      filter: {
        kind: 'and',
        of: [
          { kind: 'in', field: 'maker', values: ['" OR maker = "x', 'a\\'] },
          { kind: 'range', field: 'price', max: 30_000 },
        ],
      },
    });
    const maker = '(maker IN ["\\" OR maker = \\"x", "a\\\\"])';
    const [hits] = sentQueries();
    expect(hits?.['filter']).toEqual([`${maker} AND ((minPrice <= 30000))`, 'adultsOnly = false']);
    const byMaker = sentQueries().find(({ facets }) => JSON.stringify(facets) === '["maker"]');
    expect(byMaker).toMatchObject({ filter: ['((minPrice <= 30000))', 'adultsOnly = false'] });
    expect(sentQueries().some(({ filter }) => JSON.stringify(filter).includes('adultsOnly = true'))).toBe(true);
  });

  it('never shows what the database does not show, however stale the index is', async () => {
    await setPaused('prd_27', true);
    const answer = await ask('수제화');
    expect(names(answer)).toContain('수제화 로퍼');
    expect(names(answer)).not.toContain('수제화 옥스퍼드');
    await setPaused('prd_27', false);
    expect(names(await ask('안동소주'))).not.toContain('안동소주 45도');
  });
});

describe('when it is out of reach', () => {
  it.each(['down', 'slow', 'nonsense', 'lying'] as const)('%s: the embedded engine answers, and says so', async (failure) => {
    meili.failure = failure;
    const answer = await ask('한과');
    expect(answer.degraded).toBe(true);
    expect(names(answer)).toContain('한과 모둠');
  });

  it('leaves it alone for a while', async () => {
    meili.failure = 'down';
    const search = makeSearch();
    await search.search({ q: '한과', locale: 'ko' });
    meili.requests.length = 0;
    meili.failure = 'none';
    expect(await search.search({ q: '옹기', locale: 'ko' })).toMatchObject({ degraded: true });
    expect(meili.requests).toEqual([]);
    expect(await search.health()).toMatchObject({ engine: 'meilisearch', ok: false });
  });

  it('says in its health what it is', async () => {
    expect(await makeSearch().health()).toEqual({ engine: 'meilisearch', ok: true, documents: CORPUS.length, version: '1.50.0' });
    meili.failure = 'down';
    expect(await makeSearch().health()).toEqual({ engine: 'meilisearch', ok: false, documents: 0 });
  });

  it('suggests from the embedded engine', async () => {
    const suggested = async (): Promise<string[]> => (await makeSearch().suggest({ q: '나전치', locale: 'ko' })).map(({ nameKo }) => nameKo);
    const usual = await suggested();
    expect(usual).toContain('나전칠기 보석함');
    expect(sent('/multi-search')).toHaveLength(1);
    meili.failure = 'down';
    expect(await suggested()).toEqual(usual);
  });

  it('does not believe an emptied index, nor a missing one', async () => {
    const kept = meili.store.get('products');
    meili.store.indexes.set('products', { ...kept, documents: new Map() });
    expect(await ask('한과')).toMatchObject({ degraded: true });
    meili.store.indexes.delete('products');
    expect(await ask('한과')).toMatchObject({ degraded: true });
    meili.store.indexes.set('products', kept);
    expect(await ask('한과')).toMatchObject({ degraded: false });
    expect(await ask('없는낱말이에요')).toMatchObject({ degraded: false, total: 0 });
  });

  it('does not work with a version that is too old', async () => {
    const old = await startFakeMeilisearch({ masterKey: MASTER, version: '1.9.1' });
    const search = searchOn(old.url);
    expect(await search.search({ q: '한과', locale: 'ko' })).toMatchObject({ degraded: true });
    expect(await search.health()).toMatchObject({ ok: false });
    await expect(search.fill()).rejects.toThrow('too old');
    await old.close();
  });
});
