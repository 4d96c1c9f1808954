// The books: accounts and the journals of sales and refunds. Positive is debit, negative credit; every journal sums to zero (law 6). Pure.
import { invariant } from '#app/lib/invariant.ts';
import { sumWon, won, type Won } from '#app/lib/money.ts';

/**
 * stripe_balance: our money at Stripe. buyer_refunds: owed back to buyers. maker_payable: owed to makers (owner: the maker).
 * commission_income and commission_vat_payable: our fee and the VAT on it. payment_fees: what Stripe keeps.
 * platform_discounts: what the market took off prices, at its own cost. bank: our bank account. maker_reserve: kept back for a while (owner: the
 * maker). payout_in_transit: claimed by a payout that is not settled (owner: the payee). financier_payable: assigned earnings (owner: the financier).
 * disputes_held: taken by banks and not decided. dispute_losses: lost disputes that the market bears.
 * buyer_interest: interest of late refunds, owed to buyers; interest_cost: what of it the market bears.
 */
export type Account =
  | 'stripe_balance'
  | 'bank'
  | 'buyer_refunds'
  | 'maker_payable'
  | 'maker_reserve'
  | 'payout_in_transit'
  | 'financier_payable'
  | 'commission_income'
  | 'commission_vat_payable'
  | 'payment_fees'
  | 'platform_discounts'
  | 'disputes_held'
  | 'dispute_losses'
  | 'buyer_interest'
  | 'interest_cost';

export interface Posting {
  account: Account;
  /** Whose account it is, where accounts have owners: a maker or a financier; '' elsewhere. */
  owner: string;
  amount: Won;
}

/**
 * `late_capture`: money that came after the purchase ended (owed back at once). `refund` books the debt to the buyer,
 * `refund_paid` its payment, `refund_returned` a payment that failed after all. `payout` claims, `payout_settled` pays, `payout_failed` reopens,
 * `payout_returned` takes back what had arrived;
 * `stripe_deposit` brings buyers' money to the bank; `advance` assigns an earning to a financier, `advance_cut` takes back what a refund took.
 */
export type JournalKind =
  | 'sale'
  | 'late_capture'
  | 'refund'
  | 'refund_paid'
  | 'refund_returned'
  | 'payment_fee'
  | 'payout'
  | 'payout_settled'
  | 'payout_failed'
  | 'payout_returned'
  | 'stripe_deposit'
  | 'stripe_deposit_returned'
  | 'advance'
  | 'advance_cut'
  | 'dispute_withdrawn'
  | 'dispute_reinstated'
  | 'quarantine'
  | 'quarantine_refunded'
  | 'dispute_lost'
  | 'dispute_recovered'
  | 'late_interest'
  | 'late_interest_paid';

/** What a sale of one order is made of. */
export interface SoldOrder {
  orderId: string;
  makerId: string;
  /** What the buyer pays: items - discounts + shipping. */
  total: Won;
  /** What the market adds to it, so that the maker is owed as if it had not been taken off. */
  platformDiscount: Won;
  commission: Won;
  commissionVat: Won;
}

/** What a refund undoes of one order's sale. */
export interface UndoneSale {
  makerId: string;
  /** What goes back to the buyer. */
  amount: Won;
  platformDiscount: Won;
  commission: Won;
  commissionVat: Won;
}

/** stripe_balance gets what was paid; each maker is owed total + platform discount - commission - VAT (facts 3.3). */
export function saleJournal(orders: readonly SoldOrder[]): Posting[] {
  const postings = orders.flatMap((order) => [
    posting('maker_payable', negative(payable(order)), order.makerId),
    posting('platform_discounts', order.platformDiscount),
    posting('commission_income', negative(order.commission)),
    posting('commission_vat_payable', negative(order.commissionVat)),
  ]);
  return balanced([posting('stripe_balance', sumWon(orders.map((order) => order.total))), ...postings]);
}

/** A refund: owed to the buyer; the maker bears it less the fee that comes back, and gives back the market's discount. Empty when nothing moves. */
export function refundJournal(undone: UndoneSale): Posting[] {
  const { makerId, amount, platformDiscount, commission, commissionVat } = undone;
  invariant(amount >= 0 && platformDiscount >= 0 && commission >= 0 && commissionVat >= 0, 'a refund undoes, it does not add');
  return balanced([
    posting('maker_payable', won(amount + platformDiscount - commission - commissionVat), makerId),
    posting('platform_discounts', negative(platformDiscount)),
    posting('commission_income', commission),
    posting('commission_vat_payable', commissionVat),
    posting('buyer_refunds', negative(amount)),
  ]);
}

/** Money that came when there was nothing to sell any more: all of it is owed back. */
export function lateCaptureJournal(amount: Won): Posting[] {
  return balanced([posting('stripe_balance', amount), posting('buyer_refunds', negative(amount))]);
}

/** What Stripe keeps of a charge (reference: the charge). */
export function paymentFeeJournal(fee: Won): Posting[] {
  return balanced([posting('payment_fees', fee), posting('stripe_balance', negative(fee))]);
}

/** A refund that Stripe has paid. */
export function refundPaidJournal(amount: Won): Posting[] {
  return balanced([posting('buyer_refunds', amount), posting('stripe_balance', negative(amount))]);
}

/** The opposite of a journal. */
export function reversed(postings: readonly Posting[]): Posting[] {
  return postings.map((one) => ({ ...one, amount: negative(one.amount) }));
}

/** What a maker is owed of an order. */
export function payable(order: Pick<SoldOrder, 'total' | 'platformDiscount' | 'commission' | 'commissionVat'>): Won {
  return won(order.total + order.platformDiscount - order.commission - order.commissionVat);
}

/** The other side. */
export function negative(amount: Won): Won {
  return won(0 - amount);
}

/** One side of a journal. */
export function posting(account: Account, amount: Won, owner = ''): Posting {
  return { account, owner, amount };
}

/** The postings that are not zero; throws when they do not sum to zero. */
export function balanced(postings: readonly Posting[]): Posting[] {
  const kept = postings.filter((one) => one.amount !== 0);
  invariant(sumWon(kept.map((one) => one.amount)) === 0, 'a journal sums to zero');
  return kept;
}
