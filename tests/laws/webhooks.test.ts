// P2 and P8: forged, foreign, tampered and repeated events; money that does not agree with its purchase.
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { action } from '#app/routes/webhooks/stripe.hook.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { env } from '#app/infra/env.server.ts';

import { makeProduct } from '../make/market.ts';
import { openStand, paymentPage, placed, press, rows, stateOf, webhooksTaken, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(() => {
  stand.hooks.answer = null;
  stand.hooks.bodies = [];
});

function post(body: string | Uint8Array, signature: string | null): Promise<Response> {
  const headers = new Headers(signature === null ? {} : { 'stripe-signature': signature });
  return action({ request: new Request('http://localhost/webhooks/stripe', { method: 'POST', headers, body: Buffer.from(body) }) });
}

function signed(payload: string, secret: string, timestamp?: number): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret, ...(timestamp === undefined ? {} : { timestamp }) });
}

function event(livemode = false): string {
  const object = { id: 'cs_test_forged', object: 'checkout.session', metadata: { purchaseId: 'pur_x' } };
  return JSON.stringify({ id: 'evt_forged', object: 'event', type: 'checkout.session.completed', livemode, created: 1, data: { object } });
}

describe('the webhook', () => {
  it('refuses what is not signed, not fresh or not of our mode, and keeps nothing of it', async () => {
    const secret = env().STRIPE_WEBHOOK_SECRET;
    const old = Math.floor(Date.now() / 1000) - 3_600;
    const answers = await Promise.all([
      post(event(), null),
      post(event(), signed(event(), 'whsec_other')),
      post(event(), signed(event(), secret, old)),
      post(event(true), signed(event(true), secret)),
      post(`${event()} `, signed(event(), secret)),
      post('', signed('', secret)),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(await rows(`select id from stripe_event where id = 'evt_forged'`)).toEqual([]);
  });

  it('takes a genuine event once, however often and late it comes', async () => {
    const { offerId } = await makeProduct();
    const { purchaseId } = await placed([{ offerId }]);
    await press(await paymentPage(purchaseId));
    await webhooksTaken();
    const [first] = stand.hooks.bodies;
    const again = await Promise.all(Array.from({ length: 10 }, () => post(first?.body ?? '', first?.signature ?? null)));
    expect(again.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe('paid');
    expect(await rows('select id from stripe_event where worked_at is null')).toEqual([]);
    expect(await rows(`select id from journal where kind = 'sale' and reference = $1`, [purchaseId])).toHaveLength(1);
  });

  it('works an event about nothing of ours to its end', async () => {
    expect((await post(event(), signed(event(), env().STRIPE_WEBHOOK_SECRET))).status).toBe(200);
    await sweep({ patienceMs: 0 });
    expect(await rows(`select outcome from stripe_event where id = 'evt_forged'`)).toEqual([{ outcome: 'no purchase of ours' }]);
  });
});

describe('money that does not agree', () => {
  it.each([
    ['amount', `jsonb_set(body, '{amount_total}', '100')`],
    ['currency', `jsonb_set(body, '{currency}', '"usd"')`],
    ['snapshot', `jsonb_set(body, '{metadata,snapshotHash}', '"other"')`],
    ['purchase', `jsonb_set(body, '{metadata,purchaseId}', '"pur_other"')`],
    ['mode', `jsonb_set(body, '{livemode}', 'true')`],
  ])('by its %s is quarantined and never a payment', async (_name, change) => {
    const { offerId, poolId } = await makeProduct({ onHand: 1 });
    const { purchaseId } = await placed([{ offerId }]);
    await press(await paymentPage(purchaseId));
    await rows(`update stripe_sandbox.objects set body = ${change} where id = (select session_id from payment where purchase_id = $1)`, [purchaseId]);
    expect(await recordPayment({ purchaseId })).toBe('quarantined');
    expect(await recordPayment({ purchaseId })).toBe('quarantined');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    expect(await rows('select held from pool where id = $1', [poolId])).toEqual([{ held: 1 }]);
    expect(await rows(`select id from audit_entry where subject = $1 and action = 'quarantine-payment'`, [purchaseId])).toHaveLength(1);
  });
});
