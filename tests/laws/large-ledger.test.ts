// Reconciliation of a ledger and of a provider's list that are large: page by page, block by block; nothing is left out, nothing is forgotten (P6, T22).
import { afterAll, beforeAll, expect, it } from 'vitest';

import { blockSize } from '#app/domain/reconciliation/seal.db.server.ts';
import { reconcileByNight } from '#app/flows/reconcile.server.ts';

import { behindItsBack } from '../make/behind-its-back.ts';
import { reconcileNow } from '../make/reconcile-now.ts';
import { paidOrder } from '../make/paid-order.ts';
import { forward, openStand, rows, type Stand } from '../make/stand.ts';

const blocks = 12;
let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
  await paidOrder();
  await behindItsBack(`
    insert into journal (id, kind, reference, at) select 'jnl_big' || lpad(n::text, 8, '0'), 'payment_fee', 'big ' || n, market_now() from generate_series(1, ${String(blocks * blockSize)}) n;
    insert into posting (id, journal_id, account, owner, amount) select 'pst_big' || lpad(n::text, 8, '0') || side, 'jnl_big' || lpad(n::text, 8, '0'), 'payment_fees', '', (3 - 2 * side) * n
      from generate_series(1, ${String(blocks * blockSize)}) n, generate_series(1, 2) side`);
});
afterAll(() => stand.close());

interface Run {
  id: string;
  state: string;
  lines: number;
  journals: number;
  verified: number;
  verified_to: number | null;
}

async function newestRun(): Promise<Run> {
  const [run] = await rows<Run>(
    'select id, state::text, lines, journals, verified, verified_to from reconciliation_run order by started_at desc, id desc limit 1',
  );
  if (run === undefined) throw new Error('no run');
  return run;
}

async function night(): Promise<Run> {
  await forward(24 * 60);
  expect(await reconcileByNight()).toBe(true);
  return newestRun();
}

async function seals(): Promise<string[]> {
  const found = await rows<{ subject: string }>("select subject from alarm where kind = 'ledger_altered' and cleared_at is null order by subject");
  return found.map((alarm) => alarm.subject);
}

it('seals and verifies a large ledger in portions, and keeps looking at what it found', { timeout: 120_000 }, async () => {
  const sealed = await night();
  expect(sealed.journals).toBeGreaterThanOrEqual(blocks * blockSize);
  const [count] = await rows<{ number: number; most: number }>('select max(number)::int as number, max(journals)::int as most from ledger_seal');
  expect(count).toEqual({ number: blocks + 1, most: blockSize });
  expect(await night()).toMatchObject({ journals: 0, verified: 10, verified_to: 10 });
  const [journal] = await rows<{ journal_id: string }>('select journal_id from journal_seal where seal_number = 10 order by journal_id limit 1');
  await behindItsBack(
    `update posting set amount = amount + 1 where id = (select id from posting where journal_id = '${journal?.journal_id ?? ''}' order by id limit 1)`,
  );
  // Of blocks 11 to 13 and 1 to 7 the night says nothing about it; the operator's own look does.
  expect(await night()).toMatchObject({ verified: 10, verified_to: 7 });
  expect(await seals()).toEqual([]);
  await reconcileNow({ operatorId: 'psn_o' });
  expect(await newestRun()).toMatchObject({ verified: blocks + 1, verified_to: null });
  expect(await seals()).toEqual([`seal ${journal?.journal_id ?? ''}`]);
  // The next nights look at its block again, whatever their portion is.
  expect(await night()).toMatchObject({ verified: 10, verified_to: 4 });
  expect(await night()).toMatchObject({ verified: 10, verified_to: 1 });
  expect(await night()).toMatchObject({ verified: 10, verified_to: 11 });
  expect(await night()).toMatchObject({ verified: 11, verified_to: 8 });
  expect(await seals()).toEqual([`seal ${journal?.journal_id ?? ''}`]);
  await behindItsBack(`delete from ledger_seal where number = 5`);
  await reconcileNow({ operatorId: 'psn_o' });
  expect(await seals()).toEqual(['chain 5', 'chain 6', `seal ${journal?.journal_id ?? ''}`]);
});

it('lists more lines of a week than one answer could hold, and goes on where an outage cut it off', { timeout: 120_000 }, async () => {
  const lines = 10_250;
  await rows(
    `insert into stripe_sandbox.objects (id, type, parent, created, body, hidden)
     select 'txn_many' || lpad(n::text, 8, '0'), type, parent, created + n / 200,
       body || jsonb_build_object('id', 'txn_many' || lpad(n::text, 8, '0'), 'amount', 0, 'fee', 0, 'net', 0, 'source', 'ch_many' || n, 'created', created + n / 200), hidden
     from (select * from stripe_sandbox.objects where type = 'balance_transaction' order by seq limit 1) o, generate_series(1, $1::int) n`,
    [lines],
  );
  const known = await rows('select id from provider_line');
  let pages = 0;
  stand.faults.next = (point) => {
    if (point.at !== 'request' || point.path !== '/v1/balance_transactions') return null;
    pages += 1;
    return pages > 40 ? { do: 'error', when: 'before' } : null;
  };
  await reconcileNow({ operatorId: 'psn_o' });
  expect(await newestRun()).toMatchObject({ state: 'failed' });
  expect(await rows('select id from provider_line')).toHaveLength(known.length + 4_000);
  stand.faults.next = () => null;
  await reconcileNow({ operatorId: 'psn_o' });
  expect((await newestRun()).lines).toBe(lines - 4_000);
  expect(await rows("select id from provider_line where id like 'txn_many%'")).toHaveLength(lines);
});
