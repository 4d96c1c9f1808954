// Instants as datetime-local fields show them: Korean time, to the minute.
import { formatTime, kstDay } from '#app/lib/time.ts';

/** 'YYYY-MM-DDTHH:mm' in Korean time; '' for none. */
export function koreanField(moment: Date | null): string {
  return moment === null ? '' : `${kstDay(moment)}T${formatTime(moment)}`;
}
