// Public holidays of Korea (공휴일에 관한 법률 §2–3; 관공서의 공휴일에 관한 규정 §2–3; 국경일에 관한 법률 §2), Sundays apart.
// 2026 and 2027 are a checked table; other years follow from the rules. Lunar and declared days are data: add each new year below.
import { invariant } from './invariant.ts';
import { addDays, toDay, weekday, type Day } from './time.ts';

export type HolidayName =
  | 'new-year'
  | 'seollal'
  | 'independence-movement'
  | 'labour'
  | 'children'
  | 'buddha'
  | 'memorial'
  | 'constitution'
  | 'liberation'
  | 'chuseok'
  | 'foundation'
  | 'hangeul'
  | 'christmas'
  | 'election'
  | 'declared'
  | 'substitute';

type FixedHoliday = { monthDay: string; name: HolidayName; substituted: boolean; since: number };

// Labour Day and Constitution Day are public holidays since 2026 only.
const FIXED: readonly FixedHoliday[] = [
  { monthDay: '01-01', name: 'new-year', substituted: false, since: 0 },
  { monthDay: '03-01', name: 'independence-movement', substituted: true, since: 0 },
  { monthDay: '05-01', name: 'labour', substituted: true, since: 2026 },
  { monthDay: '05-05', name: 'children', substituted: true, since: 0 },
  { monthDay: '06-06', name: 'memorial', substituted: false, since: 0 },
  { monthDay: '07-17', name: 'constitution', substituted: true, since: 2026 },
  { monthDay: '08-15', name: 'liberation', substituted: true, since: 0 },
  { monthDay: '10-03', name: 'foundation', substituted: true, since: 0 },
  { monthDay: '10-09', name: 'hangeul', substituted: true, since: 0 },
  { monthDay: '12-25', name: 'christmas', substituted: true, since: 0 },
];

/** The solar days of lunar 1/1, 4/8 and 8/15; a test holds them against the Korean lunar calendar (dangi) of Unicode. A year without a row is not known. */
export const LUNAR: ReadonlyMap<number, { seollal: Day; buddha: Day; chuseok: Day }> = new Map([
  [2025, { seollal: '2025-01-29', buddha: '2025-05-05', chuseok: '2025-10-06' }],
  [2026, { seollal: '2026-02-17', buddha: '2026-05-24', chuseok: '2026-09-25' }],
  [2027, { seollal: '2027-02-07', buddha: '2027-05-13', chuseok: '2027-09-15' }],
  [2028, { seollal: '2028-01-27', buddha: '2028-05-02', chuseok: '2028-10-03' }],
  [2029, { seollal: '2029-02-13', buddha: '2029-05-20', chuseok: '2029-09-22' }],
  [2030, { seollal: '2030-02-03', buddha: '2030-05-09', chuseok: '2030-09-12' }],
  [2031, { seollal: '2031-01-23', buddha: '2031-05-28', chuseok: '2031-10-01' }],
  [2032, { seollal: '2032-02-11', buddha: '2032-05-16', chuseok: '2032-09-19' }],
  [2033, { seollal: '2033-01-31', buddha: '2033-05-06', chuseok: '2033-09-08' }],
  [2034, { seollal: '2034-02-19', buddha: '2034-05-25', chuseok: '2034-09-27' }],
  [2035, { seollal: '2035-02-08', buddha: '2035-05-15', chuseok: '2035-09-16' }],
  [2036, { seollal: '2036-01-28', buddha: '2036-05-03', chuseok: '2036-10-04' }],
  [2037, { seollal: '2037-02-15', buddha: '2037-05-22', chuseok: '2037-09-24' }],
  [2038, { seollal: '2038-02-04', buddha: '2038-05-11', chuseok: '2038-09-13' }],
  [2039, { seollal: '2039-01-24', buddha: '2039-04-30', chuseok: '2039-10-02' }],
  [2040, { seollal: '2040-02-12', buddha: '2040-05-18', chuseok: '2040-09-21' }],
  [2041, { seollal: '2041-02-01', buddha: '2041-05-07', chuseok: '2041-09-10' }],
  [2042, { seollal: '2042-01-22', buddha: '2042-05-26', chuseok: '2042-09-28' }],
  [2043, { seollal: '2043-02-10', buddha: '2043-05-16', chuseok: '2043-09-17' }],
  [2044, { seollal: '2044-01-30', buddha: '2044-05-05', chuseok: '2044-10-05' }],
  [2045, { seollal: '2045-02-17', buddha: '2045-05-24', chuseok: '2045-09-25' }],
]);

/** Elections and days declared by the government, also for the years of the table. */
const DECLARED: readonly (readonly [Day, HolidayName])[] = [
  ['2025-01-27', 'declared'],
  ['2025-06-03', 'election'],
  ['2026-06-03', 'election'],
  ['2028-04-12', 'election'],
];

/** The checked table, without the declared days. */
const TABLE: ReadonlyMap<number, readonly (readonly [Day, HolidayName])[]> = new Map([
  [
    2026,
    [
      ['2026-01-01', 'new-year'],
      ['2026-02-16', 'seollal'],
      ['2026-02-17', 'seollal'],
      ['2026-02-18', 'seollal'],
      ['2026-03-01', 'independence-movement'],
      ['2026-03-02', 'substitute'],
      ['2026-05-01', 'labour'],
      ['2026-05-05', 'children'],
      ['2026-05-24', 'buddha'],
      ['2026-05-25', 'substitute'],
      ['2026-06-06', 'memorial'],
      ['2026-07-17', 'constitution'],
      ['2026-08-15', 'liberation'],
      ['2026-08-17', 'substitute'],
      ['2026-09-24', 'chuseok'],
      ['2026-09-25', 'chuseok'],
      ['2026-09-26', 'chuseok'],
      ['2026-10-03', 'foundation'],
      ['2026-10-05', 'substitute'],
      ['2026-10-09', 'hangeul'],
      ['2026-12-25', 'christmas'],
    ],
  ],
  [
    2027,
    [
      ['2027-01-01', 'new-year'],
      ['2027-02-06', 'seollal'],
      ['2027-02-07', 'seollal'],
      ['2027-02-08', 'seollal'],
      ['2027-02-09', 'substitute'],
      ['2027-03-01', 'independence-movement'],
      ['2027-05-01', 'labour'],
      ['2027-05-03', 'substitute'],
      ['2027-05-05', 'children'],
      ['2027-05-13', 'buddha'],
      ['2027-06-06', 'memorial'],
      ['2027-07-17', 'constitution'],
      ['2027-07-19', 'substitute'],
      ['2027-08-15', 'liberation'],
      ['2027-08-16', 'substitute'],
      ['2027-09-14', 'chuseok'],
      ['2027-09-15', 'chuseok'],
      ['2027-09-16', 'chuseok'],
      ['2027-10-03', 'foundation'],
      ['2027-10-04', 'substitute'],
      ['2027-10-09', 'hangeul'],
      ['2027-10-11', 'substitute'],
      ['2027-12-25', 'christmas'],
      ['2027-12-27', 'substitute'],
    ],
  ],
]);

type Occurrence = { day: Day; name: HolidayName; substituted: 'weekend' | 'sunday' | 'never' };

function occurrencesOf(year: number): Occurrence[] {
  const lunar = LUNAR.get(year);
  invariant(lunar, `the holidays of ${String(year)} are not known: add the year to korean-holidays.ts`);
  const around = (day: Day, name: HolidayName): Occurrence[] => [-1, 0, 1].map((n) => ({ day: addDays(day, n), name, substituted: 'sunday' }));
  const fixed = FIXED.filter((holiday) => year >= holiday.since).map<Occurrence>((holiday) => ({
    day: toDay(`${String(year)}-${holiday.monthDay}`),
    name: holiday.name,
    substituted: holiday.substituted ? 'weekend' : 'never',
  }));
  const all: Occurrence[] = [
    ...fixed,
    ...around(lunar.seollal, 'seollal'),
    { day: lunar.buddha, name: 'buddha', substituted: 'weekend' },
    ...around(lunar.chuseok, 'chuseok'),
  ];
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

// A substitute is owed for a holiday on Sunday, for some also on Saturday, and for two holidays on one weekday.
function owesSubstitute(holiday: Occurrence, taken: ReadonlyMap<Day, HolidayName>): boolean {
  if (holiday.substituted === 'never') return false;
  const dayOfWeek = weekday(holiday.day);
  if (dayOfWeek === 0) return true;
  if (dayOfWeek === 6) return holiday.substituted === 'weekend';
  return taken.has(holiday.day);
}

/** The holidays of a year by the rules alone, without declared days: how the table was checked and what other years use. */
export function holidaysByRule(year: number): Map<Day, HolidayName> {
  const holidays = new Map<Day, HolidayName>();
  const owed: Day[] = [];
  for (const holiday of occurrencesOf(year)) {
    if (owesSubstitute(holiday, holidays)) owed.push(holiday.day);
    if (!holidays.has(holiday.day)) holidays.set(holiday.day, holiday.name);
  }
  for (const day of owed) {
    let substitute = addDays(day, 1);
    while (holidays.has(substitute) || weekday(substitute) % 6 === 0) substitute = addDays(substitute, 1);
    holidays.set(substitute, 'substitute');
  }
  return new Map([...holidays].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const byYear = new Map<number, ReadonlyMap<Day, HolidayName>>();

/** The public holidays of a year, declared days included, Sundays apart. Throws InvariantError for a year that is not known. */
export function holidaysOf(year: number): ReadonlyMap<Day, HolidayName> {
  const known = byYear.get(year);
  if (known) return known;
  const holidays = new Map([...(TABLE.get(year) ?? holidaysByRule(year))]);
  for (const [day, name] of DECLARED) if (day.startsWith(String(year))) holidays.set(day, name);
  byYear.set(year, holidays);
  return holidays;
}

/** The last year whose holidays are known; a health check warns before it ends. */
export const LAST_KNOWN_YEAR = Math.max(...LUNAR.keys());
