import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { composePayout } from './payout.ts';

const debt = (id: string, left: number, creditorId = '') => ({ id, left: won(left), creditorId });

describe('a payout (law 8)', () => {
  it('is what was earned, where nothing else is', () => {
    const made = composePayout({ earnings: [won(94_200), won(800)], debts: [], reserves: [], reserveBps: 0 });
    expect(made).toEqual({ earned: 95_000, offset: 0, kept: 0, released: 0, amount: 95_000, covered: [] });
  });

  it('covers debts first, oldest first, then keeps the reserve', () => {
    const made = composePayout({ earnings: [won(100_000)], debts: [debt('a', 30_000), debt('b', 5_001, 'fin')], reserves: [], reserveBps: 1_000 });
    expect(made).toMatchObject({ offset: 35_001, kept: 6_499, amount: 58_500 });
    expect(made.covered).toEqual([
      { id: 'a', amount: 30_000, creditorId: '' },
      { id: 'b', amount: 5_001, creditorId: 'fin' },
    ]);
  });

  it('goes all into a debt that is larger, and covers a part of it', () => {
    const made = composePayout({ earnings: [won(10_000)], debts: [debt('a', 25_000), debt('b', 1)], reserves: [won(500)], reserveBps: 1_000 });
    expect(made).toMatchObject({ offset: 10_500, kept: 0, released: 500, amount: 0, covered: [{ id: 'a', amount: 10_500 }] });
  });

  it('always adds up', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map(won), { maxLength: 6 });
    const debts = fc.array(
      fc.integer({ min: 1, max: 500_000 }).map((left) => debt(String(left), left)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(amounts, debts, amounts, fc.integer({ min: 0, max: 10_000 }), (earnings, owed, reserves, reserveBps) => {
        const made = composePayout({ earnings, debts: owed, reserves, reserveBps });
        expect(made.amount).toBe(made.earned - made.offset - made.kept + made.released);
        expect(made.amount).toBeGreaterThanOrEqual(0);
        expect(made.covered.every((one) => one.amount > 0 && one.amount <= Number(one.id))).toBe(true);
        if (made.offset < owed.reduce((sum, one) => sum + one.left, 0)) expect(made.amount + made.kept).toBe(0);
      }),
    );
  });

  it('refuses a reserve that would take from the payee', () => {
    expect(() => composePayout({ earnings: [won(100)], debts: [], reserves: [], reserveBps: 10_001 })).not.toThrow();
    expect(() => composePayout({ earnings: [won(100)], debts: [], reserves: [], reserveBps: 10_100 })).toThrow('takes nothing');
  });
});
