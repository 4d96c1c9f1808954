// Laws 5 and 6, P7: refunds are bounded by their share, made once, restocked once; the books agree with the bank.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { violations } from '../make/invariants.ts';
import { makeProduct, type MadeProduct } from '../make/market.ts';
import { keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(() => {
  stand.faults.next = () => null;
});
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

interface Paid {
  purchaseId: string;
  total: number;
  orders: { id: string; total: number; maker_id: string }[];
}

async function paid(products: readonly MadeProduct[], fields?: Record<string, string>): Promise<Paid> {
  const { purchaseId, total } = await placed(products.map(({ offerId }) => ({ offerId })));
  await press(await paymentPage(purchaseId), fields);
  expect(await recordPayment({ purchaseId })).toBe('paid');
  return { purchaseId, total, orders: await rows('select id, total, maker_id from maker_order where purchase_id = $1 order by number', [purchaseId]) };
}

// What Stripe keeps does not come back with a refund: fees count as money at Stripe here.
async function balances(): Promise<Record<string, number>> {
  const found = await rows<{ account: string; sum: number }>(
    `select replace(account, 'payment_fees', 'stripe_balance') as account, sum(amount)::bigint as sum from posting group by 1`,
  );
  return Object.fromEntries(found.map((row) => [row.account, row.sum]));
}

function card(number: string): Record<string, string> {
  return { action: 'card', number, expiry: '12/34', cvc: '123' };
}

describe('refunds of a share', () => {
  it('never pass it: ten at once that sum to three times the order', async () => {
    const { purchaseId, orders } = await paid([await makeProduct({ price: 30_000 }), await makeProduct({ price: 20_000 })]);
    const [order, sibling] = orders;
    const amount = Math.floor(((order?.total ?? 0) * 3) / 10);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refundPurchase({ purchaseId, orderId: order?.id ?? '', amount, operatorId: 'psn_op', reason: 'test' })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3);
    await sweep({ patienceMs: 0 });
    expect(await rows('select refunded from payment_share where order_id = $1', [sibling?.id])).toEqual([{ refunded: 0 }]);
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'all' })).toMatchObject({ ok: true });
    await sweep({ patienceMs: 0 });
    expect(await keptAtStripe(purchaseId)).toBe(0);
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'again' })).toMatchObject({ ok: false });
  });

  it.each([0, -1, 1.5, 2 ** 53])('refuse the amount %s', async (amount) => {
    const { purchaseId, orders } = await paid([await makeProduct()]);
    expect(await refundPurchase({ purchaseId, orderId: orders[0]?.id ?? '', amount, operatorId: 'psn_op', reason: 'test' })).toMatchObject({
      ok: false,
      refusal: { kind: 'nothing_to_refund' },
    });
  });

  it('reverse the sale to the won', async () => {
    const before = await balances();
    const { purchaseId } = await paid([await makeProduct({ price: 33_333 }), await makeProduct({ price: 7_777 })]);
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'whole' })).toMatchObject({ ok: true });
    await sweep({ patienceMs: 0 });
    expect(await balances()).toEqual({ buyer_refunds: 0, ...before });
    expect(await stateOf(purchaseId)).toBe('closed');
  });

  it('are made once when the answer is lost after the effect', async () => {
    const { purchaseId } = await paid([await makeProduct()]);
    const refunded = await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'test' });
    const refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
    stand.faults.next = (point) => (point.at === 'request' && point.path.endsWith('/refunds') ? { do: 'cut', when: 'after' } : null);
    expect(await sendRefund(refundId)).toBe('unknown');
    stand.faults.next = () => null;
    await Promise.all([sendRefund(refundId), sendRefund(refundId), sweep({ patienceMs: 0 })]);
    expect(await keptAtStripe(purchaseId)).toBe(0);
    expect(await rows(`select id from stripe_sandbox.objects where type = 'refund' and body->'metadata'->>'refundId' = $1`, [refundId])).toHaveLength(1);
  });

  it('that fail later stay owed, and a retry pays them', async () => {
    const { purchaseId } = await paid([await makeProduct()], card('4000000000005126'));
    const refunded = await refundPurchase({ purchaseId, operatorId: 'psn_op', reason: 'test' });
    const refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
    await sendRefund(refundId);
    await findSandbox()?.finishProcessing();
    await webhooksTaken();
    await sweep({ patienceMs: 0 });
    expect(await rows('select state::text as state from refund where id = $1', [refundId])).toEqual([{ state: 'failed' }]);
    expect((await balances())['buyer_refunds']).toBeLessThan(0);
    expect(await retryRefund({ refundId, operatorId: 'psn_op' })).toMatchObject({ ok: true });
    expect(await retryRefund({ refundId, operatorId: 'psn_op' })).toMatchObject({ ok: false });
  });
});

describe('cancelling one order before preparation', () => {
  it('gives back its share and its pieces once, and leaves the sibling alone', async () => {
    const [mine, other] = [await makeProduct({ onHand: 2 }), await makeProduct({ onHand: 2 })];
    const { purchaseId, orders } = await paid([mine, other]);
    const order = orders.find((one) => one.maker_id === mine.makerId);
    const cancel = { orderId: order?.id ?? '', actorId: null, reason: 'changed my mind' };
    expect(await cancelOrder({ ...cancel, by: { makerId: other.makerId } })).toMatchObject({ ok: false, refusal: { kind: 'no_such_order' } });
    const answers = await Promise.all(Array.from({ length: 4 }, () => cancelOrder({ ...cancel, by: { purchaseId } })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await sweep({ patienceMs: 0 });
    expect(await rows('select on_hand from pool where id = any($1) order by on_hand', [[mine.poolId, other.poolId]])).toEqual([{ on_hand: 1 }, { on_hand: 2 }]);
    expect(await keptAtStripe(purchaseId)).toBe(orders.find((one) => one.maker_id === other.makerId)?.total);
    expect(await stateOf(purchaseId)).toBe('paid');
  });
});
