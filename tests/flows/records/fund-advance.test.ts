// What a financier's word on an early payment writes, once, whatever became of the order meanwhile (facts 3.5, laws 6 and 8).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { acceptAdvance } from '#app/flows/accept-advance.server.ts';
import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { fundAdvance, settleFunding } from '#app/flows/fund-advance.server.ts';
import { recordFunding } from '#app/flows/record-funding.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { asked, tuesday, type AskedAdvance } from '../../make/advances.ts';
import { setMarketClock } from '../../make/halls.ts';
import { violations } from '../../make/invariants.ts';
import { makeFinancier, makePayee, operator, owner } from '../../make/payees.ts';
import { earningsOf } from '../../make/sales.ts';
import { openStand, rows, type Stand } from '../../make/stand.ts';
import { done } from '../../make/supply.ts';
import { booked } from '../../make/trial.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(() => setMarketClock(tuesday));
afterEach(async () => {
  expect(await violations()).toEqual([]);
});
afterAll(() => stand.close());

type Accepted = AskedAdvance & { advanceId: string };

async function accepted(terms: Parameters<typeof makeFinancier>[0] = {}, ending = '1234'): Promise<Accepted> {
  const input = await asked(await makePayee(200, ending), await makeFinancier(terms));
  return { ...input, ...done(await acceptAdvance(input)) };
}

const advance = async ({ advanceId }: Accepted): Promise<unknown> =>
  (await rows('select state, funding_reference as reference, decline_reason as reason from advance where id = $1', [advanceId]))[0];
const moves = ({ advanceId }: Accepted) =>
  rows("select from_state as from, to_state as to, actor_id as actor from transition where subject = $1 and from_state <> 'offered'", [advanceId]);
const pending = ({ orderId }: Accepted) => rows('select advance_pending as pending from earning where order_id = $1 and part = 0', [orderId]);
const debts = ({ makerId }: Accepted) =>
  rows('select amount::int, creditor_id as creditor, earning_id as earning, reference from maker_debt where maker_id = $1', [makerId]);
const journal = ({ advanceId }: Accepted) => inTransaction('read', (tx) => booked(tx, 'advance', advanceId));

/** The operator gives back so many won of the order, of which the maker bears 91.2 %. */
const refund = async ({ purchaseId, orderId }: Accepted, amount: number) =>
  done(await refundPurchase({ purchaseId, orderId, amount, operatorId: 'psn_op', reason: 'goodwill' }));

describe("the operator's word for a financier", () => {
  const word = { kind: 'funded', reference: 'ref' } as const;
  const audited = ({ advanceId }: Accepted) =>
    rows("select actor_id as actor, role, action, detail from audit_entry where subject = $1 and action like 'advance-%'", [advanceId]);

  it('is on the record with what it did, and once', async () => {
    const [of, other] = [await accepted(), await accepted()];
    const answers = await Promise.all([1, 2, 3].map(() => recordFunding({ actor: operator, advanceId: of.advanceId, word })));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect(await audited(of)).toEqual([{ actor: operator.personId, role: 'operator', action: 'advance-funded', detail: word }]);
    done(await recordFunding({ actor: operator, advanceId: other.advanceId, word: { kind: 'declined', reason: 'no answer' } }));
    expect(await audited(other)).toMatchObject([{ action: 'advance-declined' }]);
    expect(await recordFunding({ actor: operator, advanceId: 'adv_none', word })).toMatchObject({ ok: false });
    expect(await rows("select 1 from audit_entry where subject = 'adv_none'")).toEqual([]);
  });

  it('does nothing where it cannot be put on record', async () => {
    const of = await accepted();
    const unwritten = settleFunding(of.advanceId, word, { actorId: operator.personId, alongside: () => Promise.reject(new Error('no record')) });
    await expect(unwritten).rejects.toThrow('no record');
    expect([await advance(of), await audited(of), await pending(of)]).toEqual([{ state: 'accepted', reference: null, reason: null }, [], [{ pending: true }]]);
  });
});

describe('a financier that paid', () => {
  it('owns its part of the earning; the rest is an earning of the maker', async () => {
    const of = await accepted();
    expect(await fundAdvance(of.advanceId)).toBe('funded');
    expect(await earningsOf(of.orderId)).toMatchObject([
      { part: 0, payee: of.financierId, gross: 72_960, state: 'advanceable' },
      { part: 1, payee: of.makerId, gross: 18_240, state: 'advanceable' },
    ]);
    expect(await journal(of)).toEqual([`financier_payable ${of.financierId} -72960`, `maker_payable ${of.makerId} 72960`]);
    expect(await advance(of)).toEqual({ state: 'funded', reference: `fixture ${of.advanceId}`, reason: null });
    expect(await moves(of)).toEqual([{ from: 'accepted', to: 'funded', actor: null }]);
    expect([await pending(of), await debts(of)]).toEqual([[{ pending: false }], []]);
    expect([await fundAdvance(of.advanceId), await settleFunding(of.advanceId, { kind: 'declined', reason: 'late' })]).toEqual(['nothing', 'nothing']);
    expect(await advance(of)).toMatchObject({ state: 'funded' });
  });

  it.each([true, false])('for more than is left has recourse for what is missing, or bears it (%s)', async (recourse) => {
    const of = await accepted({ recourse });
    await refund(of, 60_000);
    expect(await settleFunding(of.advanceId, { kind: 'funded', reference: 'ref' }, { actorId: 'psn_op', alongside: () => Promise.resolve() })).toBe('funded');
    const [left, ...rest] = await earningsOf(of.orderId);
    const net = (left?.gross ?? 0) - (left?.reduced ?? 0);
    expect([left?.payee, rest, net > 0 && net < 72_960]).toEqual([of.financierId, [], true]);
    expect(await debts(of)).toEqual(recourse ? [{ amount: 72_960 - net, creditor: of.financierId, earning: of.earningId, reference: of.advanceId }] : []);
    expect(await journal(of)).toEqual([`financier_payable ${of.financierId} -${String(net)}`, `maker_payable ${of.makerId} ${String(net)}`]);
    expect(await moves(of)).toEqual([{ from: 'accepted', to: 'funded', actor: 'psn_op' }]);
  });

  it('for what is nothing any more has recourse for all of it', async () => {
    const of = await accepted();
    done(await refundPurchase({ purchaseId: of.purchaseId, operatorId: 'psn_op', reason: 'all' }));
    expect(await settleFunding(of.advanceId, { kind: 'funded', reference: 'ref' })).toBe('funded');
    expect(await earningsOf(of.orderId)).toMatchObject([{ payee: of.makerId, state: 'reversed' }]);
    expect([await pending(of), await journal(of)]).toEqual([[{ pending: false }], []]);
    expect(await debts(of)).toMatchObject([{ amount: 72_960, creditor: of.financierId }]);
  });
});

describe('a financier that did not pay', () => {
  it('leaves the earning as it was, and says why', async () => {
    const of = await accepted({}, '0000');
    expect(await fundAdvance(of.advanceId)).toBe('declined');
    expect(await earningsOf(of.orderId)).toMatchObject([{ part: 0, payee: of.makerId, gross: 91_200 }]);
    expect(await advance(of)).toEqual({ state: 'declined', reference: null, reason: 'account refused' });
    expect(await moves(of)).toEqual([{ from: 'accepted', to: 'declined', actor: null }]);
    expect([await pending(of), await journal(of)]).toEqual([[{ pending: false }], []]);
    expect(await settleFunding(of.advanceId, { kind: 'funded', reference: 'late' })).toBe('nothing');
  });

  it('yet is asked again: nothing changes', async () => {
    const silent = await accepted({}, '9999');
    expect(await fundAdvance(silent.advanceId)).toBe('unknown');
    const manual = await accepted({ provider: 'manual' });
    expect(await fundAdvance(manual.advanceId)).toBe('waits');
    for (const of of [silent, manual])
      expect([await advance(of), await moves(of), await pending(of)]).toMatchObject([{ state: 'accepted' }, [], [{ pending: true }]]);
    expect([await fundAdvance('adv_none'), await settleFunding('adv_none', { kind: 'declined', reason: '' })]).toEqual(['nothing', 'nothing']);
    // Without an account in force nobody is asked.
    await rows('update payout_account set replaced_at = market_now() where owner_id = $1', [manual.makerId]);
    expect(await fundAdvance(manual.advanceId)).toBe('nothing');
  });

  it('pays into the account in force, and never into one that a thief has just put in its place', async () => {
    const of = await accepted({}, '9999');
    expect(await fundAdvance(of.advanceId)).toBe('unknown');
    done(await changePayoutAccount({ actor: owner, payee: { kind: 'maker', id: of.makerId }, bankCode: '004', number: '98765430000', holder: '도둑' }));
    expect(await fundAdvance(of.advanceId)).toBe('nothing');
    expect([await advance(of), await pending(of)]).toMatchObject([{ state: 'accepted' }, [{ pending: true }]]);
    await setMarketClock(new Date(tuesday.getTime() + 86_400_000 - 1_000));
    expect(await fundAdvance(of.advanceId)).toBe('nothing');
    // A day later it is the maker's own: the financier is asked with its number, which it declines.
    await setMarketClock(new Date(tuesday.getTime() + 86_400_000 + 1_000));
    expect(await fundAdvance(of.advanceId)).toBe('declined');
  });
});
