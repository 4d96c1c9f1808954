// Early payment: sold once, funded by the financier, repaid to it at payout time; refunds net correctly with and without recourse (facts 3.5, law 8).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { assignmentText } from '#app/domain/advances/assignment.ts';
import { holdEarning } from '#app/domain/settlement/earning.db.server.ts';
import { acceptAdvance, offerOf } from '#app/flows/accept-advance.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { putFinancier } from '#app/flows/put-financier.server.ts';
import { recordFunding } from '#app/flows/record-funding.server.ts';
import { refundPurchase } from '#app/flows/refund-purchase.server.ts';
import { runPayoutFor, runPayouts } from '#app/flows/run-payouts.server.ts';
import { q, one } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { kstDay } from '#app/lib/time.ts';

import { setMarketClock } from '../make/halls.ts';
import { violations } from '../make/invariants.ts';
import { makeProduct } from '../make/market.ts';
import { bankAnswers, financierTerms, makeFinancier, makePayee, operator, owner, payoutsOf } from '../make/payees.ts';
import { confirm, earningsOf, fulfil, sellOne, ship, type SoldOrder } from '../make/sales.ts';
import { openStand, rows, type Stand } from '../make/stand.ts';
import { done, refusalOf } from '../make/supply.ts';

let stand: Stand;
const tuesday = new Date('2026-11-03T02:00:00Z');
const day = 86_400_000;

beforeAll(async () => {
  stand = await openStand();
});

afterAll(async () => {
  await stand.close();
});

beforeEach(() => setMarketClock(tuesday));

afterEach(async () => {
  await runPayouts();
  if ((await rows("select id from payout where state = 'scheduled' and rail = 'bank_file'")).length > 0) await bankAnswers();
  await setMarketClock(null);
  expect(await violations()).toEqual([]);
});

async function shipped(makerId: string, price = 100_000): Promise<SoldOrder> {
  const order = await sellOne((await makeProduct({ makerId, price })).offerId);
  await ship(order);
  return order;
}

/** Accepts what the financier offers for the order's earning today. */
async function accept(order: SoldOrder, financierId: string, change: { expectedCash?: number } = {}) {
  const offer = await inTransaction('offer', async (tx, now) => {
    const earning = await one(tx, q.selectFrom('earning').selectAll().where('orderId', '=', order.orderId).where('part', '=', 0));
    const financier = await one(tx, q.selectFrom('financier').selectAll().where('id', '=', financierId));
    if (earning === null || financier === null) throw new Error('nothing to offer');
    return { earningId: earning.id, cash: offerOf(earning, financier, kstDay(now)).quote.cash ?? 0 };
  });
  return acceptAdvance({ actor: owner, makerId: order.makerId, earningId: offer.earningId, financierId, expectedCash: offer.cash, ...change });
}

async function advanceOf(order: SoldOrder) {
  const [advance] = await rows<{ id: string; state: string; cash: number; discount: number; days: number; hash: string }>(
    'select id, state::text, cash::int, discount::int, days, text_hash as hash from advance where order_id = $1 order by id desc limit 1',
    [order.orderId],
  );
  return advance;
}

describe('an advance', () => {
  it("pays the maker at once and the financier when it is due; the rest stays the maker's", async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const order = await shipped(makerId);
    const { advanceId } = done(await accept(order, financierId));
    // Shipped on 3 November: expected there on the 5th, confirmed on the 13th, due on the 17th.
    expect(await advanceOf(order)).toMatchObject({ state: 'accepted', days: 14, discount: 167, cash: 72_960 - 167, hash: sha256(assignmentText('ko')) });
    expect(await fundAdvance(advanceId)).toBe('funded');
    expect(await fundAdvance(advanceId)).toBe('nothing');
    expect(await earningsOf(order.orderId)).toMatchObject([
      { part: 0, payee: financierId, gross: 72_960 },
      { part: 1, payee: makerId, gross: 18_240 },
    ]);
    await confirm(order);
    await runPayouts();
    expect(await payoutsOf(financierId)).toMatchObject([{ amount: 72_960 }]);
    expect(await payoutsOf(makerId)).toMatchObject([{ amount: 18_240 }]);
    await bankAnswers();
    expect(await advanceOf(order)).toMatchObject({ state: 'repaid' });
  });

  it('of one earning is accepted once, by whoever is first', async () => {
    const makerId = await makePayee();
    const financiers = [await makeFinancier(), await makeFinancier({ advanceBps: 10_000 })];
    const order = await shipped(makerId);
    const all = await Promise.all([...financiers, ...financiers].map((id) => accept(order, id)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(await rows('select 1 from advance where order_id = $1', [order.orderId])).toHaveLength(1);
  });

  it('stays within the limits, however many ask at once', async () => {
    const financierId = await makeFinancier({ limitPerMaker: 80_000, limitTotal: 100_000 });
    const makerId = await makePayee();
    const orders = [await shipped(makerId), await shipped(makerId)];
    const all = await Promise.all(orders.map((order) => accept(order, financierId)));
    expect(all.map((one) => (one.ok ? 'ok' : one.refusal.kind)).sort()).toEqual(['financier_limit', 'ok']);
    expect(refusalOf(await accept(await shipped(await makePayee()), financierId))).toBe('financier_limit');
  });

  it('is refused where the rules say so', async () => {
    const financierId = await makeFinancier({ maxReturnBps: 1_000 });
    expect(refusalOf(await accept(await shipped(await makePayee(89)), financierId))).toBe('advance_ineligible');
    const order = await shipped(await makePayee());
    expect(refusalOf(await accept(order, financierId, { expectedCash: 1 }))).toBe('offer_changed');
    await inTransaction('dispute', (tx, now) => holdEarning(tx, order.orderId, 'dispute', now));
    expect(refusalOf(await accept(order, financierId))).toBe('not_advanceable');
    const returning = await makePayee();
    const back = await shipped(returning);
    await refundPurchase({ purchaseId: back.purchaseId, operatorId: operator.personId, reason: 'returned' });
    expect(refusalOf(await accept(await shipped(returning), financierId))).toBe('advance_ineligible');
    const unsent = await sellOne((await makeProduct({ makerId: await makePayee() })).offerId);
    expect(refusalOf(await accept(unsent, financierId))).toBe('not_advanceable');
    done(await putFinancier({ actor: operator, known: { id: financierId, version: 1 }, terms: { ...financierTerms, active: false } }));
    expect(refusalOf(await accept(await shipped(await makePayee()), financierId))).toBe('no_such_offer');
    expect(refusalOf(await putFinancier({ actor: operator, known: { id: financierId, version: 1 }, terms: financierTerms }))).toBe('changed_meanwhile');
    expect(refusalOf(await putFinancier({ actor: operator, known: null, terms: { ...financierTerms, provider: 'none' } }))).toBe('unknown_provider');
  });

  it('that is declined leaves everything as it was; one without an answer waits and keeps payouts away', async () => {
    const financierId = await makeFinancier();
    const declined = await shipped(await makePayee(200, '0000'));
    expect(await fundAdvance(done(await accept(declined, financierId)).advanceId)).toBe('declined');
    expect(await earningsOf(declined.orderId)).toMatchObject([{ part: 0, payee: declined.makerId, gross: 91_200 }]);
    expect(refusalOf(await accept(declined, financierId))).toBe('done');
    const silent = await sellOne((await makeProduct({ makerId: await makePayee(200, '9999') })).offerId);
    await fulfil(silent);
    const { advanceId } = done(await accept(silent, financierId));
    expect(await fundAdvance(advanceId)).toBe('unknown');
    expect(await runPayoutFor({ kind: 'maker', id: silent.makerId })).toEqual({ claimed: false, why: 'nothing' });
    done(await recordFunding({ actor: operator, advanceId, word: { kind: 'declined', reason: 'no answer' } }));
    expect(refusalOf(await recordFunding({ actor: operator, advanceId, word: { kind: 'funded', reference: 'late' } }))).toBe('advance_settled');
    expect(await runPayoutFor({ kind: 'maker', id: silent.makerId })).toMatchObject({ claimed: true });
  });
});

describe('a refund of an advanced order', () => {
  it('takes the remainder first; with recourse the rest is collected for the financier from later payouts', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const order = await shipped(makerId);
    await fundAdvance(done(await accept(order, financierId)).advanceId);
    await refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'returned' });
    expect(await earningsOf(order.orderId)).toMatchObject([
      { part: 0, state: 'reversed' },
      { part: 1, state: 'reversed' },
    ]);
    expect(await rows('select amount::int, creditor_id from maker_debt where maker_id = $1', [makerId])).toEqual([
      { amount: 72_960, creditor_id: financierId },
    ]);
    const later = await sellOne((await makeProduct({ makerId, price: 50_000 })).offerId);
    await fulfil(later);
    await runPayouts();
    expect(await payoutsOf(makerId)).toMatchObject([{ rail: 'netted', amount: 0, offset: 45_600 }]);
    expect(await violations()).toEqual([]);
    const more = await sellOne((await makeProduct({ makerId, price: 50_000 })).offerId);
    await fulfil(more);
    await setMarketClock(new Date(tuesday.getTime() + day));
    await runPayouts();
    expect((await payoutsOf(makerId))[1]).toMatchObject({ amount: 45_600 - 27_360, offset: 27_360 });
    expect(await payoutsOf(financierId)).toMatchObject([{ amount: 45_600 }]);
    // The maker's second payout fails: what it collected is not the financier's yet.
    await bankAnswers((row) => row.amount === String(45_600 - 27_360));
    expect(await violations()).toEqual([]);
    expect(await advanceOf(order)).toMatchObject({ state: 'funded' });
    await runPayouts();
    await bankAnswers();
    await setMarketClock(new Date(tuesday.getTime() + 2 * day));
    await runPayouts();
    await bankAnswers();
    expect((await payoutsOf(financierId)).map((payout) => payout.amount)).toEqual([45_600, 27_360]);
    expect(await advanceOf(order)).toMatchObject({ state: 'repaid' });
  });

  it("without recourse is the financier's loss", async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier({ recourse: false })];
    const order = await shipped(makerId);
    await fundAdvance(done(await accept(order, financierId)).advanceId);
    await refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'returned' });
    expect(await rows('select 1 from maker_debt where maker_id = $1', [makerId])).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('between acceptance and funding leaves recourse at once (%i)', async () => {
    const [makerId, financierId] = [await makePayee(), await makeFinancier()];
    const order = await shipped(makerId);
    const { advanceId } = done(await accept(order, financierId));
    await Promise.all([refundPurchase({ purchaseId: order.purchaseId, operatorId: operator.personId, reason: 'returned' }), fundAdvance(advanceId)]);
    expect(await advanceOf(order)).toMatchObject({ state: 'funded' });
    expect(await rows('select amount::int from maker_debt where maker_id = $1', [makerId])).toEqual([{ amount: 72_960 }]);
  });
});
