// Interest on a late refund: 15 % a year on the days of delay (전자상거래법 §18②, 시행령 §21의3).
import { invariant } from './invariant.ts';
import { won, type Won } from './money.ts';

/** ceil(amount x 15 % x days / 365), in KRW; rounded up in the buyer's favour. Zero for no delay. */
export function lateInterest(amount: Won, daysLate: number): Won {
  invariant(amount >= 0, 'interest is due on an amount that is not negative');
  invariant(Number.isSafeInteger(daysLate) && daysLate >= 0, 'a delay is a whole number of days');
  const parts = BigInt(amount) * 15n * BigInt(daysLate);
  return won((parts + 36_499n) / 36_500n);
}
