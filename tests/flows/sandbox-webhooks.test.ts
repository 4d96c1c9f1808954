// Events reach the shop signed, after the commit, again until 2xx; and faults strike exactly where they are asked to.
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createStripe } from '#app/infra/stripe/client.server.ts';
import { createSandbox } from '#app/infra/stripe/sandbox/sandbox.server.ts';
import type { Fault, FaultPoint } from '#app/infra/stripe/sandbox/settings.ts';
import { prng } from '#app/lib/prng.ts';
import { cart, openStand, type Stand } from './sandbox-stand.ts';

let stand: Stand;
let strike: (point: FaultPoint) => Fault | null;

beforeEach(async () => {
  strike = () => null;
  stand = await openStand(inject('pgUrl'), { faults: (point) => strike(point), deliveryConcurrency: 1 });
});
afterEach(() => stand.close());

/** Strikes the first request with the method and path only. */
function once(method: string, path: string, fault: Fault): void {
  let struck = false;
  strike = (point) => {
    if (struck || point.at !== 'request' || point.method !== method || point.path !== path) return null;
    struck = true;
    return fault;
  };
}

const SESSIONS = '/v1/checkout/sessions';

describe('deliveries', () => {
  test('are retried after 1, 5 and 30 seconds until the shop answers 2xx', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    await stand.stripe.checkout.sessions.expire(made.id);
    stand.shop.answers = [500, 302, 503];
    for (const wait of [0, 1, 5]) {
      stand.advance(wait);
      await stand.sandbox.deliverDue();
      await stand.sandbox.deliverDue();
      expect(stand.shop.events).toHaveLength(0);
    }
    stand.advance(29);
    await stand.sandbox.deliverDue();
    expect(stand.shop.events).toHaveLength(0);
    stand.advance(1);
    await stand.sandbox.deliverDue();
    expect(stand.types()).toEqual(['checkout.session.expired']);
    const [event] = stand.shop.events;
    expect(await stand.stripe.events.retrieve(event?.id ?? '')).toMatchObject({ pending_webhooks: 0, api_version: Stripe.API_VERSION });
    expect(stand.shop.forged).toBe(0);
  });

  test('name the request that caused them', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    const expired = await stand.stripe.checkout.sessions.expire(made.id, {}, { idempotencyKey: 'exp-1' });
    await stand.sandbox.deliverDue();
    expect(stand.shop.events[0]?.request).toEqual({ id: expired.lastResponse.requestId, idempotency_key: 'exp-1' });
    expect(stand.shop.events[0]?.data.object).toMatchObject({ id: made.id, status: 'expired' });
  });

  test('are repeated and shuffled by faults, and lose nothing', async () => {
    const random = prng(7);
    strike = (point) => {
      if (point.at !== 'event') return null;
      return random.chance(0.5) ? { do: 'repeat', copies: random.int(2, 4) } : { do: 'postpone', ms: random.int(1, 5) * 1000 };
    };
    for (let count = 0; count < 4; count += 1) {
      await stand.press(await stand.stripe.checkout.sessions.create(cart()), { action: 'pay', method: 'card' });
    }
    for (let second = 0; second < 6; second += 1) {
      await stand.sandbox.deliverDue();
      stand.advance(1);
    }
    const ids = stand.shop.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(20);
    expect(ids.length).toBeGreaterThan(20);
    const stored = await stand.stripe.events.list({ limit: 100 });
    expect([...new Set(ids)]).not.toEqual(stored.data.map(({ id }) => id).reverse());
  });

  /** Five events that a process took to send and never sent. */
  async function leftBehind(): Promise<void> {
    await stand.sandbox.start();
    await stand.press(await stand.stripe.checkout.sessions.create(cart()), { action: 'pay', method: 'card' });
    await expect.poll(() => stand.shop.events.length).toBe(5);
    await stand.sandbox.stop();
    await stand.pool.query('update stripe_sandbox.deliveries set delivered_ms = null, last_status = null, next_ms = created_ms + 30000');
  }

  test('of a process that died before it sent them are sent half a minute later', async () => {
    await leftBehind();
    await stand.sandbox.deliverDue();
    expect(stand.shop.events).toHaveLength(5);
    stand.advance(30);
    await stand.sandbox.deliverDue();
    expect(stand.shop.events).toHaveLength(10);
    expect(new Set(stand.shop.events.map(({ id }) => id)).size).toBe(5);
  });

  test('of a process that died before it sent them are sent at once by the next one that starts', async () => {
    await leftBehind();
    const next = createSandbox(stand.options);
    await next.start();
    await expect.poll(() => stand.shop.events.length).toBe(10);
    await next.stop();
    expect(new Set(stand.shop.events.map(({ id }) => id)).size).toBe(5);
  });

  test('go by themselves once started, also from two processes, once each', async () => {
    await stand.sandbox.start();
    await stand.press(await stand.stripe.checkout.sessions.create(cart()), { action: 'pay', method: 'card' });
    await expect.poll(() => stand.shop.events.length).toBe(5);
    await stand.sandbox.stop();
    await stand.press(await stand.stripe.checkout.sessions.create(cart()), { action: 'pay', method: 'card' });
    await Promise.all([stand.sandbox.deliverDue(), stand.sandbox.deliverDue(), stand.sandbox.deliverDue()]);
    expect(new Set(stand.shop.events.map(({ id }) => id)).size).toBe(10);
    expect(stand.shop.events).toHaveLength(10);
  });
});

describe('faults', () => {
  const faults: [string, Fault][] = [
    ['cut before the effect', { do: 'cut', when: 'before' }],
    ['cut after the effect', { do: 'cut', when: 'after' }],
    ['500 before the effect', { do: 'error', when: 'before' }],
    ['500 after the effect', { do: 'error', when: 'after' }],
  ];

  test.each(faults)('%s: the SDK tries again with its key, and there is one session', async (_name, fault) => {
    once('POST', SESSIONS, fault);
    const made = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k' });
    const listed = await stand.stripe.checkout.sessions.list();
    expect(listed.data.map(({ id }) => id)).toEqual([made.id]);
  });

  test('a cut after the effect, seen without retries: an error, and the effect is there', async () => {
    strike = (point) => (point.at === 'request' && point.method === 'POST' ? { do: 'cut', when: 'after' } : null);
    await expect(stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k', maxNetworkRetries: 0 })).rejects.toBeInstanceOf(
      Stripe.errors.StripeConnectionError,
    );
    expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  test('a saved 500 is replayed although the effect took place', async () => {
    once('POST', SESSIONS, { do: 'error', when: 'saved' });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k' })).rejects.toMatchObject({ statusCode: 500 });
    }
    expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  test('429 is the SDK rate-limit error and leaves nothing behind', async () => {
    once('POST', SESSIONS, { do: 'limit' });
    await expect(stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k' })).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
    expect((await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k' })).status).toBe('open');
  });

  test('a delay beyond the time-out: an unknown outcome, and the effect may be there', async () => {
    once('POST', SESSIONS, { do: 'delay', ms: 300 });
    const hasty = createStripe({ secretKey: 'sk_test_stand', apiUrl: { host: '127.0.0.1', port: stand.port, protocol: 'http' } });
    await expect(hasty.checkout.sessions.create(cart(), { timeout: 100, maxNetworkRetries: 0, idempotencyKey: 'k' })).rejects.toThrow('timeout');
    const made = await stand.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k' });
    await expect.poll(async () => (await stand.stripe.checkout.sessions.list()).data.map(({ id }) => id)).toEqual([made.id]);
  });

  test('a page post cut after the charge has charged, and the next press does not charge again', async () => {
    const made = await stand.stripe.checkout.sessions.create(cart());
    strike = (point) => (point.at === 'page' ? { do: 'cut', when: 'after' } : null);
    await expect(stand.press(made, { action: 'pay', method: 'card' })).rejects.toThrow();
    strike = () => null;
    expect((await stand.press(made, { action: 'pay', method: 'card' })).headers.get('location')).toContain('https://shop.example/orders/done');
    expect((await stand.stripe.charges.list()).data).toHaveLength(1);
  });
});
