// By when goods must be on their way, and by when money goes back when they cannot be supplied (전자상거래법 §15).
import { addBusinessDays, endOfPeriod } from '../business-days.ts';
import type { Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

interface DispatchRule {
  /** Prepaid: business days from the payment. */
  prepaidBusinessDays: number;
  /** Not prepaid: days from the order. */
  days: number;
  /** Supply has become difficult: the refund is due so many business days after the payment. */
  refundBusinessDays: number;
}

export const dispatchRules: readonly DatedRule<DispatchRule>[] = [
  { from: knownFrom, source: '전자상거래법 §15①②', rule: { prepaidBusinessDays: 3, days: 7, refundBusinessDays: 3 } },
];

/** The last day for dispatch of a prepaid order. `agreedBusinessDays`: another time that the contract says (§15① proviso). */
export function dispatchBy(paidDay: Day, agreedBusinessDays?: number): Day {
  return addBusinessDays(paidDay, agreedBusinessDays ?? ruleOn(dispatchRules, paidDay).prepaidBusinessDays);
}

/** The last day for dispatch of an order that is paid later. */
export function dispatchUnpaidBy(orderedDay: Day): Day {
  return endOfPeriod(orderedDay, ruleOn(dispatchRules, orderedDay).days);
}

/** The maker cannot supply: the buyer is told at once, and the money goes back by this day, counted from the payment (§15②). */
export function supplyRefundDue(paidDay: Day): Day {
  return addBusinessDays(paidDay, ruleOn(dispatchRules, paidDay).refundBusinessDays);
}
