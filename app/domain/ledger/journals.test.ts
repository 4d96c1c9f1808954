// Which account each journal of payouts, early payment, disputes and late interest moves, and by how much (law 6).
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { advanceCutJournal, advanceJournal } from './advance-journals.ts';
import { disputeLineJournal, disputeLostJournal, quarantineJournal, quarantineRefundedJournal } from './dispute-journals.ts';
import { interestPaidJournal, lateInterestJournal } from './interest-journals.ts';
import type { Posting } from './ledger.ts';
import { financierPayoutJournal, makerPayoutJournal, payoutReturnedJournal, payoutSettledJournal, stripeDepositJournal } from './payout-journals.ts';

const moved = (postings: readonly Posting[]): Record<string, number> =>
  Object.fromEntries(postings.map(({ account, owner, amount }) => [owner === '' ? account : `${account} ${owner}`, amount]));

describe('a payout', () => {
  it('claims what was earned: under way, kept, to a financier; debts to the market stand on the account already', () => {
    const payout = { makerId: 'm', earned: won(100_000), offsetMarket: won(20_000), kept: won(7_000), released: won(1_000), amount: won(64_000) };
    expect(moved(makerPayoutJournal({ ...payout, recourse: [{ financierId: 'f', amount: won(10_000) }] }))).toEqual({
      'maker_payable m': 80_000,
      'maker_reserve m': -6_000,
      'financier_payable f': -10_000,
      'payout_in_transit m': -64_000,
    });
  });

  it('of a financier takes what was assigned', () => {
    expect(moved(financierPayoutJournal('f', won(500), won(0)))).toEqual({ 'financier_payable f': 500, 'payout_in_transit f': -500 });
    expect(moved(financierPayoutJournal('f', won(500), won(70)))).toEqual({ 'financier_payable f': 500, 'maker_reserve f': 70, 'payout_in_transit f': -570 });
  });

  it.each(['bank', 'stripe_balance'] as const)('that arrived left the %s', (from) => {
    expect(moved(payoutSettledJournal('m', won(500), from))).toEqual({ 'payout_in_transit m': 500, [from]: -500 });
  });

  it.each(['bank', 'stripe_balance'] as const)('that came back to the %s is owed to the maker again', (to) => {
    expect(moved(payoutReturnedJournal('m', won(500), to))).toEqual({ [to]: 500, 'maker_reserve m': -500 });
  });

  it('is paid from what Stripe brought to the bank', () => {
    expect(moved(stripeDepositJournal(won(900)))).toEqual({ bank: 900, stripe_balance: -900 });
  });
});

describe('early payment', () => {
  it('changes the creditor, and back by what a refund took', () => {
    expect(moved(advanceJournal('m', 'f', won(700)))).toEqual({ 'maker_payable m': 700, 'financier_payable f': -700 });
    expect(moved(advanceCutJournal('m', 'f', won(700)))).toEqual({ 'financier_payable f': 700, 'maker_payable m': -700 });
  });
});

describe('a dispute', () => {
  it('holds what the bank took, and Stripe keeps its fee', () => {
    expect(moved(disputeLineJournal(won(-10_000), won(1_500)))).toEqual({ disputes_held: 10_000, payment_fees: 1_500, stripe_balance: -11_500 });
    expect(moved(disputeLineJournal(won(10_000), won(0)))).toEqual({ disputes_held: -10_000, stripe_balance: 10_000 });
    expect(() => disputeLineJournal(won(-10_000), won(-1))).toThrow('not negative');
  });

  it('that is lost pays what was owed back, and costs the market the rest', () => {
    expect(moved(disputeLostJournal({ asRefunds: won(6_000), ofMarket: won(4_000) }))).toEqual({
      buyer_refunds: 6_000,
      dispute_losses: 4_000,
      disputes_held: -10_000,
    });
  });
});

describe('money of no purchase', () => {
  it('is owed back whole, whatever Stripe keeps of it', () => {
    expect(moved(quarantineJournal(won(5_000), won(160)))).toEqual({ stripe_balance: 4_840, payment_fees: 160, buyer_refunds: -5_000 });
    expect(moved(quarantineRefundedJournal(won(5_000)))).toEqual({ buyer_refunds: 5_000, stripe_balance: -5_000 });
  });
});

describe('interest of a late refund', () => {
  it('is borne by whoever was late, and paid from the bank', () => {
    expect(moved(lateInterestJournal(won(41), 'm'))).toEqual({ 'maker_payable m': 41, buyer_interest: -41 });
    expect(moved(lateInterestJournal(won(41), null))).toEqual({ interest_cost: 41, buyer_interest: -41 });
    expect(moved(interestPaidJournal(won(41)))).toEqual({ buyer_interest: 41, bank: -41 });
  });
});
