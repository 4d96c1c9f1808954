import { describe, expect, it } from 'vitest';

import { portionOf, won } from '#app/lib/money.ts';

import {
  balanced,
  lateCaptureJournal,
  payable,
  paymentFeeJournal,
  posting,
  refundJournal,
  refundPaidJournal,
  reversed,
  saleJournal,
  type Posting,
} from './ledger.ts';

const sums = (postings: readonly Posting[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { account, owner, amount } of postings) found.set(`${account} ${owner}`, (found.get(`${account} ${owner}`) ?? 0) + amount);
  return found;
};
const total = (postings: readonly Posting[]): number => postings.reduce((sum, posting) => sum + posting.amount, 0);
const none = won(0);

describe('the books (law 6)', () => {
  it('sell two orders', () => {
    const postings = saleJournal([
      { orderId: 'o1', makerId: 'm1', total: won(103_000), platformDiscount: none, commission: won(8_000), commissionVat: won(800) },
      { orderId: 'o2', makerId: 'm2', total: won(10_000), platformDiscount: none, commission: none, commissionVat: none },
    ]);
    expect(Object.fromEntries(sums(postings))).toEqual({
      'stripe_balance ': 113_000,
      'maker_payable m1': -94_200,
      'commission_income ': -8_000,
      'commission_vat_payable ': -800,
      'maker_payable m2': -10_000,
    });
  });

  it('owe the maker what the market took off', () => {
    const sold = { orderId: 'o', makerId: 'm', total: won(98_000), platformDiscount: won(5_000), commission: won(8_000), commissionVat: won(800) };
    expect(Object.fromEntries(sums(saleJournal([sold])))).toEqual({
      'stripe_balance ': 98_000,
      'maker_payable m': -94_200,
      'platform_discounts ': 5_000,
      'commission_income ': -8_000,
      'commission_vat_payable ': -800,
    });
    const undone = refundJournal({ ...sold, amount: sold.total });
    expect([...sums([...saleJournal([sold]), ...undone, ...refundPaidJournal(sold.total)]).values()].every((sum) => sum === 0)).toBe(true);
  });

  it('move nothing for a refund that the maker keeps', () => {
    const kept = { makerId: 'm', amount: none, platformDiscount: none, commission: none, commissionVat: none };
    expect(refundJournal(kept)).toEqual([]);
    expect(total(refundJournal({ ...kept, commission: won(240), commissionVat: won(24) }))).toBe(0);
    for (const part of ['amount', 'platformDiscount', 'commission', 'commissionVat'] as const) {
      expect(() => refundJournal({ ...kept, [part]: won(-1) })).toThrow('undoes');
    }
  });

  it('take what Stripe keeps out of our balance there', () => {
    expect(Object.fromEntries(sums(paymentFeeJournal(won(330))))).toEqual({ 'payment_fees ': 330, 'stripe_balance ': -330 });
  });

  it('refuse what does not sum to zero, and leave out what moves nothing', () => {
    expect(() => balanced([posting('bank', won(1)), posting('stripe_balance', won(-2))])).toThrow('sums to zero');
    expect(balanced([posting('bank', won(1), 'x'), posting('bank', none), posting('bank', won(-1))])).toEqual([
      { account: 'bank', owner: 'x', amount: 1 },
      { account: 'bank', owner: '', amount: -1 },
    ]);
  });

  it('owe back what came too late', () => {
    const postings = [...lateCaptureJournal(won(5_000)), ...refundPaidJournal(won(5_000))];
    expect([...sums(postings).values()]).toEqual([0, 0]);
    expect(total([...postings, ...reversed(postings)])).toBe(0);
  });
});

describe('the arithmetic of facts 3.3', () => {
  it.each([
    { items: 100_000, shipping: 3_000, maker: 0, platform: 0, bps: 800, pg: 0, pays: 103_000, commission: 8_000, vat: 800, payout: 94_200 },
    { items: 100_000, shipping: 3_000, maker: 5_000, platform: 0, bps: 800, pg: 0, pays: 98_000, commission: 7_600, vat: 760, payout: 89_640 },
    { items: 100_000, shipping: 3_000, maker: 0, platform: 5_000, bps: 800, pg: 0, pays: 98_000, commission: 8_000, vat: 800, payout: 94_200 },
    { items: 33_330, shipping: 0, maker: 0, platform: 0, bps: 770, pg: 330, pays: 33_330, commission: 2_566, vat: 256, payout: 29_409 },
  ])('$items + $shipping at $bps bps: $payout to the maker', ({ items, shipping, maker, platform, bps, pg, pays, commission, vat, payout }) => {
    const fee = portionOf(won(items - maker), bps);
    const sold = { orderId: 'o', makerId: 'm', total: won(items - maker - platform + shipping), platformDiscount: won(platform), commission: fee };
    const owed = payable({ ...sold, commissionVat: portionOf(fee, 1_000) });
    const passedOn = portionOf(won(items - maker), pg);
    expect([sold.total, fee, portionOf(fee, 1_000), owed - passedOn]).toEqual([pays, commission, vat, payout]);
    expect(sold.total + platform).toBe(payout + commission + vat + passedOn);
  });
});
