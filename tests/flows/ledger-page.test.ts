// The ledger browser of a market with more owners than fit on a page: whether the books sum to zero is told of all postings (law 6).
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readLedgerFilter } from '#app/routes/admin/ledger/ledger-filter.ts';
import { readLedgerPage, readLedgerRows } from '#app/routes/admin/ledger/ledger.read.server.ts';

import { paidOrder } from '../make/paid-order.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  // Nothing is booked by webhook here.
  stand.hooks.answer = 500;
});
afterAll(() => stand.close());

const read = (query: Record<string, string> = {}) => readLedgerPage(readLedgerFilter(new URLSearchParams(query)));

/** The accounts that belong to nobody, in the order of the page. */
const ofMarket = (balances: readonly { account: string; owner: string }[]): string[] =>
  balances.flatMap(({ account, owner }) => (owner === '' ? [account] : []));

it('shows every account while all of them fit', async () => {
  const { makerId } = await paidOrder();
  const { sum, unshown, balances } = await read();
  expect([sum, unshown]).toEqual([0, 0]);
  expect(ofMarket(balances)).toEqual(expect.arrayContaining(['commission_income', 'commission_vat_payable', 'stripe_balance']));
  expect(ofMarket(balances)).toEqual([...ofMarket(balances)].sort());
  expect(balances.at(-1)).toMatchObject({ account: 'maker_payable', owner: makerId });
});

it("of more owners than that the largest, and the market's own accounts all the same", async () => {
  const before = await read();
  await rows(
    `with j as (insert into journal (id, kind, reference, at) values ('jnl_many', 'payout', 'pyt_many', market_now()) returning id)
     insert into posting (id, journal_id, account, owner, amount)
     select 'pst_many_' || n || side, j.id, case side when 1 then 'maker_payable' else 'maker_reserve' end, 'mkr_many_' || n, case side when 1 then n else -n end
     from j, generate_series(1, 400) n, generate_series(1, 2) side`,
  );
  const { sum, unshown, balances } = await read();
  expect([sum, balances.length, unshown]).toEqual([0, 500, before.balances.length + 800 - 500]);
  expect(ofMarket(balances)).toEqual(ofMarket(before.balances));
  const sizes = balances.filter(({ owner }) => owner !== '').map(({ amount }) => Math.abs(amount));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

/** Two journals of one instant whose lines lie one between the other by their ids, `lines` each. */
async function interleaved(tag: string, lines: number): Promise<void> {
  await rows(
    `with j as (insert into journal (id, kind, reference, at)
       select 'jnl_9' || $1 || n, 'payout', 'pyt_' || $1 || n, market_now() from generate_series(1, 2) n returning id)
     insert into posting (id, journal_id, account, owner, amount)
     select 'pst_9' || $1 || to_char(line, 'FM00') || right(j.id, 1), j.id, 'maker_payable', 'mkr_' || $1, case when line % 2 = 0 then 7 else -7 end
     from j, generate_series(1, $2::int) line`,
    [tag, lines],
  );
}

/** The journals of all pages of a search, page by page, each as often as it has lines there. */
async function pagesOf(query: Record<string, string>): Promise<string[][]> {
  const pages: string[][] = [];
  for (let before: string | null = ''; before !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read({ ...query, before });
    pages.push(page.postings.map(({ journalId }) => journalId));
    before = page.next;
  }
  return pages;
}

const times = (count: number, journalId: string): string[] => Array.from({ length: count }, () => journalId);

it('keeps the lines of a journal together, on the page and over its end', async () => {
  await interleaved('few', 4);
  expect(await pagesOf({ owner: 'mkr_few' })).toEqual([[...times(4, 'jnl_9few2'), ...times(4, 'jnl_9few1')]]);
  await interleaved('some', 20);
  expect(await pagesOf({ owner: 'mkr_some' })).toEqual([times(20, 'jnl_9some2'), times(20, 'jnl_9some1')]);
  await interleaved('lot', 40);
  expect(await pagesOf({ owner: 'mkr_lot' })).toEqual([times(30, 'jnl_9lot2'), times(10, 'jnl_9lot2'), times(30, 'jnl_9lot1'), times(10, 'jnl_9lot1')]);
});

it('is the same list on the pages as in the file', async () => {
  const ids: string[] = [];
  for (let before: string | null = ''; before !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read({ before });
    ids.push(...page.postings.map(({ id }) => id));
    before = page.next;
  }
  expect(ids).toEqual((await readLedgerRows(readLedgerFilter(new URLSearchParams()))).map(({ id }) => id));
});

it('finds an owner by id, address, whole name or a part of it', async () => {
  const [mine, other] = [await paidOrder(), await paidOrder()];
  const [maker] = await rows<{ slug: string; ko: string; en: string }>(
    `select slug, (select name from maker_text where maker_id = m.id and locale = 'ko') as ko, (select name from maker_text where maker_id = m.id and locale = 'en') as en
     from maker m where id = $1`,
    [mine.makerId],
  );
  const found = async (owner: string): Promise<string[]> => [...new Set((await read({ owner })).postings.map((one) => one.owner))].sort();
  for (const owner of [mine.makerId, maker?.slug ?? '', maker?.ko ?? '', (maker?.en ?? '').toUpperCase()])
    expect(await found(` ${owner} `)).toEqual([mine.makerId]);
  expect(await found('공방')).toEqual(expect.arrayContaining([mine.makerId, other.makerId].sort()));
  expect(await found('아무도 아님 100%')).toEqual([]);
});

it('finds the owner whose whole name is asked for, not those whose names hold it', async () => {
  const [short, long] = [await paidOrder(), await paidOrder()];
  await rows("update maker_text set name = '달항아리' where maker_id = $1", [short.makerId]);
  await rows("update maker_text set name = '달항아리 연구소' where maker_id = $1", [long.makerId]);
  const found = async (owner: string) => [...new Set((await read({ owner })).postings.map((one) => one.owner))];
  expect(await found('달항아리')).toEqual([short.makerId]);
  expect((await found('항아리')).sort()).toEqual([short.makerId, long.makerId].sort());
});
