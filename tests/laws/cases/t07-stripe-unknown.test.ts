// trust.md T07: whatever Stripe fails with, at whichever step: nobody is charged twice or for nothing, the same request is asked again under its key,
// and pieces are let go only when Stripe says that no money can come.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { recordPayment } from '#app/flows/record-payment.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { settlePayment } from '#app/flows/settle-payment.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import type { Fault, FaultPoint } from '#app/infra/stripe/sandbox/settings.ts';

import { violations } from '../../make/invariants.ts';
import { makeProduct, type MadeProduct } from '../../make/market.ts';
import { forward, keptAtStripe, openStand, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';
import { askWithin } from '../../make/wire.ts';

const timeoutMs = 300;
let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  // Nothing is learnt by webhook here.
  stand.hooks.answer = 500;
});
afterAll(() => stand.close());
afterEach(async () => {
  mend();
  expect(await violations()).toEqual([]);
});

const failures: [string, Fault][] = [
  ['the connection is cut before', { do: 'cut', when: 'before' }],
  ['the connection is cut afterwards', { do: 'cut', when: 'after' }],
  ['500 before', { do: 'error', when: 'before' }],
  ['500 afterwards', { do: 'error', when: 'after' }],
  ['429', { do: 'limit' }],
  ['a stall', { do: 'delay', ms: 3 * timeoutMs }],
];
// Stripe keeps even its own errors as the answer of a key.
const failuresOfWrites: [string, Fault][] = [...failures, ['500, kept under the key', { do: 'error', when: 'saved' }]];
const isSession = (point: FaultPoint): boolean => point.at === 'request' && point.method === 'POST' && point.path === '/v1/checkout/sessions';
const isRead = (point: FaultPoint): boolean => point.at === 'request' && point.method === 'GET';
const isExpiry = (point: FaultPoint): boolean => point.at === 'request' && point.path.endsWith('/expire');
const isRefund = (point: FaultPoint): boolean => point.at === 'request' && point.method === 'POST' && point.path === '/v1/refunds';

function mend(): void {
  stand.faults.next = () => null;
  askWithin(null);
}

// Only a stall needs an end: any other answer gets the time that a busy machine takes.
function fail(fault: Fault, where: (point: FaultPoint) => boolean): void {
  askWithin(fault.do === 'delay' ? timeoutMs : null);
  stand.faults.next = (point) => (where(point) ? fault : null);
}

async function one(): Promise<{ product: MadeProduct; purchaseId: string; total: number }> {
  const product = await makeProduct({ onHand: 1 });
  const { purchaseId, total } = await placed([{ offerId: product.offerId }]);
  return { product, purchaseId, total };
}

const sessions = (purchaseId: string) =>
  rows<{ id: string }>(
    `select id from stripe_sandbox.objects where type = 'checkout.session' and body->>'status' = 'open' and body->'metadata'->>'purchaseId' = $1`,
    [purchaseId],
  );

describe.each(failuresOfWrites)('%s', (_name, fault) => {
  it('when the payment page is asked for: the buyer is told to try again, and pays once', async () => {
    const { purchaseId, total } = await one();
    fail(fault, isSession);
    await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    mend();
    // An error that Stripe keeps under its key stays its answer: then the purchase ends unpaid, without harm.
    const page = await paymentPage(purchaseId).catch(() => null);
    if (page !== null) {
      await press(page);
      expect([await recordPayment({ purchaseId }), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
    }
    await forward(11);
    await sweep({ patienceMs: 0 });
    expect(await stateOf(purchaseId)).toBe(page === null ? 'expired' : 'paid');
    expect(await sessions(purchaseId)).toEqual([]);
  });

  it('when money is sent back: it is sent once', async () => {
    const { purchaseId } = await one();
    await press(await paymentPage(purchaseId));
    await recordPayment({ purchaseId });
    expect(await refundPurchase({ purchaseId, operatorId: 'psn_o', reason: 'test' })).toMatchObject({ ok: true });
    fail(fault, isRefund);
    await sweep({ patienceMs: 0 });
    mend();
    await sweep({ patienceMs: 0 });
    const made = await rows(`select r.id from stripe_sandbox.objects r where r.type = 'refund' and r.body->'metadata'->>'purchaseId' = $1`, [purchaseId]);
    expect([made.length, await keptAtStripe(purchaseId)]).toEqual([1, 0]);
  });
});

describe.each(failures)('%s', (_name, fault) => {
  it('when the outcome is asked for: it stays open, and is found when Stripe answers', async () => {
    const { purchaseId, total } = await one();
    await press(await paymentPage(purchaseId));
    fail(fault, isRead);
    expect(await recordPayment({ purchaseId })).toBe('unknown');
    expect(await stateOf(purchaseId)).toBe('awaiting_payment');
    mend();
    await forward(11);
    await sweep({ patienceMs: 0 });
    expect([await stateOf(purchaseId), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
  });

  it('when the page is to be closed: the piece stays held until Stripe says that it is', async () => {
    const { product, purchaseId } = await one();
    await paymentPage(purchaseId);
    await forward(11);
    fail(fault, (point) => isExpiry(point) || isRead(point));
    expect(['unknown', 'open']).toContain(await settlePayment(purchaseId));
    expect(await rows('select held from pool where id = $1', [product.poolId])).toEqual([{ held: 1 }]);
    mend();
    expect(await settlePayment(purchaseId)).toBe('ended');
    expect(await rows('select held from pool where id = $1', [product.poolId])).toEqual([{ held: 0 }]);
  });
});

it('away for five minutes in the middle of a sale: nothing is lost, nothing is charged twice', async () => {
  const product = await makeProduct({ onHand: 6 });
  const wishes = await Promise.all(Array.from({ length: 6 }, () => placed([{ offerId: product.offerId }])));
  const pages = await Promise.all(wishes.slice(0, 3).map(({ purchaseId }) => paymentPage(purchaseId)));
  await press(pages[0] ?? '');
  stand.faults.next = (point) => (point.at === 'event' ? null : { do: 'cut', when: 'before' });
  for (const { purchaseId } of wishes.slice(3)) await expect(paymentPage(purchaseId)).rejects.toThrow('payment_unavailable');
  for (let minute = 0; minute < 5; minute += 1) {
    await forward(1);
    await sweep({ patienceMs: 0 });
  }
  expect(new Set(await Promise.all(wishes.map(({ purchaseId }) => stateOf(purchaseId))))).toEqual(new Set(['awaiting_payment']));
  mend();
  for (const { purchaseId } of wishes.slice(1)) await press(await paymentPage(purchaseId));
  await sweep({ patienceMs: 0 });
  await forward(11);
  await sweep({ patienceMs: 0 });
  for (const { purchaseId, total } of wishes) expect([await stateOf(purchaseId), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
  expect(await rows('select on_hand, held from pool where id = $1', [product.poolId])).toEqual([{ on_hand: 0, held: 0 }]);
});
