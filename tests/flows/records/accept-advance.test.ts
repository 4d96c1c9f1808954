// What accepting an early payment writes, and each reason for which nothing is written (facts 3.5, law 8).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { assignmentText, assignmentVersion } from '#app/domain/advances/assignment.ts';
import { acceptAdvance, canAdvance, offerOf, type AcceptAdvance } from '#app/flows/accept-advance.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { steerPayouts } from '#app/flows/steer-payouts.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';

import { asked, cash, tuesday } from '../../make/advances.ts';
import { setMarketClock } from '../../make/halls.ts';
import { makeMaker, makeProduct } from '../../make/market.ts';
import { financierTerms, giveAccount, makeFinancier, makePayee, operator, owner } from '../../make/payees.ts';
import { earningsOf, sellOne } from '../../make/sales.ts';
import { openStand, rows, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';

let stand: Stand;

beforeAll(async () => {
  stand = await openStand();
});
beforeEach(() => setMarketClock(tuesday));
afterAll(() => stand.close());

/** The refusal with all that it says; null: accepted. */
async function refusal(input: AcceptAdvance): Promise<unknown> {
  const accepted = await acceptAdvance(input);
  return accepted.ok ? null : accepted.refusal;
}

/** Nothing of a refused request stays. */
async function nothingOf({ earningId }: AcceptAdvance): Promise<void> {
  expect(await rows('select 1 from advance where earning_id = $1', [earningId])).toEqual([]);
  expect(await rows('select advance_id, advance_pending from earning where id = $1', [earningId])).toEqual([{ advance_id: null, advance_pending: false }]);
}

describe('an accepted advance', () => {
  it('is written as it was offered, with its history and the job that asks the financier', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier({ fee: 100, recourse: false })];
    const input = await asked(makerId, financierId);
    const { advanceId } = done(await acceptAdvance({ ...input, expectedCash: cash - 100 }));
    const [advance] = await rows(
      `select financier_id, maker_id, earning_id, order_id, state, face::int, advance_bps, annual_rate_bps, days, advanced::int, discount::int, fee::int, cash::int,
        recourse, expected_on::text, text_version, text_hash, accepted_by from advance where id = $1`,
      [advanceId],
    );
    expect(advance).toEqual({
      ...{ financier_id: financierId, maker_id: makerId, earning_id: input.earningId, order_id: input.orderId, state: 'accepted', face: 91_200 },
      ...{ advance_bps: 8_000, annual_rate_bps: 600, days: 14, advanced: 72_960, discount: 167, fee: 100, cash: cash - 100, recourse: false },
      ...{ expected_on: '2026-11-17', text_version: assignmentVersion, text_hash: sha256(assignmentText('ko')), accepted_by: owner.personId },
    });
    expect(await rows('select from_state, to_state, actor_id from transition where subject = $1', [advanceId])).toEqual([
      { from_state: 'offered', to_state: 'accepted', actor_id: owner.personId },
    ]);
    expect(await rows('select actor_id, role, action, detail from audit_entry where subject = $1', [advanceId])).toEqual([
      { actor_id: owner.personId, role: owner.role, action: 'accept-advance', detail: { cash: cash - 100, advanced: 72_960, discount: 167, fee: 100 } },
    ]);
    expect(await rows("select data from pgboss.job where name = 'fund-advance'")).toEqual([{ data: { advanceId } }]);
  });
});

describe('nothing is accepted', () => {
  it("of a financier or an earning that is not there, or is another maker's", async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const input = await asked(makerId, financierId);
    const other = await makePayee();
    for (const change of [{ financierId: 'fin_none' }, { earningId: 'ern_none' }, { makerId: other }, { financierId: await makeFinancier({ active: false }) }])
      expect(await refusal({ ...input, ...change })).toEqual({ kind: 'no_such_offer' });
    await nothingOf(input);
  });

  it('of a maker who is held, has no account in use, or is too young for the financier', async () => {
    const financierId = await makeFinancier();
    const held = await asked(await makePayee(), financierId);
    done(await steerPayouts({ actor: operator, makerId: held.makerId, steering: { to: 'hold', reason: 'checks' } }));
    expect(await refusal(held)).toEqual({ kind: 'advance_ineligible', why: 'held' });
    const makerId = await makeMaker({ fee: 0 });
    await rows("update maker set created_at = market_now() - interval '200 days' where id = $1", [makerId]);
    const unpaid = await asked(makerId, financierId);
    expect(await refusal(unpaid)).toEqual({ kind: 'advance_ineligible', why: 'no_account' });
    await giveAccount('maker', makerId);
    await rows("update payout_account set usable_from = market_now() + interval '1 minute' where owner_id = $1", [makerId]);
    expect(await refusal(unpaid)).toEqual({ kind: 'advance_ineligible', why: 'no_account' });
    await rows('update payout_account set usable_from = market_now() where owner_id = $1', [makerId]);
    expect(await refusal({ ...unpaid, financierId: await makeFinancier({ minAgeDays: 201 }) })).toEqual({ kind: 'advance_ineligible', why: 'too_young' });
    await nothingOf(unpaid);
    expect(await refusal(unpaid)).toBeNull();
  });

  it('that differs from what was shown, says what it is now', async () => {
    const input = await asked(await makePayee(), await makeFinancier());
    for (const expectedCash of [cash - 1, cash + 1]) expect(await refusal({ ...input, expectedCash })).toEqual({ kind: 'offer_changed', cash });
    await nothingOf(input);
  });

  it('of what has not left, and of the rest of an earning that was sold', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier({ advanceBps: 5_000 })];
    const { offerId } = await makeProduct({ makerId });
    const [unsent] = await earningsOf((await sellOne(offerId)).orderId);
    const input = await asked(makerId, financierId);
    expect(await refusal({ ...input, earningId: unsent?.id ?? '' })).toEqual({ kind: 'not_advanceable' });
    const { advanceId } = done(await acceptAdvance({ ...input, expectedCash: 45_600 - 104 }));
    expect(await refusal({ ...input, expectedCash: 45_600 - 104 })).toEqual({ kind: 'not_advanceable' });
    await fundAdvance(advanceId);
    const rest = (await earningsOf(input.orderId))[1];
    // Half of the half, for as many days: what would be offered for it.
    expect(await refusal({ ...input, earningId: rest?.id ?? '', expectedCash: 22_800 - 52 })).toEqual({ kind: 'not_advanceable' });
    await nothingOf({ ...input, earningId: rest?.id ?? '' });
  });

  it('of which the cost would eat all up', async () => {
    const input = await asked(await makePayee(), await makeFinancier({ fee: 72_960 - 167 }));
    expect(await refusal({ ...input, expectedCash: 0 })).toEqual({ kind: 'not_advanceable' });
    await nothingOf(input);
  });

  it('beyond what the financier buys in all, or of one maker, to the won', async () => {
    const makerId = await makePayee();
    const within = { limitTotal: 72_960, limitPerMaker: 72_960 };
    for (const [limits, wanted] of [
      [{ ...within, limitTotal: 72_959 }, { kind: 'financier_limit' }],
      [{ ...within, limitPerMaker: 72_959 }, { kind: 'financier_limit' }],
      [within, null],
    ] as const)
      expect(await refusal(await asked(makerId, await makeFinancier(limits)))).toEqual(wanted);
    // What was bought before counts; of one maker only what was bought of that one.
    const financierId = await makeFinancier({ limitTotal: 2 * 72_960, limitPerMaker: 72_960 });
    expect(await refusal(await asked(makerId, financierId))).toBeNull();
    expect(await refusal(await asked(makerId, financierId))).toEqual({ kind: 'financier_limit' });
    const other = await makePayee();
    expect(await refusal(await asked(other, financierId))).toBeNull();
    expect(await refusal(await asked(await makePayee(), financierId))).toEqual({ kind: 'financier_limit' });
  });
});

describe('an earning', () => {
  const whole = { state: 'advanceable', payeeKind: 'maker', heldAt: null, advanceId: null, part: 0, gross: 500, reduced: 100 } as const;

  it('can be sold when it has left, is whole and free, and something of it is left', () => {
    expect([canAdvance(whole), canAdvance({ ...whole, state: 'payable' })]).toEqual([true, true]);
    for (const state of ['accrued', 'in_payout', 'paid', 'reversed'] as const) expect(canAdvance({ ...whole, state })).toBe(false);
    for (const change of [{ payeeKind: 'financier' as const }, { heldAt: tuesday }, { advanceId: 'adv' }, { part: 1 }, { reduced: 500 }])
      expect(canAdvance({ ...whole, ...change })).toBe(false);
  });

  it('is offered for the days until it is due, or until it is expected after its dispatch', () => {
    const of = { gross: 100_000, reduced: 20_000, accruedAt: tuesday };
    const offer = (dueOn: Date | null, dispatchedAt: Date | null) => offerOf({ ...of, dueOn, dispatchedAt }, financierTerms, '2026-11-03');
    expect(offer(new Date('2026-11-09T00:00:00Z'), tuesday)).toMatchObject({ expectedOn: '2026-11-09', quote: { face: 80_000, days: 6, advanced: 64_000 } });
    // Dispatched on 29 October by the Korean calendar: there on the 31st, confirmed on 8 November, due on the 10th.
    expect(offer(null, new Date('2026-10-28T15:00:00Z'))).toMatchObject({ expectedOn: '2026-11-10', quote: { days: 7 } });
    expect(offer(null, null)).toMatchObject({ expectedOn: '2026-11-17', quote: { days: 14 } });
  });
});
