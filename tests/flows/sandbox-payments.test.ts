// The sandbox through the real SDK: what a buyer's choices on the hosted page do to session, intent, charge and balance.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { cart, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(inject('pgUrl'), { feeBasisPoints: 290 });
});
afterAll(() => stand.close());
beforeEach(async () => {
  await stand.sandbox.deliverDue();
  stand.shop.events.length = 0;
});

async function intentOf(session: { id: string }) {
  const seen = await stand.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge.balance_transaction'] });
  const intent = seen.payment_intent;
  if (typeof intent !== 'object' || intent === null) throw new Error('the session has no intent');
  const charge = intent.latest_charge;
  return { session: seen, intent, charge: typeof charge === 'object' ? charge : null };
}

describe('a payment that succeeds', () => {
  test('session, intent, charge, balance and events agree, and the intent comes only with the payment', async () => {
    const params = cart({
      client_reference_id: 'pur_1',
      customer_email: 'buyer@example.com',
      metadata: { purchase: 'pur_1' },
      payment_intent_data: { metadata: { purchase: 'pur_1' }, transfer_group: 'pur_1' },
    });
    const made = await stand.stripe.checkout.sessions.create(params);
    expect(made.id).toMatch(/^cs_test_/);
    expect(made).toMatchObject({ status: 'open', payment_status: 'unpaid', payment_intent: null, amount_total: 39_000, currency: 'krw' });
    expect(made.url).toBe(`http://127.0.0.1:${String(stand.port)}/sandbox/pay/${made.id}`);

    const answer = await stand.press(made, { action: 'pay', method: 'kakao_pay' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`https://shop.example/orders/done?session=${made.id}`);

    const { session, intent, charge } = await intentOf(made);
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null, customer_details: { email: 'buyer@example.com' } });
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 39_000, metadata: { purchase: 'pur_1' }, transfer_group: 'pur_1' });
    expect(charge).toMatchObject({ amount: 39_000, captured: true, paid: true, payment_method_details: { type: 'kakao_pay' } });
    expect(charge?.id).toMatch(/^py_/);
    expect(charge?.balance_transaction).toMatchObject({ amount: 39_000, fee: 1_131, net: 37_869, type: 'payment', status: 'pending' });

    await stand.sandbox.deliverDue();
    expect(stand.types().sort()).toEqual([
      'charge.succeeded',
      'charge.updated',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    // Asynchronous capture: the balance line is known only by the second event.
    const charges = stand.shop.events.filter(({ type }) => type.startsWith('charge.')).sort((a, b) => a.type.localeCompare(b.type));
    expect(charges.map(({ data }) => data.object)).toMatchObject([
      { balance_transaction: null },
      { balance_transaction: expect.stringMatching(/^txn_/) as string },
    ]);
    const found = await stand.stripe.checkout.sessions.list({ payment_intent: intent.id });
    expect(found.data.map(({ id }) => id)).toEqual([made.id]);
    const lines = await stand.stripe.checkout.sessions.listLineItems(made.id);
    expect(lines.data.map(({ description, amount_total }) => [description, amount_total])).toEqual([
      ['백자 사발 <큰 것>', 30_000],
      ['놋 숟가락', 9_000],
    ]);
  });

  test('twenty presses at once, of any button that pays, charge once', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const actions = ['pay', 'pay', 'process', 'challenge'];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => stand.press(made, { action: actions[index % 4] ?? 'pay', method: 'card' })));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    const { intent } = await intentOf(made);
    const charges = await stand.stripe.charges.list({ payment_intent: intent.id });
    expect(charges.data.filter(({ status }) => status !== 'failed')).toHaveLength(1);
  });

  test('the money becomes available after two days', async () => {
    await stand.sandbox.finishProcessing();
    const before = await stand.stripe.balance.retrieve();
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'pay', method: 'card' });
    const pending = await stand.stripe.balance.retrieve();
    expect((pending.pending[0]?.amount ?? 0) - (before.pending[0]?.amount ?? 0)).toBe(37_869);
    stand.advance(2 * 24 * 3_600);
    const later = await stand.stripe.balance.retrieve();
    expect(later.pending[0]?.amount).toBe(0);
    const { charge } = await intentOf(made);
    const lines = await stand.stripe.balanceTransactions.list({ source: charge?.id ?? '' });
    expect(lines.data).toMatchObject([{ type: 'charge', status: 'available' }]);
  });
});

describe('a payment that does not succeed at once', () => {
  test('declined: the session stays open, the page says why, and the next attempt pays', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const declined = await stand.press(made, { action: 'decline', method: 'card' });
    expect(declined.status).toBe(303);
    const page = await stand.open(made);
    expect(page.html).toContain('카드사가 결제를 거절했습니다');
    const first = await intentOf(made);
    expect(first.session.status).toBe('open');
    expect(first.intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline', type: 'card_error' },
    });
    await stand.press(made, { action: 'pay', method: 'card' });
    const second = await intentOf(made);
    expect(second.intent.id).toBe(first.intent.id);
    expect(second.intent).toMatchObject({ status: 'succeeded', last_payment_error: null });
    await stand.sandbox.deliverDue();
    expect(stand.types()).toEqual(expect.arrayContaining(['charge.failed', 'payment_intent.payment_failed', 'checkout.session.completed']));
  });

  test('3-D Secure: fail, again, complete', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const asked = await stand.press(made, { action: 'challenge', method: 'card' });
    expect(asked.headers.get('location')).toBe(`/sandbox/pay/${made.id}?step=authenticate`);
    expect((await stand.open(made, '?step=authenticate')).html).toContain('인증 완료');
    expect((await intentOf(made)).intent).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    await stand.press(made, { action: 'authenticate_fail' });
    expect((await stand.open(made)).html).toContain('본인 인증에 실패했습니다');
    await stand.press(made, { action: 'authenticate' });
    expect((await intentOf(made)).session.status).toBe('open');
    await stand.press(made, { action: 'challenge', method: 'card' });
    await stand.press(made, { action: 'authenticate' });
    expect((await intentOf(made)).session).toMatchObject({ status: 'complete', payment_status: 'paid' });
  });

  test.each([
    ['process', 'paid', 'succeeded', 'checkout.session.async_payment_succeeded'],
    ['process_fail', 'unpaid', 'requires_payment_method', 'checkout.session.async_payment_failed'],
  ])('%s: complete but unpaid, later %s', async (action, paymentStatus, intentStatus, event) => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action, method: 'naver_pay' });
    const waiting = await intentOf(made);
    expect(waiting.session).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    expect(waiting.intent.status).toBe('processing');
    stand.advance(4);
    expect((await intentOf(made)).intent.status).toBe('processing');
    stand.advance(1);
    const ended = await intentOf(made);
    expect(ended.session.payment_status).toBe(paymentStatus);
    expect(ended.intent.status).toBe(intentStatus);
    await stand.sandbox.deliverDue();
    expect(stand.types()).toContain(event);
    expect(stand.types()).toContain('checkout.session.completed');
  });

  test('tests can end a processing payment at once', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'process', method: 'payco' });
    expect(await stand.sandbox.finishProcessing()).toBe(1);
    expect((await intentOf(made)).session.payment_status).toBe('paid');
  });
});

describe('the end of a session', () => {
  test('expired by the shop: nobody can pay, the begun intent is cancelled, a second expiry is refused', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'challenge', method: 'card' });
    const expired = await stand.stripe.checkout.sessions.expire(made.id);
    expect(expired).toMatchObject({ status: 'expired', url: null });
    await stand.press(made, { action: 'authenticate' });
    await stand.press(made, { action: 'pay', method: 'card' });
    expect((await intentOf(made)).intent).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' });
    await expect(stand.stripe.checkout.sessions.expire(made.id)).rejects.toThrow('has a status of `expired`');
    const page = await stand.open(made);
    expect(page.status).toBe(410);
    expect(page.html).toContain('https://shop.example/cart');
  });

  test('expiry asked for in the middle of a payment waits for it and is refused', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const held = await stand.holdUp('deliveries');
    const press = stand.press(made, { action: 'pay', method: 'card' });
    await expect.poll(() => held.waiting()).toBe(1);
    const refusal = expect(stand.stripe.checkout.sessions.expire(made.id)).rejects.toThrow('has a status of `complete`');
    await expect.poll(() => held.waiting()).toBe(2);
    await held.release();
    expect((await press).status).toBe(303);
    await refusal;
    expect((await intentOf(made)).session).toMatchObject({ status: 'complete', payment_status: 'paid' });
  });

  test('a payment pressed in the middle of an expiry waits for it and does not charge', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const held = await stand.holdUp('deliveries');
    const expiry = stand.stripe.checkout.sessions.expire(made.id);
    await expect.poll(() => held.waiting()).toBe(1);
    const press = stand.press(made, { action: 'pay', method: 'card' });
    await expect.poll(() => held.waiting()).toBe(2);
    await held.release();
    expect((await expiry).status).toBe('expired');
    expect((await press).headers.get('location')).toBe(`/sandbox/pay/${made.id}`);
    expect(await stand.stripe.checkout.sessions.retrieve(made.id)).toMatchObject({ status: 'expired', payment_intent: null });
  });

  test('by the clock: at expires_at and not before', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart({ expires_at: stand.nowSeconds() + 1_800 }));
    stand.advance(1_799);
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).status).toBe('open');
    stand.advance(1);
    expect((await stand.stripe.checkout.sessions.retrieve(made.id)).status).toBe('expired');
    await stand.sandbox.deliverDue();
    expect(stand.types()).toEqual(['checkout.session.expired']);
  });

  test('an intent of an open session ends with the session; one that failed late can be cancelled', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'decline', method: 'card' });
    const { intent } = await intentOf(made);
    await expect(stand.stripe.paymentIntents.cancel(intent.id)).rejects.toThrow('Expire the Checkout Session instead');
    await stand.press(made, { action: 'process_fail', method: 'card' });
    await stand.sandbox.finishProcessing();
    const cancelled = await stand.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    expect(cancelled.status).toBe('canceled');
    await expect(stand.stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
  });
});
