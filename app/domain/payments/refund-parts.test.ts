// Refunds in any steps: bounded, and together exactly the sale (law 5).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { portionOf, won } from '#app/lib/money.ts';

import {
  leftOf,
  makerPart,
  mostKeptBack,
  refundAmount,
  refundParts,
  type LineLeft,
  type OrderLeft,
  type RefundParts,
  type RefundWish,
} from './refund-parts.ts';

function line(lineId: string, quantity: number, items: number, platformDiscount = 0, bps = 800): LineLeft {
  const commission = portionOf(won(items + platformDiscount), bps);
  return { lineId, quantity, items: won(items), platformDiscount: won(platformDiscount), commission, vat: portionOf(commission, 1_000) };
}

function order(lines: readonly LineLeft[], shipping = 3_000): OrderLeft {
  return { lines, shipping: won(shipping), keptBack: won(0) };
}

function after(left: OrderLeft, parts: RefundParts): OrderLeft {
  return {
    shipping: won(left.shipping - parts.shipping),
    keptBack: won(left.keptBack + parts.keptBack),
    lines: left.lines.map((one) => {
      const taken = parts.lines.find((part) => part.lineId === one.lineId);
      if (taken === undefined) return one;
      return {
        lineId: one.lineId,
        quantity: one.quantity - taken.quantity,
        items: won(one.items - taken.items),
        platformDiscount: won(one.platformDiscount - taken.platformDiscount),
        commission: won(one.commission - taken.commission),
        vat: won(one.vat - taken.vat),
      };
    }),
  };
}

describe('what a refund takes', () => {
  const bought = order([line('a', 3, 10_000), line('b', 1, 5_000, 1_000)]);

  it('is all that is left when nothing is named', () => {
    expect(refundParts(bought, {})).toMatchObject({
      amount: 18_000,
      items: 15_000,
      shipping: 3_000,
      keptBack: 0,
      commission: 1_280,
      vat: 128,
      platformDiscount: 1_000,
    });
  });

  it('is pieces of lines with their part of the fee, and shipping only when named', () => {
    const parts = refundParts(bought, { lines: [{ lineId: 'a', quantity: 1 }] });
    expect(parts).toMatchObject({ amount: 3_333, shipping: 0, commission: 266, vat: 26, lines: [{ lineId: 'a', quantity: 1, items: 3_333 }] });
    expect(refundAmount(bought, { lines: [{ lineId: 'b', quantity: 1 }], shipping: 3_000 })).toBe(8_000);
    expect(refundAmount(bought, { shipping: 3_000 })).toBe(3_000);
  });

  it('leaves the return postage with the maker, who may give it back later', () => {
    const first = refundParts(bought, { lines: [{ lineId: 'b', quantity: 1 }], keptBack: 3_000 });
    expect(first).toMatchObject({ amount: 2_000, items: 5_000, keptBack: 3_000, platformDiscount: 1_000 });
    if (first === null) throw new Error('refused');
    expect(makerPart(first)).toBe(2_000 + 1_000 - 480 - 48);
    expect(refundParts(after(bought, first), {})).toMatchObject({ amount: 16_000, items: 10_000, shipping: 3_000, keptBack: -3_000 });
    expect(refundParts(bought, { lines: [{ lineId: 'b', quantity: 1 }], keptBack: 5_000 })).toMatchObject({ amount: 0, items: 5_000 });
    expect(refundParts(bought, { lines: [{ lineId: 'b', quantity: 1 }], keptBack: 5_001 })).toBeNull();
    const piece = { lines: [{ lineId: 'a', quantity: 3 }] };
    expect(mostKeptBack(bought, piece)).toBe(10_000 - 800 - 80);
    expect(refundParts(bought, { ...piece, keptBack: 9_120 })).toMatchObject({ amount: 880 });
    expect(refundParts(bought, { ...piece, keptBack: 9_121 })).toBeNull();
  });

  it('spreads goodwill in proportion', () => {
    const parts = refundParts(bought, { amount: 1_800 });
    expect(parts).toMatchObject({ amount: 1_800, items: 1_500, shipping: 300, commission: 80 + 48, platformDiscount: 100 });
    expect(parts?.lines.map((part) => part.quantity)).toEqual([0, 0]);
  });

  it('adds goodwill to pieces: spread over what they leave', () => {
    const parts = refundParts(bought, { lines: [{ lineId: 'a', quantity: 1 }], shipping: 3_000, amount: 1_000 });
    expect(parts).toMatchObject({ amount: 3_333 + 3_000 + 1_000, items: 4_333, shipping: 3_000 });
    expect(parts?.lines).toMatchObject([
      { lineId: 'a', quantity: 1, items: 3_333 + 571 },
      { lineId: 'b', quantity: 0, items: 429, platformDiscount: 85 },
    ]);
    const rest = refundParts(bought, { lines: [{ lineId: 'a', quantity: 1 }], amount: 18_000 - 3_333 });
    expect(rest?.lines.map((part) => [part.quantity, part.items])).toEqual([
      [3, 10_000],
      [1, 5_000],
    ]);
  });

  it('names all pieces when the goodwill is all that is left', () => {
    expect(refundParts(bought, { amount: 18_000 })).toEqual(refundParts(bought, {}));
  });

  it('gives back what was kept, alone or as a part of goodwill', () => {
    const kept = { lines: bought.lines, shipping: won(0), keptBack: won(3_000) };
    expect(refundParts(kept, { amount: 1_800 })).toMatchObject({ amount: 1_800, items: 1_500, shipping: 0, keptBack: -300 });
    const nothingElse = { lines: bought.lines.map((one) => line(one.lineId, 0, 0)), shipping: won(0), keptBack: won(3_000) };
    expect(refundParts(nothingElse, {})).toMatchObject({ amount: 3_000, items: 0, keptBack: -3_000, lines: [] });
    expect(refundParts({ ...nothingElse, keptBack: won(0) }, {})).toBeNull();
  });

  it('of what cannot be is nothing', () => {
    const impossible = { lines: [{ lineId: 'a', quantity: 4 }] };
    expect([refundAmount(bought, impossible), mostKeptBack(bought, impossible)]).toEqual([0, 0]);
  });

  it.each<RefundWish>([
    { amount: 0 },
    { amount: -1 },
    { amount: 1.5 },
    { amount: Number.NaN },
    { amount: 18_001 },
    { amount: 2 ** 53 },
    { shipping: 3_001 },
    { shipping: -1 },
    { shipping: 0 },
    { keptBack: -1 },
    { lines: [] },
    { lines: [{ lineId: 'a', quantity: 4 }] },
    {
      lines: [
        { lineId: 'a', quantity: 2 },
        { lineId: 'a', quantity: 2 },
      ],
    },
    {
      lines: [
        { lineId: 'a', quantity: 4 },
        { lineId: 'b', quantity: 1 },
      ],
    },
    { lines: [{ lineId: 'a', quantity: 0 }] },
    { lines: [{ lineId: 'a', quantity: 0.5 }] },
    { lines: [{ lineId: 'another', quantity: 1 }] },
    {
      lines: [
        { lineId: 'b', quantity: 1 },
        { lineId: 'another', quantity: 1 },
      ],
    },
    {
      lines: [
        { lineId: 'b', quantity: 1 },
        { lineId: 'a', quantity: 0 },
      ],
    },
    {
      lines: [
        { lineId: 'b', quantity: 1 },
        { lineId: 'a', quantity: -1 },
      ],
    },
    {
      lines: [
        { lineId: 'a', quantity: 0.5 },
        { lineId: 'a', quantity: 0.5 },
      ],
    },
    { lines: [{ lineId: 'b', quantity: 1 }], amount: 0 },
    { lines: [{ lineId: 'b', quantity: 1 }], amount: 13_001 },
    { shipping: 3_000, amount: 15_001 },
  ])('refuses %j', (wish) => {
    expect(refundParts(bought, wish)).toBeNull();
  });
});

describe('law 5: refunds in any steps', () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      price: fc.integer({ min: 100, max: 1_000_000 }),
      off: fc.integer({ min: 0, max: 10_000 }),
      bps: fc.integer({ min: 0, max: 5_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const step = fc.oneof(
    fc.record({ lines: fc.array(fc.record({ lineId: fc.constantFrom('0', '1', '2', '3', '4'), quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }) }),
    fc.record({ amount: fc.integer({ min: 1, max: 3_000_000 }) }),
    fc.record({ shipping: fc.integer({ min: 0, max: 5_000 }), keptBack: fc.integer({ min: 0, max: 5_000 }) }),
    fc.record({
      lines: fc.constant([{ lineId: '0', quantity: 1 }]),
      keptBack: fc.integer({ min: 0, max: 4_000 }),
      amount: fc.integer({ min: 1, max: 90_000 }),
    }),
  );

  it('never pass what is left, and the last one undoes the sale to the won', () => {
    fc.assert(
      fc.property(lines, fc.array(step, { maxLength: 8 }), fc.integer({ min: 0, max: 5_000 }), (bought, steps, shipping) => {
        const whole = order(
          bought.map(({ quantity, price, off, bps }, place) => {
            const discount = Math.floor((quantity * (price - 1) * off) / 10_000);
            return line(String(place), quantity, quantity * price - discount, discount, bps);
          }),
          shipping,
        );
        let left = whole;
        let back = 0;
        let maker = 0;
        for (const wish of [...steps, {}]) {
          const parts = refundParts(left, wish);
          if (parts === null) continue;
          expect(parts.amount).toBe(parts.items + parts.shipping - parts.keptBack);
          back += parts.amount;
          maker += makerPart(parts);
          left = after(left, parts);
          const amounts = left.lines.flatMap((one) => [one.quantity, one.items, one.platformDiscount, one.commission, one.vat]);
          expect(Math.min(left.shipping, left.keptBack, ...amounts)).toBeGreaterThanOrEqual(0);
          expect(back + leftOf(left)).toBe(leftOf(whole));
        }
        expect(back).toBe(leftOf(whole));
        expect(leftOf(left)).toBe(0);
        const owed = whole.lines.reduce((sum, one) => sum + one.items + one.platformDiscount - one.commission - one.vat, Number(whole.shipping));
        expect(maker).toBe(owed);
        expect(left.lines.every((one) => one.quantity + one.commission + one.vat + one.platformDiscount === 0)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
