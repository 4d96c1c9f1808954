// From the basket to a placed purchase: what is refused, what is frozen, whose basket it is.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readCartOf, readCartWithSellers } from '#app/domain/cart/cart.read.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { lockPurchase } from '#app/domain/orders/order.db.server.ts';
import { getPayment } from '#app/domain/payments/payment.db.server.ts';
import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { cancelPurchase } from '#app/flows/cancel-purchase.server.ts';
import { changeCartLine } from '#app/flows/change-cart-line.server.ts';
import { mergeCarts } from '#app/flows/merge-carts.server.ts';
import { payablePurchase } from '#app/flows/payment/payable-purchase.server.ts';
import { placeOrder } from '#app/flows/place-order.server.ts';
import { removeCartLine } from '#app/flows/remove-cart-line.server.ts';
import { requirePurchase } from '#app/http/purchase-access.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';

import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { newGuest, openStand, orderFor, paymentPage, placed, press, rows, stateOf, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function cartOf(owner: CartOwner) {
  return (await readCartOf(reader(), owner, 'ko')).cart;
}

async function lineIdOf(owner: CartOwner): Promise<string> {
  return (await cartOf(owner)).makers[0]?.lines[0]?.id ?? '';
}

describe('the basket', () => {
  it('takes what is listed and left, and says what changed since', async () => {
    const product = await makeProduct({ onHand: 3, price: 12_000 });
    const owner = newGuest();
    expect(await addToCart({ owner, offerId: 'ofr_absent', quantity: 1 })).toMatchObject({ refusal: { kind: 'not_listed' } });
    expect(await addToCart({ owner, offerId: product.offerId, quantity: 0 })).toMatchObject({ refusal: { kind: 'bad_quantity' } });
    expect(await addToCart({ owner, offerId: product.offerId, quantity: 2 })).toMatchObject({ ok: true });
    expect(await addToCart({ owner, offerId: product.offerId, quantity: 2 })).toMatchObject({ refusal: { kind: 'not_enough', free: 3, inCart: 2 } });
    expect(await changeCartLine({ owner, lineId: await lineIdOf(owner), quantity: 3 })).toMatchObject({ ok: true });
    expect(await cartOf(owner)).toMatchObject({
      pieces: 3,
      buyable: true,
      priced: { total: 39_000 },
      makers: [{ lines: [{ state: 'fine', price: 12_000 }], priced: { missingToFree: 14_000 } }],
    });
    await rows('update variant set price = 11000 where id = $1', [product.variantId]);
    expect(await cartOf(owner)).toMatchObject({ buyable: true, makers: [{ lines: [{ state: 'price_changed', shownPrice: 12_000, price: 11_000 }] }] });
    await rows('update product set paused = true where id = $1', [product.productId]);
    expect(await cartOf(owner)).toMatchObject({ buyable: false, priced: { total: 0 }, makers: [{ lines: [{ state: 'not_listed' }] }] });
  });

  it('shows its lines in the order in which they were put in, listed or not, each with who sells it', async () => {
    const goods = [await makeProduct({ onHand: 5 }), await makeProduct({ onHand: 5 }), await makeProduct({ onHand: 5 })];
    const owner = newGuest();
    for (const [place, { offerId }] of goods.entries()) {
      await addToCart({ owner, offerId, quantity: 1 });
      await rows("update cart_line set added_at = added_at + $2 * interval '1 second' where offer_id = $1", [offerId, place]);
    }
    const shown = async () => {
      const { cart, sellers } = await readCartWithSellers(reader(), owner, 'ko');
      const lines = cart.makers.flatMap((maker) => maker.lines.map((line) => ({ offerId: line.offerId, state: line.state })));
      return { lines, sold: cart.makers.every(({ makerId }) => sellers.some((seller) => seller.makerId === makerId && seller.businessNumber !== '')) };
    };
    const states = (...list: string[]) => goods.map(({ offerId }, place) => ({ offerId, state: list[place] }));
    expect(await shown()).toEqual({ lines: states('fine', 'fine', 'fine'), sold: true });
    await rows('update product set paused = true where id = $1', [goods[1]?.productId]);
    expect(await shown()).toEqual({ lines: states('fine', 'not_listed', 'fine'), sold: true });
    await rows('update product set paused = true where id = any($1)', [goods.map(({ productId }) => productId)]);
    expect(await shown()).toEqual({ lines: states('not_listed', 'not_listed', 'not_listed'), sold: true });
  });

  it('is closed to others, and merges into the member by its secret', async () => {
    const product = await makeProduct({ onHand: 9 });
    const other = await makeProduct({ onHand: 9 });
    const guest = newGuest();
    const member: CartOwner = { kind: 'member', personId: newId('psn') };
    await addToCart({ owner: guest, offerId: product.offerId, quantity: 3 });
    await addToCart({ owner: guest, offerId: other.offerId, quantity: 1 });
    await addToCart({ owner: member, offerId: product.offerId, quantity: 2 });
    const lineId = await lineIdOf(guest);
    expect(await removeCartLine({ owner: newGuest(), lineId })).toMatchObject({ refusal: { kind: 'no_such_line' } });
    expect(await changeCartLine({ owner: member, lineId, quantity: 1 })).toMatchObject({ refusal: { kind: 'no_such_line' } });
    const secret = guest.kind === 'guest' ? guest.secret : '';
    expect(await mergeCarts({ secret: 'wrong', personId: member.personId })).toBe(0);
    expect(await Promise.all([mergeCarts({ secret, personId: member.personId }), mergeCarts({ secret, personId: member.personId })])).toContain(2);
    expect((await cartOf(member)).pieces).toBe(4);
    expect((await cartOf(guest)).cartId).toBe('');
    const line = (await cartOf(member)).makers.flatMap((maker) => maker.lines).find((one) => one.offerId === product.offerId);
    const removed = await removeCartLine({ owner: member, lineId: line?.id ?? '' });
    expect(removed).toMatchObject({ ok: true, value: { offerId: product.offerId, quantity: 3 } });
  });

  it('asks for what a custom-made piece needs', async () => {
    const { offerId } = await makeProduct({ made: 'CUSTOM', customFields: [{ key: 'name', ko: '이름', en: 'Name', required: true, maxLength: 5 }] });
    const owner = newGuest();
    expect(await addToCart({ owner, offerId, quantity: 1 })).toMatchObject({ refusal: { kind: 'custom_wrong', fields: ['name'] } });
    expect(await addToCart({ owner, offerId, quantity: 1, customInputs: { name: '홍길동' } })).toMatchObject({ ok: true });
    const input = await orderFor(owner);
    expect(await placeOrder({ ...input, consents: input.consents.filter((key) => !key.startsWith('custom_made')) })).toMatchObject({
      refusal: { kind: 'consent_missing' },
    });
    const order = await placeOrder(input);
    expect(order).toMatchObject({ ok: true });
    const purchaseId = order.ok ? order.value.purchaseId : '';
    expect(await rows('select kind, line_id is not null as line from consent where purchase_id = $1 order by kind', [purchaseId])).toEqual([
      { kind: 'custom_made', line: true },
      { kind: 'minor', line: false },
      { kind: 'overseas', line: false },
      { kind: 'terms', line: false },
      { kind: 'third_party', line: false },
    ]);
  });
});

describe('placing an order', () => {
  it('refuses what is not as the buyer saw it', async () => {
    const product = await makeProduct({ onHand: 2, price: 12_000, hall: { onHand: 1 } });
    const owner = newGuest();
    expect(await placeOrder(await orderFor(owner))).toMatchObject({ refusal: { kind: 'empty_cart' } });
    await addToCart({ owner, offerId: product.offerId, quantity: 2 });
    const input = await orderFor(owner);
    await rows('update variant set price = 13000 where id = $1', [product.variantId]);
    expect(await placeOrder(input)).toMatchObject({ refusal: { kind: 'price_changed', oldTotal: 27_000, newTotal: 29_000, lines: [await lineIdOf(owner)] } });
    await rows('update variant set price = 12000 where id = $1', [product.variantId]);
    expect((await cartOf(owner)).remoteSurcharge).toBe(3_000);
    expect(await placeOrder({ ...input, delivery: { ...input.delivery, postalCode: '63001' } })).toMatchObject({
      refusal: { kind: 'price_changed', newTotal: 30_000, lines: [] },
    });
    expect(await placeOrder({ ...input, consents: [] })).toMatchObject({ refusal: { kind: 'consent_missing' } });
    await rows(`update pool set on_hand = 1 where id = $1`, [product.poolId]);
    expect(await placeOrder(input)).toMatchObject({ refusal: { kind: 'sold_out' } });
    await rows(`update pool set on_hand = 2 where id = $1`, [product.poolId]);
    await rows(`update product set paused = true where id = $1`, [product.productId]);
    expect(await placeOrder(input)).toMatchObject({ refusal: { kind: 'not_listed' } });
    await rows(`update product set paused = false where id = $1`, [product.productId]);
    const visitor = newGuest();
    await addToCart({ owner: visitor, offerId: product.hall?.offerId ?? '', quantity: 1 });
    const inHall = await orderFor(visitor);
    await rows(`update hall set closes_at = market_now() - interval '1 second' where id = $1`, [product.hall?.hallId]);
    expect(await placeOrder(inHall)).toMatchObject({ refusal: { kind: 'hall_closed' } });
    expect(await rows('select id from purchase where request_key = any($1)', [[input.requestKey, inHall.requestKey]])).toEqual([]);
  });

  it.each(['ko', 'en'] as const)('asks for a page made of the same as when it must be asked for again (%s)', async (locale) => {
    const goods = [];
    for (let place = 0; place < 11; place += 1) goods.push(await makeProduct({ price: 10_000 + place }));
    await rows("delete from maker_text where locale = 'en' and maker_id = $1", [goods[3]?.makerId]);
    const owner = newGuest();
    for (const { offerId } of goods) await addToCart({ owner, offerId, quantity: 2 });
    const order = await placeOrder(await orderFor(owner, { locale }));
    if (!order.ok || order.value.toAsk === null) throw new Error('not placed');
    const { payable } = order.value.toAsk;
    expect(payable.shipping).toHaveLength(11);
    const again = await inTransaction('read again', async (tx) => {
      const purchase = await lockPurchase(tx, payable.id);
      return purchase === null ? null : payablePurchase(tx, purchase, (await getPayment(tx, payable.id)).sessionExpiresAt ?? new Date(0));
    });
    expect(again).toEqual(payable);
  });

  it('freezes one order per maker with place, revision, commission and shipping', async () => {
    const makerId = await makeMaker({ cluster: false });
    const first = await makeProduct({ price: 33_330 });
    const second = await makeProduct({ makerId, price: 60_000, made: 'MADE_AFTER_ORDER', leadDays: 10 });
    const { purchaseId, total } = await placed([{ offerId: first.offerId }, { offerId: second.offerId }]);
    expect(total).toBe(33_330 + 3_000 + 60_000);
    expect(await rows('select maker_id, items_total, shipping_fee from maker_order where purchase_id = $1 order by items_total', [purchaseId])).toEqual([
      { maker_id: first.makerId, items_total: 33_330, shipping_fee: 3_000 },
      { maker_id: makerId, items_total: 60_000, shipping_fee: 0 },
    ]);
    const lines = await rows(
      'select cluster_id, region_key, made::text as made, commission_bps, commission, commission_vat from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1 order by o.items_total',
      [purchaseId],
    );
    expect(lines).toEqual([
      { cluster_id: 'clu_print', region_key: 'seoul', made: 'STOCK', commission_bps: 800, commission: 2_666, commission_vat: 266 },
      { cluster_id: null, region_key: 'seoul', made: 'MADE_AFTER_ORDER', commission_bps: 800, commission: 4_800, commission_vat: 480 },
    ]);
  });

  it.each(['purchase', 'maker_order'])('draws another number when the first is taken (%s)', async (table) => {
    const product = await makeProduct({});
    const { number } = await placed([{ offerId: product.offerId }]);
    const taken = table === 'purchase' ? number : `${number}-1`;
    await rows(`create sequence ${table}_draws`);
    await rows(`create function ${table}_taken() returns trigger language plpgsql as
      $$ begin if nextval('${table}_draws') = 1 then new.number := '${taken}'; end if; return new; end $$`);
    await rows(`create trigger draws before insert on ${table} for each row execute function ${table}_taken()`);
    const next = await placed([{ offerId: product.offerId }]);
    await rows(`drop trigger draws on ${table}`);
    expect(next.number).not.toBe(number);
    expect(await rows(`select last_value::int as draws from ${table}_draws`)).toEqual([{ draws: 2 }]);
  });

  it('anew ends what the same basket left unpaid', async () => {
    const { offerId } = await makeProduct({ onHand: 1 });
    const first = await placed([{ offerId }]);
    const page = await paymentPage(first.purchaseId);
    const second = await placeOrder(await orderFor(first.owner));
    expect(second).toMatchObject({ ok: true });
    expect(await stateOf(first.purchaseId)).toBe('cancelled');
    await press(page);
    expect(await beginPayment({ purchaseId: first.purchaseId })).toMatchObject({ refusal: { kind: 'purchase_over' } });
  });
});

describe('cancelling before payment', () => {
  it('ends the session first, and tells a paid purchase from an unpaid one', async () => {
    const { offerId, poolId } = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId }]);
    const page = await paymentPage(purchaseId);
    stand.faults.next = (point) => (point.at === 'request' ? { do: 'error', when: 'before' } : null);
    expect(await cancelPurchase({ purchaseId, actorId: null })).toMatchObject({ refusal: { kind: 'payment_unavailable' } });
    stand.faults.next = () => null;
    expect(await rows('select held from pool where id = $1', [poolId])).toEqual([{ held: 1 }]);
    expect(await cancelPurchase({ purchaseId, actorId: null })).toMatchObject({ ok: true });
    expect(await stateOf(purchaseId)).toBe('cancelled');
    await press(page);
    const next = await placed([{ offerId }]);
    await press(await paymentPage(next.purchaseId));
    expect(await cancelPurchase({ purchaseId: next.purchaseId, actorId: null })).toMatchObject({ refusal: { kind: 'already_paid' } });
    expect(await stateOf(next.purchaseId)).toBe('paid');
  });
});

describe('reading a purchase', () => {
  it('needs the buyer or the key', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId, number, guestKey } = await placed([{ offerId }]);
    const linked = (key: string | null) => new Request(`http://localhost/orders/${number}${key === null ? '' : `?${new URLSearchParams({ key }).toString()}`}`);
    const opened = await requirePurchase(linked(guestKey), number);
    expect(opened).toMatchObject({ id: purchaseId, number, personId: null });
    const [kept = ''] = (opened.headers.get('Set-Cookie') ?? '').split(';');
    const withCookie = (cookie: string) => requirePurchase(new Request(linked(null), { headers: { cookie } }), number);
    expect(await withCookie(kept)).toMatchObject({ id: purchaseId });
    const { number: another } = await placed([{ offerId }]);
    await expect(withCookie(kept.replace(number, another))).rejects.toMatchObject({ status: 404 });
    await expect(requirePurchase(linked(guestKey), another)).rejects.toMatchObject({ status: 404 });
    for (const key of [null, '', guestKey.slice(0, -1), `${guestKey}x`, `${guestKey.slice(1)}x`, 'buyer@example.com'])
      await expect(requirePurchase(linked(key), number)).rejects.toMatchObject({ status: 404 });
    for (const wrong of [undefined, '', `${number}x`, '20261101-ABSENT'])
      await expect(requirePurchase(linked(guestKey), wrong)).rejects.toMatchObject({ status: 404 });
    await rows("update purchase set person_id = 'psn_buyer' where id = $1", [purchaseId]);
    await expect(requirePurchase(linked(guestKey), number)).rejects.toMatchObject({ status: 404 });
    expect(await rows('select token_hash from purchase where token_hash = $1', [guestKey])).toEqual([]);
  });
});
