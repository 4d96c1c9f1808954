// Laws 2 and 3: one completion path for webhook, browser and reconciler; stock and money agree whatever the order.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { recordPayment } from '#app/flows/record-payment.server.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { forward, keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(() => {
  stand.hooks.answer = null;
  stand.faults.next = () => null;
});
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

async function journals(purchaseId: string): Promise<number> {
  return (await rows('select id from journal where kind = $1 and reference = $2', ['sale', purchaseId])).length;
}

describe('a paid session', () => {
  it('is recorded by the webhook alone', async () => {
    const { offerId, poolId } = await makeProduct({ onHand: 3 });
    const { purchaseId } = await placed([{ offerId, quantity: 2 }]);
    await press(await paymentPage(purchaseId));
    await webhooksTaken();
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('paid');
    expect(await rows('select on_hand, held from pool where id = $1', [poolId])).toEqual([{ on_hand: 1, held: 0 }]);
  });

  it('is recorded by the browser alone, and the bought lines leave the basket', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId } = await placed([{ offerId }]);
    const page = await paymentPage(purchaseId);
    expect(await recordPayment({ purchaseId })).toBe('open');
    expect(await rows('select l.id from cart_line l join purchase u on u.cart_id = l.cart_id where u.id = $1', [purchaseId])).toHaveLength(1);
    await press(page);
    expect(await recordPayment({ purchaseId })).toBe('paid');
    expect(await rows('select l.id from cart_line l join purchase u on u.cart_id = l.cart_id where u.id = $1', [purchaseId])).toHaveLength(0);
    expect(await recordPayment({ purchaseId })).toBe('already');
    expect(await rows(`select id from mail where dedupe_key = 'order_paid ' || $1`, [purchaseId])).toHaveLength(1);
  });

  it('is recorded once by webhook, browser and reconciler at once, with webhooks repeated', async () => {
    const { offerId } = await makeProduct({ onHand: 5 });
    const { purchaseId } = await placed([{ offerId }]);
    stand.faults.next = (point) => (point.at === 'event' ? { do: 'repeat', copies: 3 } : null);
    await press(await paymentPage(purchaseId));
    await webhooksTaken();
    const outcomes = await Promise.all([
      ...Array.from({ length: 8 }, () => recordPayment({ purchaseId })),
      settlePayment(purchaseId),
      sweep({ patienceMs: 0 }),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'paid').length).toBeLessThanOrEqual(1);
    expect(await stateOf(purchaseId)).toBe('paid');
    expect(await journals(purchaseId)).toBe(1);
  });

  it('is found by the reconciler when webhook and browser never come', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId } = await placed([{ offerId }]);
    stand.hooks.answer = 500;
    await press(await paymentPage(purchaseId));
    await forward(11);
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('paid');
  });
});

describe('a session that is not paid', () => {
  it('is ended at Stripe after ten minutes, and only then the pieces are free', async () => {
    const { offerId, poolId } = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId }]);
    const page = await paymentPage(purchaseId);
    await forward(11);
    stand.faults.next = (point) => (point.at === 'request' && point.path.endsWith('/expire') ? { do: 'error', when: 'before' } : null);
    expect(await settlePayment(purchaseId)).toBe('open');
    expect(await rows('select held from pool where id = $1', [poolId])).toEqual([{ held: 1 }]);
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    stand.faults.next = () => null;
    expect(await settlePayment(purchaseId)).toBe('ended');
    expect(await stateOf(purchaseId)).toBe('expired');
    expect(await rows('select held from pool where id = $1', [poolId])).toEqual([{ held: 0 }]);
    await press(page);
    expect(await keptAtStripe(purchaseId)).toBe(0);
  });

  it('frees the pieces when no session was ever asked for', async () => {
    const { offerId } = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId }]);
    await forward(11);
    expect(await settlePayment(purchaseId)).toBe('ended');
    expect(await stateOf(purchaseId)).toBe('expired');
  });

  it('waits while the method needs time, and ends when the method fails', async () => {
    const { offerId } = await makeProduct({ onHand: 2 });
    const good = await placed([{ offerId }]);
    const bad = await placed([{ offerId }]);
    await press(await paymentPage(good.purchaseId), { action: 'process', method: 'naver_pay' });
    await press(await paymentPage(bad.purchaseId), { action: 'process_fail', method: 'naver_pay' });
    expect(await recordPayment({ purchaseId: good.purchaseId })).toBe('processing');
    await findSandbox()?.finishProcessing();
    expect(await recordPayment({ purchaseId: good.purchaseId })).toBe('paid');
    expect(await recordPayment({ purchaseId: bad.purchaseId })).toBe('ended');
    expect(await stateOf(bad.purchaseId)).toBe('expired');
  });
});

describe('an unknown outcome', () => {
  it.each(['before', 'after'] as const)('of the payment page (cut %s the session was made) is settled by the reconciler', async (when) => {
    const { offerId, poolId } = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId }]);
    stand.faults.next = (point) => (point.at === 'request' && point.method === 'POST' && point.path.endsWith('checkout/sessions') ? { do: 'cut', when } : null);
    await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    stand.faults.next = () => null;
    await forward(11);
    expect(await settlePayment(purchaseId)).toBe('ended');
    expect(
      await rows(
        `select id from stripe_sandbox.objects where type = 'checkout.session' and body->>'status' = 'open' and body->'metadata'->>'purchaseId' = $1`,
        [purchaseId],
      ),
    ).toEqual([]);
    expect(await rows('select held from pool where id = $1', [poolId])).toEqual([{ held: 0 }]);
  });

  it('leaves the purchase payable: the same request again gives the same session', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId } = await placed([{ offerId }]);
    stand.faults.next = (point) => (point.at === 'request' && point.method === 'POST' ? { do: 'cut', when: 'after' } : null);
    await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    stand.faults.next = () => null;
    const pages = await Promise.all([paymentPage(purchaseId), paymentPage(purchaseId), paymentPage(purchaseId)]);
    expect(new Set(pages).size).toBe(1);
    expect(
      await rows(`select id from stripe_sandbox.objects where type = 'checkout.session' and body->'metadata'->>'purchaseId' = $1`, [purchaseId]),
    ).toHaveLength(1);
    await press(pages[0]);
    expect(await recordPayment({ purchaseId })).toBe('paid');
  });

  it('of the browser (cut after the charge) is paid all the same', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId } = await placed([{ offerId }]);
    const page = await paymentPage(purchaseId);
    stand.hooks.answer = 500;
    stand.faults.next = (point) => (point.at === 'page' ? { do: 'cut', when: 'after' } : null);
    await expect(press(page)).rejects.toThrow();
    await forward(11);
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('paid');
  });
});

describe('money that comes too late', () => {
  it('is refunded in full, once, with a mail', async () => {
    const first = await makeProduct({ onHand: 1 });
    const second = await makeProduct({ onHand: 1, price: 7_777 });
    const { purchaseId, total } = await placed([{ offerId: first.offerId }, { offerId: second.offerId }]);
    stand.hooks.answer = 500;
    await press(await paymentPage(purchaseId));
    // Somebody ended the purchase although Stripe had the money: the last line of defence.
    await rows(`update purchase set state = 'expired' where id = $1`, [purchaseId]);
    await rows(`update hold set state = 'released', settled_at = now() where purchase_id = $1`, [purchaseId]);
    await rows('update pool set held = 0 where id = any($1)', [[first.poolId, second.poolId]]);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => recordPayment({ purchaseId })));
    expect(outcomes.filter((outcome) => outcome === 'refunded_late')).toHaveLength(1);
    await sweep({ patienceMs: 0 });
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('refunded_late');
    expect(await keptAtStripe(purchaseId)).toBe(0);
    expect(
      await rows('select sum(r.amount)::bigint as sum from refund r join payment p on p.id = r.payment_id where p.purchase_id = $1', [purchaseId]),
    ).toEqual([{ sum: total }]);
    expect(await rows(`select id from mail where dedupe_key = 'refunded_late ' || $1`, [purchaseId])).toHaveLength(1);
  });
});
