// Payouts: claimed once, sent once, settled or failed once; debts, reserves, holds and rhythms (laws 8 and 9).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { changePayoutTerms } from '#app/flows/change-payout-terms.server.ts';
import { exportPayouts } from '#app/flows/export-payouts.server.ts';
import { importPayoutResults } from '#app/flows/import-payout-results.server.ts';
import { recordStripeDeposit } from '#app/flows/record-stripe-deposit.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { runPayoutFor, runPayouts } from '#app/flows/run-payouts.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { won } from '#app/lib/money.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { bankAnswers, bankSays, makePayee, operator, owner, payoutsOf } from '../make/payees.ts';
import { earningsOf, fulfil, sellOne, type SoldOrder } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done, refusalOf } from '../make/supply.ts';

let stand: Stand;
// A Tuesday, 11:00 in Korea, without a holiday near.
const tuesday = new Date('2026-11-03T02:00:00Z');
const day = 86_400_000;

beforeAll(async () => {
  stand = await openStand();
});

afterAll(async () => {
  await stand.close();
});

beforeEach(() => setMarketClock(tuesday));

afterEach(async () => {
  // What a test left waiting is the bank's.
  await rows('update payout_terms set held_at = null, hold_reason = null');
  await runPayouts();
  if ((await rows("select id from payout where state = 'scheduled' and rail = 'bank_file'")).length > 0) await bankAnswers();
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});

async function confirmed(makerId: string, price = 10_000): Promise<SoldOrder> {
  const product = await makeProduct({ makerId, price });
  const order = await sellOne(product.offerId);
  await fulfil(order);
  return order;
}

describe('a payout', () => {
  it('goes from the run to the bank and back: the earning is paid', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId);
    expect(await runPayouts()).toEqual({ claimed: 1, total: 9_120 });
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'scheduled', rail: 'bank_file', amount: 9_120 }]);
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    expect(await bankAnswers()).toMatchObject([{ outcome: 'settled' }]);
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled' }]);
    expect(await earningsOf(order.orderId)).toMatchObject([{ state: 'paid' }]);
  });

  it('is claimed once by many runs at once', async () => {
    const makers = [await makePayee(), await makePayee(), await makePayee()];
    for (const makerId of makers) await confirmed(makerId);
    const runs = await Promise.all([runPayouts(), runPayouts(), runPayouts(), ...makers.map((id) => runPayoutFor({ kind: 'maker', id }))]);
    expect(runs.flatMap((one) => ('claimed' in one && typeof one.claimed === 'number' ? [one.claimed] : [])).length).toBe(3);
    for (const makerId of makers) expect(await payoutsOf(makerId)).toHaveLength(1);
    const files = await Promise.all([exportPayouts(operator), exportPayouts(operator)]);
    expect(files.filter((one) => one.ok)).toHaveLength(1);
    expect(await rows('select 1 from payout where state = $1 and batch_id is null', ['sent'])).toEqual([]);
    const numbers = await rows<{ number: string; amount: number }>("select number, amount::int from payout where state = 'sent'");
    await bankSays(`관리번호,이체금액,결과\n${numbers.map((one) => `${one.number},${String(one.amount)},성공`).join('\n')}`);
  });

  it("waits for a business day and for nine o'clock", async () => {
    const makerId = await makePayee();
    await confirmed(makerId);
    // Saturday, and Monday at eight.
    await setMarketClock(new Date('2026-11-07T02:00:00Z'));
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'no_business_day' });
    await setMarketClock(new Date('2026-11-08T23:00:00Z'));
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    await setMarketClock(new Date('2026-11-09T00:00:01Z'));
    expect(await runPayouts()).toMatchObject({ claimed: 1 });
  });

  it('that failed is owed again, and paid once', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId);
    await runPayouts();
    expect(await bankAnswers(() => true)).toMatchObject([{ outcome: 'failed' }]);
    expect(await earningsOf(order.orderId)).toMatchObject([{ state: 'payable' }]);
    expect(await rows("select 1 from alarm where kind = 'payout_failed' and subject = $1 and cleared_at is null", [makerId])).toHaveLength(1);
    expect(await rows("select 1 from mail where kind = 'payout_failed' and subject like '%입금되지%'")).not.toHaveLength(0);
    expect(await runPayouts()).toMatchObject({ claimed: 1 });
    expect(await bankAnswers()).toMatchObject([{ outcome: 'settled' }]);
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'failed' }, { state: 'settled' }]);
    expect(await rows("select 1 from alarm where kind = 'payout_failed' and subject = $1 and cleared_at is null", [makerId])).toEqual([]);
  });
});

describe('a result file', () => {
  it('is reported by row; wrong rows change nothing and the rest is done', async () => {
    const [one, two] = [await makePayee(), await makePayee()];
    await confirmed(one);
    await confirmed(two);
    await runPayouts();
    await exportPayouts(operator);
    const [first, second] = [...(await payoutsOf(one)), ...(await payoutsOf(two))];
    const text = `관리번호,결과,금액\nP0,성공,1\n${first?.number ?? ''},성공,1\n${first?.number ?? ''},보류,9120\n${second?.number ?? ''},성공,9120\n${second?.number ?? ''},실패,9120\n`;
    const report = await bankSays(text);
    expect(report.map((row) => row.outcome)).toEqual(['wrong_reference', 'wrong_amount', 'wrong_outcome', 'settled', 'returned']);
    expect(await payoutsOf(one)).toMatchObject([{ state: 'sent' }]);
    const again = await Promise.all([1, 2, 3].map(() => importPayoutResults({ actor: operator, name: 'x', bytes: new TextEncoder().encode(text) })));
    expect(again.map((each) => done(each).fresh)).toEqual([false, false, false]);
    expect(await bankSays(`관리번호,결과\n${first?.number ?? ''},성공\n${second?.number ?? ''},성공`)).toMatchObject([
      { outcome: 'settled' },
      { outcome: 'already' },
    ]);
    expect(refusalOf(await importPayoutResults({ actor: operator, name: 'x', bytes: new TextEncoder().encode('nothing') }))).toBe('result_file_unreadable');
  });

  it('that comes in many times at once pays once', async () => {
    const makerId = await makePayee();
    await confirmed(makerId);
    await runPayouts();
    await exportPayouts(operator);
    const [payout] = await payoutsOf(makerId);
    const bytes = new TextEncoder().encode(`관리번호,결과\n${payout?.number ?? ''},성공`);
    await Promise.all([1, 2, 3, 4].map((place) => importPayoutResults({ actor: operator, name: String(place), bytes })));
    expect(await rows("select 1 from journal where kind = 'payout_settled' and reference = $1", [payout?.id])).toHaveLength(1);
  });
});

describe('refunds after the payout', () => {
  it('leave a debt that later earnings cover, in steps', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId, 50_000);
    await runPayouts();
    await bankAnswers();
    await refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'defect' });
    expect(await rows('select amount::int, covered::int from maker_debt where maker_id = $1', [makerId])).toEqual([{ amount: 45_600, covered: 0 }]);
    await confirmed(makerId, 20_000);
    await setMarketClock(new Date(tuesday.getTime() + day));
    await runPayouts();
    expect((await payoutsOf(makerId))[1]).toMatchObject({ rail: 'netted', state: 'settled', amount: 0, offset: 18_240 });
    await confirmed(makerId, 40_000);
    await setMarketClock(new Date(tuesday.getTime() + 2 * day));
    await runPayouts();
    expect((await payoutsOf(makerId))[2]).toMatchObject({ rail: 'bank_file', amount: 36_480 - (45_600 - 18_240), offset: 45_600 - 18_240 });
    await bankAnswers(() => true);
    expect(await rows('select covered::int from maker_debt where maker_id = $1', [makerId])).toEqual([{ covered: 18_240 }]);
  });

  it('while a payout is under way do not change it', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId, 50_000);
    const [ran] = await Promise.all([runPayouts(), refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'race' })]);
    const [earning] = await earningsOf(order.orderId);
    const debts = await rows('select 1 from maker_debt where maker_id = $1', [makerId]);
    expect([ran.claimed, earning?.state, debts.length]).toEqual(ran.claimed === 1 ? [1, 'in_payout', 1] : [0, 'reversed', 0]);
  });
});

describe('terms', () => {
  it('keep a reserve and release it on its day', async () => {
    const makerId = await makePayee();
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'reserve', bps: 1_000, days: 7 } }));
    await confirmed(makerId);
    await runPayouts();
    expect(await payoutsOf(makerId)).toMatchObject([{ amount: 8_208, kept: 912 }]);
    await bankAnswers();
    await setMarketClock(new Date(tuesday.getTime() + 6 * day));
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    await setMarketClock(new Date(tuesday.getTime() + 7 * day));
    await runPayouts();
    expect((await payoutsOf(makerId))[1]).toMatchObject({ amount: 912, released: 912 });
    await bankAnswers(() => true);
    expect(await rows('select state from maker_reserve where maker_id = $1', [makerId])).toEqual([{ state: 'kept' }]);
  });

  it('hold everything until the operator lets it go', async () => {
    const makerId = await makePayee();
    await confirmed(makerId);
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'hold', reason: 'checks' } }));
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'held' });
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'release' } }));
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toMatchObject({ claimed: true });
    expect(refusalOf(await steerPayouts({ actor: operator, makerId: 'mkr_none', steering: { to: 'release' } }))).toBe('no_such_maker');
  });

  it('pay weekly makers on their day, and from their minimum on', async () => {
    const makerId = await makePayee();
    done(await changePayoutTerms({ actor: owner, makerId, expectedVersion: 1, chosen: { rhythm: 'weekly', payDay: 5, minimum: 0 } }));
    expect(refusalOf(await changePayoutTerms({ actor: owner, makerId, expectedVersion: 1, chosen: { rhythm: 'daily', payDay: 1, minimum: 0 } }))).toBe(
      'changed_meanwhile',
    );
    const order = await confirmed(makerId);
    expect(await earningsOf(order.orderId)).toMatchObject([{ due: '2026-11-06' }]);
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    await setMarketClock(new Date(tuesday.getTime() + 2 * day));
    expect(await runPayouts()).toMatchObject({ claimed: 1 });
    const other = await makePayee();
    done(await changePayoutTerms({ actor: owner, makerId: other, expectedVersion: 1, chosen: { rhythm: 'daily', payDay: 1, minimum: 10_000 } }));
    await confirmed(other, 6_000);
    expect(await runPayouts()).toMatchObject({ claimed: 0 });
    await confirmed(other, 6_000);
    expect(await runPayouts()).toMatchObject({ claimed: 1 });
  });

  it('take a debt first, the reserve of what is left, and nothing while they are held', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId, 50_000);
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'reserve', bps: 1_000, days: 7 } }));
    await runPayouts();
    await bankAnswers();
    await refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'defect' });
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'hold', reason: 'checks' } }));
    await confirmed(makerId, 20_000);
    await confirmed(makerId, 60_000);
    await setMarketClock(new Date(tuesday.getTime() + 7 * day));
    expect([await runPayouts(), await runPayoutFor({ kind: 'maker', id: makerId })]).toMatchObject([{ claimed: 0 }, { claimed: false, why: 'held' }]);
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'release' } }));
    await runPayouts();
    // 72,960 earned and 4,560 set free, less the 45,600 that he owes; a tenth of 27,360 is kept again.
    expect((await payoutsOf(makerId))[1]).toMatchObject({ amount: 29_184, offset: 45_600, kept: 2_736, released: 4_560 });
    await bankAnswers(() => true);
    expect(await rows('select covered::int from maker_debt where maker_id = $1', [makerId])).toEqual([{ covered: 0 }]);
    expect(await rows('select state::text, amount::int from maker_reserve where maker_id = $1 order by id', [makerId])).toEqual([
      { state: 'kept', amount: 4_560 },
      { state: 'void', amount: 2_736 },
    ]);
  });

  it('use a new account after a day, and tell the maker', async () => {
    const makerId = await makePayee();
    await confirmed(makerId);
    const change = { actor: owner, payee: { kind: 'maker' as const, id: makerId }, bankCode: '004', number: '123-456-789012', holder: '새주인' };
    expect(refusalOf(await changePayoutAccount({ ...change, number: '12' }))).toBe('account_wrong');
    expect(refusalOf(await changePayoutAccount({ ...change, bankCode: '999' }))).toBe('account_wrong');
    done(await changePayoutAccount(change));
    expect(refusalOf(await changePayoutAccount(change))).toBe('account_same');
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'account_waits' });
    expect(await rows("select 1 from mail where kind = 'payout_account_changed' and text like '%국민은행 ****9012%'")).toHaveLength(1);
    await setMarketClock(new Date(tuesday.getTime() + day + 1_000));
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toMatchObject({ claimed: true });
  });
});

describe('the database', () => {
  it('refuses a payout that is not its lines, and an earning in two payouts', async () => {
    const makerId = await makePayee();
    const order = await confirmed(makerId);
    await runPayouts();
    const [payout] = await payoutsOf(makerId);
    const [earning] = await earningsOf(order.orderId);
    await expect(rows('update payout set amount = amount + 1, earned = earned + 1 where id = $1', [payout?.id])).rejects.toThrow('law 8');
    await expect(
      rows("insert into payout_line (id, payout_id, kind, subject_id, amount) values ('ptl_x', $1, 'earning', $2, 1)", [payout?.id, earning?.id]),
    ).rejects.toThrow('payout_line_earning_once');
    await expect(rows('update payout_line set living = false where payout_id = $1', [payout?.id])).rejects.toThrow('law 8');
  });

  it("brings Stripe's deposits to the bank once", async () => {
    const deposit = { stripeId: 'po_test', amount: won(5_000), operatorId: operator.personId };
    done(await recordStripeDeposit(deposit));
    expect(refusalOf(await recordStripeDeposit(deposit))).toBe('deposit_recorded');
  });
});
