// Deadlines are seen before they are missed, and alarms close when the matter is done.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { beginPayment } from '#app/flows/begin-payment.server.ts';
import { collectReturn } from '#app/flows/collect-return.server.ts';
import { confirmOrder } from '#app/flows/confirm-order.server.ts';
import { approveReturn } from '#app/flows/decide-return.server.ts';
import { payRefundInterest } from '#app/flows/pay-interest.server.ts';
import { receiveOrder } from '#app/flows/receive-order.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { retryRefund } from '#app/flows/retry-refund.server.ts';
import { refundReturn } from '#app/flows/settle-return.server.ts';
import { sendMail } from '#app/flows/send-mail.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';
import { shipOrder } from '#app/flows/ship-order.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { trackParcels } from '#app/flows/track-parcels.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';
import type { Tracker, TrackingWord } from '#app/infra/tracking/tracker.ts';
import { daysLate, lateInterest, refundDueBy } from '#app/lib/law/refund.ts';
import { won } from '#app/lib/money.ts';
import { addDays, kstDay } from '#app/lib/time.ts';
import { readOrderPage } from '#app/routes/store/order/order.read.server.ts';

import { asked, came, delivered, kase, maker, wish } from '../make/after-sale.ts';
import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { paidOrder } from '../make/paid-order.ts';
import { forward, openStand, placed, rows, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
const day = 24 * 60;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

async function open(kind: string, subject: string) {
  await watchDeadlines();
  const found = await rows<{ severity: string; detail: Record<string, unknown> }>(
    'select severity::text, detail from alarm where kind = $1 and subject = $2 and cleared_at is null',
    [kind, subject],
  );
  expect(found.length).toBeLessThan(2);
  return found[0] ?? null;
}

/** Noon of the KST day that many days before (or after) the order's promised day. */
async function toPromisedDay(orderId: string, days: number): Promise<void> {
  const [row] = await rows<{ minutes: number }>(
    `select extract(epoch from (promised_ship_by + make_interval(days => $2, hours => 12)) at time zone 'Asia/Seoul' - market_now())::bigint / 60 as minutes
     from maker_order where id = $1`,
    [orderId, days],
  );
  await forward(row?.minutes ?? 0);
}

it('dispatch: soon, urgent, missed; done when the parcel leaves', async () => {
  const { orderId, orderNumber, makerId } = await paidOrder({ leadDays: 10, made: 'MADE_AFTER_ORDER' });
  expect(await open('dispatch_due', orderId)).toBeNull();
  await toPromisedDay(orderId, 0);
  expect(await open('dispatch_due', orderId)).toMatchObject({ severity: 'urgent', detail: { number: orderNumber } });
  await toPromisedDay(orderId, 1);
  expect(await open('dispatch_due', orderId)).toMatchObject({ severity: 'missed' });
  expect((await shipOrder({ orderId, makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: 'LATE0001' })).ok).toBe(true);
  expect(await open('dispatch_due', orderId)).toBeNull();
});

it('a parcel of which the carrier tells nothing new for a week, until it arrives', async () => {
  const { orderId, orderNumber, makerId } = await paidOrder();
  const sent = await shipOrder({ orderId, makerId, actorId: 'psn_m', carrier: 'epost', trackingNumber: '7000000000001' });
  const parcelId = sent.ok ? sent.value.parcelId : '';
  const says = (word: TrackingWord): Tracker => ({ knows: (code) => code === 'epost', ask: () => Promise.resolve(word) });
  const [now] = await rows<{ at: Date }>('select market_now() as at');
  await trackParcels([says({ kind: 'in_transit', at: now?.at ?? new Date() })]);
  await forward(6 * day);
  expect(await open('parcel_stuck', parcelId)).toBeNull();
  await forward(day + 60);
  expect(await open('parcel_stuck', parcelId)).toMatchObject({ severity: 'urgent', detail: { number: orderNumber, still: 7 } });
  const [later] = await rows<{ at: Date }>('select market_now() as at');
  await trackParcels([says({ kind: 'delivered', at: later?.at ?? new Date(), inTransitAt: null })]);
  expect(await open('parcel_stuck', parcelId)).toBeNull();
});

it('refund: the alarm says what interest is owed; done when Stripe paid it', async () => {
  const { purchaseId, total } = await paidOrder();
  const refunded = await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' });
  const refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
  expect(await open('refund_due', refundId)).toBeNull();
  await forward(10 * day);
  const alarm = await open('refund_due', refundId);
  expect(alarm).toMatchObject({ severity: 'missed', detail: { amount: total } });
  expect(alarm?.detail['interest']).toBe(lateInterest(won(total), Number(alarm?.detail['days'])));
  expect(await sendRefund(refundId)).toBe('settled');
  expect(await open('refund_due', refundId)).toBeNull();
  const owed = alarm?.detail['interest'];
  expect(await open('interest_owed', refundId)).toMatchObject({ detail: { interest: owed } });
  const paid = await Promise.all([1, 2].map(() => payRefundInterest({ refundId, operatorId: 'psn_o' })));
  expect(paid.filter((one) => one.ok)).toHaveLength(1);
  expect(await open('interest_owed', refundId)).toBeNull();
  expect(
    await rows('select account, sum(amount)::bigint as sum from posting p join journal j on j.id = p.journal_id where j.reference = $1 group by 1 order by 1', [
      `${refundId} interest`,
    ]),
  ).toEqual([
    { account: 'bank', sum: -Number(owed) },
    { account: 'buyer_interest', sum: 0 },
    { account: 'interest_cost', sum: owed },
  ]);
  expect(await violations()).toEqual([]);
});

it('a refund that was called paid late and was not, twice, owes the interest of all its days, once', async () => {
  const { purchaseId, total } = await paidOrder({ pay: { action: 'card', number: '4000000000005126', expiry: '12/34', cvc: '123' } });
  const refunded = await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' });
  /** What is booked of all tries, and what it must be: by the records of the try that was called paid just now. */
  const interest = async (refundId: string): Promise<[booked: number, owed: number]> => {
    const tries = await rows<{ id: string; asked: Date; settled: Date; won: number }>(
      `select r.id, requested_at as asked, settled_at as settled, late_interest as won from refund r join payment p on p.id = r.payment_id where purchase_id = $1`,
      [purchaseId],
    );
    const last = tries.find((one) => one.id === refundId);
    const late = last === undefined ? 0 : daysLate(refundDueBy(kstDay(last.asked)), kstDay(last.settled));
    return [tries.reduce((sum, one) => sum + one.won, 0), lateInterest(won(total), late)];
  };
  const shown = async () =>
    (await readOrderPage(purchaseId, 'ko')).orders.flatMap(({ refunds }) =>
      refunds.map(({ lateInterest: owed, lateInterestPaidAt }) => ({ lateInterest: owed, paid: lateInterestPaidAt !== null })),
    );
  let refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
  for (const tried of [1, 2, 3]) {
    await forward(20 * day);
    expect(await sendRefund(refundId)).toBe('settled');
    const [all, owed] = await interest(refundId);
    expect(all).toBe(owed);
    expect(await shown()).toEqual([{ lateInterest: all, paid: false }]);
    expect(await payRefundInterest({ refundId, operatorId: 'psn_o' })).toMatchObject({ ok: true });
    expect(await shown()).toEqual([{ lateInterest: all, paid: true }]);
    await findSandbox()?.finishProcessing();
    await webhooksTaken();
    await sweep({ patienceMs: 0 });
    if (tried === 3) break;
    const again = await retryRefund({ refundId, operatorId: 'psn_o' });
    refundId = again.ok ? again.value.refundId : '';
  }
  expect(await violations()).toEqual([]);
});

it('a refund of a return that fails is late from the day of the return, less what the return was given', async () => {
  const sold = await delivered(1, { price: 1_000_000, fee: 0 });
  const caseId = await asked(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }));
  await approveReturn(maker(sold, caseId));
  const [clock] = await rows<{ now: Date }>('select market_now() as now');
  const receivedOn = kstDay(clock?.now ?? new Date(0));
  await forward(20 * day);
  await came(sold, caseId, 1, { receivedOn });
  await refundReturn(maker(sold, caseId));
  const { refund_id: refundId, late_interest: given } = await kase(caseId);
  expect(await open('refund_due', String(refundId))).toMatchObject({ severity: 'missed' });
  await forward(5 * day);
  expect(await sendRefund(String(refundId))).toBe('settled');
  const [refund] = await rows<{ late_interest: number }>('select late_interest from refund where id = $1', [refundId]);
  const late = daysLate(refundDueBy(receivedOn), addDays(receivedOn, 25));
  expect(Number(given) + (refund?.late_interest ?? 0)).toBe(lateInterest(won(1_000_000), late));
  expect(Number(given)).toBe(lateInterest(won(1_000_000), late - 5));
  expect(await open('interest_owed', caseId)).not.toBeNull();
  expect(await violations()).toEqual([]);
});

it('a return that nobody says has come back', async () => {
  const sold = await delivered(1);
  const caseId = await asked(wish(sold, 1, { ground: 'faulty', wayBack: 'maker_collects' }));
  await approveReturn(maker(sold, caseId));
  await forward(6 * day);
  expect(await open('return_stuck', caseId)).toBeNull();
  await forward(day + 60);
  expect(await open('return_stuck', caseId)).toMatchObject({ severity: 'urgent', detail: { still: 7 } });
  await collectReturn(maker(sold, caseId));
  expect(await open('return_stuck', caseId)).toBeNull();
  await forward(7 * day);
  expect(await open('return_stuck', caseId)).not.toBeNull();
  await came(sold, caseId, 1);
  expect(await open('return_stuck', caseId)).toBeNull();
});

it('a refund that fails at once', async () => {
  const { purchaseId } = await paidOrder({ pay: { action: 'pay', method: 'card', number: '4000000000005126', expiry: '12/40', cvc: '123' } });
  const refunded = await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' });
  const refundId = refunded.ok ? (refunded.value.refundIds[0] ?? '') : '';
  await sendRefund(refundId);
  await rows("update refund set state = 'failed', failure = 'expired_or_canceled_card', settled_at = now() where id = $1", [refundId]);
  expect(await open('refund_failed', refundId)).toMatchObject({ severity: 'urgent', detail: { why: 'expired_or_canceled_card' } });
});

it('a payment that Stripe does not answer about', async () => {
  const { offerId } = await makeProduct();
  const { purchaseId, number } = await placed([{ offerId }]);
  expect((await beginPayment({ purchaseId })).ok).toBe(true);
  await forward(40);
  stand.faults.next = (point) => (point.at === 'request' ? { do: 'error', when: 'before' } : null);
  expect(await settlePayment(purchaseId)).toBe('unknown');
  expect(await open('payment_stuck', purchaseId)).toMatchObject({ detail: { purchase: number } });
  stand.faults.next = () => null;
  expect(await settlePayment(purchaseId)).toBe('ended');
  expect(await open('payment_stuck', purchaseId)).toBeNull();
});

it('mails: one alarm for all that did not go out', async () => {
  expect(await open('mail_unsent', 'outbox')).toMatchObject({ severity: 'urgent' });
  for (const { id } of await rows<{ id: string }>('select id from mail where sent_at is null')) await sendMail(id);
  expect(await open('mail_unsent', 'outbox')).toBeNull();
});

it('proofs: thirty days before the end, and after it', async () => {
  const makerId = await makeMaker();
  const set = (days: number) => rows('update eligibility_proof set expires_on = market_today() + $2::int where maker_id = $1', [makerId, days]);
  await set(31);
  expect(await open('proof_expiring', makerId)).toBeNull();
  await set(30);
  expect(await open('proof_expiring', makerId)).toMatchObject({ severity: 'soon' });
  await set(-1);
  expect(await open('proof_expiring', makerId)).toMatchObject({ severity: 'missed' });
});

it('earnings: due and past due, and near the limit of twenty days', async () => {
  const { purchaseId, orderId, makerId } = await paidOrder();
  await shipOrder({ orderId, makerId, actorId: 'psn_m', carrier: 'demo', trackingNumber: 'EARN0001' });
  await receiveOrder({ purchaseId, orderId, actorId: null });
  expect((await confirmOrder({ purchaseId, orderId, actorId: null })).ok).toBe(true);
  expect(await open('earning_unpaid', makerId)).toBeNull();
  await forward(10 * day);
  expect(await open('earning_unpaid', makerId)).toMatchObject({ severity: 'missed', detail: { count: 1 } });
  expect(await open('earning_limit', makerId)).toBeNull();
  await forward(6 * day);
  expect(await open('earning_limit', makerId)).toMatchObject({ severity: 'urgent' });
  await forward(6 * day);
  expect(await open('earning_limit', makerId)).toMatchObject({ severity: 'missed' });
});
