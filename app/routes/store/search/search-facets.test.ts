// The panel's facets: chosen values never vanish, unknown ones are not shown, shelves open where the way leads.
import { describe, expect, it } from 'vitest';

import { readShopSearch } from '#app/domain/search/shop-search.ts';
import type { SearchAnswer } from '#app/infra/search/port.ts';

import { facetsOf } from './search-facets.ts';
import type { NameRow } from './search-names.read.server.ts';

const nothing: SearchAnswer = {
  hits: [],
  total: 0,
  totalIsExact: true,
  facets: {},
  facetStats: { price: null },
  interpreted: [],
  places: [],
  hiddenForAge: 0,
  degraded: false,
  suggestions: [],
};
const row = (kind: NameRow['kind'], key: string, name: string, parent: string | null = null): NameRow => ({ kind, key, name, parent, locale: 'ko' });
const search = (query: string) => readShopSearch(new URLSearchParams(query));

describe('facetsOf', () => {
  it('keeps what is chosen although nothing matches it, and leaves out what has no name', () => {
    const facets = facetsOf(nothing, search('region=seoul&region=atlantis&material=oak&material=kryptonite'), [row('region', 'seoul', '서울')], 'en');
    expect(facets.region).toEqual([{ value: 'seoul', name: '서울', nameLang: 'ko', count: 0, chosen: true }]);
    expect(facets.material.map(({ value }) => value)).toEqual(['oak']);
  });

  it('shows twelve values of a long facet, and chosen ones beyond', () => {
    const cluster = Array.from({ length: 20 }, (_, index) => ({ value: `c${String(index)}`, count: 20 - index }));
    const names = cluster.map(({ value }) => row('cluster', value, value));
    const shown = facetsOf({ ...nothing, facets: { cluster } }, search('cluster=c19'), names, 'ko').cluster;
    expect(shown).toHaveLength(13);
    expect(shown.at(-1)).toMatchObject({ value: 'c19', chosen: true });
  });

  it('opens a shelf that is chosen or the only one', () => {
    const names = [
      row('category', 'food', '식품'),
      row('category', 'tea', '차', 'food'),
      row('category', 'metal', '금속'),
      row('category', 'knives', '칼', 'metal'),
    ];
    const category = ['food', 'tea', 'metal', 'knives'].map((value) => ({ value, count: 1 }));
    const open = (query: string, values = category) =>
      facetsOf({ ...nothing, facets: { category: values } }, search(query), names, 'ko').shelves.map((shelf) => shelf.children.length);
    expect(open('')).toEqual([0, 0]);
    expect(open('category=tea')).toEqual([1, 0]);
    expect(open('', category.slice(0, 2))).toEqual([1]);
  });
});
