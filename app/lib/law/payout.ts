// Paying makers: our own promise, the reform as if it applied (facts 3.2), what is kept apart, and the days of the tax papers.
import { addBusinessDays } from '../business-days.ts';
import { addDays, toDay, type Day } from '../time.ts';
import { knownFrom, ruleOn, type DatedRule } from './rule.ts';

interface PayoutRule {
  /** Business days from confirmation: what we promise. */
  businessDays: number;
  /** Days from confirmation after which nothing may be open: the announced reform, taken as if it held. */
  hardDays: number;
}

export const payoutRules: readonly DatedRule<PayoutRule>[] = [
  { from: knownFrom, source: '2024-10-18 plan of the KFTC, as if it held', rule: { businessDays: 2, hardDays: 20 } },
];

/** 전자금융거래법 §25의4, 부칙 제21205호 §2: the share of makers' money that is kept outside, in basis points. We keep all of it from the first day. */
export const keptApartRules: readonly DatedRule<number>[] = [
  { from: knownFrom, source: 'no duty yet', rule: 0 },
  { from: '2026-12-17', source: '전자금융거래법 §25의4, 부칙 제21205호 §2', rule: 6_000 },
  { from: '2027-12-17', source: '부칙 제21205호 §2', rule: 8_000 },
  { from: '2028-12-17', source: '부칙 제21205호 §2', rule: 10_000 },
];

/** The day an earning is due, and the day after which it is a scandal. */
export function payoutDue(confirmedDay: Day): { dueBy: Day; hardLimit: Day } {
  const { businessDays, hardDays } = ruleOn(payoutRules, confirmedDay);
  return { dueBy: addBusinessDays(confirmedDay, businessDays), hardLimit: addDays(confirmedDay, hardDays) };
}

/** The share of makers' money that the law wants kept apart on a day, in basis points. */
export function keptApartBps(day: Day): number {
  return ruleOn(keptApartRules, day);
}

/** The tax invoice for a month's commission is issued by the 10th of the next month (부가가치세법 §34③) and sent to the tax office the day after (§32③). */
export function taxInvoiceBy(month: Day): { issueBy: Day; sendBy: Day } {
  const issueBy = dayOfLaterMonth(month, 1, 10);
  return { issueBy, sendBy: addDays(issueBy, 1) };
}

/** Sales of makers go to the tax office by the 15th of the month after the quarter (부가가치세법 §75, 시행령 §121). */
export function salesReportBy(dayInQuarter: Day): Day {
  const toQuarterEnd = 2 - ((Number(dayInQuarter.slice(5, 7)) - 1) % 3);
  return dayOfLaterMonth(dayInQuarter, toQuarterEnd + 1, 15);
}

function dayOfLaterMonth(day: Day, months: number, date: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return toDay(`${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
