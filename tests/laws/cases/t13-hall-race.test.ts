// trust.md T13: a hundred buyers in both channels while a curator moves pieces, the maker counts the shelf and the hall is called off: nothing is sold
// that is not there, nothing is moved from under a buyer, and a hall that is over takes no new purchase.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { cancelHall } from '#app/flows/cancel-hall.server.ts';
import { changeSetAside } from '#app/flows/change-set-aside.server.ts';
import { changeStock } from '#app/flows/change-stock.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';

import { curator, makeOpenHall } from '../../make/halls.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { owner } from '../../make/payees.ts';
import { forward, newGuest, openStand, orderFor, paymentPage, press, rows, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';

const pieces = 50;
const inHall = 10;
const buyers = 100;
const moves = 24;
/** So many of them are at it at once: the process has connections for that many. */
const atOnce = 16;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function buy(offerId: string, pays: boolean): Promise<string> {
  const guest = newGuest();
  const added = await addToCart({ owner: guest, offerId, quantity: 1 });
  if (!added.ok) return added.refusal.kind;
  const order = await orderFor(guest);
  const placed = await placeOrder(order);
  // Who saw nothing left to pay for is told so when pieces came back before the order did: by a hold that ended, a move or the hall's end.
  if (!placed.ok) return placed.refusal.kind === 'price_changed' && order.expectedTotal === 0 ? 'came_back' : placed.refusal.kind;
  if (!pays) return 'left';
  await press(await paymentPage(placed.value.purchaseId));
  return recordPayment({ purchaseId: placed.value.purchaseId });
}

it('sells fifty at most, ten of them never more than the hall has', async () => {
  const { makerId, variantId, offerId } = await makeProduct({ onHand: pieces });
  const { hallId, zoneId } = await makeOpenHall();
  const { itemId, offerId: hallOffer } = done(await setAside({ hallId, zoneId, variantId, quantity: inHall, price: null, actor: curator }));
  const refused: string[] = [];
  const move = async (step: number): Promise<void> => {
    const [item] = await rows<{ set_aside: number }>('select set_aside from hall_item where id = $1', [itemId]);
    const expectedSetAside = item?.set_aside ?? 0;
    const quantity = Math.max(0, expectedSetAside + (step % 2 === 0 ? 5 : -5));
    const moved = await changeSetAside({ hallId, itemId, zoneId, quantity, price: null, expectedSetAside, actor: curator });
    if (!moved.ok) refused.push(moved.refusal.kind);
  };
  const count = async (): Promise<void> => {
    const [pool] = await rows<{ on_hand: number }>('select p.on_hand from pool p join offer o on o.pool_id = p.id where o.id = $1', [offerId]);
    const onHand = pool?.on_hand ?? 0;
    const counted = await changeStock({ actor: owner, makerId, variantId, onHand, expectedOnHand: onHand });
    if (!counted.ok) refused.push(counted.refusal.kind);
  };
  const curating = (async () => {
    for (let step = 0; step < moves; step += 1) await Promise.all([move(step), ...(step % 4 === 0 ? [count()] : [])]);
    done(await cancelHall({ hallId, reason: '시험', actor: curator }));
  })();
  const ends: string[] = [];
  const queue = Array.from({ length: buyers }, (_, place) => ({ offer: place % 2 === 0 ? offerId : hallOffer, pays: place % 3 !== 0 }));
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) ends.push(await buy(next.offer, next.pays));
  };
  await Promise.all([curating, ...Array.from({ length: atOnce }, lane)]);
  expect(await violations()).toEqual([]);
  expect(['hall_closed', 'not_listed']).toContain(await buy(hallOffer, true));
  await forward(11);
  await sweep({ patienceMs: 0 });
  const paid = ends.filter((end) => end === 'paid' || end === 'already').length;
  const [left] = await rows<{ on_hand: number; held: number }>('select sum(on_hand)::int as on_hand, sum(held)::int as held from pool where variant_id = $1', [
    variantId,
  ]);
  expect(left).toEqual({ on_hand: pieces - paid, held: 0 });
  const known = new Set(['paid', 'already', 'left', 'came_back', 'sold_out', 'not_enough', 'hall_closed', 'not_listed', 'empty_cart']);
  expect(ends.filter((end) => !known.has(end))).toEqual([]);
  expect(refused.filter((kind) => !['below_sold_and_held', 'not_enough_free', 'set_aside_changed', 'stock_changed', 'below_held'].includes(kind))).toEqual([]);
  expect(await violations()).toEqual([]);
});
