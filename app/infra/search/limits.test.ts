import { expect, it } from 'vitest';

import { pageOf, suggestionLimit } from './limits.ts';

it.each([
  [{}, { limit: 24, page: 1, offset: 0 }],
  [
    { limit: 10, page: 3 },
    { limit: 10, page: 3, offset: 20 },
  ],
  [
    { limit: 1e9, page: 1e9 },
    { limit: 60, page: 100, offset: 5_940 },
  ],
  [
    { limit: -5, page: 0 },
    { limit: 1, page: 1, offset: 0 },
  ],
  [
    { limit: Number.NaN, page: 1.9 },
    { limit: 24, page: 1, offset: 0 },
  ],
])('%j is kept within the caps', (asked, given) => {
  expect(pageOf(asked)).toEqual(given);
});

it('suggests five of a kind, ten at most', () => {
  expect([undefined, 3, 99].map(suggestionLimit)).toEqual([5, 3, 10]);
});
