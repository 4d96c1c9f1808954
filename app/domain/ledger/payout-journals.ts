// Journals of payouts and of the money on its way to the bank. Positive is debit, negative credit (law 6). Pure.
import { subtractWon, sumWon, type Won } from '#app/lib/money.ts';

import { balanced, negative, posting, type Posting } from './ledger.ts';

/** What a maker's payout takes and gives, in won; amount = earned - debts to the market - recourse - kept + released. */
export interface MakerPayout {
  makerId: string;
  earned: Won;
  /** Debts to the market that it covers: they stand on the maker's account already. */
  offsetMarket: Won;
  /** Recourse that it collects for financiers. */
  recourse: readonly { financierId: string; amount: Won }[];
  kept: Won;
  released: Won;
  amount: Won;
}

/** What was owed to the maker is claimed: it is under way, kept in reserve or goes to a financier. */
export function makerPayoutJournal(payout: MakerPayout): Posting[] {
  return balanced([
    posting('maker_payable', subtractWon(payout.earned, payout.offsetMarket), payout.makerId),
    posting('maker_reserve', subtractWon(payout.released, payout.kept), payout.makerId),
    ...payout.recourse.map(({ financierId, amount }) => posting('financier_payable', negative(amount), financierId)),
    posting('payout_in_transit', negative(payout.amount), payout.makerId),
  ]);
}

/** A financier's assigned earnings are claimed, with what had come back to us (`released`). */
export function financierPayoutJournal(financierId: string, earned: Won, released: Won): Posting[] {
  return balanced([
    posting('financier_payable', earned, financierId),
    posting('maker_reserve', released, financierId),
    posting('payout_in_transit', negative(sumWon([earned, released])), financierId),
  ]);
}

/** The payout has arrived: out of the bank account, or out of the balance at Stripe. */
export function payoutSettledJournal(payeeId: string, amount: Won, from: 'bank' | 'stripe_balance'): Posting[] {
  return balanced([posting('payout_in_transit', amount, payeeId), posting(from, negative(amount))]);
}

/** A payout that had arrived came back, or a part of it, to where it had left from: owed to its payee again. */
export function payoutReturnedJournal(payeeId: string, amount: Won, to: 'bank' | 'stripe_balance'): Posting[] {
  return balanced([posting(to, amount), posting('maker_reserve', negative(amount), payeeId)]);
}

/** Buyers' money that Stripe paid to our bank account. */
export function stripeDepositJournal(amount: Won): Posting[] {
  return balanced([posting('bank', amount), posting('stripe_balance', negative(amount))]);
}
