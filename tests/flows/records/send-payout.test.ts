// Sending a payout to a connected account: what Stripe is asked, how often, and what each answer does (laws 8 and P5).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { runPayoutFor } from '#app/flows/run-payouts.server.ts';
import { sendPayout } from '#app/flows/send-payout.server.ts';
import { findSandbox } from '#app/infra/stripe/stripe.server.ts';
import type { Fault } from '#app/infra/stripe/sandbox/settings.ts';

import { setMarketClock } from '../../make/halls.ts';
import { makeProduct } from '../../make/market.ts';
import { makePayee, payoutsOf } from '../../make/payees.ts';
import { fulfil, sellOne } from '../../make/sales.ts';
import { connectedAccount, openStand, rows, type Stand } from '../../make/stand.ts';
import { claimed, transfersOf, tuesday } from '../../make/transfers.ts';

let stand: Stand;
let asked: string[] = [];
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  stand.faults.next = () => null;
  await findSandbox()?.judgeAccount(connectedAccount, true);
  await setMarketClock(null);
});
afterAll(() => stand.close());

/** Every request about transfers is noted from now on; those of this method meet the fault. */
function listen(method?: 'GET' | 'POST', fault: Fault = { do: 'cut', when: 'before' }): void {
  asked = [];
  stand.faults.next = (point) => {
    if (point.at !== 'request' || point.path !== '/v1/transfers') return null;
    asked.push(point.idempotencyKey === null || point.method === 'GET' ? point.method : `${point.method} ${point.idempotencyKey}`);
    return point.method === method ? fault : null;
  };
}

const paused = (makerId: string) => rows('select stripe_paused_at is not null as paused from payout_terms where maker_id = $1', [makerId]);

describe('nothing is sent', () => {
  it('of a payout that is not there, or goes by the bank', async () => {
    await setMarketClock(tuesday);
    const makerId = await makePayee();
    await fulfil(await sellOne((await makeProduct({ makerId })).offerId));
    const claim = await runPayoutFor({ kind: 'maker', id: makerId });
    listen();
    expect([await sendPayout('pyt_none'), claim.claimed && (await sendPayout(claim.payoutId))]).toEqual(['nothing', 'nothing']);
    expect([await payoutsOf(makerId), asked]).toMatchObject([[{ state: 'scheduled', rail: 'bank_file' }], []]);
  });

  it('of a payout that has ended', async () => {
    const [paid, failed] = [await claimed(), await claimed('acct_unknown')];
    expect([await sendPayout(paid.payoutId), await sendPayout(failed.payoutId)]).toEqual(['settled', 'failed']);
    listen();
    expect([await sendPayout(paid.payoutId), await sendPayout(failed.payoutId), asked]).toEqual(['nothing', 'nothing', []]);
  });
});

describe('a transfer', () => {
  it('says whose money it is, under the key of its payout', async () => {
    const { payoutId, makerId } = await claimed();
    listen();
    expect(await sendPayout(payoutId)).toBe('settled');
    expect(asked).toEqual([`POST payout_${payoutId}`]);
    const [payout] = await payoutsOf(makerId);
    const made = await rows<{ id: string; body: Record<string, unknown> }>(
      "select id, body from stripe_sandbox.objects where type = 'transfer' and body->>'transfer_group' = $1",
      [payoutId],
    );
    expect(made.map((one) => one.body)).toMatchObject([
      { amount: 9_120, currency: 'krw', destination: connectedAccount, description: payout?.number, metadata: { payoutId } },
    ]);
    expect(await rows('select transfer_id from payout where id = $1', [payoutId])).toEqual([{ transfer_id: made[0]?.id }]);
  });

  it('whose answer is missing is looked for before it is made again', async () => {
    // Another's transfer is there already.
    expect(await sendPayout((await claimed()).payoutId)).toBe('settled');
    const { payoutId, makerId } = await claimed();
    listen('POST');
    expect(await sendPayout(payoutId)).toBe('unknown');
    listen('GET');
    expect([await sendPayout(payoutId), new Set(asked)]).toEqual(['unknown', new Set(['GET'])]);
    expect([await payoutsOf(makerId), await transfersOf(payoutId)]).toMatchObject([[{ state: 'sent' }], []]);
    listen();
    expect([await sendPayout(payoutId), asked]).toEqual(['settled', ['GET', `POST payout_${payoutId}`]]);
    const other = await claimed();
    listen('POST', { do: 'cut', when: 'after' });
    expect(await sendPayout(other.payoutId)).toBe('unknown');
    listen();
    expect([await sendPayout(other.payoutId), asked]).toEqual(['settled', ['GET']]);
  });

  it('that Stripe refuses fails, for the reason that it gives; the account is paused only where that is the reason', async () => {
    const unknown = await claimed('acct_unknown');
    expect(await sendPayout(unknown.payoutId)).toBe('failed');
    expect(await rows('select failure from payout where id = $1', [unknown.payoutId])).toEqual([{ failure: 'resource_missing' }]);
    expect(await paused(unknown.makerId)).toEqual([{ paused: false }]);
    const judged = await claimed();
    await findSandbox()?.judgeAccount(connectedAccount, false);
    expect(await sendPayout(judged.payoutId)).toBe('failed');
    expect(await rows('select failure from payout where id = $1', [judged.payoutId])).toEqual([{ failure: 'insufficient_capabilities_for_transfer' }]);
    expect(await paused(judged.makerId)).toEqual([{ paused: true }]);
  });
});
