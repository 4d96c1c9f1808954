// The books: accounts and the journals of sales and refunds. Positive is debit, negative credit; every journal sums to zero (law 6). Pure.
import { invariant } from '#app/lib/invariant.ts';
import { subtractWon, sumWon, won, type Won } from '#app/lib/money.ts';

/**
 * stripe_balance: our money at Stripe. buyer_refunds: owed back to buyers. maker_payable: owed to makers (owner: the maker).
 * commission_income and commission_vat_payable: our fee and the VAT on it. payment_fees: what Stripe keeps.
 */
export type Account = 'stripe_balance' | 'buyer_refunds' | 'maker_payable' | 'commission_income' | 'commission_vat_payable' | 'payment_fees';

export interface Posting {
  account: Account;
  /** The maker of a maker_payable; '' elsewhere. */
  owner: string;
  amount: Won;
}

/**
 * `late_capture`: money that came after the purchase ended (owed back at once). `refund` books the debt to the buyer,
 * `refund_paid` its payment, `refund_returned` a payment that failed after all.
 */
export type JournalKind = 'sale' | 'late_capture' | 'refund' | 'refund_paid' | 'refund_returned';

/** What a sale of one order is made of. */
export interface SoldOrder {
  orderId: string;
  makerId: string;
  /** items + shipping */
  total: Won;
  commission: Won;
  commissionVat: Won;
}

/** stripe_balance gets what was paid; each maker is owed total - commission - VAT. */
export function saleJournal(orders: readonly SoldOrder[]): Posting[] {
  const postings = orders.flatMap((order) => [
    posting('maker_payable', negative(payable(order)), order.makerId),
    posting('commission_income', negative(order.commission)),
    posting('commission_vat_payable', negative(order.commissionVat)),
  ]);
  return balanced([posting('stripe_balance', sumWon(orders.map((order) => order.total))), ...postings]);
}

/**
 * A refund of `amount` of an order of which `before` won were refunded already. Parts follow the cumulative sum, so that refunds
 * that add up to the total reverse the sale exactly, whatever the steps.
 */
export function refundJournal(order: SoldOrder, before: Won, amount: Won): Posting[] {
  invariant(amount > 0 && before >= 0 && before + amount <= order.total, 'a refund lies within its order');
  const commission = subtractWon(partUpTo(order.commission, before + amount, order.total), partUpTo(order.commission, before, order.total));
  const vat = subtractWon(partUpTo(order.commissionVat, before + amount, order.total), partUpTo(order.commissionVat, before, order.total));
  return balanced([
    posting('maker_payable', won(amount - commission - vat), order.makerId),
    posting('commission_income', commission),
    posting('commission_vat_payable', vat),
    posting('buyer_refunds', negative(amount)),
  ]);
}

/** Money that came when there was nothing to sell any more: all of it is owed back. */
export function lateCaptureJournal(amount: Won): Posting[] {
  return balanced([posting('stripe_balance', amount), posting('buyer_refunds', negative(amount))]);
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
export function payable(order: Pick<SoldOrder, 'total' | 'commission' | 'commissionVat'>): Won {
  return won(order.total - order.commission - order.commissionVat);
}

function partUpTo(whole: Won, part: number, total: Won): Won {
  return won((BigInt(whole) * BigInt(part)) / BigInt(total));
}

function negative(amount: Won): Won {
  return won(0 - amount);
}

function posting(account: Account, amount: Won, owner = ''): Posting {
  return { account, owner, amount };
}

function balanced(postings: readonly Posting[]): Posting[] {
  const kept = postings.filter((one) => one.amount !== 0);
  invariant(sumWon(kept.map((one) => one.amount)) === 0, 'a journal sums to zero');
  return kept;
}
