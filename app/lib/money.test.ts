import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from './invariant.ts';
import { addWon, formatWon, portionOf, splitByLargestRemainder, subtractWon, sumWon, timesWon, vatSplit, won, type Won } from './money.ts';

const anyAmount = fc.nat({ max: 1_000_000_000_000 }).map((n) => won(n));
const anyWeights = fc.array(fc.nat({ max: 100_000_000 }), { minLength: 1, maxLength: 30 });

describe('won', () => {
  it('takes whole safe amounts, numbers and bigints', () => {
    expect(won(33_000)).toBe(33_000);
    expect(won(-5n)).toBe(-5);
    expect(Object.is(won(-0), 0)).toBe(true);
  });

  it.each([0.5, NaN, Infinity, 2 ** 53, 2n ** 53n, -(2n ** 60n)])('refuses %s', (amount) => {
    expect(() => won(amount)).toThrow(InvariantError);
  });
});

describe('sums', () => {
  it('adds, subtracts, multiplies', () => {
    expect(addWon(won(1), won(2))).toBe(3);
    expect(subtractWon(won(1), won(2))).toBe(-1);
    expect(sumWon([])).toBe(0);
    expect(sumWon([won(33_000), won(3_000), won(-1_000)])).toBe(35_000);
    expect(timesWon(won(33_000), 3)).toBe(99_000);
    expect(timesWon(won(33_000), 0)).toBe(0);
  });

  it('refuses sums and products that leave the safe range', () => {
    const most = won(Number.MAX_SAFE_INTEGER);
    expect(() => addWon(most, won(1))).toThrow(InvariantError);
    expect(() => timesWon(most, 2)).toThrow(InvariantError);
  });

  it.each([-1, 1.5, NaN])('refuses the quantity %s', (quantity) => {
    expect(() => timesWon(won(1), quantity)).toThrow(InvariantError);
  });
});

describe('portionOf', () => {
  it.each([
    [100_000, 800, 8_000],
    [95_000, 800, 7_600],
    [33_330, 770, 2_566],
    [33_330, 330, 1_099],
    [8_000, 1_000, 800],
    [7_600, 1_000, 760],
    [2_566, 1_000, 256],
    [0, 800, 0],
    [99, 0, 0],
    [99, 10_000, 99],
  ])('%i won at %i bps is %i', (amount, bps, share) => {
    expect(portionOf(won(amount), bps)).toBe(share);
  });

  it('is exact where floats are not', () => {
    expect(portionOf(won(Number.MAX_SAFE_INTEGER), 9_999)).toBe(9_006_298_534_815_516);
  });

  it('is never above the exact share and less than one won below it', () => {
    fc.assert(
      fc.property(anyAmount, fc.nat({ max: 10_000 }), (amount, bps) => {
        const gap = BigInt(amount) * BigInt(bps) - BigInt(portionOf(amount, bps)) * 10_000n;
        return gap >= 0n && gap < 10_000n;
      }),
    );
  });

  it('refuses negative amounts and rates', () => {
    expect(() => portionOf(won(-1), 800)).toThrow(InvariantError);
    expect(() => portionOf(won(1), -1)).toThrow(InvariantError);
    expect(() => portionOf(won(1), 0.5)).toThrow(InvariantError);
  });
});

describe('settlement of an order', () => {
  it.each([
    [100_000, 3_000, 0, 0, 800, 0, 103_000, 94_200],
    [100_000, 3_000, 5_000, 0, 800, 0, 98_000, 89_640],
    [100_000, 3_000, 0, 5_000, 800, 0, 98_000, 94_200],
    [33_330, 0, 0, 0, 770, 330, 33_330, 29_409],
  ])('items %i, shipping %i', (items, ship, sellerCoupon, platformCoupon, rate, pgRate, buyerPays, payout) => {
    const base = won(items - sellerCoupon);
    const commission = portionOf(base, rate);
    const vat = portionOf(commission, 1_000);
    const pg = portionOf(base, pgRate);
    const paid = won(base - platformCoupon + ship);
    const toMaker = won(base + ship - commission - vat - pg);
    expect([paid, toMaker]).toEqual([buyerPays, payout]);
    expect(paid + platformCoupon).toBe(toMaker + commission + vat + pg);
  });
});

describe('splitByLargestRemainder', () => {
  it.each([
    [1_000, [33_000, 33_000, 33_000], [334, 333, 333]],
    [5_000, [12_000, 8_000, 1], [3_000, 2_000, 0]],
    [0, [1, 2], [0, 0]],
    [0, [], []],
    [10, [0, 1, 0], [0, 10, 0]],
    [5, [0, 0], [3, 2]],
    [7, [9], [7]],
  ])('%i over %j is %j', (total, weights, parts) => {
    expect(splitByLargestRemainder(won(total), weights)).toEqual(parts);
  });

  it('sums exactly, and each part is within one won of its exact share', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        const parts = splitByLargestRemainder(total, weights);
        const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(sumWon(parts)).toBe(total);
        expect(parts).toHaveLength(weights.length);
        if (whole === 0n) return;
        weights.forEach((weight, index) => {
          const gap = BigInt(total) * BigInt(weight) - BigInt(parts[index] ?? won(-1)) * whole;
          expect(gap > -whole && gap < whole).toBe(true);
        });
      }),
    );
  });

  it('gives no less to a heavier weight, nothing to a zero one, and ties to the earlier', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        const parts = splitByLargestRemainder(total, weights);
        const rows = weights.map((weight, index) => ({ weight, part: parts[index] ?? won(-1) }));
        const some = weights.some((weight) => weight > 0);
        for (const row of rows) if (some && row.weight === 0) expect(row.part).toBe(0);
        const sorted = [...rows].sort((a, b) => b.weight - a.weight).map((row) => row.part);
        expect(sorted).toEqual([...sorted].sort((a: Won, b: Won) => b - a));
      }),
    );
  });

  it('refuses negative totals and weights, fractions, and money over nothing', () => {
    expect(() => splitByLargestRemainder(won(-1), [1])).toThrow(InvariantError);
    expect(() => splitByLargestRemainder(won(1), [-1, 2])).toThrow(InvariantError);
    expect(() => splitByLargestRemainder(won(1), [0.5])).toThrow(InvariantError);
    expect(() => splitByLargestRemainder(won(1), [])).toThrow(InvariantError);
  });
});

describe('formatWon', () => {
  it.each([
    [33_000, '33,000원', '₩33,000'],
    [0, '0원', '₩0'],
    [999, '999원', '₩999'],
    [1_234_567, '1,234,567원', '₩1,234,567'],
    [-5_000, '-5,000원', '-₩5,000'],
  ])('%i', (amount, korean, english) => {
    expect(formatWon(won(amount), 'ko')).toBe(korean);
    expect(formatWon(won(amount), 'en')).toBe(english);
  });
});

describe('vatSplit', () => {
  it.each([
    [33_000, 30_000, 3_000],
    [10_000, 9_091, 909],
    [99, 90, 9],
    [1, 1, 0],
    [0, 0, 0],
    [1_234_567, 1_122_334, 112_233],
  ])('%i is %i + %i', (total, supply, vat) => {
    expect(vatSplit(won(total))).toEqual({ supply, vat });
  });

  it('always adds up and rounds to the nearest', () => {
    fc.assert(
      fc.property(anyAmount, (total) => {
        const { supply, vat } = vatSplit(total);
        const gap = BigInt(supply) * 11n - BigInt(total) * 10n;
        return addWon(supply, vat) === total && gap * 2n < 11n && gap * 2n > -11n;
      }),
    );
  });

  it('refuses a negative total', () => {
    expect(() => vatSplit(won(-1))).toThrow(InvariantError);
  });
});
