import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { advanceMoves, daysUntil, effectiveAnnualBps, expectedDay, ineligibility, quoteAdvance } from './advance.ts';

describe('the price of early payment (facts 3.5)', () => {
  it('is the table of the facts', () => {
    const table = [
      [10_000_000, 330, 90, 10_000, 81_369, 9_918_631, 0],
      [1_000_000, 600, 20, 8_000, 2_630, 797_370, 200_000],
      [500_000, 250, 30, 10_000, 1_027, 498_973, 0],
      [10_000_000, 650, 90, 10_000, 160_273, 9_839_727, 0],
    ] as const;
    for (const [face, annualRateBps, days, advanceBps, discount, cash, later] of table)
      expect(quoteAdvance(won(face), days, { annualRateBps, advanceBps, fee: won(0) })).toMatchObject({ discount, cash, later });
  });

  it('always adds up, and is none where the cost eats it', () => {
    const terms = fc.record({
      advanceBps: fc.integer({ min: 1_000, max: 10_000 }),
      annualRateBps: fc.integer({ min: 0, max: 2_000 }),
      fee: fc.constantFrom(0, 500).map(won),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 1, max: 60 }), terms, (face, days, asked) => {
        const quote = quoteAdvance(won(face), days, asked);
        expect(quote.advanced + quote.later).toBe(face);
        if (quote.cash === null) expect(quote.advanced - quote.discount - quote.fee).toBeLessThanOrEqual(0);
        else expect(quote.cash).toBe(quote.advanced - quote.discount - quote.fee);
      }),
    );
  });

  it('says what it costs a year with the fee', () => {
    const quote = quoteAdvance(won(100_000), 10, { annualRateBps: 600, advanceBps: 10_000, fee: won(500) });
    expect(quote).toMatchObject({ discount: 164, cash: 99_336 });
    expect(effectiveAnnualBps(quote)).toBe(2_440);
    expect(effectiveAnnualBps({ ...quote, cash: null })).toBe(0);
  });
});

describe('days', () => {
  it('run to the due day, or to the one after an ordinary delivery', () => {
    expect(expectedDay({ dueOn: '2026-12-03', dispatchedOn: '2026-11-20', soldOn: '2026-11-19' }, '2026-12-01')).toBe('2026-12-03');
    expect(expectedDay({ dueOn: null, dispatchedOn: '2026-11-20', soldOn: '2026-11-19' }, '2026-11-21')).toBe('2026-12-02');
    expect(expectedDay({ dueOn: '2026-11-30', dispatchedOn: null, soldOn: '2026-11-19' }, '2026-12-01')).toBe('2026-12-02');
    expect(daysUntil('2026-12-01', '2026-12-03')).toBe(2);
    expect(daysUntil('2026-12-01', '2026-12-01')).toBe(1);
  });
});

describe('who may', () => {
  const rules = { minAgeDays: 90, maxReturnBps: 1_000 };
  it('has sold for a while, with few returns', () => {
    expect(ineligibility({ ageDays: 89, orders: 10, refundedOrders: 0 }, rules)).toBe('too_young');
    expect(ineligibility({ ageDays: 90, orders: 10, refundedOrders: 1 }, rules)).toBeNull();
    expect(ineligibility({ ageDays: 90, orders: 10, refundedOrders: 2 }, rules)).toBe('too_many_returns');
    expect(ineligibility({ ageDays: 90, orders: 0, refundedOrders: 0 }, rules)).toBeNull();
  });
  it('ends once', () => {
    expect(Object.entries(advanceMoves).filter(([, to]) => to.length === 0)).toEqual([
      ['declined', []],
      ['repaid', []],
    ]);
  });
});
