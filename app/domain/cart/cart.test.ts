import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { lineState } from './cart-view.ts';
import { cleanInputs, customKeyOf, isQuantity, mergedQuantity, wrongInputs } from './cart.ts';

describe('quantities', () => {
  it.each([0, -1, 1.5, 100, Number.NaN, 2 ** 31])('%s is none', (quantity) => {
    expect(isQuantity(quantity)).toBe(false);
  });

  it('merge to the larger, at most 99', () => {
    expect([mergedQuantity(2, 3), mergedQuantity(5, 1), mergedQuantity(99, 99)]).toEqual([3, 5, 99]);
  });
});

describe('personal inputs', () => {
  const field = { key: 'name', ko: '이름', en: 'Name', required: true, maxLength: 3 };

  it('make equal lines equal', () => {
    expect(customKeyOf({ b: ' x ', a: 'y' })).toBe(customKeyOf({ a: 'y', b: 'x', c: ' ' }));
    expect(customKeyOf({ a: '  ' })).toBe('');
    expect(cleanInputs({ b: '2', a: '1' })).toEqual({ a: '1', b: '2' });
  });

  it('are checked against what the maker asks for', () => {
    expect(wrongInputs({ name: '홍길동' }, [field])).toEqual([]);
    expect(wrongInputs({ name: '홍길동님' }, [field])).toEqual(['name']);
    expect(wrongInputs({}, [field])).toEqual(['name']);
    expect(wrongInputs({ name: '홍', other: 'x' }, [field])).toEqual(['other']);
  });
});

describe('the state of a line', () => {
  const line = { listed: true, inHall: false, hallOpen: false, shownPrice: won(100), price: won(100), free: 5, demand: 1, customInputs: {}, customFields: [] };
  it.each([
    [{}, 'fine'],
    [{ price: won(90) }, 'price_changed'],
    [{ free: 0 }, 'sold_out'],
    [{ demand: 6 }, 'too_many'],
    [{ listed: false }, 'not_listed'],
    [{ listed: false, inHall: true }, 'hall_closed'],
    [{ listed: false, inHall: true, hallOpen: true }, 'not_listed'],
    [{ customFields: [{ key: 'name', ko: '', en: '', required: true, maxLength: 5 }] }, 'custom_missing'],
  ])('%j', (change, state) => {
    expect(lineState({ ...line, ...change })).toBe(state);
  });
});
