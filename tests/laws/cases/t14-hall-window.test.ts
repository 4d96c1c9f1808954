// trust.md T14: a hall's window is [opens, closes) by the database's clock alone, whatever the clocks of the processes say; what was held inside may be
// paid until its hold is over.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { changeHall } from '#app/flows/change-hall.server.ts';

import { curator, makeOpenHall, setMarketClock, writtenHall } from '../../make/halls.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { newGuest, openStand, orderFor, paymentPage, press, rows, stateOf, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';

const second = 1_000;
const hour = 3_600 * second;
// 10:00 and 18:00 in Seoul.
const opens = new Date('2026-12-01T01:00:00Z');
const closes = new Date('2026-12-01T09:00:00Z');

let stand: Stand;
let hallId: string;
let hallOffer: string;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  await setMarketClock(new Date(opens.getTime() - hour));
  const { variantId } = await makeProduct({ onHand: 20 });
  const made = await makeOpenHall({ opensAt: opens, closesAt: closes });
  hallId = made.hallId;
  hallOffer = done(await setAside({ hallId, zoneId: made.zoneId, variantId, quantity: 10, price: null, actor: curator })).offerId;
});
afterEach(async () => {
  vi.useRealTimers();
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});

/** The database's clock is so far from the instant; the process believes another time. */
async function at(instant: Date, ms: number, processMs = 0): Promise<void> {
  await setMarketClock(new Date(instant.getTime() + ms));
  vi.useRealTimers();
  if (processMs !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + processMs });
}

async function buys(): Promise<string> {
  const guest = newGuest();
  const added = await addToCart({ owner: guest, offerId: hallOffer, quantity: 1 });
  if (!added.ok) return added.refusal.kind;
  const placed = await placeOrder(await orderFor(guest));
  return placed.ok ? placed.value.purchaseId : placed.refusal.kind;
}

describe.each([0, 2 * hour, -2 * hour, 24 * hour, -24 * hour])('with a process that is %i ms off', (processMs) => {
  it('sells from the opening to just before the closing', async () => {
    await at(opens, -20 * second, processMs);
    expect(['hall_closed', 'not_listed']).toContain(await buys());
    await at(opens, 0, processMs);
    expect(await buys()).toMatch(/^pur_/);
    await at(closes, -20 * second, processMs);
    expect(await buys()).toMatch(/^pur_/);
    await at(closes, 0, processMs);
    expect(['hall_closed', 'not_listed']).toContain(await buys());
  });
});

it('what lay in the basket inside is not sold outside', async () => {
  await at(closes, -20 * second);
  const guest = newGuest();
  await addToCart({ owner: guest, offerId: hallOffer, quantity: 1 });
  const order = await orderFor(guest);
  await at(closes, 0);
  expect(await placeOrder(order)).toMatchObject({ refusal: { kind: 'hall_closed' } });
});

it('what was held inside may be paid outside', async () => {
  await at(closes, -20 * second);
  const purchaseId = await buys();
  await at(closes, 60 * second);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  expect(await stateOf(purchaseId)).toBe('paid');
});

it('a window that is made shorter while people buy counts from the moment of the change', async () => {
  await at(opens, hour);
  expect(await buys()).toMatch(/^pur_/);
  const [hall] = await rows<{ version: number }>('select version from hall where id = $1', [hallId]);
  const now = opens.getTime() + hour;
  const content = await writtenHall({ opensAt: opens, closesAt: new Date(now + 60 * second) });
  done(await changeHall({ ...content, hallId, expectedVersion: hall?.version ?? 1, actor: curator }));
  await at(opens, hour + 61 * second);
  expect(['hall_closed', 'not_listed']).toContain(await buys());
});
