// trust.md T07: a Stripe that cannot be reached, whose certificate is none, or whose answers never end; and the circuit that keeps this process
// from asking it. Whatever happens, the outcome is unknown, never guessed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { ask } from '#app/flows/payment/ask-stripe.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { sendRefund } from '#app/flows/send-refund.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { stripeCircuit } from '#app/infra/stripe/stripe.server.ts';
import { nowOrLater } from '#app/jobs/put-off.server.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { forward, keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';
import { openWire, type Wire, type WireState } from '../../make/wire.ts';

/** Of an answer that comes drop by drop, its head whole: an answer's drops take ten times as long. */
const timeoutMs = 2_000;
const restMs = 5_000;
let stand: Stand;
let wire: Wire;
beforeAll(async () => {
  stand = await openStand({ STRIPE_REST_MS: String(restMs) });
  stand.hooks.answer = 500;
  wire = await openWire(timeoutMs);
});
afterAll(async () => {
  await wire.close();
  await stand.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  wire.be('whole');
  vi.useRealTimers();
  expect(await violations()).toEqual([]);
});

const pass = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const isSession = (method: string, path: string): boolean => method === 'POST' && path === '/v1/checkout/sessions';
const isRefund = (method: string, path: string): boolean => method === 'POST' && path === '/v1/refunds';
const isRead = (method: string): boolean => method === 'GET';

async function one(): Promise<{ purchaseId: string; total: number }> {
  const { offerId } = await makeProduct({ onHand: 3 });
  return placed([{ offerId }]);
}

async function paid(): Promise<string> {
  const { purchaseId } = await one();
  await press(await paymentPage(purchaseId));
  expect(await recordPayment({ purchaseId })).toBe('paid');
  return purchaseId;
}

const refundOf = async (purchaseId: string): Promise<string> =>
  (await rows<{ id: string }>('select r.id from refund r join payment p on p.id = r.payment_id where p.purchase_id = $1', [purchaseId]))[0]?.id ?? '';

describe.each<WireState>(['refused', 'no tls', 'half a body', 'drop by drop'])('the wire: %s', (state) => {
  it('the buyer is told to try again, and pays once', async () => {
    const { purchaseId, total } = await one();
    wire.be(state, isSession);
    await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    wire.be('whole');
    await press(await paymentPage(purchaseId));
    expect([await recordPayment({ purchaseId }), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
  });

  it('an outcome stays open and is found later; money goes back once', async () => {
    const { purchaseId } = await one();
    await press(await paymentPage(purchaseId));
    wire.be(state, isRead);
    expect(await recordPayment({ purchaseId })).toBe('unknown');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    wire.be('whole');
    expect(await recordPayment({ purchaseId })).toBe('paid');
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).toMatchObject({ ok: true });
    wire.be(state, isRefund);
    expect(await sendRefund(await refundOf(purchaseId))).toBe('unknown');
    wire.be('whole');
    await sweep({ patienceMs: 0 });
    const made = await rows(`select id from stripe_sandbox.objects where type = 'refund' and body->'metadata'->>'purchaseId' = $1`, [purchaseId]);
    expect([made.length, await keptAtStripe(purchaseId)]).toEqual([1, 0]);
  });
});

describe('the circuit', () => {
  const alarms = () => rows<{ severity: string }>("select severity::text from alarm where kind = 'provider_away' and cleared_at is null");

  /** Three calls in a row get no whole answer. */
  async function open(): Promise<void> {
    wire.be('half a body');
    for (let call = 0; call < 3; call += 1) await expect(paymentPage((await one()).purchaseId)).rejects.toThrow('payment_unavailable');
    expect(stripeCircuit().state()).toBe('open');
    wire.be('whole');
    wire.count = 0;
  }

  async function close(): Promise<void> {
    wire.be('whole');
    pass(4 * restMs);
    await paid();
    expect(stripeCircuit().state()).toBe('closed');
  }

  it('opens after three calls without an answer: nobody waits for Stripe any more, nothing is decided, the operator sees it', async () => {
    const { purchaseId } = await one();
    const page = await paymentPage(purchaseId);
    await press(page);
    const second = await one();
    await open();
    expect(await alarms()).toEqual([{ severity: 'urgent' }]);
    await expect(paymentPage(second.purchaseId)).rejects.toThrow('payment_unavailable');
    expect(await recordPayment({ purchaseId })).toBe('unknown');
    await forward(11);
    await sweep({ patienceMs: 0 });
    expect(wire.count).toBe(0);
    expect(await Promise.all([purchaseId, second.purchaseId].map(stateOf))).toEqual(['awaiting_payment', 'awaiting_payment']);
    pass(restMs);
    await sweep({ patienceMs: 0 });
    await sweep({ patienceMs: 0 });
    expect(await Promise.all([purchaseId, second.purchaseId].map(stateOf))).toEqual(['paid', 'expired']);
    expect([stripeCircuit().state(), await alarms()]).toEqual(['closed', []]);
  });

  it('lets one try when the rest is over; the others are told at once, and a failure lengthens the rest', async () => {
    const ids = (await Promise.all(Array.from({ length: 5 }, one))).map(({ purchaseId }) => purchaseId);
    await open();
    pass(restMs);
    wire.be('drop by drop');
    const tries = await Promise.allSettled(ids.map(paymentPage));
    expect(tries.map(({ status }) => status)).toEqual(ids.map(() => 'rejected'));
    expect(wire.count).toBe(1);
    pass(restMs);
    expect([stripeCircuit().state(), stripeCircuit().restMs()]).toEqual(['open', restMs]);
    pass(restMs);
    wire.be('whole');
    await Promise.allSettled(ids.map(paymentPage));
    for (const id of ids) await press(await paymentPage(id));
    for (const id of ids) expect(await recordPayment({ purchaseId: id })).toBe('paid');
  });

  it('a refusal by Stripe is an answer', async () => {
    const { purchaseId } = await one();
    wire.be('half a body');
    for (let call = 0; call < 2; call += 1) await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    wire.be('whole');
    expect(await ask('read nothing', (client) => client.refunds.retrieve('re_none'))).toMatchObject({ kind: 'refused' });
    wire.be('half a body');
    for (let call = 0; call < 2; call += 1) await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    expect(stripeCircuit().state()).toBe('closed');
    await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    expect(stripeCircuit().state()).toBe('open');
    await close();
  });

  it('puts jobs off without using up a try', async () => {
    const purchaseId = await paid();
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).toMatchObject({ ok: true });
    const refundId = await refundOf(purchaseId);
    await open();
    const job = () =>
      nowOrLater('send-refund', { refundId }, async (payload) => {
        expect(await sendRefund(payload.refundId)).toBe('settled');
      });
    await job();
    expect(wire.count).toBe(0);
    const waiting = await rows<{ later: boolean; retry_count: number }>(
      "select start_after > created_on + interval '3 seconds' as later, retry_count from pgboss.job where name = 'send-refund' and data->>'refundId' = $1 order by start_after desc limit 1",
      [refundId],
    );
    expect(waiting).toEqual([{ later: true, retry_count: 0 }]);
    pass(restMs);
    await job();
    expect([stripeCircuit().state(), await keptAtStripe(purchaseId)]).toEqual(['closed', 0]);
  });

  it('the alarm of a process that is gone ends by itself', async () => {
    await rows(
      `insert into alarm (id, kind, subject, severity, raised_at, detail) values ('alm_gone', 'provider_away', 'gone:1', 'urgent', market_now(), jsonb_build_object('tried', to_char(market_now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
    );
    await watchDeadlines('provider_away');
    expect(await alarms()).toHaveLength(1);
    await forward(11);
    await watchDeadlines('provider_away');
    expect(await alarms()).toEqual([]);
  });
});
