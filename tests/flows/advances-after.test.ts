// What becomes of an early payment when its order is refunded in parts or disputed afterwards: the financier gets back what it bought, no won more
// (facts 3.5; law 8).
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { acceptAdvance } from '#app/flows/accept-advance.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import { workDispute } from '#app/flows/work-dispute.server.ts';
import { findSandbox, stripe } from '#app/infra/stripe/stripe.server.ts';

import { asked, cash, tuesday, type AskedAdvance } from '../make/advances.ts';
import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { paidOrder } from '../make/paid-order.ts';
import { bankAnswers, makeFinancier, makePayee, operator, owner, payoutsOf } from '../make/payees.ts';
import { confirm, earningsOf, fulfil, sellOne, ship } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done } from '../make/supply.ts';

let stand: Stand;
const day = 86_400_000;

beforeAll(async () => {
  stand = await openStand();
  // What Stripe tells of disputes is worked on where a test says so.
  stand.hooks.answer = 500;
});
beforeEach(() => setMarketClock(tuesday));
afterEach(async () => {
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});
afterAll(() => stand.close());

type Funded = AskedAdvance & { advanceId: string };

async function funded(terms: Parameters<typeof makeFinancier>[0] = {}): Promise<Funded> {
  const input = await asked(await makePayee(), await makeFinancier(terms));
  const { advanceId } = done(await acceptAdvance(input));
  expect(await fundAdvance(advanceId)).toBe('funded');
  return { ...input, advanceId };
}

/** Runs the payouts of a day, and the bank pays all of them. */
async function paid(days: number): Promise<void> {
  await setMarketClock(new Date(tuesday.getTime() + days * day));
  await runPayouts();
  if ((await rows("select 1 from payout where state = 'scheduled' and rail = 'bank_file'")).length > 0) await bankAnswers();
}

const refund = async ({ purchaseId, orderId }: Pick<Funded, 'purchaseId' | 'orderId'>, amount: number) =>
  done(await refundPurchase({ purchaseId, orderId, amount, operatorId: operator.personId, reason: 'goodwill' }));
const parts = async ({ orderId }: Pick<Funded, 'orderId'>) =>
  (await earningsOf(orderId)).map(({ part, gross, reduced, state }) => [part, gross - reduced, state]);
const debts = ({ makerId }: Pick<Funded, 'makerId'>) =>
  rows('select amount::int, covered::int, creditor_id as creditor from maker_debt where maker_id = $1 order by id', [makerId]);
const stateOf = async ({ advanceId }: Pick<Funded, 'advanceId'>) =>
  (await rows<{ state: string }>('select state::text from advance where id = $1', [advanceId]))[0]?.state;
const amounts = async (payeeId: string): Promise<number[]> => (await payoutsOf(payeeId)).map(({ amount }) => amount);
const orderOf = (of: Funded) => ({ ...of, total: 100_000 });

it.each([true, false])('refunds in parts take the remainder first, then the part that was bought (recourse: %s)', async (recourse) => {
  const of = await funded({ recourse });
  await refund(of, 10_000);
  expect(await parts(of)).toEqual([
    [0, 72_960, 'advanceable'],
    [1, 9_120, 'advanceable'],
  ]);
  expect(await debts(of)).toEqual([]);
  await refund(of, 50_000);
  expect(await parts(of)).toEqual([
    [0, 36_480, 'advanceable'],
    [1, 0, 'reversed'],
  ]);
  expect(await debts(of)).toEqual(recourse ? [{ amount: 36_480, covered: 0, creditor: of.financierId }] : []);
  await confirm(orderOf(of));
  await paid(0);
  expect([await amounts(of.financierId), await amounts(of.makerId)]).toEqual([[36_480], []]);
  expect(await stateOf(of)).toBe(recourse ? 'funded' : 'repaid');
  await fulfil(await sellOne((await makeProduct({ makerId: of.makerId, price: 50_000 })).offerId));
  await paid(1);
  await paid(2);
  // 45,600 of the next order: with recourse the financier's 36,480 go out of it first.
  expect(await amounts(of.makerId)).toEqual([recourse ? 9_120 : 45_600]);
  expect(await amounts(of.financierId)).toEqual(recourse ? [36_480, 36_480] : [36_480]);
  expect(await stateOf(of)).toBe('repaid');
});

it('a refund after the financier was paid is a debt to the market alone', async () => {
  const of = await funded();
  await confirm(orderOf(of));
  await paid(0);
  expect([await amounts(of.financierId), await amounts(of.makerId), await stateOf(of)]).toEqual([[72_960], [18_240], 'repaid']);
  await refund(of, 100_000);
  expect(await debts(of)).toEqual([{ amount: 91_200, covered: 0, creditor: '' }]);
  await fulfil(await sellOne((await makeProduct({ makerId: of.makerId, price: 110_000 })).offerId));
  await paid(1);
  // 100,320 of it less the 91,200 that he owes.
  expect([await amounts(of.makerId), await amounts(of.financierId)]).toEqual([[18_240, 9_120], [72_960]]);
});

/** An order of which the bank will say that it was not received: paid early before that. */
async function disputedAdvance(): Promise<Funded & { stripeId: string }> {
  const [makerId, financierId] = [await makePayee(), await makeFinancier()];
  const order = await paidOrder({ makerId, price: 100_000, pay: { action: 'card', number: '4000000000002685', expiry: '12/40', cvc: '123' } });
  await ship(order);
  const [earning] = await earningsOf(order.orderId);
  const input = { actor: owner, makerId, financierId, earningId: earning?.id ?? '', expectedCash: cash, orderId: order.orderId, purchaseId: order.purchaseId };
  const { advanceId } = done(await acceptAdvance(input));
  expect(await fundAdvance(advanceId)).toBe('funded');
  await findSandbox()?.finishProcessing();
  const [dispute] = await rows<{ id: string }>(
    `select d.id from stripe_sandbox.objects d join stripe_sandbox.objects i on i.id = d.body->>'payment_intent'
     where d.type = 'dispute' and i.body->'metadata'->>'purchaseId' = $1`,
    [order.purchaseId],
  );
  const stripeId = dispute?.id ?? '';
  expect(await workDispute(stripeId)).toBe('kept');
  return { ...input, advanceId, stripeId };
}

async function decided(stripeId: string, evidence: 'winning_evidence' | 'losing_evidence'): Promise<void> {
  await stripe().disputes.update(stripeId, { evidence: { uncategorized_text: evidence }, submit: true });
  await findSandbox()?.finishProcessing();
  expect(await workDispute(stripeId)).toBe('kept');
}

it('a dispute holds what the financier bought too; won, everybody is paid', async () => {
  const of = await disputedAdvance();
  expect((await earningsOf(of.orderId)).map(({ held }) => held)).toEqual([true, true]);
  await confirm(orderOf(of));
  await paid(0);
  expect([await amounts(of.financierId), await amounts(of.makerId)]).toEqual([[], []]);
  await decided(of.stripeId, 'winning_evidence');
  await paid(1);
  expect([await amounts(of.financierId), await amounts(of.makerId), await stateOf(of)]).toEqual([[72_960], [18_240], 'repaid']);
});

it('a dispute that the maker loses leaves recourse for all that was bought', async () => {
  const of = await disputedAdvance();
  await decided(of.stripeId, 'losing_evidence');
  expect(await parts(of)).toEqual([
    [0, 0, 'reversed'],
    [1, 0, 'reversed'],
  ]);
  expect(await debts(of)).toEqual([{ amount: 72_960, covered: 0, creditor: of.financierId }]);
  expect(await stateOf(of)).toBe('funded');
});

it('several financiers: each buys within its own limits, and what one has bought is not counted for the other', async () => {
  const makerId = await makePayee();
  const [small, large] = [
    await makeFinancier({ limitTotal: 80_000, limitPerMaker: 80_000 }),
    await makeFinancier({ limitTotal: 80_000, limitPerMaker: 80_000 }),
  ];
  const wishes = [await asked(makerId, small), await asked(makerId, small), await asked(makerId, large), await asked(makerId, large)];
  const answers = await Promise.all(wishes.map((wish) => acceptAdvance(wish)));
  expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.kind)).sort()).toEqual(['financier_limit', 'financier_limit', 'ok', 'ok']);
  const sums = await rows<{ sum: number }>('select sum(advanced)::int as sum from advance where financier_id = any($1) group by financier_id', [
    [small, large],
  ]);
  expect(sums).toEqual([{ sum: 72_960 }, { sum: 72_960 }]);
  for (const { id } of await rows<{ id: string }>("select id from advance where maker_id = $1 and state = 'accepted'", [makerId])) await fundAdvance(id);
});
