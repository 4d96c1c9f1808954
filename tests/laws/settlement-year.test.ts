// Law 9 over a simulated year: sales every few days, holidays, a bank that fails or stays silent for days, makers with rhythms of their own. No earning is
// past its due day unnoticed, every payout is paid once, and the public record says what the rows say.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { changePayoutTerms } from '#app/flows/change-payout-terms.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { isBusinessDay } from '#app/lib/business-days.ts';
import { payoutDue } from '#app/lib/law/payout.ts';
import { addDays, kstMidnight, toDay, type Day } from '#app/lib/time.ts';
import { prng, type Prng } from '#app/lib/prng.ts';
import { readPayoutRecord } from '#app/routes/store/payout-record/payout-record.read.server.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { bankAnswers, makePayee, operator, owner } from '../make/payees.ts';
import { fulfil, sellOne } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;
const first: Day = '2026-02-02';
const days = 365;
/** Days of the year on which the bank does not answer: two outages, the longer one over the spring. */
const outages: readonly (readonly [from: number, until: number])[] = [
  [95, 106],
  [268, 271],
];

beforeAll(async () => {
  stand = await openStand();
});

afterAll(async () => {
  await setMarketClock(null);
  await stand.close();
});

it('pays everybody in time, and says so when it did not', async () => {
  await setMarketClock(at(addDays(first, -3), 10));
  const offers = await makers();
  const random = prng(2026);
  const seen: string[] = [];
  for (let place = 0; place < days; place += 1) {
    const day = addDays(first, place);
    await setMarketClock(at(day, 10));
    if (place % 4 === 0) await liveADay(offers, random, place);
    const isOut = outages.some(([from, until]) => place >= from && place < until);
    if (isBusinessDay(day)) await payDay(random, isOut);
    await setMarketClock(at(day, 23));
    await watchDeadlines('earning_unpaid');
    seen.push(...(await unnoticed(day)));
  }
  expect(seen).toEqual([]);
  expect(await violations()).toEqual([]);
  const worst = await rows<{ paid: string; limit: Day }>(
    `select ((paid_at at time zone 'Asia/Seoul')::date)::text as paid, ((payable_at at time zone 'Asia/Seoul')::date)::text as limit from earning where paid_at is not null`,
  );
  expect(worst.length).toBeGreaterThan(60);
  expect(worst.filter(({ paid, limit }) => toDay(paid) > payoutDue(limit).hardLimit)).toEqual([]);
  await agreesWithTheRows();
}, 240_000);

async function makers(): Promise<string[]> {
  const rhythms = [
    { rhythm: 'daily', payDay: 1, minimum: 0 },
    { rhythm: 'weekly', payDay: 4, minimum: 0 },
    { rhythm: 'monthly', payDay: 25, minimum: 0 },
    { rhythm: 'daily', payDay: 1, minimum: 90_000 },
  ] as const;
  const offers: string[] = [];
  for (const chosen of rhythms) {
    const makerId = await makePayee();
    done(await changePayoutTerms({ actor: owner, makerId, expectedVersion: 1, chosen }));
    offers.push((await makeProduct({ makerId, price: 40_000, onHand: 500 })).offerId);
  }
  return offers;
}

async function liveADay(offers: readonly string[], random: Prng, place: number): Promise<void> {
  const order = await sellOne(offers[place % offers.length] ?? '');
  await fulfil(order);
  // Some of it comes back, before or after the payout.
  if (random.chance(0.1)) await refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'defect' });
}

async function payDay(random: Prng, isOut: boolean): Promise<void> {
  await runPayouts();
  const waiting = await rows("select id from payout where state in ('scheduled') and rail = 'bank_file'");
  if (isOut || waiting.length === 0) return;
  await bankAnswers(() => random.chance(0.06));
}

// Due and not paid by the end of the day, without an open alarm about it: nothing of the kind may be found.
async function unnoticed(day: Day): Promise<string[]> {
  const late = await rows<{ id: string }>(
    `select e.id from earning e where e.state in ('payable', 'in_payout') and e.held_at is null and e.due_on <= $1::date
       and not exists (select 1 from alarm a where a.kind = 'earning_unpaid' and a.subject = e.maker_id and a.cleared_at is null)`,
    [day],
  );
  return late.map(({ id }) => `${day} ${id}`);
}

async function agreesWithTheRows(): Promise<void> {
  const record = await readPayoutRecord();
  const waits = await rows<{ days: number; late: boolean }>(
    `select (paid_at at time zone 'Asia/Seoul')::date - (payable_at at time zone 'Asia/Seoul')::date as days, (paid_at at time zone 'Asia/Seoul')::date > due_on as late
     from earning where paid_at is not null and state <> 'reversed' and payable_at > market_now() - interval '183 days' order by 1`,
  );
  const open = await rows("select 1 from earning where paid_at is null and held_at is null and state <> 'reversed' and due_on < market_today()");
  const late = waits.filter((wait) => wait.late).length + open.length;
  const rank = (share: number): number | undefined => waits[Math.max(0, Math.ceil(share * waits.length) - 1)]?.days;
  expect(record).toMatchObject({ paid: waits.length, median: rank(0.5), p95: rank(0.95), longest: waits.at(-1)?.days, late });
  expect(record.onTime).toBe(waits.filter((wait) => !wait.late).length);
}

function at(day: Day, hour: number): Date {
  return new Date(kstMidnight(day).getTime() + hour * 3_600_000);
}
