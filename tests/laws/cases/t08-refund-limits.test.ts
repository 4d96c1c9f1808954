// trust.md T08: no more goes back than was paid, in parts and whole at once, asked for by whoever; what came back to the shelf came once; and what
// Stripe tells of a refund again is booked once. Amounts that are none, and ten parts at once: tests/laws/refunds. After a dispute: tests/flows/disputes.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { receiveStripeEvent } from '#app/flows/receive-stripe-event.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { paidOrder } from '../../make/paid-order.ts';
import { keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../../make/stand.ts';

const by = { operatorId: 'psn_o', reason: 'test' };
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

it.each([1, 2, 3])('parts of one order and the whole purchase, all at once: together the total, and each piece on the shelf again once (%i)', async () => {
  const [first, second] = [await makeProduct({ price: 30_000, onHand: 1 }), await makeProduct({ price: 20_000, onHand: 1 })];
  const { purchaseId, total } = await placed([{ offerId: first.offerId }, { offerId: second.offerId }]);
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  const [order] = await rows<{ id: string }>('select id from maker_order where purchase_id = $1 and maker_id = $2', [purchaseId, first.makerId]);
  const part = () => refundPurchase({ purchaseId, orderId: order?.id ?? '', amount: 5_000, ...by });
  const whole = () => refundPurchase({ purchaseId, ...by });
  const [, , taken, , again] = await Promise.all([part(), part(), whole(), part(), whole(), part()]);
  expect([taken, again].filter(({ ok }) => ok)).toHaveLength(1);
  expect(await part()).toMatchObject({ refusal: { kind: 'nothing_to_refund' } });
  await sweep({ patienceMs: 0 });
  expect([await keptAtStripe(purchaseId), await stateOf(purchaseId)]).toEqual([0, 'closed']);
  expect(await rows('select sum(r.amount)::int as amount from refund r join payment p on p.id = r.payment_id where p.purchase_id = $1', [purchaseId])).toEqual([
    { amount: total },
  ]);
  expect(await rows('select on_hand, held from pool where id = any($1)', [[first.poolId, second.poolId]])).toEqual([
    { on_hand: 1, held: 0 },
    { on_hand: 1, held: 0 },
  ]);
});

it('an order under the number of another purchase: nothing, of neither', async () => {
  const [mine, other] = [await paidOrder(), await paidOrder()];
  expect(await refundPurchase({ purchaseId: mine.purchaseId, orderId: other.orderId, ...by })).toMatchObject({ refusal: { kind: 'nothing_to_refund' } });
  await sweep({ patienceMs: 0 });
  expect([await keptAtStripe(mine.purchaseId), await keptAtStripe(other.purchaseId)]).toEqual([mine.total, other.total]);
});

it('what Stripe tells of a refund, told again at once and later, is booked once', async () => {
  const { purchaseId, total } = await paidOrder();
  await webhooksTaken();
  stand.hooks.bodies = [];
  const refunded = await refundPurchase({ purchaseId, ...by });
  const refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
  expect(await sendRefund(refundId)).toBe('settled');
  await webhooksTaken();
  const told = stand.hooks.bodies;
  expect(told.length).toBeGreaterThan(0);
  const again = await Promise.all([...told, ...told, ...told].map(({ body, signature }) => receiveStripeEvent(body, signature)));
  expect(again.filter(({ ok }) => !ok)).toEqual([]);
  await sweep({ patienceMs: 0 });
  await rows("update stripe_event set worked_at = null, outcome = null where type like 'refund.%' or type like 'charge.refund%'");
  await sweep({ patienceMs: 0 });
  expect(await rows("select kind from journal where kind = 'refund_paid' and reference = $1", [refundId])).toHaveLength(1);
  expect(await rows('select amount, state::text from refund where id = $1', [refundId])).toEqual([{ amount: total, state: 'succeeded' }]);
  expect(await keptAtStripe(purchaseId)).toBe(0);
});
