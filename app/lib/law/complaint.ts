// Complaints and disputes of buyers: progress and answer within business days (전자상거래법 시행령 §25의2).
import { addBusinessDays } from '../business-days.ts';
import type { Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

export const complaintRules: readonly DatedRule<{ progressBusinessDays: number; answerBusinessDays: number }>[] = [
  { from: knownFrom, source: '전자상거래법 시행령 §25의2', rule: { progressBusinessDays: 3, answerBusinessDays: 10 } },
];

/** By when the buyer is told how it is going, and by when the finding or remedy. */
export function complaintDue(receivedDay: Day): { progressBy: Day; answerBy: Day } {
  const { progressBusinessDays, answerBusinessDays } = ruleOn(complaintRules, receivedDay);
  return { progressBy: addBusinessDays(receivedDay, progressBusinessDays), answerBy: addBusinessDays(receivedDay, answerBusinessDays) };
}
