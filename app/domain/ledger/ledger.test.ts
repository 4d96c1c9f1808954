import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { lateCaptureJournal, refundJournal, refundPaidJournal, reversed, saleJournal, type Posting } from './ledger.ts';

const sums = (postings: readonly Posting[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { account, owner, amount } of postings) found.set(`${account} ${owner}`, (found.get(`${account} ${owner}`) ?? 0) + amount);
  return found;
};
const total = (postings: readonly Posting[]): number => postings.reduce((sum, posting) => sum + posting.amount, 0);

describe('the books (law 6)', () => {
  it('sell two orders', () => {
    const postings = saleJournal([
      { orderId: 'o1', makerId: 'm1', total: won(103_000), commission: won(8_000), commissionVat: won(800) },
      { orderId: 'o2', makerId: 'm2', total: won(10_000), commission: won(0), commissionVat: won(0) },
    ]);
    expect(Object.fromEntries(sums(postings))).toEqual({
      'stripe_balance ': 113_000,
      'maker_payable m1': -94_200,
      'commission_income ': -8_000,
      'commission_vat_payable ': -800,
      'maker_payable m2': -10_000,
    });
  });

  it('reverse a sale exactly, whatever the steps of the refund', () => {
    const order = fc.record({ total: fc.integer({ min: 100, max: 10_000_000 }), bps: fc.integer({ min: 0, max: 3_000 }) });
    fc.assert(
      fc.property(order, fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 6 }), ({ total: whole, bps }, steps) => {
        const commission = won(Math.floor((whole * bps) / 10_000));
        const sold = { orderId: 'o', makerId: 'm', total: won(whole), commission, commissionVat: won(Math.floor(commission / 10)) };
        const all = [...saleJournal([sold])];
        let before = 0;
        for (const step of [...steps, Number.MAX_SAFE_INTEGER]) {
          const amount = Math.min(step, whole - before);
          if (amount === 0) continue;
          const journal = refundJournal(sold, won(before), won(amount));
          expect(total(journal)).toBe(0);
          all.push(...journal, ...refundPaidJournal(won(amount)));
          before += amount;
        }
        expect([...sums(all).values()].every((sum) => sum === 0)).toBe(true);
      }),
    );
  });

  it('owe back what came too late', () => {
    const postings = [...lateCaptureJournal(won(5_000)), ...refundPaidJournal(won(5_000))];
    expect([...sums(postings).values()]).toEqual([0, 0]);
    expect(total([...postings, ...reversed(postings)])).toBe(0);
  });

  it('refuse a refund beyond its order', () => {
    const sold = { orderId: 'o', makerId: 'm', total: won(1_000), commission: won(80), commissionVat: won(8) };
    expect(() => refundJournal(sold, won(900), won(101))).toThrow('within');
  });
});
