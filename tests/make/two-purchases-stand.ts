// What every test of records stands on: a shop of its own for the file, and two purchases that are there before each test.
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { openStand, type Stand } from './stand.ts';
import { once, twoPurchases, type TwoPurchases } from './two-purchases.ts';

/** Opens the stand before the file's tests and closes it after them. `two` is for use within tests alone. */
export function onTwoPurchases(): { readonly two: TwoPurchases } {
  let stand: Stand;
  let two: TwoPurchases;
  const base = once(twoPurchases);
  beforeAll(async () => {
    stand = await openStand();
  });
  beforeEach(async () => {
    two = await base();
  });
  afterAll(() => stand.close());
  return {
    get two() {
      return two;
    },
  };
}
