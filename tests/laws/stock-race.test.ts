// Law 1 and P1: nobody sells more pieces than there are, in either channel; equal requests make one purchase.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { newGuest, openStand, orderFor, press, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function buy(offerId: string): Promise<'paid' | 'sold_out'> {
  const owner = newGuest();
  const added = await addToCart({ owner, offerId, quantity: 1 });
  if (!added.ok) return 'sold_out';
  const input = await orderFor(owner);
  const order = await placeOrder(input);
  if (!order.ok) {
    expect(['sold_out', 'price_changed', 'empty_cart']).toContain(order.refusal.kind);
    return 'sold_out';
  }
  const begun = await beginPayment({ purchaseId: order.value.purchaseId });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  await press(begun.value.url);
  expect(['paid', 'already']).toContain(await recordPayment({ purchaseId: order.value.purchaseId }));
  return 'paid';
}

describe('fifty buyers for ten pieces', () => {
  it('get exactly ten, in the direct channel', async () => {
    const { offerId, poolId } = await makeProduct({ onHand: 10 });
    const results = await Promise.all(Array.from({ length: 50 }, () => buy(offerId)));
    expect(results.filter((result) => result === 'paid')).toHaveLength(10);
    expect(await rows('select on_hand, held from pool where id = $1', [poolId])).toEqual([{ on_hand: 0, held: 0 }]);
  });

  it('get exactly ten of each channel when a hall sells the same variant', async () => {
    const made = await makeProduct({ onHand: 4, hall: { onHand: 6, price: 9_000 } });
    const hallOffer = made.hall?.offerId ?? '';
    const results = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => [index % 2, await buy(index % 2 === 0 ? made.offerId : hallOffer)] as const),
    );
    const sold = (channel: number): number => results.filter(([one, result]) => one === channel && result === 'paid').length;
    expect([sold(0), sold(1)]).toEqual([4, 6]);
  });
});

describe('place-order', () => {
  it('makes one purchase of twenty equal requests at once', async () => {
    const { offerId } = await makeProduct({ onHand: 5 });
    const owner = newGuest();
    await addToCart({ owner, offerId, quantity: 2 });
    const input = await orderFor(owner);
    const answers = await Promise.all(Array.from({ length: 20 }, () => placeOrder(input)));
    const ids = new Set(answers.map((answer) => (answer.ok ? `${answer.value.purchaseId} ${answer.value.guestKey}` : answer.refusal.kind)));
    expect(ids.size).toBe(1);
    expect(await rows('select id from purchase where request_key = $1', [input.requestKey])).toHaveLength(1);
    expect(await placeOrder({ ...input, contact: { ...input.contact, email: 'other@example.com' } })).toMatchObject({
      ok: false,
      refusal: { kind: 'request_key_reused' },
    });
  });

  it('sums lines that draw on one pool, and locks baskets of mixed order without deadlock', async () => {
    const products = await Promise.all(Array.from({ length: 4 }, () => makeProduct({ onHand: 40 })));
    const buyers = Array.from({ length: 30 }, async (_, index) => {
      const owner = newGuest();
      const turned = [...products.slice(index % 4), ...products.slice(0, index % 4)];
      for (const { offerId } of turned) await addToCart({ owner, offerId, quantity: 1 });
      return placeOrder(await orderFor(owner));
    });
    expect((await Promise.all(buyers)).filter((answer) => answer.ok)).toHaveLength(30);
    const custom = await makeProduct({ onHand: 3, made: 'CUSTOM', customFields: [{ key: 'name', ko: '이름', en: 'Name', required: true, maxLength: 10 }] });
    const owner = newGuest();
    for (const name of ['가', '나', '다']) await addToCart({ owner, offerId: custom.offerId, quantity: 1, customInputs: { name } });
    await rows('update pool set on_hand = 2 where id = $1', [custom.poolId]);
    expect(await placeOrder(await orderFor(owner))).toMatchObject({ ok: false, refusal: { kind: 'sold_out' } });
    await rows('update pool set on_hand = 3 where id = $1', [custom.poolId]);
    expect(await placeOrder(await orderFor(owner))).toMatchObject({ ok: true });
  });
});
