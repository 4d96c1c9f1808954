// Business days and legal periods: Monday to Friday without public holidays; 민법 §157, §160, §161.
import { invariant } from './invariant.ts';
import { holidaysOf, type HolidayName } from './korean-holidays.ts';
import { addDays, isDay, toDay, weekday, type Day } from './time.ts';

/** The name of the public holiday on that day, or null; plain Sundays have no name. */
export function findHoliday(day: Day): HolidayName | null {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
}

/** Whether the day is Monday to Friday and no public holiday. */
export function isBusinessDay(day: Day): boolean {
  return weekday(day) % 6 !== 0 && findHoliday(day) === null;
}

/** The nth business day after the day; the day itself is not counted, and n = 0 gives it back. */
export function addBusinessDays(day: Day, n: number): Day {
  invariant(Number.isInteger(n) && n >= 0, 'business days are counted forward in whole numbers');
  let last = day;
  for (let left = n; left > 0;) {
    last = addDays(last, 1);
    if (isBusinessDay(last)) left -= 1;
  }
  return last;
}

/**
 * The last day of a period of `days` days. The first day is not counted (민법 §157); a period that would end on a Saturday or
 * public holiday ends on the next day that is neither (민법 §161).
 */
export function endOfPeriod(day0: Day, days: number): Day {
  invariant(Number.isInteger(days) && days >= 0, 'a period has a whole number of days');
  let last = addDays(day0, days);
  while (!isBusinessDay(last)) last = addDays(last, 1);
  return last;
}

/** The same day some months later (or earlier); where that month has no such day, its last day (민법 §160②③). */
export function addMonths(day: Day, months: number): Day {
  invariant(Number.isInteger(months), 'months are counted in whole numbers');
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
  const longest = [day.slice(8), '30', '29', '28'].map((date) => `${first}-${date}`).find(isDay);
  return toDay(longest ?? '');
}

/** The last day of a period of months: the first day is not counted, the end moves off rest days (민법 §157, §160, §161). */
export function endOfMonths(day0: Day, months: number): Day {
  invariant(months >= 0, 'a period is not negative');
  let last = addMonths(day0, months);
  while (!isBusinessDay(last)) last = addDays(last, 1);
  return last;
}
