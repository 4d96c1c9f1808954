// trust.md T05: success that comes three days late. While Stripe is still at it, nothing is let go; if the pieces were let go all the same and sold
// on, all the money goes back, once, and the buyer is told.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { recordPayment } from '#app/flows/record-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { forward, keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../../make/stand.ts';

const threeDays = 3 * 24 * 60;
const keptDays = 35;
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  stand.hooks.answer = null;
  expect(await violations()).toEqual([]);
});

async function hear(): Promise<void> {
  stand.hooks.answer = null;
  await rows('update stripe_sandbox.deliveries set next_ms = 0 where delivered_ms is null');
  await webhooksTaken();
  for (const { id } of await rows<{ id: string }>('select id from stripe_event where worked_at is null order by received_at')) await workStripeEvent(id);
}

it('of a payment under processing: the piece waits for it, and is paid', async () => {
  const { offerId, poolId } = await makeProduct({ onHand: 1 });
  const { purchaseId, total } = await placed([{ offerId }]);
  await press(await paymentPage(purchaseId), { action: 'process', method: 'naver_pay' });
  stand.hooks.answer = 500;
  for (let day = 0; day < 3; day += 1) {
    await forward(threeDays / 3);
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    await expect(placed([{ offerId }])).rejects.toThrow(/sold_out|not_enough/);
  }
  await findSandbox()?.finishProcessing();
  await hear();
  expect([await stateOf(purchaseId), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
  expect(await rows('select on_hand, held from pool where id = $1', [poolId])).toEqual([{ on_hand: 0, held: 0 }]);
});

it('of a purchase that was ended, its piece sold on: one whole refund, one mail, nothing oversold', async () => {
  const { offerId, poolId } = await makeProduct({ onHand: 1 });
  const { purchaseId, total } = await placed([{ offerId }]);
  stand.hooks.answer = 500;
  await press(await paymentPage(purchaseId));
  // No way of the shop's leads here: it asks Stripe before it lets go. This is the line behind it.
  await rows(`update purchase set state = 'expired' where id = $1`, [purchaseId]);
  await rows(`update hold set state = 'released', settled_at = now() where purchase_id = $1`, [purchaseId]);
  await rows('update pool set held = 0 where id = $1', [poolId]);
  const other = await placed([{ offerId }]);
  await press(await paymentPage(other.purchaseId));
  expect(await recordPayment({ purchaseId: other.purchaseId })).toBe('paid');
  await forward(threeDays);
  await hear();
  await sweep({ patienceMs: 0 });
  await sweep({ patienceMs: 0 });
  expect([await stateOf(purchaseId), await keptAtStripe(purchaseId), await stateOf(other.purchaseId)]).toEqual(['refunded_late', 0, 'paid']);
  expect(await rows('select r.amount from refund r join payment p on p.id = r.payment_id where p.purchase_id = $1', [purchaseId])).toEqual([{ amount: total }]);
  expect(await rows(`select id from mail where dedupe_key = 'refunded_late ' || $1`, [purchaseId])).toHaveLength(1);
  expect(await rows('select on_hand, held from pool where id = $1', [poolId])).toEqual([{ on_hand: 0, held: 0 }]);
});

it('and then once more, weeks later: the event is still known', async () => {
  await webhooksTaken();
  const before = await rows<{ id: string }>('select id from stripe_event order by id');
  expect(before.length).toBeGreaterThan(0);
  await forward(keptDays * 24 * 60);
  await sweep({ patienceMs: 0 });
  expect(await rows('select id from stripe_event order by id')).toEqual(before);
});
