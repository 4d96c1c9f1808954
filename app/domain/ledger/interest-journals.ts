// Journals of the interest that a late refund bears: owed to the buyer beside the price, paid by bank transfer (the card charge cannot carry it). Pure.
import type { Won } from '#app/lib/money.ts';

import { balanced, negative, posting, type Posting } from './ledger.ts';

/** The interest is owed. `makerId`: the maker was late; null: the market was. */
export function lateInterestJournal(interest: Won, makerId: string | null): Posting[] {
  const bears = makerId === null ? posting('interest_cost', interest) : posting('maker_payable', interest, makerId);
  return balanced([bears, posting('buyer_interest', negative(interest))]);
}

/** The interest was transferred to the buyer. */
export function interestPaidJournal(interest: Won): Posting[] {
  return balanced([posting('buyer_interest', interest), posting('bank', negative(interest))]);
}
