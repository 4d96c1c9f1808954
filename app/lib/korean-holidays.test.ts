import { describe, expect, it } from 'vitest';
import { InvariantError } from './invariant.ts';
import { holidaysByRule, holidaysOf, LAST_KNOWN_YEAR, LUNAR } from './korean-holidays.ts';
import { weekday } from './time.ts';

const monthDays = (year: number): string[] =>
  [...holidaysOf(year).keys()]
    .filter((day) => weekday(day) % 6 !== 0)
    .map((day) => day.slice(5))
    .sort();

/** The lunar month and day of a solar day, '8/15', by the Korean lunar calendar of Unicode. */
function lunarDay(day: string): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Seoul' }).formatToParts(
    new Date(`${day}T12:00:00+09:00`),
  );
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')}/${part('day')}`;
}

describe('korean holidays', () => {
  it.each([...LUNAR])('the lunar days of %i are those of the Korean lunar calendar', (_year, { seollal, buddha, chuseok }) => {
    expect([seollal, buddha, chuseok].map(lunarDay)).toEqual(['1/1', '4/8', '8/15']);
  });

  it.each([2026, 2027])('the rules give the checked table of %i', (year) => {
    const declared = ['election', 'declared'];
    const table = [...holidaysOf(year)].filter(([, name]) => !declared.includes(name));
    expect([...holidaysByRule(year)]).toEqual(table);
  });

  it('has the weekdays off of 2026', () => {
    expect(monthDays(2026)).toEqual('01-01 02-16 02-17 02-18 03-02 05-01 05-05 05-25 06-03 07-17 08-17 09-24 09-25 10-05 10-09 12-25'.split(' '));
  });

  it('has the weekdays off of 2027', () => {
    expect(monthDays(2027)).toEqual('01-01 02-08 02-09 03-01 05-03 05-05 05-13 07-19 08-16 09-14 09-15 09-16 10-04 10-11 12-27'.split(' '));
  });

  it('knows 2025: no Labour or Constitution Day yet, a clash on 5 May, Chuseok on a Sunday', () => {
    expect(monthDays(2025)).toEqual('01-01 01-27 01-28 01-29 01-30 03-03 05-05 05-06 06-03 06-06 08-15 10-03 10-06 10-07 10-08 10-09 12-25'.split(' '));
  });

  it('knows 2028: Foundation Day falls into Chuseok', () => {
    expect(monthDays(2028)).toEqual('01-26 01-27 01-28 03-01 05-01 05-02 05-05 06-06 07-17 08-15 10-02 10-03 10-04 10-05 10-09 12-25 04-12'.split(' ').sort());
  });

  it('agrees with the lunisolar calendar of the runtime', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const lunarDay = (day: string): string => {
      const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
      return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('/');
    };
    for (let year = 2025; year <= LAST_KNOWN_YEAR; year += 1) {
      const days = [...holidaysOf(year)];
      const seollal = days.filter(([, name]) => name === 'seollal').map(([day]) => lunarDay(day));
      expect(seollal).toContain('1/1');
      expect(days.map(([day]) => lunarDay(day))).toEqual(expect.arrayContaining(['4/8', '8/15']));
    }
  });

  it('refuses a year that is not known instead of guessing', () => {
    expect(LAST_KNOWN_YEAR).toBe(2045);
    expect(() => holidaysOf(2046)).toThrow(InvariantError);
    expect(() => holidaysOf(2024)).toThrow(InvariantError);
  });
});
