// Journals of early payment: an earning changes its creditor. The cash goes from the financier to the maker directly and never is ours. Pure.
import type { Won } from '#app/lib/money.ts';

import { balanced, negative, posting, type Posting } from './ledger.ts';

/** An assigned earning: owed to the financier instead of the maker. */
export function advanceJournal(makerId: string, financierId: string, amount: Won): Posting[] {
  return balanced([posting('maker_payable', amount, makerId), posting('financier_payable', negative(amount), financierId)]);
}

/** A refund took from an assigned earning: the market owes the financier less; what the refund took from the maker's account comes back. */
export function advanceCutJournal(makerId: string, financierId: string, amount: Won): Posting[] {
  return balanced([posting('financier_payable', amount, financierId), posting('maker_payable', negative(amount), makerId)]);
}
