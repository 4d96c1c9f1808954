// The hour at which a test's market begins, whenever the test runs: banks work, midnight is far, and what happens by night has not begun.
import { isBusinessDay } from '#app/lib/business-days.ts';
import { addDays, kstDay, kstMidnight, weekday, type Day } from '#app/lib/time.ts';

const wednesday = 3;
/** So many days no public holiday falls on a weekday: a period that ends in them ends where it does in any other week. */
const calmDays = 21;

/** Noon in Korea of a working Wednesday, more than two days ahead: a market's clock is never taken for the machine's. No holiday is near. */
export function workingNoon(): Date {
  let day: Day = addDays(kstDay(new Date()), 3);
  while (weekday(day) !== wednesday || !isCalm(day)) day = addDays(day, 1);
  return new Date(kstMidnight(day).getTime() + 12 * 3_600_000);
}

function isCalm(first: Day): boolean {
  const days = Array.from({ length: calmDays }, (_, place) => addDays(first, place));
  return days.every((day) => isBusinessDay(day) || weekday(day) % 6 === 0);
}
