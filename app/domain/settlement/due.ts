// When an earning must be with its payee (law 9). Days are KST days on the Korean business calendar; the rule is dated (lib/law/payout) and chosen by
// the day of the sale. Pure.
import { addBusinessDays, isBusinessDay } from '#app/lib/business-days.ts';
import { payoutRules } from '#app/lib/law/payout.ts';
import { ruleOn } from '#app/lib/law/rule.ts';
import { addDays, weekday, type Day } from '#app/lib/time.ts';

export const rhythms = ['daily', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What a maker chose: `payDay` is 1 (Monday) to 5 for weekly, 1 to 28 for monthly, unused for daily; `minimum` in won, 0 for none. */
export interface PayRhythm {
  rhythm: Rhythm;
  payDay: number;
  minimum: number;
}

export const everyBusinessDay: PayRhythm = { rhythm: 'daily', payDay: 1, minimum: 0 };

/** Days from confirmation that no choice of a maker's may exceed: well before the limit of the reform (`payoutRules`, facts 3.2). */
export const latestDays = 15;

/** Whether payouts of this rhythm go out on that day. A pay day that is no business day moves to the next one. */
export function isPayDay(day: Day, { rhythm, payDay }: PayRhythm): boolean {
  if (!isBusinessDay(day)) return false;
  if (rhythm === 'daily') return true;
  const nominal = (one: Day): boolean => (rhythm === 'weekly' ? weekday(one) === payDay : Number(one.slice(8, 10)) === payDay);
  for (let one = day; ; one = addDays(one, -1)) {
    if (nominal(one)) return true;
    if (isBusinessDay(addDays(one, -1))) return false;
  }
}

/** The first pay day on that day or after it. */
export function nextPayDay(from: Day, rhythm: PayRhythm): Day {
  let day = from;
  while (!isPayDay(day, rhythm)) day = addDays(day, 1);
  return day;
}

/**
 * The day by which an earning that became payable on `payableOn` must be with its payee: two business days later; for a maker that chose a
 * slower rhythm or a minimum its own pay day, but never later than the last business day within `latestDays`.
 */
export function dueDay(payableOn: Day, chosen: PayRhythm, soldOn: Day): Day {
  const soonest = addBusinessDays(payableOn, ruleOn(payoutRules, soldOn).businessDays);
  let latest = addDays(payableOn, latestDays);
  while (!isBusinessDay(latest)) latest = addDays(latest, -1);
  if (chosen.minimum > 0) return latest;
  const wanted = nextPayDay(soonest, chosen);
  return wanted < latest ? wanted : latest;
}
