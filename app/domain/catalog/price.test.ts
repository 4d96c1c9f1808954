// The base of a discount: the lowest price of the 20 days before it began (facts 2.11).
import { describe, expect, it } from 'vitest';

import { discountBase, discountPercent, type PriceEntry } from './price.ts';

const at = (day: number, price: number): PriceEntry => ({ price, since: new Date(Date.UTC(2026, 0, 1) + day * 86_400_000) });

describe('discountBase', () => {
  it('is the price before, where it held for the 20 days', () => {
    expect(discountBase([at(0, 1_000), at(60, 750)])).toBe(1_000);
    expect(discountPercent(750, 1_000)).toBe(25);
  });

  it('is the lowest of the 20 days: raising first makes no discount', () => {
    expect(discountBase([at(0, 1_000), at(50, 1_500), at(60, 1_000)])).toBe(1_000);
    expect(discountPercent(1_000, 1_000)).toBe(0);
  });

  it('forgets what ended 20 days before', () => {
    expect(discountBase([at(0, 500), at(39, 1_000), at(60, 750)])).toBe(1_000);
    expect(discountBase([at(0, 500), at(41, 1_000), at(60, 750)])).toBe(500);
  });

  it('is none for a first price, in any order of the rows', () => {
    expect(discountBase([at(0, 1_000)])).toBeNull();
    expect(discountBase([])).toBeNull();
    expect(discountPercent(1_000, null)).toBe(0);
    expect(discountBase([at(60, 750), at(0, 1_000)])).toBe(1_000);
  });
});
