// The records of payouts, their lines, reserves and bank files: each function changes what it says and nothing beside it (law 8).
import { describe, expect, it } from 'vitest';

import * as files from '#app/domain/settlement/bank-files.db.server.ts';
import * as payouts from '#app/domain/settlement/payout.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { gross, owedFor, paidOut, tuesday, type Owed } from '../../make/owed.ts';
import { copyRow, trial, type Change } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

/** What is owed to the maker of one of the orders of the paid purchase. */
const owed = (tx: Tx, now: Date, place = 0): Promise<Owed> => owedFor(tx, shop.two.paid.orders[place]?.id ?? '', now);

const of = (changes: Change[], table: string): Change[] => changes.filter((one) => one.table === table);

describe('what there is to pay', () => {
  it('is payable, not held, not being advanced, and of this payee', async () => {
    await trial(async ({ tx, now }) => {
      const { makerId, earning } = await owed(tx, now);
      await owed(tx, now, 1);
      expect(await payouts.lockPayable(tx, makerId)).toMatchObject([{ id: earning.id, state: 'payable' }]);
      await tx.$executeRaw`update earning set held_at = market_now(), hold_reason = 'x' where id = ${earning.id}`;
      expect(await payouts.lockPayable(tx, makerId)).toEqual([]);
      await tx.$executeRaw`update earning set held_at = null, hold_reason = null, advance_pending = true, advance_id = 'adv' where id = ${earning.id}`;
      expect(await payouts.lockPayable(tx, makerId)).toEqual([]);
    });
  });

  it('is less by open debts, the oldest first, and more by reserves whose day has come', async () => {
    await trial(async ({ tx, now }) => {
      const { makerId, debts, reserve } = await owed(tx, now);
      await owed(tx, now, 1);
      const [first = '', second = ''] = debts.toSorted();
      await tx.$executeRaw`update maker_debt set covered = amount where id = ${first}`;
      await tx.$executeRaw`update maker_debt set covered = 1, creditor_kind = 'financier', creditor_id = 'fin' where id = ${second}`;
      const [left, ...rest] = await payouts.lockDebts(tx, makerId);
      expect(rest).toEqual([]);
      expect(left).toMatchObject({ id: second, creditorId: 'fin' });
      expect([99, 199]).toContain(left?.left);
      expect(await payouts.lockDueReserves(tx, makerId, '2026-11-02')).toEqual([]);
      expect(await payouts.lockDueReserves(tx, makerId, '2026-11-03')).toEqual([{ id: reserve, amount: 50, returned: false }]);
      await tx.$executeRaw`update maker_reserve set state = 'released' where id = ${reserve}`;
      expect(await payouts.lockDueReserves(tx, makerId, '2026-11-03')).toEqual([]);
    });
  });
});

describe('a payout', () => {
  it('claims everything that it is made of, with a line for each', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await owed(tx, now, 1);
      await changed();
      const payout = await paidOut(tx, maker, tuesday);
      // 30,360 - 300 of debts = 30,060, of which 3,006 are kept; 50 come free.
      expect(payout).toMatchObject({ earned: gross, offsetDebts: 300, reserveKept: 3_006, reserveReleased: 50, amount: 27_104, state: 'scheduled' });
      const change = await changed();
      expect(of(change, 'payout')).toMatchObject([{ is: 'new', id: payout.id, payee_kind: 'maker', payee_id: maker.makerId, rail: 'bank_file' }]);
      expect(of(change, 'payout')).toMatchObject([{ scheduled_at: '2026-11-03T02:00:00+00:00', scheduled_on: '2026-11-03', account_id: maker.accountId }]);
      expect(payout.number).toMatch(/^P20261103-/);
      expect(payout.dueOn).toEqual(maker.earning.dueOn);
      expect(of(change, 'earning')).toEqual([{ table: 'earning', id: maker.earning.id, state: 'in_payout', payout_id: payout.id }]);
      expect(
        of(change, 'maker_debt')
          .map((one) => one['covered'])
          .sort(),
      ).toEqual([100, 200]);
      const kept = of(change, 'maker_reserve').find((one) => one.is === 'new');
      expect(kept).toMatchObject({ maker_id: maker.makerId, payout_id: payout.id, amount: 3_006, release_on: '2026-12-03', state: 'kept', returned: false });
      expect(of(change, 'maker_reserve').find((one) => one.is === undefined)).toEqual({ table: 'maker_reserve', id: maker.reserve, state: 'released' });
      const lines = of(change, 'payout_line').map((one) => [one['kind'], one['amount'], one['subject_id'], one['payout_id'], one['living']]);
      const line = (kind: string, amount: number, subject: unknown) => [kind, amount, subject, payout.id, true];
      expect(lines.sort().map((one) => one.slice(0, 2))).toEqual([
        ['debt', -100],
        ['debt', -200],
        ['earning', gross],
        ['reserve_kept', -3_006],
        ['reserve_released', 50],
      ]);
      expect(lines).toContainEqual(line('earning', gross, maker.earning.id));
      expect(lines).toContainEqual(line('reserve_kept', -3_006, kept?.['id']));
      expect(lines).toContainEqual(line('reserve_released', 50, maker.reserve));
      expect(change).toHaveLength(1 + 1 + 2 + 2 + 5);
      expect([await payouts.paidOutOn(tx, maker.makerId, '2026-11-03'), await payouts.paidOutOn(tx, maker.makerId, '2026-11-04')]).toEqual([true, false]);
      expect(await payouts.paidOutOn(tx, 'mkr_none', '2026-11-03')).toBe(false);
    });
  });

  it('is due with the earliest of its earnings, each with what refunds left of it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      const { id } = maker.earning;
      await tx.$executeRaw`update earning set due_on = '2026-11-06' where id = ${id}`;
      await copyRow(tx, 'earning', id, { id: 'ern_2', part: 1, gross: 1_000, reduced: 400, due_on: '2026-11-05' });
      await copyRow(tx, 'earning', id, { id: 'ern_3', part: 2, gross: 100, reduced: 100, due_on: '2026-11-09' });
      await changed();
      const earnings = (await payouts.lockPayable(tx, maker.makerId)).sort((a, b) => a.part - b.part);
      const sums = { earned: won(gross + 600), offset: won(0), kept: won(0), released: won(0), amount: won(gross + 600), covered: [] };
      const target = { accountId: maker.accountId, stripeAccountId: null, reserveDays: 0, reserves: [] };
      const payee = { kind: 'maker' as const, id: maker.makerId };
      const payout = await payouts.insertPayout(tx, { payee, rail: 'bank_file', composed: sums, earnings, ...target }, now);
      expect(payout.dueOn).toEqual(new Date('2026-11-05T00:00:00Z'));
      const lines = of(await changed(), 'payout_line').map((one) => [one['subject_id'], one['amount']]);
      expect(lines.sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
        ['ern_2', 600],
        [id, gross],
      ]);
    });
  });

  it('takes nothing that another has claimed', async () => {
    await trial(async ({ tx, now }) => {
      const maker = await owed(tx, now);
      await paidOut(tx, maker, tuesday);
      const claim = (change: Partial<payouts.NewPayout>) => {
        const composed = { earned: won(0), offset: won(0), kept: won(0), released: won(0), amount: won(1), covered: [] };
        const none = { payee: { kind: 'maker' as const, id: maker.makerId }, rail: 'bank_file' as const, composed, earnings: [], reserves: [] };
        return payouts.insertPayout(tx, { ...none, accountId: maker.accountId, stripeAccountId: null, reserveDays: 0, ...change }, now);
      };
      const savepoint = async (change: Partial<payouts.NewPayout>): Promise<unknown> => {
        await tx.$executeRaw`savepoint s`;
        const fault = await claim(change).catch((thrown: unknown) => thrown);
        await tx.$executeRaw`rollback to savepoint s`;
        return fault;
      };
      const sums = { earned: won(10), offset: won(0), kept: won(0), released: won(0), amount: won(10), covered: [] };
      expect(await savepoint({ earnings: [maker.earning], composed: sums })).toMatchObject({ message: 'an earning was claimed by two payouts' });
      const covers = { ...sums, covered: [{ id: maker.debts[0] ?? '', amount: won(1), creditorId: '' }], offset: won(1), amount: won(9) };
      expect(await savepoint({ composed: covers })).toMatchObject({ message: 'a debt was covered twice' });
      const releases = { ...sums, earned: won(0), released: won(50), amount: won(50) };
      expect(await savepoint({ composed: releases, reserves: [{ id: maker.reserve, amount: won(50) }] })).toMatchObject({
        message: 'a reserve was released twice',
      });
    });
  });

  it('is sent and arrives once: its earnings are paid', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [maker, other] = [await owed(tx, now), await owed(tx, now, 1)];
      const { id } = await paidOut(tx, maker, tuesday);
      await paidOut(tx, other, tuesday);
      await changed();
      expect(await payouts.lockPayout(tx, id)).toMatchObject({ id, state: 'scheduled' });
      expect(await payouts.lockPayout(tx, 'pyt_none')).toBeNull();
      expect([await payouts.markSent(tx, id, null, now), await payouts.markSent(tx, id, null, now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payout', id, state: 'sent', sent_at: 'now' }]);
      expect([await payouts.markSettled(tx, id, 'tr_1', now), await payouts.markSettled(tx, id, 'tr_2', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([
        { table: 'earning', id: maker.earning.id, state: 'paid', paid_at: 'now' },
        { table: 'payout', id, state: 'settled', settled_at: 'now', transfer_id: 'tr_1' },
      ]);
      expect(await payouts.markFailed(tx, id, 'late', now)).toBe(false);
      await payouts.keepReturned(tx, { id, payeeId: maker.makerId }, won(40), tuesday);
      expect(await changed()).toMatchObject([
        { table: 'maker_reserve', is: 'new', maker_id: maker.makerId, payout_id: id, amount: 40, release_on: '2026-11-03', state: 'kept', returned: true },
      ]);
    });
  });

  it('that fails gives back everything it claimed, once', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [maker, other] = [await owed(tx, now), await owed(tx, now, 1)];
      await copyRow(tx, 'maker_reserve', other.reserve, { id: 'rsv_free', state: 'released' });
      const { id } = await paidOut(tx, maker, tuesday);
      await changed();
      expect(await payouts.markFailed(tx, id, 'y'.repeat(301), now)).toBe(true);
      const change = await changed();
      expect(of(change, 'payout')).toEqual([{ table: 'payout', id, state: 'failed', failed_at: 'now', failure: 'y'.repeat(300) }]);
      expect(of(change, 'payout_line').map((one) => one['living'])).toEqual([false, false, false, false, false]);
      expect(of(change, 'earning')).toEqual([{ table: 'earning', id: maker.earning.id, state: 'payable', payout_id: null }]);
      expect(of(change, 'maker_debt').map((one) => one['covered'])).toEqual([0, 0]);
      expect(
        of(change, 'maker_reserve')
          .map((one) => one['state'])
          .sort(),
      ).toEqual(['kept', 'void']);
      expect(of(change, 'maker_reserve').find((one) => one['state'] === 'kept')).toMatchObject({ id: maker.reserve });
      expect(change).toHaveLength(1 + 5 + 1 + 2 + 2);
      expect([await payouts.markFailed(tx, id, 'again', now), await payouts.markSettled(tx, id, null, now), await payouts.markSent(tx, id, null, now)]).toEqual(
        [...[false, false, false]],
      );
      expect(await payouts.paidOutOn(tx, maker.makerId, '2026-11-03')).toBe(false);
    });
  });
});

describe('a bank file', () => {
  it('takes the waiting payouts once', async () => {
    await trial(async ({ tx, now, changed }) => {
      const payout = await paidOut(tx, await owed(tx, now), tuesday);
      await copyRow(tx, 'payout', payout.id, { id: 'pyt_0', number: 'P0' });
      await copyRow(tx, 'payout', payout.id, { id: 'pyt_s', number: 'P1', rail: 'stripe_transfer', stripe_account_id: 'acct' });
      const waiting = await files.lockWaiting(tx);
      expect(waiting.map(({ id }) => id)).toEqual(['pyt_0', payout.id].sort());
      await changed();
      const batch = await files.insertBatch(tx, waiting, 'psn', tuesday);
      const change = await changed();
      expect(of(change, 'payout_batch')).toMatchObject([
        { is: 'new', id: batch, created_by: 'psn', created_at: '2026-11-03T02:00:00+00:00', count: 2, total: 2 * 27_104 },
      ]);
      expect(of(change, 'payout_batch')[0]?.['number']).toMatch(/^B20261103-/);
      expect(of(change, 'payout').map((one) => [one['state'], one['batch_id']])).toEqual([
        ['sent', batch],
        ['sent', batch],
      ]);
      expect(change).toHaveLength(3);
      expect(await files.lockWaiting(tx)).toEqual([]);
      await expect(files.insertBatch(tx, waiting, 'psn', tuesday)).rejects.toThrow('two files');
      expect(await files.lockByNumber(tx, 'P0')).toMatchObject({ id: 'pyt_0' });
      expect(await files.lockByNumber(tx, 'none')).toBeNull();
    });
  });

  it('of results counts once by its content, each line once', async () => {
    await trial(async ({ tx, now, changed }) => {
      const file = { hash: 'h', name: 'r.csv', importedBy: 'psn' };
      await files.beginResult(tx, { ...file, hash: 'other' }, now);
      await changed();
      const begun = await files.beginResult(tx, file, now);
      expect(begun.fresh).toBe(true);
      expect(await files.beginResult(tx, { ...file, name: 'again.csv' }, now)).toEqual({ resultId: begun.resultId, fresh: false });
      expect(await changed()).toMatchObject([
        { table: 'payout_result', is: 'new', id: begun.resultId, hash: 'h', name: 'r.csv', imported_by: 'psn', imported_at: 'now' },
      ]);
      const row = { line: 2, reference: 'P1', amount: 500, outcome: 'settled', detail: 'd' };
      expect([await files.insertResultRow(tx, begun.resultId, row), await files.insertResultRow(tx, begun.resultId, { ...row, outcome: 'failed' })]).toEqual([
        ...[true, false],
      ]);
      expect(await changed()).toEqual([{ table: 'payout_result_row', is: 'new', result_id: begun.resultId, ...row }]);
    });
  });
});

it('a deposit of Stripe is written once and taken back once', async () => {
  await trial(async ({ tx, now, changed }) => {
    const deposit = { stripeId: 'po_1', amount: 900, recordedBy: 'stripe' };
    const id = await files.insertDeposit(tx, deposit, now);
    expect(await files.insertDeposit(tx, deposit, now)).toBeNull();
    await files.insertDeposit(tx, { ...deposit, stripeId: 'po_2' }, now);
    expect((await changed()).find((one) => one['id'] === id)).toMatchObject({ stripe_id: 'po_1', amount: 900, recorded_at: 'now', recorded_by: 'stripe' });
    expect(await files.returnDeposit(tx, 'po_1', now)).toEqual({ id, amount: 900 });
    expect([await files.returnDeposit(tx, 'po_1', now), await files.returnDeposit(tx, 'po_none', now)]).toEqual([null, null]);
    expect(await changed()).toEqual([{ table: 'stripe_deposit', id, returned_at: 'now' }]);
  });
});
