// Journals of the interest that a late refund bears: owed to the buyer beside the price, paid by bank transfer (the card charge cannot carry it). Pure.
import { won, type Won } from '#app/lib/money.ts';

import type { Posting } from './ledger.ts';

/** The interest is owed. `makerId`: the maker was late; null: the market was. */
export function lateInterestJournal(interest: Won, makerId: string | null): Posting[] {
  const bears: Posting =
    makerId === null ? { account: 'interest_cost', owner: '', amount: interest } : { account: 'maker_payable', owner: makerId, amount: interest };
  return [bears, { account: 'buyer_interest', owner: '', amount: won(0 - interest) }];
}

/** The interest was transferred to the buyer. */
export function interestPaidJournal(interest: Won): Posting[] {
  return [
    { account: 'buyer_interest', owner: '', amount: interest },
    { account: 'bank', owner: '', amount: won(0 - interest) },
  ];
}
