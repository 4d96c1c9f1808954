// What the end of a payout writes, whether it arrived, failed or came back, each once (laws 6, 8 and 9).
import { describe, expect, it } from 'vitest';

import { raiseAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import { insertDebt } from '#app/domain/settlement/debt.db.server.ts';
import { lockPayout, markSent } from '#app/domain/settlement/payout.db.server.ts';
import * as terms from '#app/domain/settlement/terms.db.server.ts';
import { claimPayout } from '#app/flows/payout/claim-payout.server.ts';
import { failPayout, settlePayout } from '#app/flows/payout/end-payout.server.ts';
import { pauseAccount } from '#app/flows/payout/pause-account.server.ts';
import { returnPayout } from '#app/flows/payout/return-payout.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

import { owedFor, paidOut, tuesday, type Owed } from '../../make/owed.ts';
import { financierTerms } from '../../make/payees.ts';
import { booked, copyRow, moves, trial, type Change } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

const of = (changes: Change[], table: string): Change[] => changes.filter((one) => one.table === table);

/** A claimed payout of 30,110 won: 30,360 earned and 50 come free, less 300 of debts; another maker has the like. `recourse`: won of it go to `fin`. */
async function claimed(tx: Tx, now: Date, { stripe = false, recourse = 0 } = {}): Promise<Owed & { payoutId: string }> {
  const [first, second] = shop.two.paid.orders;
  const makers = [await owedFor(tx, first?.id ?? '', now), await owedFor(tx, second?.id ?? '', now)];
  await tx.$executeRaw`update payout_account set added_at = ${tuesday}, usable_from = ${tuesday}`;
  const ids: string[] = [];
  for (const [place, { makerId, earning }] of makers.entries()) {
    await terms.lockTerms(tx, makerId);
    if (stripe) await terms.setStripeAccount(tx, makerId, 'acct_1');
    const debt = { makerId, earningId: earning.id, reference: 'rfd_fin', financierId: 'fin' };
    if (recourse > 0) await insertDebt(tx, { ...debt, amount: won(recourse + place) }, now);
    if (recourse > 0) await tx.$executeRaw`update earning set advance_id = 'adv' where id = ${earning.id}`;
    const claim = await claimPayout(tx, { kind: 'maker', id: makerId }, tuesday);
    if (!claim.claimed) throw new Error(claim.why);
    ids.push(claim.payoutId);
    await raiseAlarm(tx, { kind: 'payout_failed', subject: makerId }, now);
  }
  const [maker] = makers;
  if (maker === undefined) throw new Error('no maker');
  return { ...maker, payoutId: ids[0] ?? '' };
}

/** A financier with a funded advance, whose assigned earning of 500 won is in a payout. */
async function financed(tx: Tx, now: Date): Promise<string> {
  const { earning, makerId } = await owedFor(tx, shop.two.paid.orders[0]?.id ?? '', now);
  await tx.financier.create({ data: { id: 'fin', createdAt: now, ...financierTerms } });
  const deal = { face: 600, advanceBps: 8_000, annualRateBps: 600, days: 2, advanced: 500, discount: 0, fee: 0, cash: 500, recourse: true };
  const kept = { expectedOn: tuesday, textVersion: 'v', textHash: 'h', acceptedBy: 'psn', acceptedAt: now, state: 'funded' as const, fundedAt: now };
  await tx.advance.create({ data: { id: 'adv', financierId: 'fin', makerId, earningId: earning.id, orderId: earning.orderId, ...deal, ...kept } });
  const account = { ownerKind: 'financier' as const, ownerId: 'fin', bankCode: '088', number: '87654321', holder: '은행', addedBy: 'psn', usableFrom: now };
  await terms.replaceAccount(tx, account, now);
  await tx.$executeRaw`update payout_account set added_at = ${tuesday}, usable_from = ${tuesday}`;
  await copyRow(tx, 'earning', earning.id, { id: 'ern_f', part: 1, payee_kind: 'financier', payee_id: 'fin', advance_id: 'adv', gross: 500 });
  const claim = await claimPayout(tx, { kind: 'financier', id: 'fin' }, tuesday);
  if (!claim.claimed) throw new Error(claim.why);
  return claim.payoutId;
}

async function mails(tx: Tx, kind: string): Promise<number> {
  return (await tx.ask('select 1 from mail where kind = $1', [kind])).rows.length;
}

describe('a payout that arrived', () => {
  it.each([
    ['bank', false],
    ['stripe_balance', true],
  ])('is paid out of the %s, once', async (from, stripe) => {
    await trial(async ({ tx, now, changed }) => {
      const { payoutId, makerId, earning } = await claimed(tx, now, { stripe });
      await markSent(tx, payoutId, null, now);
      await changed();
      expect(await settlePayout(tx, payoutId, stripe ? 'tr_1' : null, now)).toBe(true);
      const change = await changed();
      expect(of(change, 'payout')).toMatchObject([{ id: payoutId, state: 'settled', settled_at: 'now', ...(stripe ? { transfer_id: 'tr_1' } : {}) }]);
      expect(of(change, 'earning')).toMatchObject([{ id: earning.id, state: 'paid' }]);
      expect(await booked(tx, 'payout_settled', payoutId)).toEqual([`${from} -30110`, `payout_in_transit ${makerId} 30110`].sort());
      expect(moves(change)).toEqual([[payoutId, 'sent', 'settled', null]]);
      expect(of(change, 'alarm')).toMatchObject([{ table: 'alarm', cleared_at: 'now' }]);
      expect([await settlePayout(tx, payoutId, null, now), await failPayout(tx, payoutId, 'late', now)]).toEqual([false, false]);
      expect([await settlePayout(tx, 'pyt_none', null, now), await failPayout(tx, 'pyt_none', 'why', now)]).toEqual([false, false]);
      expect(await changed()).toEqual([]);
    });
  });

  it('has collected its recourse: the financier is owed it', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { payoutId } = await claimed(tx, now, { recourse: 700 });
      await changed();
      await settlePayout(tx, payoutId, null, now);
      const collected = of(await changed(), 'earning').filter((one) => one['state'] === 'payable');
      expect(collected).toMatchObject([{ payable_at: 'now' }]);
    });
  });

  it('closes an advance of which nothing is outstanding', async () => {
    await trial(async ({ tx, now, changed }) => {
      const payoutId = await financed(tx, now);
      await changed();
      await settlePayout(tx, payoutId, null, now);
      const change = await changed();
      expect(of(change, 'advance')).toEqual([{ table: 'advance', id: 'adv', state: 'repaid', repaid_at: 'now' }]);
      expect(await booked(tx, 'payout_settled', payoutId)).toEqual(['bank -500', 'payout_in_transit fin 500']);
    });
  });
});

describe('a payout that failed', () => {
  it('is owed again, undone on the books, and told', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { payoutId, makerId, earning } = await claimed(tx, now, { recourse: 700 });
      await tx.$executeRaw`update alarm set cleared_at = market_now()`;
      await changed();
      expect(await failPayout(tx, payoutId, 'no such account', now)).toBe(true);
      const change = await changed();
      const [payout] = of(change, 'payout');
      expect(payout).toMatchObject({ id: payoutId, state: 'failed', failure: 'no such account' });
      expect(of(change, 'earning').map((one) => [one['id'] === earning.id, one['state']])).toEqual(
        expect.arrayContaining([
          [true, 'payable'],
          [false, 'reversed'],
        ]),
      );
      expect(await booked(tx, 'payout_failed', payoutId)).toEqual([
        'financier_payable fin 700',
        `maker_payable ${makerId} -30060`,
        `maker_reserve ${makerId} -50`,
        `payout_in_transit ${makerId} 29410`,
      ]);
      expect(moves(change)).toEqual([[payoutId, 'scheduled', 'failed', null]]);
      const { number } = (await lockPayout(tx, payoutId)) ?? {};
      expect(of(change, 'alarm')).toMatchObject([{ is: 'new', kind: 'payout_failed', subject: makerId, detail: { number, amount: 29_410 } }]);
      const { rows } = await tx.ask<{ text: string }>('select text from mail where dedupe_key = $1', [`payout_failed ${payoutId}`]);
      expect(rows.map(({ text }) => [text.includes('29,410'), text.includes('5678')])).toEqual([[true, true]]);
      expect([await failPayout(tx, payoutId, 'again', now), await settlePayout(tx, payoutId, null, now)]).toEqual([false, false]);
      expect(await changed()).toEqual([]);
    });
  });

  it('and moved nothing on the books has nothing to undo there', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { id } = await paidOut(tx, await owedFor(tx, shop.two.paid.orders[0]?.id ?? '', now), tuesday);
      await changed();
      expect(await failPayout(tx, id, 'why', now)).toBe(true);
      expect(of(await changed(), 'journal')).toEqual([]);
    });
  });

  it('of a financier is told by an alarm alone', async () => {
    await trial(async ({ tx, now, changed }) => {
      const payoutId = await financed(tx, now);
      await changed();
      expect(await failPayout(tx, payoutId, 'why', now)).toBe(true);
      expect(of(await changed(), 'alarm')).toMatchObject([{ subject: 'fin' }]);
      expect(await mails(tx, 'payout_failed')).toBe(0);
    });
  });
});

describe('a transfer that came back', () => {
  it('is owed again from today, and the maker waits for a person', async () => {
    await trial(async ({ tx, now, changed }) => {
      const { payoutId, makerId } = await claimed(tx, now, { stripe: true });
      await settlePayout(tx, payoutId, 'tr_1', now);
      const payout = await lockPayout(tx, payoutId);
      if (payout === null) throw new Error('no payout');
      await changed();
      const back = { reference: 'trr_1', amount: won(2_000), why: 'trr_1' };
      expect(await returnPayout(tx, payout, back, now)).toBe(true);
      const change = await changed();
      expect(await booked(tx, 'payout_returned', 'trr_1')).toEqual([`maker_reserve ${makerId} -2000`, 'stripe_balance 2000']);
      expect(of(change, 'maker_reserve')).toMatchObject([{ is: 'new', maker_id: makerId, payout_id: payoutId, amount: 2_000, returned: true }]);
      expect(of(change, 'payout_terms')).toMatchObject([{ maker_id: makerId, held_at: 'now' }]);
      expect(moves(change)).toEqual([[payoutId, 'settled', 'returned', null]]);
      expect(of(change, 'alarm')).toMatchObject([{ kind: 'payout_failed', subject: makerId, detail: { number: payout.number, amount: 2_000 } }]);
      const { rows } = await tx.ask<{ text: string }>("select text from mail where dedupe_key = 'payout_returned trr_1'", []);
      expect(rows.map(({ text }) => text.includes('2,000'))).toEqual([true]);
      expect(await returnPayout(tx, payout, back, now)).toBe(false);
      expect(await changed()).toEqual([]);
    });
  });
});

describe('a connected account', () => {
  it('that takes no money raises an alarm for its maker, until it takes some again', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [makerId = '', other = ''] = shop.two.paid.orders.map((order) => order.makerId);
      for (const id of [makerId, other]) {
        await terms.lockTerms(tx, id);
        await terms.setStripeAccount(tx, id, `acct ${id}`);
      }
      await changed();
      expect([await pauseAccount(tx, `acct ${makerId}`, true, now), await pauseAccount(tx, `acct ${makerId}`, true, now)]).toEqual([1, 0]);
      expect(of(await changed(), 'alarm')).toMatchObject([{ is: 'new', kind: 'payout_account_paused', subject: makerId, cleared_at: null }]);
      expect([await pauseAccount(tx, `acct ${makerId}`, false, now), await pauseAccount(tx, `acct ${makerId}`, false, now)]).toEqual([1, 0]);
      expect(of(await changed(), 'alarm')).toMatchObject([{ cleared_at: 'now' }]);
      expect(await pauseAccount(tx, 'acct_none', true, now)).toBe(0);
    });
  });
});
