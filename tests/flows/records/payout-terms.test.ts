// The records of payout terms and accounts: each function changes what it says and nothing beside it (law 8).
import { describe, expect, it } from 'vitest';

import * as terms from '#app/domain/settlement/terms.db.server.ts';

import { trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

describe('the terms of a maker', () => {
  it('are made when first needed, and changed by whoever saw them as they are', async () => {
    await trial(async ({ tx, now, changed }) => {
      const makerId = shop.two.paid.orders[0]?.makerId ?? '';
      const other = shop.two.paid.orders[1]?.makerId ?? '';
      expect(await terms.rhythmOf(tx, makerId)).toEqual({ rhythm: 'daily', payDay: 1, minimum: 0 });
      for (const id of [makerId, makerId, other]) expect(await terms.lockTerms(tx, id)).toMatchObject({ makerId: id, version: 1, rhythm: 'daily' });
      expect(await changed()).toHaveLength(2);
      const weekly = { rhythm: 'weekly' as const, payDay: 3, minimum: 5_000 };
      expect([await terms.changeRhythm(tx, makerId, 1, weekly), await terms.changeRhythm(tx, makerId, 1, weekly)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, rhythm: 'weekly', pay_day: 3, minimum: 5_000, version: 2 }]);
      expect(await terms.rhythmOf(tx, makerId)).toEqual(weekly);
      expect(terms.rhythmFrom({ rhythm: 'hourly', payDay: 1, minimum: 0 }).rhythm).toBe('daily');
      await terms.setReserve(tx, makerId, { bps: 1_000, days: 60 });
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, reserve_bps: 1_000, reserve_days: 60, version: 3 }]);
      expect([await terms.setPayoutHold(tx, makerId, 'why', now), await terms.setPayoutHold(tx, makerId, 'again', now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, held_at: 'now', hold_reason: 'why', version: 4 }]);
      expect([await terms.setPayoutHold(tx, makerId, null, now), await terms.setPayoutHold(tx, makerId, null, now)]).toEqual([true, false]);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, held_at: null, hold_reason: null, version: 5 }]);
    });
  });

  it('name a connected account, which Stripe may let take no money for a while', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [makerId = '', other = ''] = shop.two.paid.orders.map((order) => order.makerId);
      for (const id of [makerId, other]) await terms.lockTerms(tx, id);
      await terms.setStripeAccount(tx, other, 'acct_other');
      await changed();
      await terms.setStripeAccount(tx, makerId, 'acct_1');
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, stripe_account_id: 'acct_1', version: 2 }]);
      expect([await terms.markStripePaused(tx, 'acct_1', true, now), await terms.markStripePaused(tx, 'acct_1', true, now)]).toEqual([[makerId], []]);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, stripe_paused_at: 'now' }]);
      expect([await terms.markStripePaused(tx, 'acct_1', false, now), await terms.markStripePaused(tx, 'acct_1', false, now)]).toEqual([[makerId], []]);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, stripe_paused_at: null }]);
      await terms.markStripePaused(tx, 'acct_1', true, now);
      await terms.setStripeAccount(tx, makerId, null);
      expect(await changed()).toEqual([{ table: 'payout_terms', maker_id: makerId, stripe_account_id: null, version: 3 }]);
    });
  });

  it('know one account in force', async () => {
    await trial(async ({ tx, now, changed }) => {
      const account = (number: string) => ({
        ownerKind: 'maker' as const,
        ownerId: 'mkr_a',
        bankCode: '088',
        number,
        holder: '김',
        addedBy: 'psn',
        usableFrom: now,
      });
      expect(await terms.currentAccount(tx, 'mkr_a')).toBeNull();
      await terms.replaceAccount(tx, { ...account('11111111'), ownerId: 'mkr_b' }, now);
      const first = await terms.replaceAccount(tx, account('12345678'), now);
      await changed();
      const second = await terms.replaceAccount(tx, account('87654321'), now);
      const change = await changed();
      expect(change.find((one) => one.is === undefined)).toEqual({ table: 'payout_account', id: first, replaced_at: 'now' });
      expect(change.find((one) => one.is === 'new')).toMatchObject({
        ...{ table: 'payout_account', id: second, owner_kind: 'maker', owner_id: 'mkr_a', bank_code: '088', number: '87654321', holder: '김' },
        ...{ added_by: 'psn', added_at: 'now', usable_from: 'now', replaced_at: null },
      });
      expect(await terms.currentAccount(tx, 'mkr_a')).toMatchObject({ id: second });
    });
  });
});
