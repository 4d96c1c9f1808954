// Disputes through the real webhook path: money follows the bank, earnings wait, the end is booked once, by whoever bears it.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { answerDispute } from '#app/flows/answer-dispute.server.ts';
import { cancelOrder } from '#app/flows/cancel-order.server.ts';
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { workDispute } from '#app/flows/work-dispute.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';

import { nextNumber } from '../make/after-sale.ts';
import { balance, disputedOrder, disputeOf, earning, heard, lose, onHand, stageOf } from '../make/disputes.ts';
import { violations } from '../make/invariants.ts';
import { paidOrder, type PaidOrder } from '../make/paid-order.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
afterEach(async () => {
  expect(await violations()).toEqual([]);
});

it.each(['as sent', 'reversed'] as const)('is kept with its money, events %s; the earning waits and nothing is refunded', async (order) => {
  const held = await balance('disputes_held');
  const { purchaseId, orderId, total, dispute } = await disputedOrder('4000000000000259', order);
  expect(dispute).toMatchObject({ status: 'needs_response', bearer: 'market', withdrawn: total, reinstated: 0, closed_at: null });
  expect(await earning(orderId)).toMatchObject({ state: 'accrued', held: true });
  expect((await balance('disputes_held')) - held).toBe(total);
  expect(await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).toMatchObject({ ok: false });
  await watchDeadlines('dispute_evidence');
  expect(await rows("select id from alarm where kind = 'dispute_evidence' and subject = $1 and cleared_at is null", [dispute.id])).toHaveLength(1);
});

it('won: the money comes back, the earning goes on', async () => {
  const { purchaseId, orderId, total, dispute } = await disputedOrder('4000000000002685');
  const answered = await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'evidence', words: 'winning_evidence' });
  expect(answered.ok).toBe(true);
  expect((await disputeOf(purchaseId)).status).toBe('under_review');
  expect(await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'accept' })).toMatchObject({ refusal: { kind: 'dispute_over' } });
  await heard('reversed');
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'won', withdrawn: total, reinstated: total, loss_of_market: 0 });
  expect(await earning(orderId)).toMatchObject({ state: 'accrued', held: false });
  await watchDeadlines('dispute_evidence');
  expect(await rows("select id from alarm where kind = 'dispute_evidence' and subject = $1 and cleared_at is null", [dispute.id])).toEqual([]);
  expect((await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).ok).toBe(true);
});

it('lost for reasons of the goods: a refund that the bank has paid, borne by the maker, sent to nobody', async () => {
  const { purchaseId, orderId, total, dispute } = await disputedOrder('4000000000002685');
  expect(dispute.bearer).toBe('maker');
  expect((await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'accept' })).ok).toBe(true);
  await heard();
  await workDispute(dispute.stripe_dispute_id);
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'lost', loss_of_market: 0 });
  const refunds = await rows<{ id: string }>('select r.* from refund r where r.order_id = $1', [orderId]);
  expect(refunds).toMatchObject([{ state: 'succeeded', amount: total, reason: 'dispute_lost', stripe_refund_id: null }]);
  expect(await sendRefund(refunds[0]?.id ?? '')).toBe('nothing');
  expect(await earning(orderId)).toMatchObject({ state: 'reversed', left: 0 });
});

async function ship({ orderId, makerId, lineId }: PaidOrder, quantity: number) {
  return shipOrder({ orderId, makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: nextNumber(), lines: [{ lineId, quantity }] });
}

it('lost before anything left: called off and back in stock, nothing is lost, nobody is paid for what he keeps', async () => {
  const order = await disputedOrder('4000000000000259');
  const { purchaseId, orderId, lineId, total, dispute } = order;
  const [before, lost] = [await onHand(lineId), await balance('dispute_losses')];
  await lose(dispute);
  await workDispute(dispute.stripe_dispute_id);
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'lost', bearer: 'market', loss_of_market: 0 });
  expect([await stageOf(orderId), await onHand(lineId), await balance('dispute_losses')]).toEqual(['cancelled', (before ?? 0) + 1, lost]);
  expect(await earning(orderId)).toMatchObject({ state: 'reversed', left: 0 });
  expect(await rows('select by, reason, actor_id from cancellation where order_id = $1', [orderId])).toEqual([
    { by: 'operator', reason: 'dispute_lost', actor_id: 'stripe' },
  ]);
  const refunds = await rows<{ id: string }>('select r.* from refund r where r.order_id = $1', [orderId]);
  expect(refunds).toMatchObject([{ state: 'succeeded', amount: total, stripe_refund_id: null }]);
  expect(await sendRefund(refunds[0]?.id ?? '')).toBe('nothing');
  expect(await rows("select kind from mail where kind = 'called_off_by_bank' and text like '%' || $1 || '%'", [order.purchaseNumber])).toHaveLength(1);
  expect(await ship(order, 1)).toMatchObject({ refusal: { kind: 'order_not_shippable' } });
  expect(await rows('select state::text from purchase where id = $1', [purchaseId])).toEqual([{ state: 'closed' }]);
});

it.each(['market', 'maker'] as const)('lost when a part had left: the rest is called off, %s bears what has left', async (bearer) => {
  const pay = { action: 'card', number: '4000000000000259', expiry: '12/40', cvc: '123' };
  const order = await paidOrder({ quantity: 3, price: 10_000, pay });
  await heard();
  const dispute = await disputeOf(order.purchaseId);
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'bearer', bearer });
  expect(await ship(order, 1)).toMatchObject({ ok: true });
  const before = await onHand(order.lineId);
  await lose(dispute);
  expect(await rows('select quantity, cancelled from order_line where id = $1', [order.lineId])).toEqual([{ quantity: 3, cancelled: 2 }]);
  expect([await stageOf(order.orderId), await onHand(order.lineId)]).toEqual(['shipped', (before ?? 0) + 2]);
  const lost = bearer === 'market' ? order.total - 20_000 : 0;
  expect(await disputeOf(order.purchaseId)).toMatchObject({ status: 'lost', loss_of_market: lost });
  expect(await earning(order.orderId)).toMatchObject({ held: false, state: bearer === 'market' ? 'advanceable' : 'reversed' });
  await receiveOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null });
  expect(await confirmOrder({ purchaseId: order.purchaseId, orderId: order.orderId, actorId: null })).toMatchObject({ ok: true });
  expect(await earning(order.orderId)).toMatchObject({ state: bearer === 'market' ? 'payable' : 'reversed' });
});

it('lost for reasons of the card when all had left: the market bears it, the maker is paid', async () => {
  const order = await disputedOrder('4000000000000259');
  const { purchaseId, orderId, total, dispute } = order;
  expect(await ship(order, 1)).toMatchObject({ ok: true });
  const before = await balance('dispute_losses');
  await lose(dispute);
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'lost', loss_of_market: total });
  expect((await balance('dispute_losses')) - before).toBe(total);
  const after = await earning(orderId);
  expect(after).toMatchObject({ state: 'advanceable', held: false });
  expect(await stageOf(orderId)).toBe('shipped');
  expect(after?.left).toBeGreaterThan(0);
  expect(await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).toMatchObject({ ok: false });
});

it('the operator may decide who bears it, until it is decided', async () => {
  const { purchaseId, dispute } = await disputedOrder('4000000000000259');
  expect((await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'bearer', bearer: 'maker' })).ok).toBe(true);
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'accept' });
  await heard();
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'lost', bearer: 'maker', loss_of_market: 0 });
  expect(await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'bearer', bearer: 'market' })).toMatchObject({ ok: false });
});

it('after a partial refund: only what was left is taken, only that is lost', async () => {
  const paid = await paidOrder({ quantity: 2, pay: { action: 'card', number: '4000000000002685', expiry: '12/40', cvc: '123' } });
  const refunded = await refundPurchase({ purchaseId: paid.purchaseId, orderId: paid.orderId, amount: 1_234, operatorId: 'psn_o', reason: 'test' });
  if (!refunded.ok) throw new Error('not refunded');
  for (const id of refunded.value.refundIds) expect(await sendRefund(id)).toBe('settled');
  await heard();
  const dispute = await disputeOf(paid.purchaseId);
  expect(dispute.withdrawn).toBe(paid.total - 1_234);
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'accept' });
  expect(await disputeOf(paid.purchaseId)).toMatchObject({ status: 'lost', loss_of_market: 0 });
  expect(await earning(paid.orderId)).toMatchObject({ state: 'reversed' });
});

it('an inquiry moves no money and holds nothing', async () => {
  const { orderId, dispute } = await disputedOrder('4000000000001976');
  expect(dispute).toMatchObject({ status: 'warning_needs_response', withdrawn: 0 });
  expect(await earning(orderId)).toMatchObject({ held: false });
});

it('keeps the order from being cancelled: nothing could be refunded with it', async () => {
  const { purchaseId, orderId, dispute } = await disputedOrder('4000000000000259');
  const cancel = { orderId, by: { purchaseId }, actorId: null, reason: '' };
  expect(await cancelOrder(cancel)).toMatchObject({ refusal: { kind: 'payment_disputed' } });
  expect(await rows('select cancelled_at from maker_order where id = $1', [orderId])).toEqual([{ cancelled_at: null }]);
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'evidence', words: 'winning_evidence' });
  await heard();
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'won' });
  expect(await cancelOrder(cancel)).toMatchObject({ ok: true, value: { amount: dispute.withdrawn } });
});

it('heard of many times at once, it is booked once', async () => {
  const { dispute, purchaseId, total } = await disputedOrder('4000000000000259');
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'bearer', bearer: 'maker' });
  await answerDispute({ disputeId: dispute.id, operatorId: 'psn_o', deed: 'evidence', words: 'losing_evidence' });
  await findSandbox()?.finishProcessing();
  await Promise.all(Array.from({ length: 8 }, () => workDispute(dispute.stripe_dispute_id)));
  expect(await disputeOf(purchaseId)).toMatchObject({ status: 'lost', withdrawn: total });
});
