// What a watch is: a kind of alarm and a look at everything it is about. Whatever a look does not find any more is done.
import type { RaisedAlarm } from '#app/domain/alarms/alarm.db.server.ts';
import type { AlarmKind, AlarmSeverity } from '#app/domain/alarms/alarm.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { addBusinessDays } from '#app/lib/business-days.ts';
import { addDays, kstMidnight, type Day } from '#app/lib/time.ts';

export type Found = Omit<RaisedAlarm, 'kind'>;

export interface Watch {
  kind: AlarmKind;
  /** Everything that needs a person now, the nearest first; `today` is the KST day of `now`. */
  look: (tx: Tx, now: Date, today: Day) => Promise<Found[]>;
}

/** At most so many alarms a kind: the nearest deadlines. */
export const most = 500;

/** The end of a day as an instant: a deadline holds until midnight in Korea. */
export function endOf(day: Day): Date {
  return kstMidnight(addDays(day, 1));
}

/** Null while a deadline is far; soon on the business day before, urgent on its day, missed after it. */
export function nearness(due: Day, today: Day): AlarmSeverity | null {
  if (today > due) return 'missed';
  if (today === due) return 'urgent';
  return addBusinessDays(today, 1) >= due ? 'soon' : null;
}
