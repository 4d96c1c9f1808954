import { describe, expect, it } from 'vitest';

import { meiliFilter, quoted } from './filter.ts';

describe('filters for Meilisearch', () => {
  it('are built from the tree', () => {
    expect(meiliFilter({ kind: 'in', field: 'region', values: ['seoul', 'busan'] })).toBe('region IN ["seoul", "busan"]');
    expect(meiliFilter({ kind: 'range', field: 'price', min: 1000, max: 2000.9 })).toBe('(maxPrice >= 1000) AND (minPrice <= 2000)');
    expect(meiliFilter({ kind: 'not', of: { kind: 'is', field: 'star', value: true } })).toBe('NOT (star = true)');
    expect(
      meiliFilter({
        kind: 'or',
        of: [
          { kind: 'is', field: 'star', value: true },
          { kind: 'is', field: 'inHall', value: true },
        ],
      }),
    ).toBe('(star = true) OR (inHall = true)');
  });

  it('mean nothing and everything where the tree does', () => {
    expect(meiliFilter({ kind: 'and', of: [] })).toBeNull();
    expect(meiliFilter({ kind: 'or', of: [] })).toBe('id IN []');
    expect(meiliFilter({ kind: 'in', field: 'maker', values: [] })).toBe('id IN []');
    expect(meiliFilter({ kind: 'not', of: { kind: 'and', of: [] } })).toBe('id IN []');
    expect(
      meiliFilter({
        kind: 'or',
        of: [
          { kind: 'and', of: [] },
          { kind: 'is', field: 'star', value: true },
        ],
      }),
    ).toBeNull();
    expect(meiliFilter({ kind: 'range', field: 'price' })).toBeNull();
  });

  it.each([
    ['" OR seller = x', '"\\" OR seller = x"'],
    ['a\\', '"a\\\\"'],
    ['\\" OR 1 = 1', '"\\\\\\" OR 1 = 1"'],
    ['a\nb\u0000c', '"a b c"'],
  ])('quote %j', (value, expected) => {
    expect(quoted(value)).toBe(expected);
  });
});
