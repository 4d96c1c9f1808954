import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { InvariantError } from './invariant.ts';
import { prng } from './prng.ts';

describe('prng', () => {
  it('repeats itself for a seed, and differs between seeds', () => {
    const draw = (seed: number): number[] => {
      const random = prng(seed);
      return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('follows mulberry32', () => {
    const random = prng(0);
    expect([random.next(), random.next()]).toEqual([0.26642920868471265, 0.0003297457005828619]);
  });

  it('stays in range', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 0 }), fc.nat({ max: 50 }), (seed, least, most) => {
        const value = prng(seed).int(least, most);
        return Number.isInteger(value) && value >= least && value <= most;
      }),
    );
  });

  it('reaches both ends', () => {
    const random = prng(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.int(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('picks, by weight too', () => {
    const random = prng(3);
    expect(['a', 'b']).toContain(random.pick(['a', 'b']));
    expect(random.pick([null])).toBeNull();
    const picks = Array.from({ length: 1_000 }, () =>
      random.pickWeighted([
        ['often', 9],
        ['never', 0],
        ['rare', 1],
      ]),
    );
    expect(picks).not.toContain('never');
    expect(picks.filter((item) => item === 'often').length).toBeGreaterThan(800);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });

  it('shuffles without loss and leaves the list alone', () => {
    const list = Array.from({ length: 30 }, (_, index) => index);
    const shuffled = prng(5).shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
    expect(new Set(prng(5).sample(list, 10)).size).toBe(10);
    expect(prng(5).sample([1, 2], 10)).toHaveLength(2);
  });

  it('feeds ids', () => {
    expect(newId('prd', 0, prng(9).bytes)).toBe(newId('prd', 0, prng(9).bytes));
  });

  it('refuses empty lists and empty weights', () => {
    expect(() => prng(1).pick([])).toThrow(InvariantError);
    expect(() => prng(1).pickWeighted([['a', 0]])).toThrow(InvariantError);
    expect(() => prng(1).int(2, 1)).toThrow(InvariantError);
  });
});
