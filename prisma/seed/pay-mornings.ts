// When payouts of the demonstration go out: at ten on the mornings of business days. Pure.
import { isBusinessDay } from '#app/lib/business-days.ts';
import { addDays, kstDay, kstMidnight } from '#app/lib/time.ts';

const dayMs = 86_400_000;
const payHours = 10;
/** The days of the demonstration on which something may be paid. */
const firstDay = 66;

/** As days before day 0, the earliest first; `today` is the instant of day 0, whatever the market's clock says meanwhile. */
export function payMornings(today: Date): number[] {
  return Array.from({ length: firstDay + 1 }, (_, ago) => addDays(kstDay(today), ago - firstDay))
    .filter(isBusinessDay)
    .map((day) => (today.getTime() - kstMidnight(day).getTime()) / dayMs - payHours / 24)
    .filter((ago) => ago > 0);
}
