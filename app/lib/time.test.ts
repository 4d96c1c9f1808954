import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from './invariant.ts';
import { addDays, daysBetween, formatDay, formatMoment, formatMonth, formatTime, isDay, kstDay, kstMidnight, toDay, weekday } from './time.ts';

const at = (text: string): Date => new Date(text);
const anyInstant = fc.date({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z'), noInvalidDate: true });

describe('days', () => {
  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-11-23T00:00', false],
    ['2026-1-1', false],
    ['0026-01-01', false],
    ['1899-12-31', false],
    ['2026-11-23\n', false],
    ['', false],
  ])('isDay("%s") is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
    if (expected) expect(toDay(text)).toBe(text);
    else expect(() => toDay(text)).toThrow(InvariantError);
  });

  it('turns at 15:00 UTC', () => {
    expect(kstDay(at('2026-11-22T14:59:59.999Z'))).toBe('2026-11-22');
    expect(kstDay(at('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
    expect(kstMidnight('2026-11-23').toISOString()).toBe('2026-11-22T15:00:00.000Z');
  });

  it('contains each instant between its midnights', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const day = kstDay(instant);
        return kstMidnight(day) <= instant && instant < kstMidnight(addDays(day, 1));
      }),
    );
  });

  it('adds and measures whole days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-25', '2027-01-01')).toBe(7);
    expect(daysBetween('2027-01-01', '2026-12-25')).toBe(-7);
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -20_000, max: 20_000 }), (instant, n) => {
        const day = kstDay(instant);
        return daysBetween(day, addDays(day, n)) === n;
      }),
    );
  });

  it('knows the weekday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-22')).toBe(0);
  });

  it('refuses days and instants that do not exist', () => {
    expect(() => kstMidnight('2026-02-30')).toThrow(InvariantError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(InvariantError);
    expect(() => kstDay(new Date(NaN))).toThrow(InvariantError);
    expect(() => formatTime(new Date(NaN))).toThrow(InvariantError);
  });
});

describe('formats', () => {
  const instant = at('2026-11-23T00:05:00Z');

  it('names a month', () => {
    expect(formatMonth('2026-11', 'ko')).toBe('2026년 11월');
    expect(formatMonth('2026-01-31', 'en')).toBe('Jan 2026');
    expect(() => formatMonth('2026-13', 'ko')).toThrow();
  });

  it('writes Korean', () => {
    expect(formatDay(instant, 'ko')).toBe('2026. 11. 23.(월)');
    expect(formatDay('2026-01-02', 'ko')).toBe('2026. 1. 2.(금)');
    expect(formatMoment(instant, 'ko')).toBe('2026. 11. 23.(월) 09:05');
  });

  it('writes English', () => {
    expect(formatDay(instant, 'en')).toBe('Mon 23 Nov 2026');
    expect(formatDay('2026-01-02', 'en')).toBe('Fri 2 Jan 2026');
    expect(formatMoment(instant, 'en')).toBe('Mon 23 Nov 2026, 09:05 KST');
  });

  it('writes the clock', () => {
    expect(formatTime(at('2026-11-22T15:00:00Z'))).toBe('00:00');
    expect(formatTime(at('2026-11-23T14:59:59Z'))).toBe('23:59');
  });
});
