// 청약철회: until when a buyer may withdraw (전자상거래법 §17①③) and on which grounds a maker may refuse (§17②⑥, 시행령 §21).
import { endOfMonths, endOfPeriod } from '../business-days.ts';
import type { Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

interface WithdrawalRule {
  /** Change of mind: days from delivery, or from the contract document if that came later. */
  days: number;
  /** Not as advertised or agreed: months from delivery, and days from knowing; both must be kept. */
  defectMonths: number;
  defectDays: number;
}

export const withdrawalRules: readonly DatedRule<WithdrawalRule>[] = [
  { from: knownFrom, source: '전자상거래법 §17①③', rule: { days: 7, defectMonths: 3, defectDays: 30 } },
];

/** The last day on which a buyer may change his or her mind. `documentDay`: when the contract document was received, if after delivery. */
export function withdrawalEnds(deliveredDay: Day, more: { contractDay?: Day; documentDay?: Day; agreedDays?: number } = {}): Day {
  const { days } = ruleOn(withdrawalRules, more.contractDay ?? deliveredDay);
  const start = more.documentDay !== undefined && more.documentDay > deliveredDay ? more.documentDay : deliveredDay;
  return endOfPeriod(start, Math.max(days, more.agreedDays ?? 0));
}

/** The last day for goods that are not as advertised or agreed: within three months of delivery and thirty days of knowing. */
export function defectWithdrawalEnds(deliveredDay: Day, knownDay: Day, contractDay: Day = deliveredDay): Day {
  const { defectMonths, defectDays } = ruleOn(withdrawalRules, contractDay);
  const byDelivery = endOfMonths(deliveredDay, defectMonths);
  const byKnowing = endOfPeriod(knownDay, defectDays);
  return byDelivery < byKnowing ? byDelivery : byKnowing;
}

/** Grounds on which the law lets a maker refuse a change of mind; there are no others, and terms that add some are void (§35). */
export const refusalGrounds = {
  damaged_by_buyer: { source: '§17②1', needsMark: false },
  value_lost_by_use: { source: '§17②2', needsMark: true },
  value_lost_by_time: { source: '§17②3', needsMark: true },
  copied_media_opened: { source: '§17②4', needsMark: true },
  service_begun: { source: '§17②5', needsMark: true },
  made_to_order: { source: '§17②6, 시행령 §21', needsMark: false },
} as const;

export type RefusalGround = keyof typeof refusalGrounds;

/**
 * Whether a maker may refuse on this ground. `marked`: the product page said so clearly or offered a trial (§17⑥). `consented`: the buyer agreed
 * in writing for this deal that it is made to the buyer's own input (시행령 §21). A thing that is not as agreed may always go back.
 */
export function mayRefuseWithdrawal(ground: RefusalGround, facts: { marked: boolean; consented: boolean; asAgreed: boolean }): boolean {
  if (!facts.asAgreed) return false;
  if (ground === 'made_to_order') return facts.consented;
  return !refusalGrounds[ground].needsMark || facts.marked;
}
