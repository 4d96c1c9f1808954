// By when money goes back after a withdrawal, and the interest when it is late (전자상거래법 §18②, 시행령 §21의3).
import { addBusinessDays } from '../business-days.ts';
import { invariant } from '../invariant.ts';
import { won, type Won } from '../money.ts';
import { daysBetween, type Day } from '../time.ts';
import { supplyRefundDue } from './dispatch.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

interface RefundRule {
  /** Business days from the day the goods came back, or from the withdrawal where nothing has to come back. */
  businessDays: number;
  /** Interest a year in basis points. */
  yearlyBps: number;
}

export const refundRules: readonly DatedRule<RefundRule>[] = [
  { from: knownFrom, source: '전자상거래법 §18②, 시행령 §21의3', rule: { businessDays: 3, yearlyBps: 1_500 } },
];

/** The last day for the refund. `startDay`: when the goods came back, or the withdrawal where nothing was sent. */
export function refundDueBy(startDay: Day, contractDay: Day = startDay): Day {
  return addBusinessDays(startDay, ruleOn(refundRules, contractDay).businessDays);
}

/**
 * The last day of a refund that was asked for on `askedDay`. `caseDue`: of a return, the day that its receipt set. `notSuppliedPaidDay`: the maker could
 * not supply what was paid on that day; counted from there (§15②), though never before it was known.
 */
export function refundLastDay(facts: { askedDay: Day; contractDay: Day; caseDue: Day | null; notSuppliedPaidDay: Day | null }): Day {
  const { askedDay, contractDay, caseDue, notSuppliedPaidDay } = facts;
  if (caseDue !== null) return caseDue;
  if (notSuppliedPaidDay === null) return refundDueBy(askedDay, contractDay);
  const due = supplyRefundDue(notSuppliedPaidDay);
  return due > askedDay ? due : askedDay;
}

/** Whole days of delay on a day; 0 until the due day has passed. */
export function daysLate(dueDay: Day, onDay: Day): number {
  return Math.max(0, daysBetween(dueDay, onDay));
}

/** ceil(amount x 15 % x days / 365), in KRW; rounded up in the buyer's favour. Zero for no delay. */
export function lateInterest(amount: Won, late: number, contractDay: Day = knownFrom): Won {
  invariant(amount >= 0, 'interest is due on an amount that is not negative');
  invariant(Number.isSafeInteger(late) && late >= 0, 'a delay is a whole number of days');
  const parts = BigInt(amount) * BigInt(ruleOn(refundRules, contractDay).yearlyBps) * BigInt(late);
  const year = 3_650_000n;
  return won((parts + year - 1n) / year);
}
