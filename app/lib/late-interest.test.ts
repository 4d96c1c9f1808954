import { describe, expect, it } from 'vitest';
import { InvariantError } from './invariant.ts';
import { lateInterest } from './late-interest.ts';
import { won } from './money.ts';

describe('lateInterest', () => {
  it.each([
    [100_000, 1, 42],
    [100_000, 10, 411],
    [33_000, 3, 41],
    [1_000_000, 30, 12_329],
    [36_500, 1, 15],
    [100_000, 0, 0],
    [0, 10, 0],
  ])('%i won, %i days late: %i', (amount, days, interest) => {
    expect(lateInterest(won(amount), days)).toBe(interest);
  });

  it('refuses negative amounts and delays', () => {
    expect(() => lateInterest(won(-1), 1)).toThrow(InvariantError);
    expect(() => lateInterest(won(1), -1)).toThrow(InvariantError);
  });
});
