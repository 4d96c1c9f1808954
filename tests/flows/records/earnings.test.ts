// The records of earnings and debts: each function changes what it says and nothing beside it (laws 8 and 9).
import { describe, expect, it } from 'vitest';

import { insertDebt } from '#app/domain/settlement/debt.db.server.ts';
import * as earnings from '#app/domain/settlement/earning.db.server.ts';
import { reduceEarning } from '#app/domain/settlement/reduce-earning.server.ts';
import * as terms from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { copyRow, trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

/** 33,000 less 2,400 of fee and its VAT. */
const gross = 30_360;
/** A Tuesday in Korea. */
const tuesday = new Date('2026-11-03T02:00:00Z');

async function earningOf(tx: Tx, place = 0, of = shop.two.paid): Promise<earnings.EarningRow> {
  const [earning] = await earnings.lockEarnings(tx, of.orders[place]?.id ?? '');
  if (earning === undefined) throw new Error('no earning');
  return earning;
}

/** The earning again, as a financier's part of it. */
async function assigned(tx: Tx, amount: number, recourse = true): Promise<string> {
  const { id } = await earningOf(tx);
  await copyRow(tx, 'earning', id, { id: 'ern_f', part: 1, payee_kind: 'financier', payee_id: 'fin', advance_id: 'adv', recourse, gross: amount, reduced: 0 });
  return 'ern_f';
}

describe('an earning', () => {
  it('accrues with its order', async () => {
    await trial(async ({ tx, now, changed }) => {
      const order = shop.two.waiting.orders[0];
      const sale = { orderId: order?.id ?? '', makerId: order?.makerId ?? '', gross: won(500) };
      await earnings.accrueEarnings(tx, [sale], now);
      expect(await changed()).toMatchObject([
        {
          ...{
            table: 'earning',
            is: 'new',
            order_id: sale.orderId,
            part: 0,
            maker_id: sale.makerId,
            payee_kind: 'maker',
            payee_id: sale.makerId,
            state: 'accrued',
          },
          ...{ gross: 500, reduced: 0, accrued_at: 'now', due_on: null },
        },
      ]);
    });
  });

  it('can be paid early once it has left, and is payable with a due day once confirmed', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, orderId } = await earningOf(tx);
      await earnings.noteDispatched(tx, orderId, now);
      await earnings.noteDispatched(tx, orderId, new Date(0));
      expect(await changed()).toEqual([{ table: 'earning', id, state: 'advanceable', dispatched_at: 'now' }]);
      await earnings.makePayable(tx, orderId, tuesday);
      const payable = { state: 'payable', payable_at: '2026-11-03T02:00:00+00:00', due_on: '2026-11-05' };
      expect(await changed()).toEqual([{ table: 'earning', id, ...payable }]);
      await earnings.makePayable(tx, orderId, now);
      await earnings.noteDispatched(tx, orderId, now);
      expect(await changed()).toEqual([]);
      // One that never left is confirmed too; a financier's part goes by the market's rhythm, not the maker's.
      const other = await earningOf(tx, 0, shop.two.alike);
      await copyRow(tx, 'earning', other.id, { id: 'ern_f', part: 1, payee_kind: 'financier', payee_id: 'fin', advance_id: 'adv' });
      await terms.lockTerms(tx, other.makerId);
      await tx.payoutTerms.updateMany({ where: { makerId: other.makerId }, data: { rhythm: 'weekly', payDay: 1 } });
      await changed();
      await earnings.makePayable(tx, other.orderId, tuesday);
      expect((await changed()).sort((a, b) => String(b['due_on']).localeCompare(String(a['due_on'])))).toEqual([
        { table: 'earning', id: other.id, ...payable, due_on: '2026-11-09' },
        { table: 'earning', id: 'ern_f', ...payable },
      ]);
    });
  });

  it('of which nothing is left is reversed instead', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, orderId } = await earningOf(tx);
      await tx.$executeRaw`update earning set reduced = gross where id = ${id}`;
      await changed();
      await earnings.makePayable(tx, orderId, now);
      expect(await changed()).toEqual([{ table: 'earning', id, state: 'reversed' }]);
    });
  });

  it('is held and let go; a due day that passed meanwhile starts anew', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, orderId } = await earningOf(tx);
      await earnings.makePayable(tx, orderId, tuesday);
      await changed();
      expect([await earnings.holdEarning(tx, orderId, 'dispute', now), await earnings.holdEarning(tx, orderId, 'other', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'earning', id, held_at: 'now', hold_reason: 'dispute' }]);
      expect(await earnings.releaseEarning(tx, orderId, new Date('2026-11-10T02:00:00Z'))).toBe(true);
      expect(await changed()).toEqual([{ table: 'earning', id, held_at: null, hold_reason: null, due_on: '2026-11-12' }]);
      await earnings.holdEarning(tx, orderId, 'dispute', now);
      await changed();
      expect(await earnings.releaseEarning(tx, orderId, tuesday)).toBe(true);
      expect(await changed()).toEqual([{ table: 'earning', id, held_at: null, hold_reason: null }]);
      expect(await earnings.releaseEarning(tx, orderId, tuesday)).toBe(false);
      // What is not due yet has no due day afterwards.
      const waiting = await earningOf(tx, 1);
      await earnings.holdEarning(tx, waiting.orderId, 'dispute', now);
      await changed();
      expect(await earnings.releaseEarning(tx, waiting.orderId, tuesday)).toBe(true);
      expect(await changed()).toEqual([{ table: 'earning', id: waiting.id, held_at: null, hold_reason: null }]);
    });
  });

  it('that has left is not held', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, orderId } = await earningOf(tx);
      await tx.$executeRaw`update earning set reduced = gross, state = 'reversed' where id = ${id}`;
      await changed();
      expect(await earnings.holdEarning(tx, orderId, 'dispute', now)).toBe(false);
      expect(await changed()).toEqual([]);
    });
  });

  it('is cut while it is here, by no more than it is; of nothing left it is reversed', async () => {
    await trial(async ({ tx, changed }) => {
      const { id } = await earningOf(tx);
      expect([await earnings.cutEarning(tx, id, won(gross + 1)), await earnings.cutEarning(tx, 'ern_none', won(1))]).toEqual([false, false]);
      expect(await earnings.cutEarning(tx, id, won(360))).toBe(true);
      expect(await changed()).toEqual([{ table: 'earning', id, reduced: 360 }]);
      expect(await earnings.cutEarning(tx, id, won(30_000))).toBe(true);
      expect(await changed()).toEqual([{ table: 'earning', id, reduced: gross, state: 'reversed' }]);
      expect(await earnings.cutEarning(tx, id, won(0))).toBe(false);
    });
  });

  it('collects recourse for a financier, which waits for its payout', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id: earningId, orderId, makerId } = await earningOf(tx);
      await tx.$executeRaw`update earning set advance_id = 'adv' where id = ${earningId}`;
      await insertDebt(tx, { makerId, earningId, reference: 'rfd_1', amount: won(1_000), financierId: 'fin' }, now);
      const debt = (await changed()).find((one) => one.table === 'maker_debt');
      const recourse = { debtId: String(debt?.['id']), financierId: 'fin', amount: won(700), payoutId: 'pyt_1' };
      await expect(earnings.insertRecourse(tx, { ...recourse, debtId: 'dbt_none' }, now)).rejects.toThrow('comes of a debt');
      await earnings.insertRecourse(tx, recourse, now);
      await earnings.insertRecourse(tx, { ...recourse, payoutId: 'pyt_2', amount: won(300) }, now);
      const change = await changed();
      expect(change.sort((a, b) => Number(a['part']) - Number(b['part']))).toMatchObject([
        {
          ...{ table: 'earning', is: 'new', order_id: orderId, part: 1, maker_id: makerId, payee_kind: 'financier', payee_id: 'fin', gross: 700 },
          ...{ advance_id: 'adv', source_payout_id: 'pyt_1', state: 'accrued', accrued_at: 'now' },
        },
        { part: 2, source_payout_id: 'pyt_2', gross: 300 },
      ]);
      // It is no part of what the order itself earned.
      expect((await earnings.lockEarnings(tx, orderId)).map(({ id }) => id)).toEqual([earningId]);
      await earnings.endRecourse(tx, 'pyt_1', true, tuesday);
      expect(await changed()).toMatchObject([{ id: change[0]?.['id'], state: 'payable', payable_at: '2026-11-03T02:00:00+00:00', due_on: '2026-11-05' }]);
      await earnings.endRecourse(tx, 'pyt_2', false, now);
      expect(await changed()).toEqual([{ table: 'earning', id: change[1]?.['id'], state: 'reversed', reduced: 300 }]);
      await earnings.endRecourse(tx, 'pyt_1', false, now);
      await earnings.endRecourse(tx, 'pyt_2', true, now);
      expect(await changed()).toEqual([]);
    });
  });
});

describe('a refund', () => {
  const reduce = (tx: Tx, makerPart: number, now: Date) =>
    reduceEarning(tx, { orderId: shop.two.paid.orders[0]?.id ?? '', refundId: 'rfd_1', makerPart: won(makerPart) }, now);

  it("is taken from the maker's part first, then from the financier's with recourse, and is a debt at last", async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id, makerId } = await earningOf(tx);
      const financiers = await assigned(tx, 500);
      await changed();
      expect(await reduce(tx, 360, now)).toEqual({ cut: 360, debt: 0 });
      expect(await changed()).toEqual([{ table: 'earning', id, reduced: 360 }]);
      expect(await reduceEarning(tx, { orderId: shop.two.paid.orders[0]?.id ?? '', refundId: 'rfd_2', makerPart: won(30_000 + 500 + 9) }, now)).toEqual({
        ...{ cut: 30_500, debt: 9 },
      });
      const change = await changed();
      expect(change.filter((one) => one.table === 'earning').sort((a, b) => Number(b['reduced']) - Number(a['reduced']))).toEqual([
        { table: 'earning', id, reduced: gross, state: 'reversed' },
        { table: 'earning', id: financiers, reduced: 500, state: 'reversed' },
      ]);
      expect(change.filter((one) => one.table === 'journal')).toMatchObject([{ kind: 'advance_cut', reference: `rfd_2 ${financiers}`, at: 'now' }]);
      const moved = change.filter((one) => one.table === 'posting').map((one) => [one['account'], one['owner'], one['amount']]);
      expect(moved.sort()).toEqual([
        ['financier_payable', 'fin', 500],
        ['maker_payable', makerId, -500],
      ]);
      const debts = change
        .filter((one) => one.table === 'maker_debt')
        .map((one) => [one['reference'], one['amount'], one['creditor_kind'], one['creditor_id']]);
      expect(debts.sort()).toEqual([
        ['rfd_2', 500, 'financier', 'fin'],
        ['rfd_2', 9, null, ''],
      ]);
    });
  });

  it('without recourse is the loss of the financier', async () => {
    await trial(async ({ tx, now, changed }) => {
      await assigned(tx, 500, false);
      await changed();
      expect(await reduce(tx, gross + 500, now)).toEqual({ cut: gross + 500, debt: 0 });
      expect((await changed()).filter((one) => one.table === 'maker_debt')).toEqual([]);
    });
  });

  it('of nothing changes nothing', async () => {
    await trial(async ({ tx, now, changed }) => {
      expect(await reduce(tx, 0, now)).toEqual({ cut: 0, debt: 0 });
      expect(await changed()).toEqual([]);
    });
  });
});

it('a debt is written once per reference, earning and creditor', async () => {
  await trial(async ({ tx, now, changed }) => {
    const { id: earningId, makerId } = await earningOf(tx);
    const debt = { makerId, earningId, reference: 'rfd_1', amount: won(70) };
    expect([await insertDebt(tx, debt, now), await insertDebt(tx, debt, now), await insertDebt(tx, { ...debt, financierId: 'fin' }, now)]).toEqual([
      ...[true, false, true],
    ]);
    expect((await changed()).sort((a, b) => String(a['creditor_id']).localeCompare(String(b['creditor_id'])))).toMatchObject([
      { table: 'maker_debt', is: 'new', maker_id: makerId, earning_id: earningId, reference: 'rfd_1', amount: 70, covered: 0, creditor_kind: null, at: 'now' },
      { creditor_kind: 'financier', creditor_id: 'fin' },
    ]);
  });
});
