// The Stripe rail: a transfer to a connected account is made once whatever goes wrong; an unknown outcome waits; deposits come to the books by webhook.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { runPayoutFor } from '#app/flows/run-payouts.server.ts';
import { sendPayout } from '#app/flows/send-payout.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { operator, payoutsOf } from '../make/payees.ts';
import { earningsOf, fulfil, sellOne } from '../make/sales.ts';
import { connectedAccount, openStand, rows, webhooksTaken, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;
const tuesday = new Date('2026-11-03T02:00:00Z');

beforeAll(async () => {
  stand = await openStand();
});

afterAll(async () => {
  await stand.close();
});

afterEach(async () => {
  stand.faults.next = () => null;
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});

/** A claimed payout of 9,120 won to a connected account; what was sold before may be sent. */
async function claimed(accountId = connectedAccount): Promise<{ makerId: string; payoutId: string; orderId: string }> {
  await setMarketClock(tuesday);
  const makerId = await makeMaker({ fee: 0 });
  done(await steerPayouts({ actor: operator, makerId, steering: { to: 'stripe', accountId } }));
  const order = await sellOne((await makeProduct({ makerId })).offerId);
  await fulfil(order);
  await rows(`update stripe_sandbox.objects set body = jsonb_set(body, '{available_on}', '1') where type = 'balance_transaction'`);
  const claim = await runPayoutFor({ kind: 'maker', id: makerId });
  if (!claim.claimed) throw new Error(claim.why);
  return { makerId, payoutId: claim.payoutId, orderId: order.orderId };
}

function transfersOf(payoutId: string) {
  return rows("select id from stripe_sandbox.objects where type = 'transfer' and body->>'transfer_group' = $1", [payoutId]);
}

describe('a transfer', () => {
  it('pays the maker out of the balance, once', async () => {
    const { makerId, payoutId, orderId } = await claimed();
    expect(await Promise.all([sendPayout(payoutId), sendPayout(payoutId), sendPayout(payoutId)])).toContain('settled');
    expect(await sendPayout(payoutId)).toBe('nothing');
    expect(await payoutsOf(makerId)).toMatchObject([{ rail: 'stripe_transfer', state: 'settled', amount: 9_120 }]);
    expect(await earningsOf(orderId)).toMatchObject([{ state: 'paid' }]);
    expect(await transfersOf(payoutId)).toHaveLength(1);
  });

  it('without an answer waits, and is found again', async () => {
    const { makerId, payoutId } = await claimed();
    stand.faults.next = (point) => (point.at === 'request' && point.path === '/v1/transfers' && point.method === 'POST' ? { do: 'cut', when: 'after' } : null);
    expect(await sendPayout(payoutId)).toBe('unknown');
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'sent' }]);
    stand.faults.next = (point) =>
      point.at === 'request' && point.path === '/v1/transfers' && point.method === 'POST' ? { do: 'error', when: 'before' } : null;
    await sweep({ patienceMs: 0 });
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled' }]);
    expect(await transfersOf(payoutId)).toHaveLength(1);
  });

  it('that Stripe refuses is owed again', async () => {
    const { makerId, payoutId, orderId } = await claimed('acct_unknown');
    expect(await sendPayout(payoutId)).toBe('failed');
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'failed' }]);
    expect(await earningsOf(orderId)).toMatchObject([{ state: 'payable' }]);
    expect(await rows("select 1 from alarm where kind = 'payout_failed' and subject = $1 and cleared_at is null", [makerId])).toHaveLength(1);
  });
});

it("buyers' money that Stripe sent to the bank is booked by its webhook, once", async () => {
  const { payoutId } = await claimed();
  await sendPayout(payoutId);
  const made = await stripe().payouts.create({ amount: 800, currency: 'krw' });
  await findSandbox()?.finishProcessing();
  await webhooksTaken();
  await sweep({ patienceMs: 0 });
  await sweep({ patienceMs: 0 });
  expect(await rows('select amount::int from stripe_deposit where stripe_id = $1', [made.id])).toEqual([{ amount: 800 }]);
});
