// The Meilisearch adapter against the double of its protocol: keys, one request, quoting, reading again, outages (T18).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { SearchAnswer, SearchQuery } from '#app/infra/search/port.ts';
import { startFakeMeilisearch, type FakeMeilisearch } from '#tests/fakes/meilisearch.ts';
import { CORPUS, nameOf } from '#tests/make/search-corpus.ts';

import { MASTER_KEY, openMeiliShop, searchOn, setPaused, type MeiliShop } from './meili-shop.ts';

let shop: MeiliShop;
let meili: FakeMeilisearch;

beforeAll(async () => {
  shop = await openMeiliShop();
  meili = shop.meili;
});
afterEach(() => shop.calm());
afterAll(() => shop.close());

const ask = (q: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> => shop.makeSearch().search({ q, locale: 'ko', ...more });
const names = (answer: SearchAnswer): string[] => answer.hits.map(({ id }) => nameOf(id));
const sentQueries = (): Record<string, unknown>[] => shop.sent('/multi-search').flatMap(({ queries }) => queries as Record<string, unknown>[]);

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
    const search = shop.makeSearch();
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
    expect(shop.sent('/multi-search')).toHaveLength(1);
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
    const search = shop.makeSearch();
    await search.search({ q: '한과', locale: 'ko' });
    meili.requests.length = 0;
    meili.failure = 'none';
    expect(await search.search({ q: '옹기', locale: 'ko' })).toMatchObject({ degraded: true });
    expect(meili.requests).toEqual([]);
    expect(await search.health()).toMatchObject({ engine: 'meilisearch', ok: false });
  });

  it('says in its health what it is', async () => {
    expect(await shop.makeSearch().health()).toEqual({ engine: 'meilisearch', ok: true, documents: CORPUS.length, version: '1.50.0' });
    meili.failure = 'down';
    expect(await shop.makeSearch().health()).toEqual({ engine: 'meilisearch', ok: false, documents: 0 });
  });

  it('suggests from the embedded engine', async () => {
    const suggested = async (): Promise<string[]> => (await shop.makeSearch().suggest({ q: '나전치', locale: 'ko' })).map(({ nameKo }) => nameKo);
    const usual = await suggested();
    expect(usual).toContain('나전칠기 보석함');
    expect(shop.sent('/multi-search')).toHaveLength(1);
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
    const old = await startFakeMeilisearch({ masterKey: MASTER_KEY, version: '1.9.1' });
    const search = searchOn(old.url);
    expect(await search.search({ q: '한과', locale: 'ko' })).toMatchObject({ degraded: true });
    expect(await search.health()).toMatchObject({ ok: false });
    await expect(search.fill()).rejects.toThrow('too old');
    await old.close();
  });
});
