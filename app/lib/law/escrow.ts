// 구매안전서비스 (escrow): who must offer it and when it may be released (전자상거래법 §13②10, §24②③; 시행령 §19의3, §28의3).
import { addBusinessDays } from '../business-days.ts';
import type { Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

export const escrowRules: readonly DatedRule<{ confirmBusinessDays: number; warnedBusinessDays: number }>[] = [
  { from: knownFrom, source: '전자상거래법 시행령 §28의3', rule: { confirmBusinessDays: 3, warnedBusinessDays: 3 } },
];

/** A way of paying as the law sees it. */
export interface PaidBy {
  /** A credit card: no escrow is needed (§24③). */
  creditCard: boolean;
  /** Goods of which a carrier can say that they arrived. */
  checkableCarrier: boolean;
  /** Supplied in instalments. */
  instalments: boolean;
}

/** Whether a prepaid sale must be offered escrow or insurance; the amount does not matter since 2013-05-28. */
export function needsEscrow(paidBy: PaidBy): boolean {
  return !paidBy.creditCard && paidBy.checkableCarrier && !paidBy.instalments;
}

/**
 * The day after which the money may go to the maker although the buyer is silent. `toldDay`: when the buyer was told that silence releases it;
 * told by the day of delivery, silence counts after the time for confirming; told later or never, it counts three business days after telling (null: never).
 */
export function escrowReleasable(deliveredDay: Day, toldDay: Day | null, agreedBusinessDays = 0): Day | null {
  const { confirmBusinessDays, warnedBusinessDays } = ruleOn(escrowRules, deliveredDay);
  if (toldDay === null) return null;
  const confirmBy = addBusinessDays(deliveredDay, Math.max(confirmBusinessDays, agreedBusinessDays));
  if (toldDay <= deliveredDay) return confirmBy;
  const afterTelling = addBusinessDays(toldDay, warnedBusinessDays);
  return afterTelling > confirmBy ? afterTelling : confirmBy;
}
