import { expect, it } from 'vitest';

import { isAltered, kindOf } from './difference.ts';

it.each([
  [100, 100, null],
  [null, null, null],
  [0, null, null],
  [null, 100, 'missing_here'],
  [100, null, 'missing_there'],
  [100, 99, 'amount'],
  [0, 99, 'amount'],
] as const)('ours %s, theirs %s: %s', (ours, theirs, kind) => {
  expect(kindOf(ours, theirs)).toBe(kind);
});

it('knows what nobody may do', () => {
  expect([isAltered('altered'), isAltered('deleted'), isAltered('chain'), isAltered('amount')]).toEqual([true, true, true, false]);
});
