// Regular employees of a small manufacturer (소상공인기본법 §2①, 시행령 §3): fewer than ten, averaged over the month-ends.
// Not counted at all: executives and unpaid family, day labourers, contracts up to 3 months, full-time staff of a recognised lab.
import { ok, refuse, type Result } from './result.ts';

/** Who is employed at the end of one month, after leaving out those who are not counted. */
export type MonthEnd = {
  fullTimers: number;
  /** the contracted hours a month of each part-timer */
  partTimerHours: readonly number[];
};

export type RegularEmployees = {
  /** the average, rounded down to two decimals, so that a figure under the limit never shows as the limit */
  average: number;
  /** whether the exact average is below ten */
  underLimit: boolean;
};

export type RegularEmployeesRefusal = { kind: 'month-ends-invalid'; why: 'count-of-months' | 'headcount' | 'hours' };

/** A small manufacturer has fewer regular employees than this. */
export const REGULAR_EMPLOYEE_LIMIT = 10;

const PART_TIMER_COUNTS_FROM_HOURS = 60;
const MOST_HOURS_A_MONTH = 744;

const isHeadcount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0 && n <= 100_000;
const isHours = (n: number): boolean => n >= 0 && n <= MOST_HOURS_A_MONTH;

// In halves, so that the sum stays exact: a part-timer of 60 hours or more counts one half, a shorter one nothing.
function halvesOf(month: MonthEnd): number {
  return month.fullTimers * 2 + month.partTimerHours.filter((hours) => hours >= PART_TIMER_COUNTS_FROM_HOURS).length;
}

/**
 * The average over the month-ends of the last business year (twelve), or since the founding for a younger firm (one to eleven);
 * in the month of founding: that day's figures as the only entry.
 */
export function countRegularEmployees(months: readonly MonthEnd[]): Result<RegularEmployees, RegularEmployeesRefusal> {
  const invalid = (why: RegularEmployeesRefusal['why']) => refuse({ kind: 'month-ends-invalid', why });
  if (months.length < 1 || months.length > 12) return invalid('count-of-months');
  if (!months.every((month) => isHeadcount(month.fullTimers))) return invalid('headcount');
  if (!months.every((month) => month.partTimerHours.every(isHours))) return invalid('hours');
  const halves = months.reduce((sum, month) => sum + halvesOf(month), 0);
  return ok({
    average: Math.floor((halves * 50) / months.length) / 100,
    underLimit: halves < REGULAR_EMPLOYEE_LIMIT * 2 * months.length,
  });
}
