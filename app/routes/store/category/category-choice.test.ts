import { describe, expect, it } from 'vitest';

import { categoryQuery, readCategoryChoice } from './category-choice.ts';

const read = (search: string) => readCategoryChoice(new URLSearchParams(search));

describe('the address of a shelf', () => {
  it('takes known values', () => {
    expect(read('sort=priceLow&region=jeonnam-gwangju&min=1000&max=50000&page=3')).toEqual({
      sort: 'priceLow',
      region: 'jeonnam-gwangju',
      min: 1000,
      max: 50_000,
      page: 3,
    });
  });

  it('falls back from strange ones', () => {
    expect(read('sort=drop&region=%27;--&min=-1&max=1e9&page=abc')).toEqual({ sort: 'newest', region: null, min: null, max: null, page: 1 });
    expect(read('page=0').page).toBe(1);
    expect(read('page=999999999').page).toBe(400);
    expect(read(`min=${'9'.repeat(30)}`).min).toBeNull();
  });

  it('is written without what is usual', () => {
    expect(categoryQuery(read(''))).toEqual({ sort: undefined, region: undefined, min: undefined, max: undefined, page: undefined });
    expect(categoryQuery(read('sort=priceHigh&min=5'), 2)).toEqual({ sort: 'priceHigh', region: undefined, min: 5, max: undefined, page: 2 });
  });
});
