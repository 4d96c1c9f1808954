import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { isRemote, priceBasket, totalOfOne, type ShippingTerms } from './pricing.ts';

const terms = (fee: number, freeOver: number | null, remoteSurcharge: number): ShippingTerms => ({
  fee: won(fee),
  freeOver: freeOver === null ? null : won(freeOver),
  remoteSurcharge: won(remoteSurcharge),
});
const line = (makerId: string, unitPrice: number, quantity = 1) => ({ makerId, unitPrice: won(unitPrice), quantity });

describe('priceBasket', () => {
  const policies = new Map([
    ['a', terms(3_000, 50_000, 4_000)],
    ['b', terms(2_500, null, 0)],
  ]);

  it('ships each maker once, free from an amount on', () => {
    expect(priceBasket([line('a', 20_000, 2), line('b', 5_000), line('a', 9_999)], policies)).toEqual({
      orders: [
        { makerId: 'a', itemsTotal: 49_999, shippingFee: 3_000, remoteSurcharge: 0, total: 52_999, missingToFree: 1 },
        { makerId: 'b', itemsTotal: 5_000, shippingFee: 2_500, remoteSurcharge: 0, total: 7_500, missingToFree: null },
      ],
      itemsTotal: 54_999,
      shippingTotal: 5_500,
      total: 60_499,
    });
    expect(priceBasket([line('a', 50_000)], policies).shippingTotal).toBe(0);
  });

  it('adds the surcharge for islands even where shipping is free', () => {
    expect(priceBasket([line('a', 50_000)], policies, '63001').orders).toMatchObject([{ shippingFee: 4_000, remoteSurcharge: 4_000 }]);
    expect(isRemote('63001')).toBe(true);
    expect(isRemote('04524')).toBe(false);
    expect(isRemote('not a code')).toBe(false);
  });

  it('law 4: the orders sum to the total, for any basket', () => {
    const wish = fc.record({
      makerId: fc.constantFrom('a', 'b', 'c', 'd'),
      unitPrice: fc.integer({ min: 100, max: 100_000_000 }),
      quantity: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 45 }), fc.constantFrom('04524', '63001', undefined), (wishes, postalCode) => {
        const lines = wishes.map(({ makerId, unitPrice, quantity }) => line(makerId, unitPrice, quantity));
        const priced = priceBasket(lines, policies, postalCode);
        const items = lines.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0);
        expect(priced.itemsTotal).toBe(items);
        expect(priced.orders.reduce((sum, order) => sum + order.total, 0)).toBe(priced.total);
        expect(priced.total).toBe(priced.itemsTotal + priced.shippingTotal);
        for (const order of priced.orders) expect(Number.isSafeInteger(order.total) && order.shippingFee >= 0).toBe(true);
      }),
    );
  });
});

describe('one piece', () => {
  it('shows a price with shipping', () => {
    expect(totalOfOne(won(12_000), terms(3_000, 50_000, 0))).toBe(15_000);
    expect(totalOfOne(won(50_000), terms(3_000, 50_000, 0))).toBe(50_000);
  });
});
