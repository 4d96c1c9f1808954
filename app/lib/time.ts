// Korean time. Instants are Date values (UTC); days are KST days as 'YYYY-MM-DD'. KST is UTC+9 without summer time
// (since 1989), so days are plain arithmetic and never depend on the zone of the machine. `now` is always passed in.
import { invariant } from './invariant.ts';
import type { Locale } from './locale.ts';

/** A calendar day 'YYYY-MM-DD'; text from outside becomes one through `isDay` or `toDay`. */
export type Day = `${number}-${number}-${number}`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KST_OFFSET = 9 * HOUR;

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Whether the text is a day that exists, for the years 1900 to 9999. */
export function isDay(text: string): text is Day {
  if (!/^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The text as a day; throws InvariantError when there is no such day. */
export function toDay(text: string): Day {
  invariant(isDay(text), 'not a calendar day');
  return text;
}

function utcMidnight(day: Day): number {
  invariant(isDay(day), 'not a calendar day');
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function dayOfUtc(time: number): Day {
  const date = new Date(time);
  invariant(!Number.isNaN(date.getTime()), 'not an instant');
  return toDay(date.toISOString().slice(0, 10));
}

/** The KST day on which the instant falls. */
export function kstDay(instant: Date): Day {
  return dayOfUtc(instant.getTime() + KST_OFFSET);
}

/** The instant at which the KST day begins. */
export function kstMidnight(day: Day): Date {
  return new Date(utcMidnight(day) - KST_OFFSET);
}

/** The day n whole days later, or earlier when n is negative. */
export function addDays(day: Day, n: number): Day {
  invariant(Number.isInteger(n), 'days are counted in whole numbers');
  return dayOfUtc(utcMidnight(day) + n * DAY);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay();
}

/** '2026. 11. 23.(월)' or 'Mon 23 Nov 2026', for an instant (its KST day) or a day. */
export function formatDay(when: Date | Day, locale: Locale): string {
  const day = when instanceof Date ? kstDay(when) : when;
  const name = WEEKDAYS[locale][weekday(day)] ?? '';
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const date = String(Number(day.slice(8, 10)));
  if (locale === 'ko') return `${year}. ${String(month)}. ${date}.(${name})`;
  return `${name} ${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** '2026년 11월' or 'Nov 2026', for a month 'YYYY-MM' (or any day of it). */
export function formatMonth(month: string, locale: Locale): string {
  const first = toDay(`${month.slice(0, 7)}-01`);
  const year = first.slice(0, 4);
  const number = Number(first.slice(5, 7));
  return locale === 'ko' ? `${year}년 ${String(number)}월` : `${MONTHS[number - 1] ?? ''} ${year}`;
}

/** The KST clock time on 24 hours, '09:05', in both languages. */
export function formatTime(instant: Date): string {
  const date = new Date(instant.getTime() + KST_OFFSET);
  invariant(!Number.isNaN(date.getTime()), 'not an instant');
  return date.toISOString().slice(11, 16);
}

/** '2026. 11. 23.(월) 09:05' or 'Mon 23 Nov 2026, 09:05 KST'. */
export function formatMoment(instant: Date, locale: Locale): string {
  const day = formatDay(instant, locale);
  return locale === 'ko' ? `${day} ${formatTime(instant)}` : `${day}, ${formatTime(instant)} KST`;
}
