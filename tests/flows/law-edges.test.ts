// Edges of the law after the sale: odd days, money that went back another way, rules that change between two contracts.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { confirmDueOrders } from '#app/flows/confirm-order.server.ts';
import { approveReturn } from '#app/flows/decide-return.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { requestReturn } from '#app/flows/request-return.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundReturn, replaceReturn } from '#app/flows/settle-return.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { trackParcels } from '#app/flows/track-parcels.server.ts';
import { confirmationRules } from '#app/lib/law/confirmation.ts';
import type { DatedRule } from '#app/lib/law/rule.ts';
import { addDays, kstDay, type Day } from '#app/lib/time.ts';

import { asked, came, delivered, kase, line, maker, nextNumber, paid, shipped, stage, wish, type Sold } from '../make/after-sale.ts';
import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { forward, openStand, paymentPage, placed, press, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

const minutesOfDay = 24 * 60;

async function today(): Promise<Day> {
  const [clock] = await rows<{ now: Date }>('select market_now() as now');
  return kstDay(clock?.now ?? new Date(0));
}

const fault = { ground: 'faulty', wayBack: 'maker_collects' } as const;

describe('the day on which a fault was noticed', () => {
  it.each<[string, (day: Day) => Day]>([
    ['before holidays are known', () => '1999-01-01'],
    ['before the purchase', (day) => addDays(day, -1)],
    ['in the future', (day) => addDays(day, 1)],
  ])('is no day %s', async (_name, dayOf) => {
    const sold = await delivered(1);
    expect(await requestReturn(wish(sold, 1, { ...fault, noticedOn: dayOf(await today()) }))).toMatchObject({ refusal: { kind: 'noticed_day_wrong' } });
  });

  it('counts from the arrival where it was said to be earlier', async () => {
    const sold = await shipped(1, { carrier: 'epost' });
    const ordered = await today();
    await forward(40 * minutesOfDay);
    await receiveOrder({ purchaseId: sold.purchaseId, orderId: sold.orderId, actorId: null });
    expect(await requestReturn(wish(sold, 1, { ...fault, noticedOn: ordered }))).toMatchObject({ ok: true });
  });
});

it('goods that came back before their return was approved are noted on their day: the money is due from then', async () => {
  const sold = await delivered(1);
  const caseId = await asked(wish(sold, 1));
  const back = await today();
  await forward(4 * minutesOfDay);
  await approveReturn(maker(sold, caseId));
  expect(await came(sold, caseId, 1, { receivedOn: addDays(back, -1) })).toMatchObject({ refusal: { kind: 'receipt_day_wrong' } });
  expect(await came(sold, caseId, 1, { receivedOn: back })).toMatchObject({ ok: true });
});

describe('money that went back another way', () => {
  it('ends the return whose order was refunded whole meanwhile: the pieces are back, nothing is paid twice', async () => {
    const sold = await delivered(2);
    const caseId = await asked(wish(sold, 1));
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    expect(await refundPurchase({ purchaseId: sold.purchaseId, orderId: sold.orderId, operatorId: 'psn_op', reason: 'test' })).toMatchObject({ ok: true });
    const before = await line(sold);
    expect(await refundReturn(maker(sold, caseId))).toMatchObject({ ok: true, value: { amount: 0, interest: 0 } });
    expect(await kase(caseId)).toMatchObject({ state: 'refunded' });
    expect(await line(sold)).toMatchObject({ returned: 1, in_cases: 0, on_hand: (before['on_hand'] ?? 0) + 1 });
    const [share] = await rows<{ left: number }>('select captured - refunded as left from payment_share where order_id = $1', [sold.orderId]);
    expect(share?.left).toBe(0);
  });

  it('calls the order off when the operator gives back what a part had left, and not before', async () => {
    const sold = await paid(2);
    const give = { purchaseId: sold.purchaseId, orderId: sold.orderId, operatorId: 'psn_op', reason: 'test' };
    expect(await refundPurchase({ ...give, amount: 5_000 })).toMatchObject({ ok: true });
    expect(await stage(sold)).toBe('paid');
    expect(await refundPurchase({ ...give, amount: sold.total - 5_000 })).toMatchObject({ ok: true });
    expect(await stage(sold)).toBe('cancelled');
    expect(await line(sold)).toMatchObject({ cancelled: 2 });
  });

  it('stays under the first day of the law when it is sent again, and the return shows the new try', async () => {
    const sold = await delivered(1);
    const caseId = await asked(wish(sold, 1, fault));
    await approveReturn(maker(sold, caseId));
    await came(sold, caseId, 1);
    await refundReturn(maker(sold, caseId));
    const failed = String((await kase(caseId))['refund_id']);
    await rows("update refund set state = 'failed', failure = 'no account', settled_at = market_now() where id = $1", [failed]);
    await forward(2 * minutesOfDay);
    const again = await retryRefund({ refundId: failed, operatorId: 'psn_op' });
    const refundId = again.ok ? again.value.refundId : '';
    expect(await kase(caseId)).toMatchObject({ refund_id: refundId });
    expect(await rows('select count(distinct requested_at)::int as days from refund where id in ($1, $2)', [failed, refundId])).toEqual([{ days: 1 }]);
  });
});

it('an order whose rest was called off after a part had left can be paid early', async () => {
  const sold = await paid(2);
  const pieces = [{ lineId: sold.lineId, quantity: 1 }];
  await shipOrder({ orderId: sold.orderId, makerId: sold.makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: nextNumber(), lines: pieces });
  const earning = () => rows<{ state: string }>('select state::text from earning where order_id = $1', [sold.orderId]);
  expect(await earning()).toEqual([{ state: 'accrued' }]);
  expect(await cancelOrder({ orderId: sold.orderId, by: { makerId: sold.makerId }, actorId: 'psn_m', reason: 'out_of_stock' })).toMatchObject({ ok: true });
  expect(await stage(sold)).toBe('shipped');
  expect(await earning()).toEqual([{ state: 'advanceable' }]);
});

it('in place of pieces in stock and pieces made to order, those in stock come out of stock', async () => {
  const makerId = await makeMaker({ fee: 3_000 });
  const stocked = await makeProduct({ price: 10_000, onHand: 5, makerId });
  const made = await makeProduct({ price: 10_000, onHand: 5, makerId, made: 'MADE_AFTER_ORDER' });
  const { purchaseId, total } = await placed([
    { offerId: stocked.offerId, quantity: 1 },
    { offerId: made.offerId, quantity: 1 },
  ]);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const lines = await rows<{ id: string; order_id: string; pool_id: string }>(
    'select l.id, l.order_id, l.pool_id from order_line l join maker_order o on o.id = l.order_id where o.purchase_id = $1',
    [purchaseId],
  );
  const one = lines.find((each) => each.pool_id === stocked.poolId);
  const sold: Sold = { purchaseId, total, makerId, orderId: one?.order_id ?? '', lineId: one?.id ?? '', poolId: stocked.poolId, productId: stocked.productId };
  await shipOrder({ orderId: sold.orderId, makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: nextNumber() });
  await receiveOrder({ purchaseId, orderId: sold.orderId, actorId: null });
  const claim = { kind: 'claim', ground: 'damaged', remedy: 'replacement', wayBack: 'nothing_back', words: '깨짐' } as const;
  const caseId = await asked(wish(sold, 1, { ...claim, lines: lines.map((each) => ({ lineId: each.id, quantity: 1 })) }));
  await approveReturn(maker(sold, caseId));
  const onHand = async () => rows<{ on_hand: number }>('select on_hand from pool where id = any($1) order by on_hand', [[stocked.poolId, made.poolId]]);
  expect(await onHand()).toEqual([{ on_hand: 3 }, { on_hand: 4 }]);
  expect(await replaceReturn({ ...maker(sold, caseId), carrier: 'demo', trackingNumber: nextNumber() })).toMatchObject({ ok: true });
  expect(await onHand()).toEqual([{ on_hand: 3 }, { on_hand: 4 }]);
});

it('a rule that changes holds for contracts from its day on: older ones confirm themselves and arrive by the old one', async () => {
  const rules = confirmationRules as DatedRule<{ afterDelivered: number; afterDispatched: number; afterDispatchedAbroad: number }>[];
  const old = await delivered(1);
  const oldUntracked = await shipped(1, { carrier: 'epost' });
  rules.push({ from: addDays(await today(), 1), source: 'a change', rule: { afterDelivered: 60, afterDispatched: 90, afterDispatchedAbroad: 90 } });
  try {
    await forward(minutesOfDay);
    const young = await delivered(1);
    const youngUntracked = await shipped(1, { carrier: 'epost' });
    await forward(20 * minutesOfDay);
    await confirmDueOrders();
    expect([await stage(old), await stage(young)]).toEqual(['confirmed', 'delivered']);
    await forward(10 * minutesOfDay);
    await trackParcels([]);
    expect([await stage(oldUntracked), await stage(youngUntracked)]).toEqual(['delivered', 'shipped']);
    await forward(60 * minutesOfDay);
    await trackParcels([]);
    await confirmDueOrders();
    expect([await stage(young), await stage(youngUntracked)]).toEqual(['confirmed', 'delivered']);
  } finally {
    rules.pop();
  }
});
