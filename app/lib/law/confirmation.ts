// 구매확정 by itself: days after delivery, or after dispatch where delivery is not known (practice, facts 3.1); never while the buyer may still withdraw.
import { addDays, kstDay, kstMidnight, type Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';
import { withdrawalEnds } from './withdrawal.ts';

interface ConfirmationRule {
  afterDelivered: number;
  afterDispatched: number;
  afterDispatchedAbroad: number;
}

export const confirmationRules: readonly DatedRule<ConfirmationRule>[] = [
  { from: knownFrom, source: 'facts 3.1', rule: { afterDelivered: 8, afterDispatched: 28, afterDispatchedAbroad: 45 } },
];

const dayMs = 86_400_000;

/**
 * When a delivered order confirms itself: eight days after the instant of delivery, and not before the day after the last day of withdrawal
 * (holidays can move that day beyond the eighth).
 */
export function confirmsAfterDelivery(deliveredAt: Date, contractDay: Day = kstDay(deliveredAt)): Date {
  const { afterDelivered } = ruleOn(confirmationRules, contractDay);
  const byDays = new Date(deliveredAt.getTime() + afterDelivered * dayMs);
  const byWithdrawal = kstMidnight(addDays(withdrawalEnds(kstDay(deliveredAt), { contractDay }), 1));
  return byDays > byWithdrawal ? byDays : byWithdrawal;
}

/** When an untracked order confirms itself: 28 days after dispatch, 45 abroad. */
export function confirmsAfterDispatch(dispatchedAt: Date, more: { contractDay?: Day; abroad?: boolean } = {}): Date {
  const rule = ruleOn(confirmationRules, more.contractDay ?? kstDay(dispatchedAt));
  const days = more.abroad === true ? rule.afterDispatchedAbroad : rule.afterDispatched;
  return new Date(dispatchedAt.getTime() + days * dayMs);
}
