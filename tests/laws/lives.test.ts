// Laws 1, 4, 5, 6, 8: purchases that are bought, split, cancelled, returned, refunded, disputed, confirmed, sold early and paid out in any order that
// the flows allow. Every journal sums to zero, every share is bounded, the books agree with Stripe and with the bank. LIVES: how many; 1,000 take some ten minutes.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { sweep } from '#app/flows/sweep.server.ts';
import { isRefusal } from '#app/lib/result.ts';

import { bank, bankDay } from '../make/lives-money.ts';
import { beginLife, steps } from '../make/lives.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct, type MadeProduct } from '../make/market.ts';
import { makeFinancier, makePayee } from '../make/payees.ts';
import { forward, openStand, rows, type Stand } from '../make/stand.ts';

const lives = Number(process.env['LIVES'] ?? '40');
/** Paid; paid, refunds take a while; paid, refunds fail afterwards; paid, the buyer's bank disputes it. */
const cards = ['4242424242424242', '4242424242424242', '4000000000007726', '4000000000005126', '4000000000000259'] as const;

let stand: Stand;
let products: MadeProduct[];
beforeAll(async () => {
  stand = await openStand();
  await makeFinancier();
  const makers = [await makePayee(), await makePayee(), await makePayee(20)];
  products = await Promise.all(
    makers.flatMap((makerId, place) =>
      [7_777, 33_330, 120_001].map((price) => makeProduct({ makerId, price: price + place, onHand: 100_000, hall: { onHand: 10_000, price } })),
    ),
  );
  // Lives take years of the market's clock.
  await rows("update hall set closes_at = closes_at + interval '60 years'");
});
afterAll(() => stand.close());

const life = fc.record({
  wishes: fc.array(fc.record({ product: fc.nat(8), hall: fc.boolean(), quantity: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 3 }),
  card: fc.constantFrom(...cards),
  steps: fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 3, maxLength: 14 }),
  numbers: fc.array(fc.nat(997), { minLength: 16, maxLength: 16 }),
});

let lived = 0;
/** Steps that were let happen at least once. */
const happened = new Set<string>();

it(`${String(lives)} lives break no law, and the books agree with the bank`, { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(life, async ({ wishes, card, steps: names, numbers }) => {
      let drawn = 0;
      const draw = (n: number): number => (numbers[drawn++ % numbers.length] ?? 0) % n;
      const offers = new Map<string, number>();
      for (const { product, hall, quantity } of wishes) {
        const made = products[product];
        const offerId = (hall ? made?.hall?.offerId : undefined) ?? made?.offerId ?? '';
        offers.set(offerId, quantity);
      }
      const begun = await beginLife(
        [...offers].map(([offerId, quantity]) => ({ offerId, quantity })),
        card,
        draw,
      );
      for (const name of names) if (!isRefusal(await steps[name]?.(begun))) happened.add(name);
      lived += 1;
      if (lived % 20 === 0) expect(await violations()).toEqual([]);
    }),
    // Lives share a market: what one broke would be found again in every smaller one.
    { numRuns: lives, endOnFailure: true },
  );
  await allSettled();
  expect(await violations()).toEqual([]);
  const [books] = await rows<{ bank: number }>("select coalesce(sum(amount), 0)::int as bank from posting where account = 'bank'");
  expect(books?.bank).toBe(bank.balance);
  expect(bank.transfers).toBeGreaterThan(bank.refused);
  // A few lives may leave a rare step out; many must not.
  if (lives >= 300) expect(Object.keys(steps).filter((name) => !happened.has(name))).toEqual([]);
});

/** Two months pass: everything that can be confirmed, refunded and paid is. */
async function allSettled(): Promise<void> {
  for (let week = 0; week < 9; week += 1) {
    await forward(7 * 24 * 60);
    await sweep({ patienceMs: 0 });
    await bankDay();
  }
}
