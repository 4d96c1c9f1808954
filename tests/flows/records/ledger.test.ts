// The records of the books and of commission: each function changes what it says and nothing beside it (laws 6 and 7).
import { describe, expect, it } from 'vitest';

import * as commission from '#app/domain/ledger/commission.db.server.ts';
import * as rules from '#app/domain/ledger/commission-rule.db.server.ts';
import type { CommissionRule } from '#app/domain/ledger/commission.ts';
import { defaultRateBps, postJournal, rateAt, readJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { posting } from '#app/domain/ledger/ledger.ts';
import { requestRefund } from '#app/domain/payments/refund.db.server.ts';
import { won } from '#app/lib/money.ts';

import { rows } from '../../make/stand.ts';
import { copyRow, trial } from '../../make/trial.ts';
import { onTwoPurchases } from '../../make/two-purchases-stand.ts';

const shop = onTwoPurchases();

it('a journal is written once by its kind and reference, and read back', async () => {
  await trial(async ({ tx, now, changed }) => {
    const postings = [posting('bank', won(500)), posting('maker_payable', won(-500), 'mkr_1')];
    const journal = { reference: 'ref', at: now, postings };
    expect([await postJournal(tx, { kind: 'refund', ...journal }), await postJournal(tx, { kind: 'refund', ...journal })]).toEqual([true, false]);
    const [written, ...entries] = await changed();
    expect(written).toMatchObject({ table: 'journal', is: 'new', kind: 'refund', reference: 'ref', at: 'now' });
    expect(entries.sort((a, b) => Number(b['amount']) - Number(a['amount']))).toMatchObject([
      { table: 'posting', is: 'new', journal_id: written?.['id'], account: 'bank', owner: '', amount: 500 },
      { table: 'posting', is: 'new', journal_id: written?.['id'], account: 'maker_payable', owner: 'mkr_1', amount: -500 },
    ]);
    expect(await postJournal(tx, { kind: 'payout', reference: 'ref', at: now, postings: [posting('bank', won(1)), posting('bank', won(-1), 'x')] })).toBe(true);
    expect((await readJournal(tx, 'refund', 'ref')).sort((a, b) => b.amount - a.amount)).toEqual(postings);
    expect(await readJournal(tx, 'refund', 'other')).toEqual([]);
    expect(await readJournal(tx, 'sale', 'ref')).toEqual([]);
  });
});

describe('the rate of the market', () => {
  it('is the newest that has begun, eight percent where none has', async () => {
    await trial(async ({ tx }) => {
      const day = (date: number): Date => new Date(`2027-01-0${String(date)}T00:00:00Z`);
      expect([await rules.insertRate(tx, 700, day(2)), await rules.insertRate(tx, 600, day(4)), await rules.insertRate(tx, 1, day(4))]).toEqual([
        ...[true, true, false],
      ]);
      const instants = [new Date(0), day(1), day(2), day(3), day(4)];
      const rates: number[] = [];
      for (const at of instants) rates.push(await rateAt(tx, at));
      expect(rates).toEqual([defaultRateBps, 800, 700, 700, 600]);
      expect(defaultRateBps).toBe(800);
    });
  });
});

describe('the commission of a line', () => {
  it('is written at the sale, less what was undone, for each line by itself', async () => {
    await trial(async ({ tx, now, changed }) => {
      const [order, sibling] = shop.two.paid.orders;
      const orderId = order?.id ?? '';
      const orderLineId = order?.lineId ?? '';
      const before = await commission.commissionLeft(tx, orderId);
      expect([...before]).toEqual([[orderLineId, { orderLineId, rule: 'default', rateBps: 800, base: 30_000, commission: 2_400, vat: 240 }]]);
      await copyRow(tx, 'order_line', orderLineId, { id: 'orl_second', position: 1 });
      const lines = [{ lineId: orderLineId, quantity: 1, items: won(10_000), platformDiscount: won(0), commission: won(800), vat: won(80) }];
      const sums = {
        amount: won(10_000),
        items: won(10_000),
        shipping: won(0),
        keptBack: won(0),
        commission: won(800),
        vat: won(80),
        platformDiscount: won(0),
      };
      const refundId = await requestRefund(tx, { orderId, parts: { ...sums, lines }, reason: 'test', requestedBy: null }, now);
      await changed();
      const undone = { orderId, rule: 'default', rateBps: 800, base: won(-10_000), commission: won(-800), vat: won(-80) };
      await commission.insertCommission(tx, [{ orderLineId, ...undone }], refundId, now);
      expect(await changed()).toMatchObject([
        { table: 'commission_line', is: 'new', order_line_id: orderLineId, order_id: orderId, refund_id: refundId, rule: 'default', rate_bps: 800, at: 'now' },
      ]);
      await commission.insertCommission(tx, [{ ...undone, orderLineId: 'orl_second', base: won(50), commission: won(4), vat: won(0) }], null, now);
      const left = await commission.commissionLeft(tx, orderId);
      expect(left.get(orderLineId)).toMatchObject({ base: 20_000, commission: 1_600, vat: 160 });
      expect(left.get('orl_second')).toMatchObject({ base: 50, commission: 4, vat: 0 });
      expect([...(await commission.commissionLeft(tx, sibling?.id ?? '')).values()]).toMatchObject([{ base: 20_000, commission: 1_600, vat: 160 }]);
      await changed();
      await commission.insertCommission(tx, [], null, now);
      expect(await changed()).toEqual([]);
    });
  });
});

describe('rules of commission', () => {
  const any = { makerId: null, categoryId: null, channel: null, hallId: null, star: null, priceFrom: null, priceTo: null, least: null, most: null };
  const rule = (id: string, validFrom: Date, validTo: Date | null = null): CommissionRule => ({ id, ...any, rateBps: 500, waived: false, validFrom, validTo });
  const by = { name: '규칙', actorId: 'psn_op' };

  it('come before those that were there, and go by their order', async () => {
    await trial(async ({ tx, now, changed }) => {
      const past = new Date(now.getTime() - 1_000);
      expect(await rules.insertRule(tx, rule('a', past), by, now)).toBe('a');
      expect(await changed()).toMatchObject([
        { table: 'commission_rule', is: 'new', id: 'a', name: '규칙', position: -1, rate_bps: 500, created_by: 'psn_op', created_at: 'now', valid_to: null },
      ]);
      for (const id of ['b', 'c']) await rules.insertRule(tx, rule(id, past), by, now);
      await rules.insertRule(tx, rule('over', past, now), by, now);
      const ids = async () => (await rules.rulesFrom(tx, now)).map(({ id }) => id);
      expect(await ids()).toEqual(['c', 'b', 'a']);
      await changed();
      expect(await rules.swapRule(tx, 'a', 'up', now)).toBe(true);
      expect(await changed()).toEqual([
        { table: 'commission_rule', id: 'a', position: -2 },
        { table: 'commission_rule', id: 'b', position: -1 },
      ]);
      expect([await rules.swapRule(tx, 'c', 'up', now), await rules.swapRule(tx, 'b', 'down', now), await rules.swapRule(tx, 'none', 'down', now)]).toEqual([
        ...[false, false, false],
      ]);
      expect(await rules.swapRule(tx, 'c', 'down', now)).toBe(true);
      expect(await ids()).toEqual(['a', 'c', 'b']);
    });
  });

  it('end once, at an instant', async () => {
    await trial(async ({ tx, now, changed }) => {
      const later = new Date(now.getTime() + 1_000);
      await rules.insertRule(tx, rule('a', now), by, now);
      await rules.insertRule(tx, rule('b', now), by, now);
      await changed();
      expect([await rules.endRule(tx, 'a', later), await rules.endRule(tx, 'a', later), await rules.endRule(tx, 'a', now)]).toEqual([true, false, true]);
      expect(await changed()).toEqual([{ table: 'commission_rule', id: 'a', valid_to: 'now' }]);
      expect(await rules.endRule(tx, 'none', now)).toBe(false);
      expect((await rules.rulesFrom(tx, now)).map(({ id }) => id)).toEqual(['b']);
    });
  });

  it('are changed by one at a time', async () => {
    await trial(async ({ tx }) => {
      const free = () => rows("select pg_try_advisory_xact_lock(hashtextextended('commission rules', 0)) as free");
      expect(await free()).toEqual([{ free: true }]);
      await rules.lockRules(tx);
      expect(await free()).toEqual([{ free: false }]);
    });
  });
});
