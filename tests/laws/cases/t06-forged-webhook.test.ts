// trust.md T06: forged webhooks are refused with 400 and leave nothing behind; of two signatures one good one is enough; without a secret nothing starts.
// What names another order, amount or currency is quarantined: tests/laws/webhooks.
import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { env, parseEnv } from '#app/infra/env.server.ts';
import { verifyWebhook } from '#app/infra/stripe/client.server.ts';
import { settingsOf } from '#app/infra/stripe/sandbox/settings.ts';
import { connections } from '#app/infra/db/pool.server.ts';
import { boss } from '#app/infra/jobs/boss.server.ts';
import { action } from '#app/routes/webhooks/stripe.hook.ts';

import { openStand, rows, type Stand } from '../../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  await boss();
});
afterAll(() => stand.close());

const seconds = (): number => Math.floor(Date.now() / 1000);
const mac = (payload: string, secret: string, at: number): string =>
  createHmac('sha256', secret)
    .update(`${String(at)}.${payload}`)
    .digest('hex');

function signature(payload: string, secret: string, at = seconds()): string {
  return `t=${String(at)},v1=${mac(payload, secret, at)}`;
}

function bodyOf(change: object = {}): string {
  const object = { id: 'cs_test_forged', object: 'checkout.session', metadata: { purchaseId: 'pur_x' } };
  return JSON.stringify({ id: 'evt_forged', object: 'event', type: 'checkout.session.completed', livemode: false, created: 1, data: { object }, ...change });
}

async function post(body: string, header: string | null): Promise<number> {
  const headers = new Headers(header === null ? {} : { 'stripe-signature': header });
  return (await action({ request: new Request('http://localhost/webhooks/stripe', { method: 'POST', headers, body }) })).status;
}

type Forgery = (secret: string) => [body: string, header: string | null];
const forgeries: Record<string, Forgery> = {
  'without a signature': () => [bodyOf(), null],
  'with an empty header': () => [bodyOf(), ''],
  'signed with an empty secret': () => [bodyOf(), signature(bodyOf(), '')],
  'signed with another secret': () => [bodyOf(), signature(bodyOf(), 'whsec_other')],
  'changed by one byte': (secret) => [bodyOf().replace('pur_x', 'pur_y'), signature(bodyOf(), secret)],
  'written again by a parser': (secret) => [JSON.stringify(JSON.parse(bodyOf()), null, 1), signature(bodyOf(), secret)],
  'signed too long ago': (secret) => [bodyOf(), signature(bodyOf(), secret, seconds() - 301)],
  'signed in the future': (secret) => [bodyOf(), signature(bodyOf(), secret, seconds() + 310)],
  'signed at two times': (secret) => [bodyOf(), `t=1,${signature(bodyOf(), secret)}`],
  'signed under the old scheme': (secret) => [bodyOf(), signature(bodyOf(), secret).replace('v1=', 'v0=')],
  'of live money': (secret) => [bodyOf({ livemode: true }), signature(bodyOf({ livemode: true }), secret)],
  'that is no event': (secret) => [bodyOf({ object: 'charge' }), signature(bodyOf({ object: 'charge' }), secret)],
  'that is no JSON': (secret) => ['{', signature('{', secret)],
  'that is empty': (secret) => ['', signature('', secret)],
  'of five megabytes, unsigned': () => ['x'.repeat(5_000_000), signature('x', 'whsec_other')],
};

it.each(Object.entries(forgeries))('one %s is refused and leaves nothing', async (_name, forge) => {
  expect(await post(...forge(env().STRIPE_WEBHOOK_SECRET))).toBe(400);
  expect(await rows('select id from stripe_event')).toEqual([]);
  expect(await rows(`select id from pgboss.job where name = 'work-stripe-event'`)).toEqual([]);
});

it('of two signatures (the secret is being changed) one good one is enough, and either secret is taken', () => {
  const body = bodyOf();
  const at = seconds();
  const both = `t=${String(at)},v1=${mac(body, 'whsec_old', at)},v1=${mac(body, 'whsec_new', at)}`;
  for (const secrets of [['whsec_old'], ['whsec_new'], ['whsec_new', 'whsec_old'], ['', 'whsec_new']])
    expect(verifyWebhook(body, both, secrets, { livemode: false })?.id).toBe('evt_forged');
  expect(verifyWebhook(body, both, ['whsec_third', ''], { livemode: false })).toBeNull();
  expect(verifyWebhook(body, both, [], { livemode: false })).toBeNull();
});

it('without a secret neither the shop with real money nor the sandbox starts', () => {
  const live = { APP_MODE: 'live', DATABASE_URL: 'postgres://x', APP_URL: 'https://market.example', STRIPE_SECRET_KEY: 'sk_live_x' };
  for (const STRIPE_WEBHOOK_SECRET of [undefined, '', env().STRIPE_WEBHOOK_SECRET])
    expect(() => parseEnv({ ...live, STRIPE_WEBHOOK_SECRET })).toThrow('STRIPE_WEBHOOK_SECRET is the sample');
  expect(() => settingsOf({ pool: connections().pool, webhookUrl: 'http://localhost', webhookSecret: ' ', publicBase: () => '' })).toThrow('secret');
});

it('the genuine one is taken', async () => {
  expect(await post(bodyOf(), signature(bodyOf(), env().STRIPE_WEBHOOK_SECRET))).toBe(200);
  expect(await rows('select id from stripe_event')).toEqual([{ id: 'evt_forged' }]);
});
