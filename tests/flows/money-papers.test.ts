// The papers of the money: the quarter for the tax office and its ends in Korean time, a maker's statement in both languages, the public record of payouts
// from an empty market on (facts 3.4; law 9).
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { changePayoutTerms } from '#app/flows/change-payout-terms.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import { inLanguageOf } from '#app/http/language.server.ts';
import { quarterOf, quarterText, readQuarter } from '#app/routes/admin/reports/reports.read.server.ts';
import { statementRows, type StatementRows } from '#app/routes/maker/statement/statement-words.ts';
import { statementPdf } from '#app/routes/maker/statement/statement-pdf.server.ts';
import { monthOf, readStatement } from '#app/routes/maker/statement/statement.read.server.ts';
import { isEmpty, readPayoutRecord } from '#app/routes/store/payout-record/payout-record.read.server.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { bankAnswers, makePayee, operator, owner, payoutsOf } from '../make/payees.ts';
import { fulfil, sellOne } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  expect(await violations()).toEqual([]);
});
afterAll(async () => {
  await setMarketClock(null);
  await stand.close();
});

describe('the public record of payouts', () => {
  it('of an empty market says nothing at all, and no rate of nothing', async () => {
    const record = await readPayoutRecord();
    expect(record).toEqual({ paid: 0, median: null, p95: null, longest: null, onTime: 0, late: 0 });
    expect(isEmpty(record)).toBe(true);
  });

  it('tells of what is late before anything was paid', async () => {
    await setMarketClock(new Date('2026-11-03T02:00:00Z'));
    const makerId = await makePayee();
    await fulfil(await sellOne((await makeProduct({ makerId })).offerId));
    expect(await readPayoutRecord()).toMatchObject({ paid: 0, late: 0 });
    // Due on Thursday; on Friday nobody has paid.
    await setMarketClock(new Date('2026-11-06T02:00:00Z'));
    const record = await readPayoutRecord();
    expect(record).toMatchObject({ paid: 0, median: null, onTime: 0, late: 1 });
    expect(isEmpty(record)).toBe(false);
    await runPayouts();
    await bankAnswers();
    expect(await readPayoutRecord()).toEqual({ paid: 1, median: 3, p95: 3, longest: 3, onTime: 0, late: 1 });
  });
});

describe('a quarter for the tax office', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-Q2', '2026-04-01', '2026-07-01'],
    ['2026-Q3', '2026-07-01', '2026-10-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
    ['2028-Q1', '2028-01-01', '2028-04-01'],
  ])('%s is from %s until %s', (text, from, until) => {
    expect(quarterOf(text)).toEqual({ from, until });
    expect([quarterText(quarterOf(text)?.from ?? '2000-01-01'), quarterText('2026-12-31'), quarterText('2027-01-01')]).toEqual([text, '2026-Q4', '2027-Q1']);
  });

  it.each(['2026-Q0', '2026-Q5', '2026', '26-Q1', '2026-Q1 ', ''])('%j is none', async (text) => {
    expect(await readQuarter(text)).toBeNull();
  });

  it('ends at midnight in Korea; refunds count in the month in which they were booked', async () => {
    const makerId = await makePayee();
    const other = await makePayee();
    const { offerId } = await makeProduct({ makerId, price: 10_000, onHand: 9 });
    // The last and the first instant, nine hours before London's.
    const sales: { purchaseId: string; orderId: string; total: number }[] = [];
    for (const at of ['2026-12-31T05:00:00Z', '2027-01-01T05:00:00Z', '2027-02-28T05:00:00Z']) {
      await setMarketClock(new Date(at));
      sales.push(await sellOne(offerId));
    }
    await setMarketClock(new Date('2026-12-31T06:00:00Z'));
    await sellOne((await makeProduct({ makerId: other, price: 7_000 })).offerId);
    const [last, first] = sales;
    await rows("update maker_order set paid_at = '2026-12-31T14:59:59.999Z' where id = $1", [last?.orderId]);
    await rows("update maker_order set paid_at = '2026-12-31T15:00:00Z' where id = $1", [first?.orderId]);
    await rows("update payment set method = 'samsung_pay' where purchase_id = $1", [first?.purchaseId]);
    await rows("update payment set method = 'naver_pay' where purchase_id = $1", [sales[2]?.purchaseId]);
    await setMarketClock(new Date('2027-01-15T05:00:00Z'));
    done(
      await refundPurchase({ purchaseId: last?.purchaseId ?? '', orderId: last?.orderId, amount: 4_000, operatorId: operator.personId, reason: 'goodwill' }),
    );
    const mine = async (quarter: string): Promise<object[]> => {
      const [maker] = await rows<{ number: string }>('select business_number as number from maker where id = $1', [makerId]);
      const found = (await readQuarter(quarter)) ?? [];
      return found
        .filter((row) => row.businessNumber === maker?.number)
        .map(({ month, orders, sales, card, other, refunds }) => ({ month, orders, sales, card, other, refunds }));
    };
    expect(await mine('2026-Q4')).toEqual([{ month: '2026-12', orders: 1, sales: 10_000, card: 10_000, other: 0, refunds: 0 }]);
    expect(await mine('2027-Q1')).toEqual([
      { month: '2027-01', orders: 1, sales: 10_000, card: 10_000, other: 0, refunds: 4_000 },
      { month: '2027-02', orders: 1, sales: 10_000, card: 0, other: 10_000, refunds: 0 },
    ]);
    expect((await readQuarter('2026-Q4'))?.length).toBeGreaterThan(1);
    expect(await readQuarter('2031-Q1')).toEqual([]);
  });
});

describe("a maker's statement", () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-03-01'],
    ['2028-02', '2028-02-01', '2028-03-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
  ])('of %s is from %s until %s', (text, from, until) => {
    expect(monthOf(text)).toEqual({ from, until });
  });

  it.each(['2026-13', '2026-00', '2026-1', '', '2026-02-01'])('of %j is none', async (text) => {
    expect(await readStatement('mkr_none', text)).toBeNull();
  });

  /** December: sold and paid out; January: refunded, which leaves a debt; February: sold, the debt is taken, the rest paid out. */
  async function threeMonths(): Promise<string> {
    await setMarketClock(new Date('2026-12-01T02:00:00Z'));
    const makerId = await makePayee();
    done(await changePayoutTerms({ actor: owner, makerId, expectedVersion: 1, chosen: { rhythm: 'daily', payDay: 1, minimum: 0 } }));
    const { offerId } = await makeProduct({ makerId, price: 10_000, onHand: 9 });
    const early = await sellOne(offerId);
    await fulfil(early);
    await runPayouts();
    await bankAnswers();
    // The last minute of the month in Korea is the afternoon before in London.
    await setMarketClock(new Date('2027-01-31T14:30:00Z'));
    done(await refundPurchase({ purchaseId: early.purchaseId, operatorId: operator.personId, reason: 'defect' }));
    await setMarketClock(new Date('2027-02-02T02:00:00Z'));
    await fulfil(await sellOne(offerId, 3));
    await runPayouts();
    await bankAnswers();
    return makerId;
  }

  it('goes on where the month before ended, and says the same in both languages and files', async () => {
    const makerId = await threeMonths();
    const months = await Promise.all(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map((month) => readStatement(makerId, month)));
    expect(months.map((one) => [one?.opening, one?.closing])).toEqual([
      [0, 0],
      [0, 0],
      [0, -9_120],
      [-9_120, 0],
      [0, 0],
    ]);
    const [, december, january, february] = months;
    expect(december?.moves).toEqual([
      { kind: 'payout_settled', amount: -9_120 },
      { kind: 'sale', amount: 9_120 },
    ]);
    expect(january?.moves).toEqual([{ kind: 'refund', amount: -9_120 }]);
    expect(february?.moves).toEqual([
      { kind: 'payout_settled', amount: -18_240 },
      { kind: 'sale', amount: 27_360 },
    ]);
    // The tax invoice of a month: its fee less what refunds undid in it.
    expect([december?.fee, january?.fee, february?.fee]).toEqual([
      { supply: 800, vat: 80, issueBy: '2027-01-10' },
      { supply: -800, vat: -80, issueBy: '2027-02-10' },
      { supply: 2_400, vat: 240, issueBy: '2027-03-10' },
    ]);
    expect(december?.sales).toMatchObject([{ sale: 10_000, commission: 0, vat: 0, refunded: 10_000, earned: 0 }]);
    expect(february?.sales).toMatchObject([{ sale: 30_000, commission: 2_400, vat: 240, refunded: 0, earned: 27_360 }]);
    expect(february?.paid).toMatchObject([{ amount: 18_240, earned: 27_360, offset: 9_120, reserveKept: 0, reserveReleased: 0 }]);
    expect((await payoutsOf(makerId)).map((payout) => payout.amount)).toEqual([9_120, 18_240]);
    if (january === undefined || january === null) throw new Error('no statement');
    const read = (language: string): StatementRows => inLanguageOf(`http://shop.test${language}/maker/payouts`, () => statementRows(january));
    const [korean, english] = [read(''), read('/en')];
    const amounts = (of: StatementRows): number[] => [...of.summary, ...of.fee].map(([, amount]) => amount);
    expect(amounts(english)).toEqual(amounts(korean));
    expect(english.summary).toEqual([
      ['Owed at the start of the month', 0],
      ['Refunds', -9_120],
      ['Owed at the end of the month', -9_120],
    ]);
    expect(korean.summary.map(([label]) => label)).toEqual(['월초 잔액(받을 금액)', '환불 차감', '월말 잔액(받을 금액)']);
    for (const language of ['', '/en']) {
      const pdf = await inLanguageOf(`http://shop.test${language}/maker/payouts`, () => statementPdf(read(language)));
      expect([pdf.subarray(0, 5).toString(), pdf.length > 5_000]).toEqual(['%PDF-', true]);
    }
  });
});
