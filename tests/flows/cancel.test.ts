// Calling off pieces: bounded, restocked once, refunded once; who may until when; shipping goes back with the last piece alone.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { cancelOrder, type CancelOrder } from '#app/flows/cancel-order.server.ts';
import { prepareOrder } from '#app/flows/prepare-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';

import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

interface Bought {
  purchaseId: string;
  orderId: string;
  makerId: string;
  lines: { id: string; pool_id: string; unit_price: number; quantity: number }[];
  total: number;
}

/** One order of two products of one maker: 3 of 20,000 won and 1 of 5,000, free shipping from 50,000. */
async function bought(): Promise<Bought> {
  const makerId = await makeMaker();
  const [first, second] = [await makeProduct({ makerId, price: 20_000, onHand: 3 }), await makeProduct({ makerId, price: 5_000, onHand: 1 })];
  const { purchaseId, total } = await placed([
    { offerId: first.offerId, quantity: 3 },
    { offerId: second.offerId, quantity: 1 },
  ]);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const lines = await rows<Bought['lines'][number] & { order_id: string }>(
    'select l.* from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1 order by l.unit_price desc',
    [purchaseId],
  );
  return { purchaseId, makerId, total, lines, orderId: lines[0]?.order_id ?? '' };
}

function bits(order: Bought, quantities: readonly number[]): { lineId: string; quantity: number }[] {
  return quantities.map((quantity, place) => ({ lineId: order.lines[place]?.id ?? '', quantity }));
}

function byBuyer(order: Bought, extra: Partial<CancelOrder> = {}): CancelOrder {
  return { orderId: order.orderId, by: { purchaseId: order.purchaseId }, actorId: null, reason: '', ...extra };
}

async function left(order: Bought): Promise<{ cancelled: number; on_hand: number }[]> {
  return rows('select l.cancelled, p.on_hand from order_line l join pool p on p.id = l.pool_id where l.order_id = $1 order by l.unit_price desc', [
    order.orderId,
  ]);
}

describe('some pieces', () => {
  it('go back into the pool and their price to the buyer, and free shipping stays free', async () => {
    const order = await bought();
    expect(order.total).toBe(65_000);
    expect(await cancelOrder(byBuyer(order, { lines: bits(order, [2, 0]) }))).toMatchObject({ ok: true, value: { amount: 40_000 } });
    expect(await left(order)).toEqual([
      { cancelled: 2, on_hand: 2 },
      { cancelled: 0, on_hand: 0 },
    ]);
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(order.purchaseId)).toBe(25_000);
    expect(await cancelOrder(byBuyer(order, { lines: bits(order, [2, 0]) }))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    expect(await cancelOrder(byBuyer(order))).toMatchObject({ ok: true, value: { amount: 25_000 } });
    await sweep({ patienceMs: 0 });
    expect([await keptAtStripe(order.purchaseId), await stateOf(order.purchaseId)]).toEqual([0, 'closed']);
    expect(await rows('select stage from order_stage where order_id = $1', [order.orderId])).toEqual([{ stage: 'cancelled' }]);
  });

  it('bring the shipping fee with them when they are the last', async () => {
    const makerId = await makeMaker({ fee: 3_000 });
    const product = await makeProduct({ makerId, price: 10_000, onHand: 2 });
    const { purchaseId, total } = await placed([{ offerId: product.offerId, quantity: 2 }]);
    await press(await paymentPage(purchaseId));
    await recordPayment({ purchaseId });
    const [line] = await rows<{ id: string; order_id: string }>(
      'select l.id, l.order_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
      [purchaseId],
    );
    const one = { orderId: line?.order_id ?? '', by: { purchaseId }, actorId: null, reason: '', lines: [{ lineId: line?.id ?? '', quantity: 1 }] };
    expect(total).toBe(23_000);
    expect(await cancelOrder(one)).toMatchObject({ value: { amount: 10_000 } });
    expect(await cancelOrder(one)).toMatchObject({ value: { amount: 13_000 } });
  });

  it('are called off once by an equal request, and never beyond what is there by many', async () => {
    const order = await bought();
    const requestKey = unguessableToken();
    const same = await Promise.all(Array.from({ length: 4 }, () => cancelOrder(byBuyer(order, { requestKey, lines: bits(order, [1, 0]) }))));
    expect(same.map((answer) => answer.ok)).toEqual([true, true, true, true]);
    expect((await left(order))[0]).toEqual({ cancelled: 1, on_hand: 1 });
    const many = await Promise.all(Array.from({ length: 5 }, () => cancelOrder(byBuyer(order, { lines: bits(order, [1, 0]) }))));
    expect(many.filter((answer) => answer.ok)).toHaveLength(2);
    expect((await left(order))[0]).toEqual({ cancelled: 3, on_hand: 3 });
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(order.purchaseId)).toBe(5_000);
  });

  it.each([[[4, 0]], [[0, 0]], [[-1, 1]], [[0.5, 0]]])('are refused as %j', async (quantities) => {
    const order = await bought();
    expect(await cancelOrder(byBuyer(order, { lines: bits(order, quantities) }))).toMatchObject({ ok: false, refusal: { kind: 'pieces_wrong' } });
    expect(await cancelOrder(byBuyer(order, { lines: [{ lineId: 'orl_of_another', quantity: 1 }] }))).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
  });
});

describe('who may', () => {
  it('the buyer too while it is being prepared, but not what is made for this buyer alone', async () => {
    const makerId = await makeMaker();
    const plain = await makeProduct({ makerId, price: 20_000, onHand: 2, made: 'MADE_AFTER_ORDER' });
    const custom = await makeProduct({ makerId, price: 60_000, onHand: 1, made: 'CUSTOM', customFields: [] });
    const { purchaseId } = await placed([
      { offerId: plain.offerId, quantity: 2 },
      { offerId: custom.offerId, quantity: 1 },
    ]);
    await press(await paymentPage(purchaseId));
    await recordPayment({ purchaseId });
    const lines = await rows<{ id: string; order_id: string }>(
      'select l.id, l.order_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1 order by l.unit_price',
      [purchaseId],
    );
    const [orderId = '', free = '', bound = ''] = [lines[0]?.order_id, lines[0]?.id, lines[1]?.id];
    await prepareOrder({ orderId, makerId, actorId: 'psn_maker' });
    const wish = { orderId, by: { purchaseId }, actorId: null, reason: '' };
    expect(await cancelOrder({ ...wish, lines: [{ lineId: bound, quantity: 1 }] })).toMatchObject({ refusal: { kind: 'pieces_made_to_order' } });
    expect(await cancelOrder({ ...wish, lines: [{ lineId: free, quantity: 1 }] })).toMatchObject({ value: { amount: 20_000 } });
    expect(await cancelOrder(wish)).toMatchObject({ value: { amount: 20_000 } });
    expect(await cancelOrder(wish)).toMatchObject({ refusal: { kind: 'pieces_made_to_order' } });
    expect(await rows('select cancelled from order_line where order_id = $1 order by unit_price', [orderId])).toEqual([{ cancelled: 2 }, { cancelled: 0 }]);
    expect(await cancelOrder({ ...wish, by: { makerId }, actorId: 'psn_maker', reason: 'buyer_asked' })).toMatchObject({ value: { amount: 60_000 } });
  });

  it('the maker with a reason while preparing what did not leave; the buyer is told', async () => {
    const order = await bought();
    const maker = { orderId: order.orderId, makerId: order.makerId, actorId: 'psn_maker' };
    await prepareOrder(maker);
    await shipOrder({ ...maker, carrier: 'demo', trackingNumber: 'CANCEL01', lines: bits(order, [2, 0]).slice(0, 1) });
    const cancel = { orderId: order.orderId, by: { makerId: order.makerId }, actorId: 'psn_maker', reason: 'cannot_make: 가마가 고장 났습니다' };
    expect(await cancelOrder({ ...cancel, by: { makerId: 'mkr_other' } })).toMatchObject({ refusal: { kind: 'no_such_order' } });
    expect(await cancelOrder({ ...cancel, lines: bits(order, [2, 0]) })).toMatchObject({ refusal: { kind: 'pieces_wrong' } });
    expect(await cancelOrder(cancel)).toMatchObject({ value: { amount: 25_000 } });
    expect(await rows('select stage, ordered, shipped from order_stage where order_id = $1', [order.orderId])).toEqual([
      { stage: 'shipped', ordered: 2, shipped: 2 },
    ]);
    expect(await rows('select by, reason, words from cancellation where order_id = $1', [order.orderId])).toEqual([
      { by: 'maker', reason: 'cannot_make', words: '가마가 고장 났습니다' },
    ]);
    const [mail] = await rows<{ text: string }>(`select text from mail where kind = 'pieces_cancelled' and text like $1`, [`%가마가 고장 났습니다%`]);
    expect(mail?.text).toContain('만들 수 없게 되었습니다');
    expect(mail?.text).toContain('× 1');
  });

  it('the operator in the maker’s place, on the record; a refund of the whole share leaves nothing more to pay', async () => {
    const order = await bought();
    const operator = { orderId: order.orderId, by: { operatorId: 'psn_op' }, actorId: 'psn_op', reason: 'other: 판매자 연락 두절' };
    await prepareOrder({ orderId: order.orderId, makerId: order.makerId, actorId: 'psn_maker' });
    expect(await cancelOrder({ ...operator, lines: bits(order, [1, 1]) })).toMatchObject({ value: { amount: 25_000 } });
    expect(await rows(`select action from audit_entry where subject = $1`, [order.orderId])).toEqual([{ action: 'cancel-pieces' }]);
    expect(await refundPurchase({ purchaseId: order.purchaseId, operatorId: 'psn_op', reason: 'rest' })).toMatchObject({ value: { amount: 40_000 } });
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(order.purchaseId)).toBe(0);
  });
});
