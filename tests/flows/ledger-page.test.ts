// The ledger browser of a market with more owners than fit on a page: whether the books sum to zero is told of all postings (law 6).
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readLedgerFilter } from '#app/routes/admin/ledger/ledger-filter.ts';
import { readLedgerPage } from '#app/routes/admin/ledger/ledger.read.server.ts';

import { paidOrder } from '../make/paid-order.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  // Nothing is booked by webhook here.
  stand.hooks.answer = 500;
});
afterAll(() => stand.close());

const read = () => readLedgerPage(readLedgerFilter(new URLSearchParams()));

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
