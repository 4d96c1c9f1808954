// Reconciliation finds what was planted between the books and the bank, and in every account that the records can reckon, by its name (P6).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { acceptAdvance } from '#app/flows/accept-advance.server.ts';
import { exportPayouts } from '#app/flows/export-payouts.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { compareBank, compareBooks } from '#app/flows/reconciliation/compare-books.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { behindItsBack } from '../make/behind-its-back.ts';
import { asked, tuesday } from '../make/advances.ts';
import { setMarketClock } from '../make/halls.ts';
import { makeProduct } from '../make/market.ts';
import { bankAnswers, bankSays, makeFinancier, makePayee, operator, payoutsOf } from '../make/payees.ts';
import { reconcileNow } from '../make/reconcile-now.ts';
import { fulfil, sellOne } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;
const day = 86_400_000;

beforeAll(async () => {
  stand = await openStand();
});
beforeEach(() => setMarketClock(tuesday));
afterAll(async () => {
  await setMarketClock(null);
  await stand.close();
});

const books = async () => (await inTransaction('compare', (tx) => compareBooks(tx))).map(({ reference, ours, theirs }) => ({ reference, ours, theirs }));
/** What is found about these payouts. */
const bank = async (...numbers: string[]) =>
  (await inTransaction('compare', (tx, now) => compareBank(tx, now))).filter(({ reference }) => numbers.includes(reference));
const alarms = () => rows<{ subject: string }>("select subject from alarm where kind = 'reconciliation' and cleared_at is null order by subject");

/** A payout of 9,120 won in a file that the bank has. */
async function sentPayout(): Promise<{ makerId: string; id: string; number: string }> {
  const makerId = await makePayee();
  await fulfil(await sellOne((await makeProduct({ makerId })).offerId));
  await runPayouts();
  done(await exportPayouts(operator));
  const [payout] = await payoutsOf(makerId);
  return { makerId, id: payout?.id ?? '', number: payout?.number ?? '' };
}

describe('between us and the bank', () => {
  it('an answer that fits no payout is found for a week, and told to the operator', async () => {
    const { number } = await sentPayout();
    await bankSays(`관리번호,결과,이체금액\n${number},성공,9119\nP-NOBODY,성공,700\n${number},성공,9120\n${number},성공,9120`);
    const found = await bank(number, 'P-NOBODY');
    expect(found.map(({ kind, reference, ours, theirs, detail }) => [kind, reference, ours, theirs, detail])).toEqual([
      ['bank_row', number, 9_120, 9_119, 'wrong_amount'],
      ['bank_row', 'P-NOBODY', null, 700, 'wrong_reference'],
    ]);
    await reconcileNow({ operatorId: operator.personId });
    expect((await alarms()).map(({ subject }) => subject)).toEqual(expect.arrayContaining(found.map(({ key }) => key)));
    await setMarketClock(new Date(tuesday.getTime() + 7 * day + 60_000));
    expect(await bank(number, 'P-NOBODY')).toEqual([]);
  });

  it('a transfer that it is silent about is found after a week, until it answers', async () => {
    const { id, number } = await sentPayout();
    await setMarketClock(new Date(tuesday.getTime() + 7 * day - 60_000));
    expect(await bank(number)).toEqual([]);
    await setMarketClock(new Date(tuesday.getTime() + 7 * day + 60_000));
    const silent = { key: `bank_silent ${id}`, kind: 'bank_silent', reference: number, ours: 9_120, theirs: null, detail: '' };
    expect(await bank(number)).toEqual([silent]);
    await bankSays(`관리번호,결과\n${number},성공`);
    expect(await bank(number)).toEqual([]);
  });

  it('a payout that the records call settled and the books do not know is a difference of the bank account', async () => {
    const { id, number } = await sentPayout();
    expect(await books()).toEqual([]);
    await behindItsBack("update payout set state = 'settled', settled_at = market_now() where id = $1", [id]);
    const [held] = await rows<{ sum: number }>("select coalesce(sum(amount), 0)::int as sum from posting where account = 'bank'");
    expect(await books()).toEqual([
      { reference: 'payout_in_transit', ours: 9_120, theirs: 0 },
      { reference: 'bank', ours: held?.sum, theirs: (held?.sum ?? 0) - 9_120 },
    ]);
    await behindItsBack("update payout set state = 'sent', settled_at = null where id = $1", [id]);
    await bankSays(`관리번호,결과\n${number},성공`);
    expect(await books()).toEqual([]);
  });
});

describe('between the books and the records', () => {
  it('every account that owes is reckoned again: five won too many are found under its name', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    done(await steerPayouts({ actor: operator, makerId, steering: { to: 'reserve', bps: 1_000, days: 90 } }));
    const { advanceId } = done(await acceptAdvance(await asked(makerId, financierId)));
    expect(await fundAdvance(advanceId)).toBe('funded');
    await fulfil(await sellOne((await makeProduct({ makerId })).offerId));
    await runPayouts();
    await bankAnswers();
    expect(await books()).toEqual([]);
    const accounts: [account: string, owner: string][] = [
      ...['buyer_refunds', 'disputes_held', 'payout_in_transit', 'bank', 'commission_income', 'commission_vat_payable'].map((name): [string, string] => [
        name,
        '',
      ]),
      ...['platform_discounts', 'dispute_losses', 'buyer_interest'].map((name): [string, string] => [name, '']),
      ...['maker_payable', 'maker_reserve'].map((name): [string, string] => [name, makerId]),
      ...['financier_payable', 'maker_reserve'].map((name): [string, string] => [name, name === 'maker_reserve' ? 'mkr_nobody' : financierId]),
    ];
    for (const [account, owner] of accounts) {
      await behindItsBack("insert into posting (id, journal_id, account, owner, amount) select 'pst_planted', id, $1, $2, 5 from journal order by id limit 1", [
        account,
        owner,
      ]);
      const named = (await books()).map(({ reference }) => reference).filter((reference) => !reference.startsWith('journal '));
      expect(named).toEqual([owner === '' ? account : `${account} ${owner}`]);
      await behindItsBack("delete from posting where id = 'pst_planted'");
    }
    expect(await books()).toEqual([]);
  });

  it('and every record that the books have never heard of', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const { advanceId } = done(await acceptAdvance(await asked(makerId, financierId)));
    await fundAdvance(advanceId);
    await behindItsBack("update earning set gross = gross + 5 where advance_id = $1 and payee_kind = 'financier'", [advanceId]);
    expect(await books()).toEqual([{ reference: `financier_payable ${financierId}`, ours: 72_960, theirs: 72_965 }]);
    await behindItsBack("update earning set gross = gross - 5 where advance_id = $1 and payee_kind = 'financier'", [advanceId]);
    await behindItsBack(
      "insert into maker_reserve (id, maker_id, payout_id, amount, release_on) select 'rsv_planted', $1, id, 5, market_today() from payout order by id limit 1",
      [makerId],
    );
    expect(await books()).toEqual([{ reference: `maker_reserve ${makerId}`, ours: 0, theirs: 5 }]);
    await behindItsBack("delete from maker_reserve where id = 'rsv_planted'");
    expect(await books()).toEqual([]);
  });
});
