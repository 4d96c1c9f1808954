// How long records must be kept, and from when on personal data in them must go (전자상거래법 §6, 시행령 §6; 개인정보 보호법 §21).
import { addMonths } from '../business-days.ts';
import { addDays, type Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

/** What a record is for the law: it starts the clock and sets its length. */
export type RetentionClass = 'display' | 'contract' | 'payment' | 'complaint' | 'access_log' | 'tax' | 'unpaid';

export const retentionRules: readonly DatedRule<Record<RetentionClass, { months: number; starts: string; source: string }>>[] = [
  {
    from: knownFrom,
    source: '전자상거래법 §6, 시행령 §6①',
    rule: {
      display: { months: 6, starts: 'end of display', source: '시행령 §6①1' },
      contract: { months: 60, starts: 'contract', source: '시행령 §6①2' },
      payment: { months: 60, starts: 'payment or supply', source: '시행령 §6①3' },
      complaint: { months: 36, starts: 'closing', source: '시행령 §6①4' },
      access_log: { months: 12, starts: 'access', source: '개인정보의 안전성 확보조치 기준 §8' },
      unpaid: { months: 3, starts: 'end', source: '개인정보 보호법 §21 (기간은 마켓이 정함)' },
      tax: { months: 60, starts: 'filing', source: '국세기본법 §85의3' },
    },
  },
];

/** The last day on which a record must be kept. */
export function keepUntil(of: RetentionClass, startDay: Day): Day {
  return addMonths(startDay, ruleOn(retentionRules, startDay < knownFrom ? knownFrom : startDay)[of].months);
}

/** Whether a record whose clock started on a day may (and, where it names a person, must) go on this day. */
export function mayGo(of: RetentionClass, startDay: Day, onDay: Day): boolean {
  return onDay > keepUntil(of, startDay);
}

/** Records of this class whose clock started before this day may go on `onDay`: for queries. */
export function goneBefore(of: RetentionClass, onDay: Day): Day {
  const { months } = ruleOn(retentionRules, onDay)[of];
  let edge = addMonths(onDay, -months);
  while (mayGo(of, edge, onDay)) edge = addDays(edge, 1);
  while (!mayGo(of, addDays(edge, -1), onDay)) edge = addDays(edge, -1);
  return edge;
}
