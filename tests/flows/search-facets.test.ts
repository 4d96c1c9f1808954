// Facets, filters, sorts, caps and suggestions of the embedded engine on a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Filter } from '#app/domain/search/filter.ts';
import type { SearchAnswer } from '#app/infra/search/port.ts';
import { CORPUS } from '#tests/make/search-corpus.ts';

import { GOODS, openSearchStand, type SearchStand } from './search-stand.ts';

let stand: SearchStand;

beforeAll(async () => {
  stand = await openSearchStand();
});

afterAll(() => stand.close());

const ask: SearchStand['ask'] = (q, more) => stand.ask(q, more);
const only = (values: readonly (string | undefined)[]): string[] => [...new Set(values.map((value) => value ?? ''))];

describe('facets, filters, sorts', () => {
  const inCategory: Filter = { kind: 'in', field: 'category', values: ['ceramics'] };

  it('count each facet as if its own choice were not made', async () => {
    const all = await ask('', { facets: ['category', 'region', 'made'], limit: 60 });
    const filter: Filter = { kind: 'and', of: [inCategory, { kind: 'in', field: 'region', values: ['ulsan'] }] };
    const chosen = await ask('', { facets: ['category', 'region'], filter });
    expect(chosen.total).toBe(2);
    expect(chosen.facets.region).toEqual(
      expect.arrayContaining([
        { value: 'ulsan', count: 2 },
        { value: 'gyeonggi', count: 4 },
      ]),
    );
    expect(chosen.facets.category).toContainEqual({ value: 'onggi', count: 2 });
    expect(all.total).toBe(CORPUS.length - 1);
    expect(all.facets.made?.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    expect(all.facetStats.price).toEqual({ min: 5_000, max: Math.max(...GOODS.map((goods) => goods.price)) });
  });

  it('filter by each field', async () => {
    const all = { limit: 60 } as const;
    const priced = await ask('', { ...all, filter: { kind: 'range', field: 'price', min: 20_000, max: 30_000 } });
    expect(
      priced.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.price).every((price) => price !== undefined && price >= 20_000 && price <= 30_000),
    ).toBe(true);
    expect(priced.total).toBe(5);
    const stars = await ask('', { ...all, filter: { kind: 'is', field: 'star', value: true } });
    expect(only(stars.hits.map(({ id }) => CORPUS.find((document) => document.id === id)?.facets.maker))).toEqual(['maker-anseong']);
    const gone = await ask('', { ...all, filter: { kind: 'is', field: 'available', value: false } });
    expect(gone.total).toBe(GOODS.filter((goods) => goods.onHand === 0).length);
    const made = await ask('', { ...all, filter: { kind: 'in', field: 'made', values: ['CUSTOM'] } });
    expect(only(made.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.made))).toEqual(['CUSTOM']);
    const material = await ask('', { ...all, filter: { kind: 'in', field: 'material', values: ['brass', 'silk'] } });
    expect(material.total).toBe(5);
    expect((await ask('', { filter: { kind: 'is', field: 'inHall', value: true } })).total).toBe(0);
    expect((await ask('', { filter: { kind: 'in', field: 'region', values: [] } })).total).toBe(0);
    expect((await ask('', { filter: { kind: 'not', of: { kind: 'in', field: 'cluster', values: ['anseong-brass'] } } })).total).toBe(CORPUS.length - 1 - 4);
    const scoped = await ask('한과', {
      scope: { kind: 'in', field: 'maker', values: ['maker-busan'] },
      filter: { kind: 'in', field: 'maker', values: ['maker-seoul'] },
    });
    expect(scoped.total).toBe(0);
  });

  it('sort by price and age, and page without overlap', async () => {
    const prices = (answer: SearchAnswer): number[] => answer.hits.map(({ id }) => GOODS.find((goods) => goods.id === id)?.price ?? 0);
    const low = prices(await ask('', { sort: 'priceLow', limit: 60 }));
    expect(low).toEqual(low.toSorted((a, b) => a - b));
    const high = prices(await ask('', { sort: 'priceHigh', limit: 60 }));
    expect(high).toEqual(low.toReversed());
    expect((await ask('', { sort: 'newest', limit: 1 })).hits[0]?.id).toBe(CORPUS.at(-1)?.id);
    const pages = [await ask('', { limit: 7, page: 1 }), await ask('', { limit: 7, page: 2 })];
    expect(new Set(pages.flatMap((page) => page.hits.map(({ id }) => id))).size).toBe(14);
  });

  it('keep to the caps', async () => {
    expect((await ask('', { limit: 1e9 })).hits.length).toBeLessThanOrEqual(60);
    expect((await ask('', { limit: -1, page: Number.NaN })).hits.length).toBe(1);
    expect((await ask('', { page: 1e9 })).hits).toEqual([]);
  });
});

describe('suggestions', () => {
  const suggested = async (q: string): Promise<string[]> =>
    (await stand.engine.suggest({ q, locale: 'ko' })).map(({ kind, key, nameKo }) => `${kind}: ${kind === 'product' ? nameKo : key}`);

  it.each([
    ['나전', 'product: 나전 보석함 소'],
    ['나전치', 'product: 나전칠기 보석함'],
    ['나전ㅊ', 'product: 나전칠기 보석함'],
    ['skwjs', 'product: 나전 보석함 소'],
    ['ㄴㅈㅊㄱ', 'product: 나전칠기 보석함'],
    ['가죽 카', 'product: 가죽 카드지갑'],
    ['성수', 'cluster: seongsu-shoes'],
    ['ㅅㅅㄷ', 'cluster: seongsu-shoes'],
    ['수제', 'category: handmade-shoes'],
    ['강원', 'region: gangwon'],
    ['tongyeong', 'maker: maker-tongyeong'],
  ])('%s -> %s', async (q, expected) => {
    expect(await suggested(q)).toContain(expected);
  });

  it('keep what is for adults back', async () => {
    expect(await suggested('안동소')).not.toContain('product: 안동소주 45도');
    expect((await stand.engine.suggest({ q: '안동소', locale: 'ko', adult: true })).map(({ nameKo }) => nameKo)).toContain('안동소주 45도');
  });
});
