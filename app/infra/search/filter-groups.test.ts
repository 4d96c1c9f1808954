import { describe, expect, it } from 'vitest';

import type { Filter } from '#app/domain/search/filter.ts';

import { groupsOf, joinedFilter } from './filter-groups.ts';

const region: Filter = { kind: 'in', field: 'region', values: ['seoul'] };
const price: Filter = { kind: 'range', field: 'price', max: 30_000 };
const free: Filter = { kind: 'is', field: 'freeShipping', value: true };

describe('filters by facet', () => {
  it('tell the choices of a facet from what holds always', () => {
    const mixed: Filter = { kind: 'or', of: [region, price] };
    const { groups, fixed } = groupsOf({ kind: 'and', of: [region, price, free, mixed] });
    expect([...groups.keys()]).toEqual(['region', 'price', 'freeShipping']);
    expect(fixed).toEqual({ kind: 'and', of: [mixed] });
  });

  it('keep two parts of one facet together', () => {
    const not: Filter = { kind: 'not', of: { kind: 'in', field: 'region', values: ['busan'] } };
    expect(groupsOf({ kind: 'and', of: [region, not] }).groups.get('region')).toEqual({ kind: 'and', of: [region, not] });
    expect(groupsOf(region).groups.get('region')).toEqual(region);
    expect(groupsOf(undefined).groups.size).toBe(0);
  });

  it('join what was said with what was chosen', () => {
    expect(joinedFilter(price, { kind: 'and', of: [region] })).toEqual({ kind: 'and', of: [price, region] });
    expect(joinedFilter(null, region)).toEqual({ kind: 'and', of: [region] });
    expect(joinedFilter(null, undefined)).toEqual({ kind: 'and', of: [] });
  });
});
