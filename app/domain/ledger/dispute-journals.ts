// Journals of disputes and quarantined payments: what the bank takes lies in disputes_held until it comes back or is lost; the fee is kept by Stripe (law 6). Pure.
import { invariant } from '#app/lib/invariant.ts';
import { subtractWon, won, type Won } from '#app/lib/money.ts';

import { balanced, negative, posting, type Posting } from './ledger.ts';

/** One balance line of a dispute: `amount` negative when withdrawn, positive when it came back; `fee` >= 0 is kept besides. */
export function disputeLineJournal(amount: Won, fee: Won): Posting[] {
  invariant(fee >= 0, 'a fee is not negative');
  return balanced([posting('disputes_held', negative(amount)), posting('payment_fees', fee), posting('stripe_balance', subtractWon(amount, fee))]);
}

/** A lost dispute: the bank has paid `asRefunds` won that were owed back to the buyer; the rest is the market's loss. */
export function disputeLostJournal(lost: { asRefunds: Won; ofMarket: Won }): Posting[] {
  const { asRefunds, ofMarket } = lost;
  return balanced([posting('buyer_refunds', asRefunds), posting('dispute_losses', ofMarket), posting('disputes_held', won(0 - asRefunds - ofMarket))]);
}

/** What the market bore of a lost dispute was, after all, the refund of pieces that were called off. */
export function disputeRecoveredJournal(amount: Won): Posting[] {
  return balanced([posting('buyer_refunds', amount), posting('dispute_losses', negative(amount))]);
}

/** Money at Stripe that belongs to no purchase of ours: owed back whole, whatever Stripe keeps of it. */
export function quarantineJournal(amount: Won, fee: Won): Posting[] {
  return balanced([posting('stripe_balance', subtractWon(amount, fee)), posting('payment_fees', fee), posting('buyer_refunds', negative(amount))]);
}

/** It went back. */
export function quarantineRefundedJournal(amount: Won): Posting[] {
  return balanced([posting('buyer_refunds', amount), posting('stripe_balance', negative(amount))]);
}
