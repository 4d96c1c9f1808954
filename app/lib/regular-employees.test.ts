import { describe, expect, it } from 'vitest';
import { countRegularEmployees, type MonthEnd } from './regular-employees.ts';

const fullTime = (...counts: number[]): MonthEnd[] => counts.map((fullTimers) => ({ fullTimers, partTimerHours: [] }));
const allYear = (month: MonthEnd): MonthEnd[] => Array.from({ length: 12 }, () => month);

describe('countRegularEmployees', () => {
  it.each<[string, MonthEnd[], number, boolean]>([
    ['half a year of 9, half of 10', fullTime(9, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10), 9.5, true],
    ['10 all year', fullTime(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10), 10, false],
    ['8 and 3 part-timers of 80 h', allYear({ fullTimers: 8, partTimerHours: [80, 80, 80] }), 9.5, true],
    ['9 and 2 part-timers of 60 h', allYear({ fullTimers: 9, partTimerHours: [60, 60] }), 10, false],
    ['9 and 4 part-timers of 59 h', allYear({ fullTimers: 9, partTimerHours: [59, 59, 59, 59] }), 9, true],
    ['a firm of five months', fullTime(8, 9, 10, 11, 12), 10, false],
    ['the month of founding', fullTime(3), 3, true],
    ['no employee', fullTime(0), 0, true],
    ['just under ten', fullTime(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9), 9.91, true],
  ])('%s', (_, months, average, underLimit) => {
    expect(countRegularEmployees(months)).toEqual({ ok: true, value: { average, underLimit } });
  });

  it.each<[MonthEnd[], string]>([
    [[], 'count-of-months'],
    [fullTime(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 'count-of-months'],
    [fullTime(-1), 'headcount'],
    [fullTime(1.5), 'headcount'],
    [fullTime(NaN), 'headcount'],
    [[{ fullTimers: 1, partTimerHours: [-1] }], 'hours'],
    [[{ fullTimers: 1, partTimerHours: [NaN] }], 'hours'],
  ])('refuses %j', (months, why) => {
    expect(countRegularEmployees(months)).toEqual({ ok: false, refusal: { kind: 'month-ends-invalid', why } });
  });
});
