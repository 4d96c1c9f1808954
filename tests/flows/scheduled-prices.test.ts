// Prices for a time: begun and ended by the sweep with their history, crossed out only when lawful (facts 2.11); orders that are picked up.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { scheduledPriceInput } from '#app/domain/promotions/scheduled-price.ts';
import { changePrice } from '#app/flows/change-price.server.ts';
import { changePromotions } from '#app/flows/change-promotions.server.ts';
import { changeSetAside } from '#app/flows/change-set-aside.server.ts';
import { choosePickup } from '#app/flows/choose-pickup.server.ts';
import { collectOrder } from '#app/flows/collect-order.server.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { won } from '#app/lib/money.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { forward, newGuest, openStand, orderFor, paymentPage, press, rows, type Stand } from '../make/stand.ts';

const owner = { personId: 'psn_owner', role: 'owner' };
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function inHours(hours: number): Promise<Date> {
  const [row] = await rows<{ at: Date }>(`select market_now() + make_interval(hours => $1) as at`, [hours]);
  return row?.at ?? new Date();
}

async function plan(product: { makerId: string; variantId: string }, price: number, hours: [number, number]) {
  const [startsAt, endsAt] = [await inHours(hours[0]), await inHours(hours[1])];
  const input = { ...scheduledPriceInput.parse({ variantId: product.variantId, price, endsAt: '2099-01-01T00:00' }), startsAt, endsAt };
  return changePromotions({ makerId: product.makerId }, { intent: 'price-plan', plan: input }, owner);
}

const shown = async (variantId: string) =>
  (
    await rows('select v.price, s.state::text as state, s.reference from variant v join scheduled_price s on s.variant_id = v.id where v.id = $1', [variantId])
  )[0];

it('begin and end at their edges, and cross out the lowest of the 20 days before', async () => {
  const product = await makeProduct({ price: 20_000 });
  await rows(`insert into price_history (id, variant_id, price, since, changed_by) values ($1, $2, 20000, market_now() - interval '60 days', 'test')`, [
    `prh_${product.variantId}`,
    product.variantId,
  ]);
  expect(await plan(product, 20_000, [1, 10])).toMatchObject({ refusal: { kind: 'no_discount', price: 20_000 } });
  expect(await plan(product, 15_000, [1, 24 * 91])).toMatchObject({ refusal: { kind: 'promotion_window' } });
  expect(await plan({ ...product, makerId: 'mkr_other' }, 15_000, [1, 10])).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await plan(product, 15_000, [1, 10])).toMatchObject({ ok: true });
  expect(await plan(product, 14_000, [9, 12])).toMatchObject({ refusal: { kind: 'price_planned_already' } });
  await sweep({ patienceMs: 0 });
  expect(await shown(product.variantId)).toEqual({ price: 20_000, state: 'planned', reference: null });
  await forward(61);
  await Promise.all([sweep({ patienceMs: 0 }), sweep({ patienceMs: 0 })]);
  expect(await shown(product.variantId)).toEqual({ price: 15_000, state: 'running', reference: 20_000 });
  await forward(10 * 60);
  await sweep({ patienceMs: 0 });
  expect(await shown(product.variantId)).toEqual({ price: 20_000, state: 'over', reference: 20_000 });
  expect(await rows('select price from price_history where variant_id = $1 order by since', [product.variantId])).toEqual([
    { price: 20_000 },
    { price: 15_000 },
    { price: 20_000 },
  ]);
});

it('cross out nothing that is not above the price, and give way to a price set by hand', async () => {
  const product = await makeProduct({ price: 20_000 });
  expect(await plan(product, 15_000, [0, 10])).toMatchObject({ ok: true });
  await sweep({ patienceMs: 0 });
  expect(await shown(product.variantId)).toEqual({ price: 15_000, state: 'running', reference: null });
  await changePrice({ actor: owner, makerId: product.makerId, variantId: product.variantId, price: won(18_000) });
  expect(await shown(product.variantId)).toEqual({ price: 18_000, state: 'cancelled', reference: null });
  await forward(11 * 60);
  await sweep({ patienceMs: 0 });
  expect(await shown(product.variantId)).toMatchObject({ price: 18_000 });
});

it('halls that were dearer follow while a price runs, and have their own again when it ends or is overruled', async () => {
  const hallPrice = async (hallId: string | undefined) =>
    (await rows<{ price: number | null }>('select price from offer where hall_id = $1', [hallId]))[0]?.price;
  const [ending, overruled] = [
    await makeProduct({ price: 20_000, hall: { onHand: 2, price: 17_000 } }),
    await makeProduct({ price: 20_000, hall: { onHand: 2, price: 17_000 } }),
  ];
  for (const product of [ending, overruled]) expect(await plan(product, 15_000, [0, 10])).toMatchObject({ ok: true });
  await sweep({ patienceMs: 0 });
  for (const { hall } of [ending, overruled]) expect(await hallPrice(hall?.hallId)).toBeNull();
  await changePrice({ actor: owner, makerId: overruled.makerId, variantId: overruled.variantId, price: won(18_000) });
  expect(await hallPrice(overruled.hall?.hallId)).toBe(17_000);
  await forward(11 * 60);
  await sweep({ patienceMs: 0 });
  expect(await hallPrice(ending.hall?.hallId)).toBe(17_000);
});

it('a hall price that is set while a price runs holds afterwards: to follow for good, one below, or one that waits', async () => {
  const curator = { personId: 'psn_curator', role: 'curator' };
  const offerIn = async (hallId: string | undefined) =>
    (await rows<{ price: number | null }>('select price from offer where hall_id = $1', [hallId]))[0]?.price;
  const change = async (hallId: string | undefined, price: number | null) => {
    const [item] = await rows<{ id: string; zone_id: string; set_aside: number }>('select id, zone_id, set_aside from hall_item where hall_id = $1', [hallId]);
    const { id = '', zone_id = '', set_aside = 0 } = item ?? {};
    return changeSetAside({ actor: curator, hallId: hallId ?? '', itemId: id, zoneId: zone_id, quantity: set_aside, expectedSetAside: set_aside, price });
  };
  const goods = [];
  for (let one = 0; one < 4; one += 1) goods.push(await makeProduct({ price: 20_000, hall: { onHand: 2, price: 17_000 } }));
  const halls = goods.map(({ hall }) => hall?.hallId);
  for (const product of goods) expect(await plan(product, 15_000, [0, 10])).toMatchObject({ ok: true });
  await sweep({ patienceMs: 0 });
  expect(await change(halls[0], 20_001)).toMatchObject({ refusal: { kind: 'hall_price_out_of_range', most: 20_000 } });
  const asked = [null, 14_000, 17_000, 19_000];
  for (const [place, price] of asked.entries()) expect(await change(halls[place], price)).toMatchObject({ ok: true });
  expect(await Promise.all(halls.map(offerIn))).toEqual([null, 14_000, null, null]);
  await forward(11 * 60);
  await sweep({ patienceMs: 0 });
  expect(await Promise.all(halls.map(offerIn))).toEqual(asked);
});

it('an order that is picked up is handed over by its maker alone, and has arrived', async () => {
  const product = await makeProduct({ price: 20_000 });
  await rows('update shipping_policy set pickup = true where maker_id = $1', [product.makerId]);
  const buyer = newGuest();
  await addToCart({ owner: buyer, offerId: product.offerId, quantity: 1 });
  await choosePickup({ owner: buyer, makerId: product.makerId, pickup: true });
  const placed = await placeOrder(await orderFor(buyer));
  const purchaseId = placed.ok ? placed.value.purchaseId : '';
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const [order] = await rows<{ id: string }>('select id from maker_order where purchase_id = $1', [purchaseId]);
  const input = { orderId: order?.id ?? '', makerId: product.makerId, actorId: 'psn_owner' };
  expect(await collectOrder({ ...input, makerId: 'mkr_other' })).toMatchObject({ refusal: { kind: 'no_such_order' } });
  expect(await collectOrder(input)).toMatchObject({ ok: true });
  expect(await collectOrder(input)).toMatchObject({ refusal: { kind: 'order_not_shippable' } });
  expect(await rows('select stage from order_stage where order_id = $1', [input.orderId])).toEqual([{ stage: 'delivered' }]);
});
