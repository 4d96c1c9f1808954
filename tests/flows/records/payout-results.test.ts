// What the bank's result file writes, row by row: each row ends its payout once or says why not; nothing of the file is lost (laws 6 and 8).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { acceptAdvance } from '#app/flows/accept-advance.server.ts';
import { exportPayouts } from '#app/flows/export-payouts.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { importPayoutResults } from '#app/flows/import-payout-results.server.ts';
import { compareBank, compareBooks } from '#app/flows/reconciliation/compare-books.server.ts';
import { runPayoutFor, runPayouts } from '#app/flows/run-payouts.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { asked } from '../../make/advances.ts';
import { setMarketClock } from '../../make/halls.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { makeFinancier, makePayee, operator, payoutsOf } from '../../make/payees.ts';
import { confirm, earningsOf, fulfil, sellOne } from '../../make/sales.ts';
import { openStand, rows, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';
import { claimed, tuesday } from '../../make/transfers.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(() => setMarketClock(tuesday));
afterEach(async () => {
  expect(await violations()).toEqual([]);
});
afterAll(() => stand.close());

/** A maker's payout of 9,120 won that waits for a file. */
async function waiting(): Promise<{ makerId: string; orderId: string; payoutId: string; number: string }> {
  const makerId = await makePayee();
  const order = await sellOne((await makeProduct({ makerId })).offerId);
  await fulfil(order);
  await runPayouts();
  const [payout] = await payoutsOf(makerId);
  return { makerId, orderId: order.orderId, payoutId: payout?.id ?? '', number: payout?.number ?? '' };
}

/** The same in a file that went to the bank. */
async function sent(): Promise<Awaited<ReturnType<typeof waiting>>> {
  const payout = await waiting();
  done(await exportPayouts(operator));
  return payout;
}

const upload = (text: string, name = 'result.csv') => importPayoutResults({ actor: operator, name, bytes: new TextEncoder().encode(text) });
const reportOf = (resultId: string) =>
  rows<{ line: number; reference: string; amount: number | null; outcome: string; detail: string }>(
    'select line, reference, amount::int, outcome, detail from payout_result_row where result_id = $1 order by line',
    [resultId],
  );
const outcomes = async (text: string): Promise<string[]> => (await reportOf(done(await upload(text)).resultId)).map((row) => row.outcome);
const stateOf = async ({ makerId }: { makerId: string }): Promise<string | undefined> => (await payoutsOf(makerId))[0]?.state;

describe('a result file', () => {
  it('is kept under its hash with what each of its rows did, and who brought it', async () => {
    const [one, two] = [await sent(), await sent()];
    const text = `관리번호,이체금액,결과,사유\n${one.number},"9,120원",정상,\n${two.number},9120,반려,예금주 "불일치"\n`;
    const first = done(await upload(text, `결과\u0000${'a'.repeat(130)}`));
    expect(first.fresh).toBe(true);
    expect(await reportOf(first.resultId)).toEqual([
      { line: 2, reference: one.number, amount: 9_120, outcome: 'settled', detail: '' },
      { line: 3, reference: two.number, amount: 9_120, outcome: 'failed', detail: '예금주 "불일치"' },
    ]);
    expect(await rows('select name, imported_by as by, length(hash) as hash from payout_result where id = $1', [first.resultId])).toEqual([
      { name: `결과 ${'a'.repeat(116)}…`, by: operator.personId, hash: 64 },
    ]);
    expect([await stateOf(one), await stateOf(two)]).toEqual(['settled', 'failed']);
    expect(await earningsOf(one.orderId)).toMatchObject([{ state: 'paid' }]);
    expect(await earningsOf(two.orderId)).toMatchObject([{ state: 'payable' }]);
    expect(await rows('select failure from payout where id = $1', [two.payoutId])).toEqual([{ failure: '예금주 "불일치"' }]);
    expect(done(await upload(text))).toEqual({ resultId: first.resultId, fresh: false });
    const audit = await rows("select actor_id as actor, role from audit_entry where action = 'import-payout-results' and subject = $1", [first.resultId]);
    expect(audit).toEqual([{ actor: operator.personId, role: 'operator' }]);
    expect(
      await rows("select 1 from journal where kind in ('payout_settled', 'payout_failed') and reference = any($1)", [[one.payoutId, two.payoutId]]),
    ).toHaveLength(2);
  });

  it('says of each row that it cannot follow why, and does the others', async () => {
    const [one, two, three, notSent] = [await sent(), await sent(), await sent(), await waiting()];
    const transfer = await claimed();
    const [rail] = await rows<{ number: string }>('select number from payout where id = $1', [transfer.payoutId]);
    const lines: [string, string][] = [
      [`${one.number},보류,9120`, 'wrong_outcome'],
      ['P0,성공,9120', 'wrong_reference'],
      [',성공,9120', 'wrong_reference'],
      [`${rail?.number ?? ''},성공,9120`, 'wrong_reference'],
      [`${one.number},성공,9121`, 'wrong_amount'],
      [`${one.number},실패,9119`, 'wrong_amount'],
      [`${one.number},성공,-9120`, 'wrong_amount'],
      [`${notSent.number},성공,9120`, 'wrong_state'],
      [`${notSent.number},실패,9120`, 'wrong_state'],
      [`${two.number},성공,`, 'settled'],
      [`${two.number},성공,9120`, 'already'],
      [`${two.number},실패,9120`, 'returned'],
      [`${three.number},실패,9120`, 'failed'],
      [`${three.number},실패,9120`, 'already'],
      [`${three.number},성공,9120`, 'wrong_state'],
    ];
    expect(await outcomes(`관리번호,결과,이체금액\n${lines.map(([line]) => line).join('\n')}`)).toEqual(lines.map(([, outcome]) => outcome));
    expect([await stateOf(one), await stateOf(two), await stateOf(three), await stateOf(notSent)]).toEqual(['sent', 'settled', 'failed', 'scheduled']);
    expect(await stateOf(transfer)).toBe('scheduled');
    // The bank says it rightly the next day: the report of the first file stays as it was.
    done(await exportPayouts(operator));
    expect(await outcomes(`관리번호,결과\n${one.number},성공\n${notSent.number},성공`)).toEqual(['settled', 'settled']);
  });

  it('that broke off says which row it lost, and the whole one does the rest', async () => {
    const [one, two] = [await sent(), await sent()];
    const whole = `관리번호,결과,이체금액\n${one.number},성공,9120\n${two.number},성공,9120\n`;
    expect(await outcomes(whole.slice(0, whole.length - 3))).toEqual(['settled', 'wrong_amount']);
    expect(await stateOf(two)).toBe('sent');
    expect(await outcomes(whole)).toEqual(['already', 'settled']);
  });

  it('whose work was broken off goes on where it stopped', async () => {
    const [one, two] = [await sent(), await sent()];
    const text = `관리번호,결과\n${one.number},성공\n${two.number},성공`;
    const { resultId } = done(await upload(text));
    // As if the process had died after the first row: the second payout and its row as before.
    await rows('delete from payout_result_row where result_id = $1 and line = 3', [resultId]);
    const begun = await reportOf(resultId);
    expect(done(await upload(text))).toEqual({ resultId, fresh: false });
    expect(await reportOf(resultId)).toEqual([...begun, { line: 3, reference: two.number, amount: null, outcome: 'already', detail: '' }]);
  });

  it.each([
    ['', 'empty'],
    ['관리번호,결과\n', 'empty'],
    ['번호,결과\nP1,성공', 'no_head'],
    [`관리번호,결과\n${'P1,성공\n'.repeat(20_001)}`, 'too_long'],
  ])('that is none changes nothing (%#)', async (text, why) => {
    const files = await rows('select id from payout_result');
    expect(await upload(text)).toEqual({ ok: false, refusal: { kind: 'result_file_unreadable', why } });
    expect(await rows('select id from payout_result')).toEqual(files);
  });
});

describe('a transfer that the bank called paid and then took back', () => {
  const openAlarms = (subject: string) => rows("select detail from alarm where kind = 'payout_failed' and subject = $1 and cleared_at is null", [subject]);
  const kept = (payeeId: string) => rows('select amount::int, state, returned from maker_reserve where maker_id = $1 order by id', [payeeId]);
  /** What reconciliation finds in the books, and in what the bank said of this payout. */
  async function differences(number = ''): Promise<string[]> {
    const found = await inTransaction('compare', async (tx, now) => [...(await compareBooks(tx)), ...(await compareBank(tx, now))]);
    return found.flatMap(({ kind, reference }) => (kind === 'books' || reference === number ? [reference] : []));
  }

  it('is owed again once, whatever file says so; payouts wait for a person, then it is paid once more', async () => {
    const { makerId, orderId, payoutId, number } = await sent();
    expect(await outcomes(`관리번호,결과\n${number},성공`)).toEqual(['settled']);
    const back = `관리번호,이체금액,결과,사유\n${number},9120,실패,수취인 계좌 해지`;
    expect(await outcomes(back)).toEqual(['returned']);
    // The same file, another with the same row, two rows in one, three at once: nothing more.
    expect(await outcomes(back)).toEqual(['returned']);
    expect(await outcomes(`관리번호,결과\n${number},실패\n${number},반려`)).toEqual(['already', 'already']);
    await Promise.all([1, 2, 3].map((n) => upload(`관리번호,결과,사유\n${number},실패,${String(n)}`)));
    expect(await outcomes(`관리번호,결과\n${number},정상`)).toEqual(['already']);
    expect(await kept(makerId)).toEqual([{ amount: 9_120, state: 'kept', returned: true }]);
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled', amount: 9_120 }]);
    expect(await openAlarms(makerId)).toEqual([{ detail: { number, amount: 9_120 } }]);
    expect(await rows('select 1 from mail where dedupe_key = $1', [`payout_returned ${payoutId}`])).toHaveLength(1);
    expect(await rows("select reason from transition where subject = $1 and to_state = 'returned'", [payoutId])).toEqual([{ reason: '수취인 계좌 해지' }]);
    expect(await differences(number)).toEqual([]);
    expect(await runPayoutFor({ kind: 'maker', id: makerId })).toEqual({ claimed: false, why: 'held' });
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'release' } }));
    await setMarketClock(new Date(tuesday.getTime() + 86_400_000));
    expect(await runPayouts()).toEqual({ claimed: 1, total: 9_120 });
    done(await exportPayouts(operator));
    const again = (await payoutsOf(makerId))[1];
    expect(await outcomes(`관리번호,결과\n${again?.number ?? ''},성공`)).toEqual(['settled']);
    expect(await payoutsOf(makerId)).toMatchObject([{ state: 'settled' }, { state: 'settled', amount: 9_120, released: 9_120 }]);
    expect(await openAlarms(makerId)).toEqual([]);
    // What came back of the first is told again of the first alone; the second can come back as well.
    expect(await outcomes(`관리번호,결과\n${number},실패\n${again?.number ?? ''},실패`)).toEqual(['already', 'returned']);
    expect(await earningsOf(orderId)).toMatchObject([{ state: 'paid' }]);
    expect(await differences(number)).toEqual([]);
  });

  it('is found where a record of it is missing from the books', async () => {
    const { number } = await sent();
    await outcomes(`관리번호,결과\n${number},성공`);
    await outcomes(`관리번호,결과\n${number},실패`);
    expect(await differences(number)).toEqual([]);
    await rows('update maker_reserve set amount = amount - 20 where payout_id = (select id from payout where number = $1)', [number]);
    expect(await differences(number)).toContain('bank');
    expect(await violations()).toEqual(expect.arrayContaining(['law 8: the bank account: bank']));
    await rows('update maker_reserve set amount = amount + 20 where payout_id = (select id from payout where number = $1)', [number]);
  });

  it('of a financier is owed to it again and paid with the next run', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const advance = await asked(makerId, financierId);
    expect(await fundAdvance(done(await acceptAdvance(advance)).advanceId)).toBe('funded');
    await confirm({ ...advance, makerId, total: 0 });
    await runPayouts();
    done(await exportPayouts(operator));
    const [payout] = await payoutsOf(financierId);
    const row = (result: string) => outcomes(`관리번호,결과,사유\n${payout?.number ?? ''},${result},${financierId}`);
    expect([await row('성공'), await row('실패'), await row('반려')]).toEqual([['settled'], ['returned'], ['already']]);
    expect(await openAlarms(financierId)).toHaveLength(1);
    expect(await differences(payout?.number)).toEqual([]);
    await setMarketClock(new Date(tuesday.getTime() + 86_400_000));
    await runPayouts();
    expect(await payoutsOf(financierId)).toMatchObject([{ state: 'settled' }, { state: 'scheduled', amount: payout?.amount, released: payout?.amount }]);
    expect(await differences(payout?.number)).toEqual([]);
  });
});
