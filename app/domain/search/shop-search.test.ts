import { describe, expect, it } from 'vitest';

import { filterOf, readShopSearch, shopSearchParams, toggleChoice, toggleFlag, withoutChoices } from './shop-search.ts';

const read = (query: string): ReturnType<typeof readShopSearch> => readShopSearch(new URLSearchParams(query));

describe('the address of a search', () => {
  it('is read and written back the same, in one order', () => {
    const address = 'q=한과&category=hangwa&category=jang&region=gangwon&min=1000&max=30000&star=1&sort=newest&page=2';
    expect(decodeURIComponent(shopSearchParams(read(address)).toString())).toBe(address);
    expect(shopSearchParams(read('page=2&region=b&region=a&q=x')).toString()).toBe('q=x&region=a&region=b&page=2');
  });

  it('passes over what it does not know and keeps to caps', () => {
    const search = read(`sort=' or 1=1&page=-1&min=abc&max=99999999999&maker=" OR x&star=yes&unknown=1&__proto__=1&q=${'a'.repeat(500)}`);
    expect(search).toMatchObject({ sort: 'relevance', page: 1, price: { min: null, max: null }, flags: [] });
    expect(search.chosen.maker).toEqual([]);
    expect(search.q.length).toBe(120);
    expect(read('page=100000').page).toBe(100);
    expect(read('page=0').page).toBe(1);
    expect(read(Array.from({ length: 50 }, (_, index) => `maker=m${index}`).join('&')).chosen.maker.length).toBe(20);
  });

  it('becomes a filter of one part for each facet', () => {
    expect(filterOf(read('category=tea&max=30000&hall=1'))).toEqual({
      kind: 'and',
      of: [
        { kind: 'in', field: 'category', values: ['tea'] },
        { kind: 'range', field: 'price', max: 30_000 },
        { kind: 'is', field: 'inHall', value: true },
      ],
    });
    expect(filterOf(read(''))).toEqual({ kind: 'and', of: [] });
  });

  it('is changed one choice at a time, back on the first page', () => {
    const search = read('q=tea&category=tea&page=3');
    expect(shopSearchParams(toggleChoice(search, 'category', 'tea')).toString()).toBe('q=tea');
    expect(shopSearchParams(toggleChoice(search, 'region', 'jeju')).toString()).toBe('q=tea&category=tea&region=jeju');
    expect(shopSearchParams(toggleFlag(toggleFlag(search, 'star'), 'star')).toString()).toBe('q=tea&category=tea');
    expect(shopSearchParams(withoutChoices(search)).toString()).toBe('q=tea');
  });
});
