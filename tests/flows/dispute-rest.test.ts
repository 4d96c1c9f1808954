// A bank that takes a part for good says nothing of which pieces: a person decides about what had not left, and what the bank left is still ours to refund.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { callOffAfterLoss, sendAfterLoss } from '#app/flows/decide-unshipped.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { nextNumber } from '../make/after-sale.ts';
import { balance, disputedOrder, disputeOf, earning, heard, lose, onHand, stageOf, type Row } from '../make/disputes.ts';
import { violations } from '../make/invariants.ts';
import { paidOrder, type PaidOrder } from '../make/paid-order.ts';
import { openStand, rows, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

/** The bank took only so much of the payment. */
async function partlyDisputed(taken: number, quantity = 2): Promise<PaidOrder & { dispute: Row }> {
  const paid = await paidOrder({ quantity, price: 10_000, pay: { action: 'card', number: '4000000000000259', expiry: '12/40', cvc: '123' } });
  await findSandbox()?.finishProcessing();
  await webhooksTaken();
  const [payment] = await rows<{ intent_id: string }>('select intent_id from payment where purchase_id = $1', [paid.purchaseId]);
  await rows(
    `update stripe_sandbox.objects set body = jsonb_set(jsonb_set(body, '{amount}', to_jsonb($2::int)), '{balance_transactions,0,amount}', to_jsonb(-$2::int))
     where type = 'dispute' and body->>'payment_intent' = $1`,
    [payment?.intent_id ?? '', taken],
  );
  await heard();
  const dispute = await disputeOf(paid.purchaseId);
  expect(dispute.withdrawn).toBe(taken);
  await lose(dispute);
  return { ...paid, dispute: await disputeOf(paid.purchaseId) };
}

const restAlarms = async (disputeId: string) => {
  await watchDeadlines('dispute_rest');
  return rows<{ severity: string }>("select severity::text from alarm where kind = 'dispute_rest' and subject = $1 and cleared_at is null", [disputeId]);
};
const leftOfShare = async (orderId: string) =>
  (await rows<{ left: number }>('select captured - refunded as left from payment_share where order_id = $1', [orderId]))[0]?.left;

describe('lost in part, with pieces that did not leave', () => {
  it('a person is called; called off, the bank’s part is their refund first, and only the rest goes back by us', async () => {
    const { purchaseId, orderId, lineId, total, dispute } = await partlyDisputed(6_000);
    const [before, lost] = [await onHand(lineId), await balance('dispute_losses')];
    expect(dispute).toMatchObject({ status: 'lost', loss_of_market: 6_000 });
    expect(await stageOf(orderId)).toBe('paid');
    expect(await restAlarms(dispute.id)).toEqual([{ severity: 'urgent' }]);
    const wish = { disputeId: dispute.id, orderId, operatorId: 'psn_o' };
    expect(await callOffAfterLoss({ ...wish, orderId: 'ord_other' })).toMatchObject({ refusal: { kind: 'not_found' } });
    const both = await Promise.all([callOffAfterLoss(wish), callOffAfterLoss(wish)]);
    expect(both.filter((one) => one.ok)).toMatchObject([{ value: { amount: total - 6_000 } }]);
    expect([await stageOf(orderId), await onHand(lineId), await leftOfShare(orderId)]).toEqual(['cancelled', (before ?? 0) + 2, 0]);
    expect(await disputeOf(purchaseId)).toMatchObject({ loss_of_market: 0 });
    expect((await balance('dispute_losses')) - lost).toBe(-6_000);
    expect(await earning(orderId)).toMatchObject({ state: 'reversed', left: 0 });
    expect(await rows('select amount, state::text from refund where order_id = $1 order by amount', [orderId])).toEqual([
      { amount: 6_000, state: 'succeeded' },
      { amount: total - 6_000, state: 'requested' },
    ]);
    expect(await restAlarms(dispute.id)).toEqual([]);
  });

  it('what the bank took beyond the pieces stays the loss; their refund is all the bank’s', async () => {
    const { purchaseId, orderId, lineId, total, makerId, dispute } = await partlyDisputed(11_000);
    await shipOrder({ orderId, makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: nextNumber(), lines: [{ lineId, quantity: 1 }] });
    expect(await callOffAfterLoss({ disputeId: dispute.id, orderId, operatorId: 'psn_o' })).toMatchObject({ ok: true, value: { amount: 0 } });
    expect(await disputeOf(purchaseId)).toMatchObject({ loss_of_market: 1_000 });
    expect([await stageOf(orderId), await leftOfShare(orderId)]).toEqual(['shipped', total - 10_000]);
  });

  it('sent as agreed when the operator says so; what the bank left can be refunded, and no more', async () => {
    const { purchaseId, orderId, total, dispute } = await partlyDisputed(6_000);
    expect(await sendAfterLoss({ disputeId: dispute.id, operatorId: 'psn_o' })).toMatchObject({ ok: true });
    expect(await sendAfterLoss({ disputeId: dispute.id, operatorId: 'psn_o' })).toMatchObject({ refusal: { kind: 'nothing_unshipped' } });
    expect(await restAlarms(dispute.id)).toEqual([]);
    const give = { purchaseId, orderId, operatorId: 'psn_o', reason: 'test' };
    expect(await refundPurchase({ ...give, amount: total - 5_999 })).toMatchObject({ refusal: { kind: 'nothing_to_refund' } });
    expect(await cancelOrder({ orderId, by: { purchaseId }, actorId: null, reason: '' })).toMatchObject({ refusal: { kind: 'payment_disputed' } });
    expect(await refundPurchase({ ...give, amount: total - 6_000 })).toMatchObject({ ok: true, value: { amount: total - 6_000 } });
    expect(await refundPurchase({ ...give, amount: 1 })).toMatchObject({ ok: false });
  });

  it('nothing is decided while the bank has not', async () => {
    const { orderId, dispute } = await disputedOrder('4000000000000259');
    expect(await restAlarms(dispute.id)).toEqual([]);
    expect(await callOffAfterLoss({ disputeId: dispute.id, orderId, operatorId: 'psn_o' })).toMatchObject({ refusal: { kind: 'nothing_unshipped' } });
    expect(await sendAfterLoss({ disputeId: dispute.id, operatorId: 'psn_o' })).toMatchObject({ refusal: { kind: 'nothing_unshipped' } });
  });
});
