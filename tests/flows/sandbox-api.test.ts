// The sandbox refuses what Stripe refuses, and answers each idempotency key once: seen through the real SDK and on the wire.
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createStripe } from '#app/infra/stripe/client.server.ts';
import { createSandbox } from '#app/infra/stripe/sandbox/sandbox.server.ts';
import { cart, intentIdOf, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand(inject('pgUrl'));
});
afterAll(() => stand.close());

/** A raw request, for what the SDK's types would not let through. */
function raw(path: string, form: Record<string, string> | null, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(stand.port)}${path}`, {
    method: form === null ? 'GET' : 'POST',
    headers: { authorization: 'Bearer sk_test_stand', ...headers },
    body: form === null ? null : new URLSearchParams(form),
  });
}

const FORM = {
  mode: 'payment',
  success_url: 'https://shop.example/done',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': 'krw',
  'line_items[0][price_data][unit_amount]': '33000',
  'line_items[0][price_data][product_data][name]': '잔',
};

describe('what Stripe refuses', () => {
  const price = 'line_items[0][price_data]';
  test.each([
    ['an unknown parameter', { colour: 'red' }, 'colour', 'parameter_unknown'],
    ['an unknown parameter deep inside', { [`${price}[colour]`]: 'red' }, `${price}[colour]`, 'parameter_unknown'],
    ['payment_method_types, which the version removed', { 'payment_method_types[0]': 'card' }, 'payment_method_types', 'parameter_unknown'],
    ['what the sandbox lacks, by another code', { 'discounts[0][coupon]': 'x' }, 'discounts', 'sandbox_unsupported'],
    ['no success_url', { success_url: null }, 'success_url', 'parameter_missing'],
    ['an address with a script', { success_url: 'javascript:alert(1)' }, 'success_url', 'url_invalid'],
    ['no quantity', { 'line_items[0][quantity]': null }, 'line_items[0][quantity]', 'parameter_missing'],
    ['half a won', { [`${price}[unit_amount]`]: '33000.5' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
    ['a negative price', { [`${price}[unit_amount]`]: '-100' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
    ['an exponent', { [`${price}[unit_amount]`]: '1e3' }, `${price}[unit_amount]`, 'parameter_invalid_integer'],
    ['99 won', { [`${price}[unit_amount]`]: '99' }, 'line_items', 'amount_too_small'],
    ['nine digits', { [`${price}[unit_amount]`]: '100000000' }, 'line_items', 'amount_too_large'],
    ['a price that does not exist', { 'line_items[0][price]': 'price_x' }, 'line_items[0][price]', 'resource_missing'],
    ['an e-mail address that is none', { customer_email: 'nobody' }, 'customer_email', 'email_invalid'],
    ['an empty value', { client_reference_id: '' }, 'client_reference_id', 'parameter_invalid_empty'],
    ['dollars', { [`${price}[currency]`]: 'usd' }, `${price}[currency]`, 'parameter_invalid_string'],
  ])('%s', async (_name, change, param, code) => {
    const form = Object.entries({ ...FORM, ...change }).filter((field): field is [string, string] => field[1] !== null);
    const answer = await raw('/v1/checkout/sessions', Object.fromEntries(form));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('request-id')).toMatch(/^req_/);
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error', param, code } });
  });

  test('expires_at under 30 minutes and over 24 hours, to the second', async () => {
    const at = (seconds: number) => stand.stripe.checkout.sessions.create(cart({ expires_at: stand.nowSeconds() + seconds }));
    await expect(at(1_799)).rejects.toThrow('at least 30 minutes');
    await expect(at(86_401)).rejects.toThrow('less than 24 hours');
    expect((await at(1_800)).expires_at).toBe(stand.nowSeconds() + 1_800);
    expect((await at(86_400)).status).toBe('open');
  });

  test('samsung_pay above 2,000,000 won is not offered; alone it is refused', async () => {
    const line = { quantity: 1, price_data: { currency: 'krw', unit_amount: 2_000_001, product_data: { name: '자개장' } } };
    const made = await stand.stripe.checkout.sessions.create(cart({ line_items: [line] }));
    expect(made.payment_method_types).toEqual(['card', 'kr_card', 'kakao_pay', 'naver_pay', 'payco']);
    await expect(stand.stripe.checkout.sessions.create(cart({ line_items: [line], allowed_payment_method_types: ['samsung_pay'] }))).rejects.toThrow(
      'No valid payment method types',
    );
  });

  test('no key, a foreign key, a live key', async () => {
    for (const authorization of ['', 'Bearer nonsense', 'Bearer sk_live_123']) {
      expect((await raw('/v1/balance', null, { authorization })).status).toBe(401);
    }
    const strict = createSandbox({ ...stand.options, secretKey: 'sk_test_only' });
    const request = (key: string) => new Request('http://x/v1/balance', { headers: { authorization: `Bearer ${key}` } });
    expect((await strict.handle(request('sk_test_stand'))).status).toBe(401);
    expect((await strict.handle(request('sk_test_only'))).status).toBe(200);
  });

  test('addresses and objects that are not there', async () => {
    expect((await raw('/v1/nothing', null)).status).toBe(404);
    await expect(stand.stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such checkout.session: 'cs_test_none'",
    });
    await expect(stand.stripe.charges.retrieve('ch_none', { expand: ['x'] })).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
  });
});

describe('idempotency keys', () => {
  test('the same request again is the same answer, marked as replayed', async () => {
    const first = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-same' });
    const again = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-same' });
    expect(again).toEqual(first);
    expect(again.lastResponse.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'original-request': first.lastResponse.requestId,
      'idempotency-key': 'k-same',
    });
  });

  test('another body or another endpoint under a used key is refused', async () => {
    await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-other' });
    const other = cart({ client_reference_id: 'pur_2' });
    await expect(stand.stripe.checkout.sessions.create(other, { idempotencyKey: 'k-other' })).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    await expect(stand.stripe.refunds.create({ charge: 'ch_1' }, { idempotencyKey: 'k-other' })).rejects.toThrow('same endpoint');
  });

  test('while one is in flight the others get 409, and afterwards the same answer', async () => {
    const post = () => raw('/v1/checkout/sessions', FORM, { 'idempotency-key': 'k-flight' });
    const held = await stand.holdUp('objects');
    const first = post();
    await expect.poll(() => held.waiting()).toBe(1);
    const others = await Promise.all([post(), post()]);
    expect(others.map(({ status }) => status)).toEqual([409, 409]);
    expect(await others[0].json()).toMatchObject({ error: { code: 'idempotency_key_in_use' } });
    await held.release();
    const made: unknown = await (await first).json();
    expect(await (await post()).json()).toEqual(made);
  });

  test('fifty at once, through the SDK and its retries, have one effect and one answer', async () => {
    const before = stand.nowSeconds();
    stand.advance(1);
    const made = await Promise.all(
      Array.from({ length: 50 }, () => stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-fifty', maxNetworkRetries: 5 })),
    );
    const listed = await stand.stripe.checkout.sessions.list({ created: { gt: before } });
    expect(listed.data).toHaveLength(1);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  test('a refusal after the start is replayed, a refusal of the parameters is not kept', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'decline', method: 'card' });
    const intent = await intentIdOf(stand, made);
    const refund = () => stand.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: 'k-refused' });
    await expect(refund()).rejects.toThrow('does not have a successful charge');
    await stand.press(made, { action: 'pay', method: 'card' });
    await expect(refund()).rejects.toThrow('does not have a successful charge');

    const late = { ...FORM, expires_at: '1' };
    expect((await raw('/v1/checkout/sessions', late, { 'idempotency-key': 'k-params' })).status).toBe(400);
    expect((await raw('/v1/checkout/sessions', FORM, { 'idempotency-key': 'k-params' })).status).toBe(200);
  });

  test('a request that missed what was saved a moment before has no effect, and the saved answer', async () => {
    stand.advance(1);
    const known = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-known' });
    const held = await stand.holdUp('objects');
    const late = stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-late', maxNetworkRetries: 0 });
    await expect.poll(() => held.waiting()).toBe(1);
    await stand.pool.query(`insert into stripe_sandbox.idempotency (key, endpoint, parameters, request_id, status, answer, created)
      select 'k-late', endpoint, parameters, request_id, status, answer, created from stripe_sandbox.idempotency where key = 'k-known'`);
    await held.release();
    expect((await late).id).toBe(known.id);
    expect((await stand.stripe.checkout.sessions.list({ created: { gte: stand.nowSeconds() } })).data).toHaveLength(1);
  });

  test('256 characters are too many, and after 24 hours a key is new', async () => {
    expect((await raw('/v1/checkout/sessions', FORM, { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
    const first = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-day' });
    stand.advance(24 * 3_600);
    const next = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-day' });
    expect(next.id).not.toBe(first.id);
  });
});

describe('lists and expansion', () => {
  test('pages forwards, backwards and by the SDK, newest first', async () => {
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) made.unshift((await stand.stripe.checkout.sessions.create(cart())).id);
    const first = await stand.stripe.checkout.sessions.list({ limit: 3 });
    expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 3));
    expect(first.has_more).toBe(true);
    const second = await stand.stripe.checkout.sessions.list({ limit: 3, starting_after: made[2] });
    expect(second.data.map(({ id }) => id)).toEqual(made.slice(3, 6));
    const back = await stand.stripe.checkout.sessions.list({ limit: 2, ending_before: made[3] });
    expect(back.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
    const all = await stand.stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 7 });
    expect(all.map(({ id }) => id)).toEqual(made);
    await expect(stand.stripe.checkout.sessions.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
    await expect(stand.stripe.checkout.sessions.list({ starting_after: 'cs_none' })).rejects.toMatchObject({ code: 'resource_missing' });
  });

  test('by status and by time', async () => {
    stand.advance(10);
    const since = stand.nowSeconds();
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.press(made, { action: 'pay', method: 'card' });
    const listed = await stand.stripe.checkout.sessions.list({ created: { gte: since }, status: 'complete', expand: ['data.payment_intent'] });
    expect(listed.data).toMatchObject([{ id: made.id, payment_intent: { object: 'payment_intent', status: 'succeeded' } }]);
    const events = await stand.stripe.events.list({ type: 'checkout.session.*', created: { gte: since } });
    expect(events.data.map(({ type }) => type)).toEqual(['checkout.session.completed']);
    expect((await stand.stripe.events.list({ delivery_success: false, created: { gte: since } })).data).toHaveLength(5);
    expect((await stand.stripe.paymentIntents.list({ created: { gte: since } })).data).toHaveLength(1);
  });

  test('what cannot be expanded is refused', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart({ expand: ['line_items'] }));
    expect(made.line_items?.data).toHaveLength(2);
    await expect(stand.stripe.checkout.sessions.retrieve(made.id, { expand: ['locale'] })).rejects.toThrow('cannot be expanded');
  });
});

test('state outlives the process: another sandbox on the same database continues', async () => {
  const made = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-restart' });
  const next = createSandbox(stand.options);
  const post = new Request(`http://x/sandbox/pay/${made.id}`, { method: 'POST', body: new URLSearchParams({ action: 'pay', method: 'card' }) });
  expect((await next.page(post)).status).toBe(303);
  expect((await stand.stripe.checkout.sessions.retrieve(made.id)).payment_status).toBe('paid');
  const again = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k-restart' });
  expect(again.id).toBe(made.id);
});

test('events that an earlier version kept among the objects are still there', async () => {
  const made = await stand.stripe.checkout.sessions.create(cart());
  await stand.press(made, { action: 'pay', method: 'card' });
  await stand.sandbox.deliverDue();
  const before = (await stand.stripe.events.list({ limit: 100 })).data;
  await stand.pool.query(`with gone as (delete from stripe_sandbox.events returning *)
    insert into stripe_sandbox.objects (id, type, created, body, hidden) select id, 'event', created, body::jsonb, '{}' from gone order by seq`);
  const next = createSandbox(stand.options);
  const listed = await next.handle(new Request('http://x/v1/events?limit=100', { headers: { authorization: 'Bearer sk_test_stand' } }));
  expect(before.length).toBeGreaterThanOrEqual(5);
  expect(await listed.json()).toMatchObject({ data: JSON.parse(JSON.stringify(before)) as unknown });
});

test('the key is never sent elsewhere: the SDK talks to the address it was given', async () => {
  const nowhere = createStripe({ secretKey: 'sk_test_stand', apiUrl: { host: '127.0.0.1', port: 1, protocol: 'http' } });
  await expect(nowhere.balance.retrieve({}, { maxNetworkRetries: 0 })).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
});
