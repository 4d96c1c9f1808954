// Forged webhooks: only a fresh event of the right mode, signed over exactly these bytes with one of our secrets, gets through.
import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { isLiveKey, isProviderAway, stripeAddress, verifyWebhook } from './client.server.ts';

const NOW = new Date('2026-11-23T03:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const EVENT = { id: 'evt_1', object: 'event', type: 'charge.refunded', created: SECONDS, livemode: false, data: { object: { id: 'ch_1' } } };
const BODY = JSON.stringify(EVENT, null, 2);
const TEST_MODE = { livemode: false, receivedAt: NOW };

function signed(body: string, secret = 'whsec_a', timestamp = SECONDS): string {
  return Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
}

describe('verifyWebhook', () => {
  test('a genuine event, as text or bytes, also with rotated secrets and two signatures', () => {
    expect(verifyWebhook(BODY, signed(BODY), ['whsec_a'], TEST_MODE)?.id).toBe('evt_1');
    expect(verifyWebhook(Buffer.from(BODY), signed(BODY), ['whsec_new', 'whsec_a'], TEST_MODE)?.id).toBe('evt_1');
    expect(verifyWebhook(BODY, `${signed(BODY, 'whsec_old')},v1=${signed(BODY).split('v1=')[1] ?? ''}`, ['whsec_a'], TEST_MODE)?.id).toBe('evt_1');
  });

  test.each([
    ['no header', BODY, null, ['whsec_a']],
    ['an empty header', BODY, '', ['whsec_a']],
    ['a header without a signature', BODY, `t=${String(SECONDS)}`, ['whsec_a']],
    ['no secret at all', BODY, signed(BODY), []],
    ['an empty secret', BODY, signed(BODY, ''), ['']],
    ['a blank secret', BODY, signed(BODY, ' \n'), [' \n']],
    ['another secret', BODY, signed(BODY, 'whsec_b'), ['whsec_a']],
    ['one byte changed', BODY.replace('ch_1', 'ch_2'), signed(BODY), ['whsec_a']],
    ['JSON written again', JSON.stringify(EVENT), signed(BODY), ['whsec_a']],
    ['301 s old', BODY, signed(BODY, 'whsec_a', SECONDS - 301), ['whsec_a']],
    ['301 s in the future', BODY, signed(BODY, 'whsec_a', SECONDS + 301), ['whsec_a']],
    ['two timestamps', BODY, `t=${String(SECONDS)},${signed(BODY)}`, ['whsec_a']],
    ['an empty body', '', signed(''), ['whsec_a']],
    ['a body that is no JSON', 'evt', signed('evt'), ['whsec_a']],
    ['a body that is no event', '{"object":"charge"}', signed('{"object":"charge"}'), ['whsec_a']],
  ])('refuses %s', (_name, body, header, secrets) => {
    expect(verifyWebhook(body, header, secrets, TEST_MODE)).toBeNull();
  });

  test('refuses the other mode, both ways', () => {
    expect(verifyWebhook(BODY, signed(BODY), ['whsec_a'], { livemode: true, receivedAt: NOW })).toBeNull();
    const live = BODY.replace('"livemode": false', '"livemode": true');
    expect(verifyWebhook(live, signed(live), ['whsec_a'], TEST_MODE)).toBeNull();
    expect(verifyWebhook(live, signed(live), ['whsec_a'], { livemode: true, receivedAt: NOW })?.livemode).toBe(true);
  });

  test('accepts up to the tolerance', () => {
    expect(verifyWebhook(BODY, signed(BODY, 'whsec_a', SECONDS - 300), ['whsec_a'], TEST_MODE)).not.toBeNull();
    expect(verifyWebhook(BODY, signed(BODY, 'whsec_a', SECONDS + 300), ['whsec_a'], TEST_MODE)).not.toBeNull();
  });
});

test('keys and addresses', () => {
  expect([isLiveKey('sk_live_x'), isLiveKey('rk_live_x'), isLiveKey('sk_test_x')]).toEqual([true, true, false]);
  expect(stripeAddress('http://127.0.0.1:4242')).toEqual({ host: '127.0.0.1', port: 4242, protocol: 'http' });
  expect(stripeAddress('https://api.example').port).toBe(443);
  expect(() => stripeAddress('ftp://x')).toThrow();
});

test('a provider is away while it cannot be reached or fails, not while it says an old failure again', () => {
  const failing = (statusCode: number, headers: Record<string, string> = {}) =>
    new Stripe.errors.StripeAPIError({ type: 'api_error', message: 'down', statusCode, headers });
  const unreached = new Stripe.errors.StripeConnectionError({ type: 'api_error', message: 'cut' });
  expect([unreached, failing(500), failing(503, { 'request-id': 'req_1' })].map(isProviderAway)).toEqual([true, true, true]);
  expect([failing(500, { 'idempotent-replayed': 'true' }), failing(404), new Error('a bug')].map(isProviderAway)).toEqual([false, false, false]);
});
