import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitByLargestRemainder, won } from '#app/lib/money.ts';

import { leastGoods, roomOf, shareOut, spread, worthOf } from './discount.ts';
import { priceBasket, type CouponTerms, type MakerTerms } from './pricing.ts';

const terms = (fee: number, freeOver: number | null, remoteSurcharge: number, more: Partial<MakerTerms> = {}): MakerTerms => ({
  fee: won(fee),
  freeOver: freeOver === null ? null : won(freeOver),
  remoteSurcharge: won(remoteSurcharge),
  ...more,
});
let running = 0;
const line = (makerId: string, unitPrice: number, quantity = 1, weightGrams = 0) => {
  running += 1;
  return { id: `l${String(running)}`, makerId, unitPrice: won(unitPrice), quantity, weightGrams };
};
const off = (amount: number, minItems = 0) => ({ percentBps: null, amount, most: null, minItems });
const percent = (bps: number, most: number | null = null, minItems = 0) => ({ percentBps: bps, amount: null, most, minItems });
const coupon = (change: Partial<CouponTerms>): CouponTerms => ({ ...off(0), makerId: null, makerShareBps: 0, ...change });

describe('priceBasket', () => {
  const policies = new Map([
    ['a', terms(3_000, 50_000, 4_000)],
    ['b', terms(2_500, null, 0)],
  ]);

  it('ships each maker once, free from an amount on', () => {
    expect(priceBasket([line('a', 20_000, 2), line('b', 5_000), line('a', 9_999)], policies)).toMatchObject({
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
    const priced = priceBasket([line('a', 50_000)], policies, { postalCode: '63001' });
    expect(priced.orders).toMatchObject([{ shippingFee: 4_000, remoteSurcharge: 4_000 }]);
  });

  it('ships by weight, and not at all what is fetched', () => {
    const bands = [2_000, 10_000].map((upToGrams, place) => ({ upToGrams, fee: won(place === 0 ? 3_000 : 6_000) }));
    const heavy = new Map([['a', terms(9_999, 100_000, 4_000, { bands, pickup: true })]]);
    const fee = (grams: number) => priceBasket([line('a', 10_000, 2, grams)], heavy).shippingTotal;
    expect([fee(0), fee(1_000), fee(1_001), fee(90_000)]).toEqual([3_000, 3_000, 6_000, 6_000]);
    const fetched = priceBasket([line('a', 10_000, 1, 5_000)], heavy, { postalCode: '63001', pickup: ['a'] });
    expect(fetched.orders).toMatchObject([{ pickup: true, shippingFee: 0, remoteSurcharge: 0, total: 10_000, missingToFree: null }]);
    expect(priceBasket([line('b', 10_000)], policies, { pickup: ['b'] }).orders).toMatchObject([{ pickup: false, shippingFee: 2_500 }]);
  });
});

describe('discounts', () => {
  const shop = new Map([
    ['a', terms(3_000, null, 0, { discounts: [off(1_000, 20_000), percent(1_000, null, 20_000)] })],
    ['b', terms(0, null, 0)],
  ]);

  it('take the maker’s best for the basket, then one coupon', () => {
    const priced = priceBasket([line('a', 20_000), line('b', 12_000)], shop, { coupon: coupon({ ...off(5_000), minItems: 30_000 }) });
    expect(priced).toMatchObject({
      itemsTotal: 32_000,
      basketDiscount: 2_000,
      couponDiscount: 5_000,
      shippingTotal: 3_000,
      total: 28_000,
      missingToCoupon: null,
    });
    expect(priced.orders).toMatchObject([
      { makerDiscount: 2_000, platformDiscount: 3_000, total: 18_000 },
      { makerDiscount: 0, platformDiscount: 2_000, total: 10_000 },
    ]);
    expect(priceBasket([line('a', 19_999)], shop)).toMatchObject({ basketDiscount: 0, total: 22_999 });
  });

  it('say what is missing to a coupon, which counts after the basket discount', () => {
    expect(priceBasket([line('a', 20_000)], shop, { coupon: coupon({ ...off(5_000), minItems: 20_000 }) })).toMatchObject({
      couponDiscount: 0,
      missingToCoupon: 2_000,
    });
  });

  it('of a maker stay with that maker; shared ones are borne by both', () => {
    const lines = [line('a', 10_000), line('b', 10_000, 3)];
    const mine = priceBasket(lines, shop, { coupon: coupon({ ...percent(1_000), makerId: 'b', makerShareBps: 3_333 }) });
    expect(mine.orders).toMatchObject([
      { couponDiscount: 0, total: 13_000 },
      { couponDiscount: 3_000, makerDiscount: 1_000, platformDiscount: 2_000, total: 27_000 },
    ]);
    expect(priceBasket([line('a', 10_000)], shop, { coupon: coupon({ ...off(1), makerId: 'b' }) })).toMatchObject({ couponDiscount: 0, missingToCoupon: null });
  });

  it('leave a piece its won and an order its hundred', () => {
    const priced = priceBasket([line('a', 10_000, 2), line('b', 100)], shop, { coupon: coupon(percent(10_000)) });
    expect(priced.orders).toMatchObject([{ total: 3_000 + leastGoods }, { total: leastGoods }]);
    expect(priceBasket([line('b', 250, 99)], shop, { coupon: coupon(off(9_999_999)) }).total).toBe(leastGoods);
  });

  it('are worth a percentage up to its most, or won, from the minimum on', () => {
    expect(worthOf(percent(1_500, 2_000), won(10_000))).toBe(1_500);
    expect(worthOf(percent(1_500, 1_000), won(10_000))).toBe(1_000);
    expect(worthOf(off(3_000, 10_000), won(9_999))).toBe(0);
    expect(worthOf(off(3_000), won(2_000))).toBe(2_000);
  });

  it.each([
    [1_000, [33_000, 33_000, 33_000], [334, 333, 333]],
    [5_000, [12_000, 8_000, 1], [3_000, 2_000, 0]],
  ])('%i over %j is %j (facts 3.3)', (amount, totals, parts) => {
    expect(splitByLargestRemainder(won(amount), totals)).toEqual(parts);
    expect(
      spread(
        won(amount),
        totals.map((left) => ({ left: won(left), quantity: 1 })),
      ),
    ).toEqual(parts);
  });
});

describe('law 4, for any basket and any discounts', () => {
  const wish = fc.record({
    makerId: fc.constantFrom('a', 'b', 'c', 'd'),
    unitPrice: fc.integer({ min: 100, max: 10_000_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
    weightGrams: fc.integer({ min: 0, max: 30_000 }),
  });
  const reduction = fc.oneof(
    fc.record({ percentBps: fc.integer({ min: 1, max: 10_000 }), amount: fc.constant(null), most: fc.option(fc.nat(1_000_000)), minItems: fc.nat(500_000) }),
    fc.record({ percentBps: fc.constant(null), amount: fc.integer({ min: 1, max: 50_000_000 }), most: fc.constant(null), minItems: fc.nat(500_000) }),
  );
  const offered = fc.tuple(reduction, fc.constantFrom(null, 'a', 'b'), fc.integer({ min: 0, max: 10_000 }));

  it('the lines sum to the orders, the orders to the total, and nothing is free', () => {
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 30 }),
        fc.array(reduction, { maxLength: 3 }),
        fc.option(offered),
        fc.constantFrom('04524', '63001', undefined),
        (wishes, discounts, couponed, postalCode) => {
          const lines = wishes.map((one, place) => ({ ...one, id: String(place), unitPrice: won(one.unitPrice) }));
          const makers = new Map([
            ['a', terms(3_000, 50_000, 4_000, { discounts, pickup: true })],
            ['b', terms(2_500, null, 0, { discounts })],
          ]);
          const off = couponed === null ? null : { ...couponed[0], makerId: couponed[1], makerShareBps: couponed[1] === null ? 0 : couponed[2] };
          const priced = priceBasket(lines, makers, { postalCode, coupon: off, pickup: ['a'] });
          expect(priced.orders.reduce((sum, order) => sum + order.total, 0)).toBe(priced.total);
          expect(priced.total).toBe(priced.itemsTotal - priced.basketDiscount - priced.couponDiscount + priced.shippingTotal);
          for (const order of priced.orders) {
            const mine = lines.filter((one) => one.makerId === order.makerId);
            expect(order.itemsTotal).toBe(mine.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0));
            expect(order.makerDiscount + order.platformDiscount).toBe(order.basketDiscount + order.couponDiscount);
            expect(order.lines.reduce((sum, one) => sum + one.makerDiscount, 0)).toBe(order.makerDiscount);
            expect(order.lines.reduce((sum, one) => sum + one.platformDiscount, 0)).toBe(order.platformDiscount);
            expect(order.itemsTotal - order.makerDiscount - order.platformDiscount).toBeGreaterThanOrEqual(leastGoods);
            for (const [place, one] of order.lines.entries()) {
              const whole = mine[place];
              const paid = (whole?.unitPrice ?? 0) * (whole?.quantity ?? 0) - one.makerDiscount - one.platformDiscount;
              expect(one.makerDiscount >= 0 && one.platformDiscount >= 0 && paid >= (whole?.quantity ?? 0)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('a shared coupon is divided to the won', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 9 }), fc.integer({ min: 0, max: 10_000 }), (amounts, bps) => {
        const parts = amounts.map((amount) => won(amount));
        const { maker, platform } = shareOut(parts, bps);
        for (const [place, part] of parts.entries()) expect((maker[place] ?? 0) + (platform[place] ?? 0)).toBe(part);
        expect(Math.min(...maker, ...platform)).toBeGreaterThanOrEqual(0);
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(Math.abs(maker.reduce((sum, part) => sum + part, 0) * 10_000 - whole * bps)).toBeLessThanOrEqual(10_000);
        expect(roomOf(parts.map((left) => ({ left, quantity: 1 })))).toBeLessThanOrEqual(whole);
      }),
    );
  });
});
