// What claiming a payout writes, on which rail, and why nothing is claimed (laws 6, 8 and 9).
import { describe, expect, it } from 'vitest';

import { insertDebt } from '#app/domain/settlement/debt.db.server.ts';
import type { Payee } from '#app/domain/settlement/payout.db.server.ts';
import * as terms from '#app/domain/settlement/terms.db.server.ts';
import { claimPayout } from '#app/flows/payout/claim-payout.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { gross, owedFor, tuesday, type Owed } from '../../make/owed.ts';
import { financierTerms } from '../../make/payees.ts';
import { booked, copyRow, jobs, moves, trial, type Change } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

const of = (changes: Change[], table: string): Change[] => changes.filter((one) => one.table === table);
const later = (days: number, seconds = 0): Date => new Date(tuesday.getTime() + days * 86_400_000 + seconds * 1_000);
const ofMaker = ({ makerId }: Owed): Payee => ({ kind: 'maker', id: makerId });

/** A maker of whom a tenth is kept for 30 days: 30,360 earned, 300 owed, 50 come free. Another has the like. */
async function owed(tx: Tx, now: Date): Promise<Owed> {
  const [first, second] = shop.two.paid.orders;
  await owedFor(tx, second?.id ?? '', tuesday);
  const maker = await owedFor(tx, first?.id ?? '', now);
  await terms.lockTerms(tx, maker.makerId);
  await terms.setReserve(tx, maker.makerId, { bps: 1_000, days: 30 });
  await tx.$executeRaw`update payout_account set added_at = ${tuesday}, usable_from = ${tuesday}`;
  return maker;
}

async function dueOn(tx: Tx, { earning }: Owed, day: string): Promise<void> {
  await tx.$executeRaw`update earning set due_on = ${day}::date where id = ${earning.id}`;
}

describe('a claim', () => {
  it('takes all that is payable to the account, less debts and reserve, once a day', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await changed();
      const claim = await claimPayout(tx, ofMaker(maker), tuesday);
      const change = await changed();
      const [payout] = of(change, 'payout');
      expect(claim).toEqual({ claimed: true, payoutId: payout?.['id'], amount: 27_104 });
      expect(payout).toMatchObject({ payee_id: maker.makerId, rail: 'bank_file', state: 'scheduled', account_id: maker.accountId, stripe_account_id: null });
      expect(of(change, 'maker_reserve').find((one) => one.is === 'new')).toMatchObject({ amount: 3_006, release_on: '2026-12-03' });
      expect(await booked(tx, 'payout', String(payout?.['id']))).toEqual([
        `maker_payable ${maker.makerId} 30060`,
        `maker_reserve ${maker.makerId} -2956`,
        `payout_in_transit ${maker.makerId} -27104`,
      ]);
      expect(moves(change)).toEqual([[payout?.['id'], 'none', 'scheduled', null]]);
      expect(await jobs(tx, 'send-payout')).toEqual([]);
      expect(await claimPayout(tx, ofMaker(maker), tuesday)).toEqual({ claimed: false, why: 'done_today' });
      expect(await claimPayout(tx, ofMaker(maker), tuesday, true)).toEqual({ claimed: false, why: 'nothing' });
      expect(await claimPayout(tx, ofMaker(maker), later(1))).toEqual({ claimed: false, why: 'nothing' });
      expect(await changed()).toEqual([]);
    });
  });

  it('to a connected account is sent by a job that names it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await terms.setStripeAccount(tx, maker.makerId, 'acct_1');
      await changed();
      const claim = await claimPayout(tx, ofMaker(maker), tuesday);
      const [payout] = of(await changed(), 'payout');
      expect(payout).toMatchObject({ rail: 'stripe_transfer', state: 'scheduled', account_id: null, stripe_account_id: 'acct_1', amount: 27_104 });
      expect(claim).toMatchObject({ claimed: true });
      expect(await jobs(tx, 'send-payout')).toEqual([{ payoutId: payout?.['id'] }]);
    });
  });

  it('that goes into debts whole is settled at once, and moves nothing on the books', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      const more = { makerId: maker.makerId, earningId: maker.earning.id, reference: 'rfd_more', amount: won(1_000_000) };
      await insertDebt(tx, more, now);
      await tx.$executeRaw`update maker_reserve set state = 'released' where id = ${maker.reserve}`;
      await changed();
      expect(await claimPayout(tx, ofMaker(maker), tuesday)).toMatchObject({ claimed: true, amount: 0 });
      const change = await changed();
      expect(of(change, 'payout')).toMatchObject([{ rail: 'netted', state: 'settled', amount: 0, offset_debts: gross }]);
      expect(of(change, 'earning')).toMatchObject([{ id: maker.earning.id, state: 'paid' }]);
      expect(of(change, 'journal')).toEqual([]);
      expect(moves(change).map(([, from, to]) => [from, to])).toEqual(
        expect.arrayContaining([
          ['none', 'scheduled'],
          ['scheduled', 'settled'],
        ]),
      );
    });
  });

  it("collects a financier's recourse beside debts to the market", async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await tx.$executeRaw`update earning set advance_id = 'adv' where id = ${maker.earning.id}`;
      await insertDebt(tx, { makerId: maker.makerId, earningId: maker.earning.id, reference: 'rfd_fin', amount: won(700), financierId: 'fin' }, now);
      await changed();
      // 30,360 + 50 - 300 to the market - 700 to the financier, less a tenth of 29,360.
      expect(await claimPayout(tx, ofMaker(maker), tuesday)).toMatchObject({ claimed: true, amount: 26_474 });
      const change = await changed();
      const [payout] = of(change, 'payout');
      expect(await booked(tx, 'payout', String(payout?.['id']))).toEqual([
        'financier_payable fin -700',
        `maker_payable ${maker.makerId} 30060`,
        `maker_reserve ${maker.makerId} -2886`,
        `payout_in_transit ${maker.makerId} -26474`,
      ]);
      expect(of(change, 'earning').filter((one) => one.is === 'new')).toMatchObject([
        { payee_kind: 'financier', payee_id: 'fin', gross: 700, state: 'accrued', source_payout_id: payout?.['id'], advance_id: 'adv' },
      ]);
    });
  });

  it('of a financier is all that was assigned to it, without terms', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await tx.financier.create({ data: { id: 'fin', createdAt: now, ...financierTerms } });
      const account = { ownerKind: 'financier' as const, ownerId: 'fin', bankCode: '088', number: '87654321', holder: '은행', addedBy: 'psn', usableFrom: now };
      const accountId = await terms.replaceAccount(tx, account, now);
      await tx.$executeRaw`update payout_account set added_at = ${tuesday}, usable_from = ${tuesday}`;
      await copyRow(tx, 'earning', maker.earning.id, { id: 'ern_f', part: 1, payee_kind: 'financier', payee_id: 'fin', advance_id: 'adv', gross: 500 });
      await changed();
      expect(await claimPayout(tx, { kind: 'financier', id: 'fin' }, tuesday)).toMatchObject({ claimed: true, amount: 500 });
      const change = await changed();
      const [payout] = of(change, 'payout');
      expect(payout).toMatchObject({ payee_kind: 'financier', payee_id: 'fin', rail: 'bank_file', account_id: accountId, reserve_kept: 0 });
      expect(await booked(tx, 'payout', String(payout?.['id']))).toEqual(['financier_payable fin 500', 'payout_in_transit fin -500']);
      expect(of(change, 'payout_terms')).toEqual([]);
      await expect(claimPayout(tx, { kind: 'financier', id: 'fin_none' }, tuesday)).rejects.toThrow('does not exist');
    });
  });
});

describe('nothing is claimed', () => {
  it('on other days than business days, though an operator wants it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await changed();
      for (const forced of [false, true]) expect(await claimPayout(tx, ofMaker(maker), later(4), forced)).toEqual({ claimed: false, why: 'no_business_day' });
      expect(await changed()).toEqual([]);
    });
  });

  it('while the maker is held, his account is paused, waits or is not there', async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      const { makerId } = maker;
      const why = async (at = tuesday): Promise<unknown> => {
        const claim = await claimPayout(tx, ofMaker(maker), at);
        return claim.claimed ? 'claimed' : claim.why;
      };
      await changed();
      await terms.setPayoutHold(tx, makerId, 'checks', now);
      expect(await why()).toBe('held');
      await terms.setPayoutHold(tx, makerId, null, now);
      await terms.setStripeAccount(tx, makerId, 'acct_1');
      await terms.markStripePaused(tx, 'acct_1', true, now);
      expect(await why()).toBe('account_paused');
      await terms.setStripeAccount(tx, makerId, null);
      await tx.$executeRaw`update payout_account set replaced_at = market_now() where id = ${maker.accountId}`;
      expect(await why()).toBe('no_account');
      await tx.$executeRaw`update payout_account set replaced_at = null, usable_from = ${later(0, 1)} where id = ${maker.accountId}`;
      expect(await why()).toBe('account_waits');
      expect(of(await changed(), 'payout')).toEqual([]);
      expect(await why(later(0, 1))).toBe('claimed');
    });
  });

  it("before the maker's own day, unless it must be there tomorrow or an operator wants it", async () => {
    await trial(async ({ tx, now, changed }) => {
      const maker = await owed(tx, now);
      await tx.payoutTerms.updateMany({ where: { makerId: maker.makerId }, data: { rhythm: 'weekly', payDay: 5 } });
      await copyRow(tx, 'earning', maker.earning.id, { id: 'ern_2', part: 1, due_on: '2026-11-20' });
      await changed();
      const claim = async (at = tuesday, forced = false): Promise<unknown> => {
        await tx.$executeRaw`savepoint s`;
        const made = await claimPayout(tx, ofMaker(maker), at, forced);
        await tx.$executeRaw`rollback to savepoint s`;
        return made.claimed ? made.amount > 0 : made.why;
      };
      await dueOn(tx, maker, '2026-11-05');
      expect([await claim(), await claim(tuesday, true), await claim(later(3))]).toEqual(['not_yet', true, true]);
      await dueOn(tx, maker, '2026-11-04');
      expect(await claim()).toBe(true);
      // On Friday the next business day is Monday.
      await tx.payoutTerms.updateMany({ where: { makerId: maker.makerId }, data: { rhythm: 'weekly', payDay: 1 } });
      await dueOn(tx, maker, '2026-11-09');
      expect([await claim(later(2)), await claim(later(3))]).toEqual(['not_yet', true]);
    });
  });

  it('below the minimum that the maker chose, save of what came back', async () => {
    await trial(async ({ tx, now }) => {
      const maker = await owed(tx, now);
      const claim = async (minimum: number): Promise<unknown> => {
        await tx.payoutTerms.updateMany({ where: { makerId: maker.makerId }, data: { minimum } });
        await tx.$executeRaw`savepoint s`;
        const made = await claimPayout(tx, ofMaker(maker), tuesday);
        await tx.$executeRaw`rollback to savepoint s`;
        return made.claimed ? made.amount : made.why;
      };
      await dueOn(tx, maker, '2026-11-20');
      expect([await claim(27_104), await claim(27_105)]).toEqual([27_104, 'not_yet']);
      // A reserve whose day has come is paid without any earning.
      await tx.$executeRaw`update earning set held_at = market_now(), hold_reason = 'x' where id = ${maker.earning.id}`;
      await tx.$executeRaw`update maker_debt set covered = amount`;
      expect([await claim(50), await claim(51)]).toEqual([50, 'not_yet']);
      await tx.$executeRaw`update maker_reserve set returned = true where id = ${maker.reserve}`;
      expect(await claim(51)).toBe(50);
      await copyRow(tx, 'maker_reserve', maker.reserve, { id: 'rsv_more', amount: 10, returned: false });
      expect(await claim(61)).toBe(60);
    });
  });
});
