// The Stripe rail: a transfer to a connected account is made once whatever goes wrong; an unknown outcome waits; deposits come to the books by webhook.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { claimPayout } from '#app/flows/payout/claim-payout.server.ts';
import { compareProvider } from '#app/flows/reconciliation/compare-provider.server.ts';
import { runPayoutFor } from '#app/flows/run-payouts.server.ts';
import { sendPayout } from '#app/flows/send-payout.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { workStripeEvent } from '#app/flows/work-stripe-event.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';

import { reconcileNow } from '../make/reconcile-now.ts';
import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeMaker, makeProduct } from '../make/market.ts';
import { operator, payoutsOf } from '../make/payees.ts';
import { earningsOf, fulfil, sellOne } from '../make/sales.ts';
import { claimed, transfersOf, tuesday } from '../make/transfers.ts';
import { connectedAccount, forward, openStand, rows, webhooksTaken, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;

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

/** Everything that Stripe has to say is heard and worked on. */
async function heard(): Promise<void> {
  await webhooksTaken();
  for (const { id } of await rows<{ id: string }>('select id from stripe_event where worked_at is null order by received_at, id')) await workStripeEvent(id);
}

const openAlarms = (kind: string, subject: string) => rows('select 1 from alarm where kind = $1 and subject = $2 and cleared_at is null', [kind, subject]);

describe('a transfer that came back', () => {
  it('is owed again at once, waits for a person, and is paid once more', async () => {
    const { makerId, payoutId, orderId } = await claimed();
    await sendPayout(payoutId);
    const [transfer] = await transfersOf(payoutId);
    const id = transfer?.id ?? '';
    await stripe().transfers.createReversal(id, { amount: 2_000 });
    await stripe().transfers.createReversal(id);
    await heard();
    // Said twice more, and late: nothing changes.
    await rows("update stripe_event set worked_at = null, outcome = null where type = 'transfer.reversed'");
    await heard();
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled', amount: 9_120 }]);
    expect(await earningsOf(orderId)).toMatchObject([{ state: 'paid' }]);
    expect(await rows('select amount::int, state, returned from maker_reserve where maker_id = $1 order by amount', [makerId])).toEqual([
      { amount: 2_000, state: 'kept', returned: true },
      { amount: 7_120, state: 'kept', returned: true },
    ]);
    expect(await openAlarms('payout_failed', makerId)).toHaveLength(1);
    expect(await rows("select subject from mail where kind = 'payout_returned' and dedupe_key like 'payout_returned trr_%'")).toHaveLength(2);
    await forward(24 * 60);
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'held' });
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'release' } }));
    // Whatever the maker's rhythm is: it was due before.
    await rows("update payout_terms set rhythm = 'monthly', pay_day = 28, minimum = 1000000 where maker_id = $1", [makerId]);
    const again = await inTransaction('claim', (tx, now) => claimPayout(tx, { kind: 'maker', id: makerId }, now));
    expect(again).toMatchObject({ claimed: true, amount: 9_120 });
    expect(again.claimed && (await sendPayout(again.payoutId))).toBe('settled');
    expect(await openAlarms('payout_failed', makerId)).toEqual([]);
    expect(await rows("select 1 from maker_reserve where maker_id = $1 and state = 'kept'", [makerId])).toEqual([]);
    // The books agree with Stripe about both ways.
    await reconcileNow({ operatorId: operator.personId });
    const later = new Date(Date.now() + 2 * 3_600_000);
    const found = await inTransaction('compare', (tx, now) => compareProvider(tx, new Date(now.getTime() + 2 * 3_600_000), later));
    expect(found.filter((one) => /^(payout|line) /.test(one.detail))).toEqual([]);
    expect((await rows<{ kind: string }>('select distinct kind from reconciliation_difference')).filter((one) => one.kind === 'books')).toEqual([]);
  });

  it('before we knew that it was made, settles its payout first', async () => {
    const { makerId, payoutId } = await claimed();
    stand.faults.next = (point) => (point.at === 'request' && point.path === '/v1/transfers' && point.method === 'POST' ? { do: 'cut', when: 'after' } : null);
    expect(await sendPayout(payoutId)).toBe('unknown');
    stand.faults.next = () => null;
    const [transfer] = await transfersOf(payoutId);
    await stripe().transfers.createReversal(transfer?.id ?? '', { amount: 100 });
    await heard();
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled' }]);
    expect(await rows('select amount::int from maker_reserve where maker_id = $1', [makerId])).toEqual([{ amount: 100 }]);
  });

  it('that is not of ours is left to the reconciliation', async () => {
    const made = await stripe().transfers.create({ amount: 100, currency: 'krw', destination: connectedAccount });
    await stripe().transfers.createReversal(made.id);
    await heard();
    expect(await rows("select outcome from stripe_event where object_id = $1 and type = 'transfer.reversed'", [made.id])).toEqual([
      { outcome: 'no payout of ours' },
    ]);
  });

  it('is not forgotten while Stripe gives no answer', async () => {
    const { makerId, payoutId } = await claimed();
    await sendPayout(payoutId);
    const [transfer] = await transfersOf(payoutId);
    await stripe().transfers.createReversal(transfer?.id ?? '');
    await webhooksTaken();
    const [event] = await rows<{ id: string }>("select id from stripe_event where object_id = $1 and type = 'transfer.reversed'", [transfer?.id]);
    stand.faults.next = (point) => (point.at === 'request' && point.path.endsWith('/reversals') ? { do: 'error', when: 'before' } : null);
    await expect(workStripeEvent(event?.id ?? '')).rejects.toThrow('no answer');
    stand.faults.next = () => null;
    await sweep({ patienceMs: 0 });
    expect(await rows('select amount::int from maker_reserve where maker_id = $1', [makerId])).toEqual([{ amount: 9_120 }]);
  });
});

describe('a connected account', () => {
  afterEach(() => findSandbox()?.judgeAccount(connectedAccount, true));

  it('that takes no money waits, with an alarm, and goes on by itself', async () => {
    await setMarketClock(tuesday);
    const makerId = await makeMaker({ fee: 0 });
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'stripe', accountId: connectedAccount } }));
    await fulfil(await sellOne((await makeProduct({ makerId })).offerId));
    await findSandbox()?.judgeAccount(connectedAccount, false);
    await heard();
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'account_paused' });
    expect(await openAlarms('payout_account_paused', makerId)).toHaveLength(1);
    await findSandbox()?.judgeAccount(connectedAccount, true);
    await heard();
    expect(await openAlarms('payout_account_paused', makerId)).toEqual([]);
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toMatchObject({ claimed: true });
  });

  it('that refuses a transfer before its event came is known to take none', async () => {
    const { makerId, payoutId, orderId } = await claimed();
    await findSandbox()?.judgeAccount(connectedAccount, false);
    expect(await sendPayout(payoutId)).toBe('failed');
    expect(await earningsOf(orderId)).toMatchObject([{ state: 'payable' }]);
    expect(await openAlarms('payout_account_paused', makerId)).toHaveLength(1);
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'account_paused' });
    // Another account is another matter.
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'stripe', accountId: null } }));
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'no_account' });
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
