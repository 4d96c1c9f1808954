import { describe, expect, it } from 'vitest';
import { addBusinessDays, addMonths, endOfMonths, endOfPeriod, findHoliday, isBusinessDay } from './business-days.ts';
import { InvariantError } from './invariant.ts';
import type { Day } from './time.ts';

describe('isBusinessDay', () => {
  it.each<[Day, boolean]>([
    ['2026-11-23', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-05-01', false],
    ['2025-05-01', true],
    ['2026-07-17', false],
    ['2025-07-17', true],
    ['2026-06-03', false],
    ['2026-08-17', false],
  ])('%s: %s', (day, expected) => {
    expect(isBusinessDay(day)).toBe(expected);
  });

  it('names the holiday', () => {
    expect(findHoliday('2026-08-17')).toBe('substitute');
    expect(findHoliday('2026-09-25')).toBe('chuseok');
    expect(findHoliday('2026-11-22')).toBeNull();
  });
});

describe('addBusinessDays', () => {
  it.each<[Day, Day]>([
    ['2026-04-29', '2026-05-06'],
    ['2026-07-15', '2026-07-21'],
    ['2026-09-22', '2026-09-29'],
    ['2026-12-23', '2026-12-29'],
    ['2027-02-04', '2027-02-11'],
    ['2027-04-29', '2027-05-06'],
  ])('%s + 3 is %s', (day, expected) => {
    expect(addBusinessDays(day, 3)).toBe(expected);
  });

  it('gives the day itself for 0, and only counts forward', () => {
    expect(addBusinessDays('2026-11-22', 0)).toBe('2026-11-22');
    expect(addBusinessDays('2026-11-22', 1)).toBe('2026-11-23');
    expect(() => addBusinessDays('2026-11-22', -1)).toThrow(InvariantError);
    expect(() => addBusinessDays('2026-11-22', 0.5)).toThrow(InvariantError);
  });

  it('refuses to count into a year whose holidays are not known', () => {
    expect(() => addBusinessDays('2045-12-29', 1)).toThrow(InvariantError);
  });
});

describe('months', () => {
  it.each<[Day, number, Day]>([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', -12, '2025-01-01'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('end on a business day', () => {
    expect(endOfMonths('2026-11-20', 3)).toBe('2027-02-22');
    expect(() => endOfMonths('2026-11-20', -1)).toThrow(InvariantError);
  });
});

describe('endOfPeriod', () => {
  it('counts from the next day and moves off rest days', () => {
    expect(endOfPeriod('2026-11-23', 3)).toBe('2026-11-26');
    expect(endOfPeriod('2027-02-01', 5)).toBe('2027-02-10');
    expect(endOfPeriod('2026-11-21', 0)).toBe('2026-11-23');
    expect(() => endOfPeriod('2026-11-23', -1)).toThrow(InvariantError);
  });
});
