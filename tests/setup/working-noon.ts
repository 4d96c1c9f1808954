// The hour at which a test's market begins, whenever the test runs: banks work, midnight is far, and what happens by night has not begun.
import { isBusinessDay } from '#app/lib/business-days.ts';
import { addDays, kstDay, kstMidnight, weekday, type Day } from '#app/lib/time.ts';

const wednesday = 3;

/** Noon in Korea of a working Wednesday, more than two days ahead: a market's clock is never taken for the machine's. */
export function workingNoon(): Date {
  let day: Day = addDays(kstDay(new Date()), 3);
  while (weekday(day) !== wednesday || !isBusinessDay(day)) day = addDays(day, 1);
  return new Date(kstMidnight(day).getTime() + 12 * 3_600_000);
}
