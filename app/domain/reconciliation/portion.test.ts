import fc from 'fast-check';
import { expect, it } from 'vitest';

import { leastBlocks, tonightsBlocks } from './portion.ts';

it('a small ledger is verified whole every night', () => {
  expect(tonightsBlocks(0, 0)).toEqual([]);
  expect(tonightsBlocks(3, 0)).toEqual([1, 2, 3]);
  expect(tonightsBlocks(3, 2)).toEqual([3, 1, 2]);
  expect(tonightsBlocks(leastBlocks, 0)).toHaveLength(leastBlocks);
});

it('a large one in portions that go on where the last night ended', () => {
  expect(tonightsBlocks(100, 0)).toEqual(Array.from({ length: 20 }, (_, step) => step + 1));
  expect(tonightsBlocks(100, 90)).toEqual([...Array.from({ length: 10 }, (_, step) => 91 + step), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('every block is verified within a week, wherever the round begins and though the ledger grows by a third every night', () => {
  const growing = fc.integer({ min: 1, max: 400 }).chain((blocks) => fc.tuple(fc.constant(blocks), fc.nat(blocks), fc.nat(Math.ceil(blocks / 3))));
  fc.assert(
    fc.property(growing, ([blocks, verified, growth]) => {
      const seen = new Set<number>();
      let verifiedTo = verified;
      for (let night = 0; night < 8; night += 1) {
        const tonight = tonightsBlocks(blocks + growth * night, verifiedTo);
        expect(new Set(tonight).size).toBe(tonight.length);
        for (const number of tonight) seen.add(number);
        verifiedTo = tonight.at(-1) ?? 0;
      }
      for (let number = 1; number <= blocks; number += 1) expect(seen.has(number)).toBe(true);
    }),
  );
});
