import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isBusinessDay } from '#app/lib/business-days.ts';
import { payoutDue } from '#app/lib/law/payout.ts';
import { addDays, type Day } from '#app/lib/time.ts';

import { dueDay, everyBusinessDay, isPayDay, nextPayDay, rhythms, type PayRhythm } from './due.ts';

const weekly = (payDay: number): PayRhythm => ({ rhythm: 'weekly', payDay, minimum: 0 });
const monthly = (payDay: number): PayRhythm => ({ rhythm: 'monthly', payDay, minimum: 0 });

describe('the due day (law 9)', () => {
  it('is two business days after the confirmation', () => {
    const cases: [Day, Day][] = [
      ['2026-11-02', '2026-11-04'],
      ['2026-11-06', '2026-11-10'],
      ['2026-09-22', '2026-09-28'],
      ['2026-12-23', '2026-12-28'],
      ['2027-02-04', '2027-02-10'],
      ['2026-05-02', '2026-05-06'],
    ];
    for (const [from, due] of cases) expect([from, dueDay(from, everyBusinessDay, from)]).toEqual([from, due]);
  });

  it('follows the day a maker chose, and no further than fifteen days', () => {
    expect(dueDay('2026-11-02', weekly(5), '2026-11-01')).toBe('2026-11-06');
    expect(dueDay('2026-11-05', weekly(5), '2026-11-01')).toBe('2026-11-13');
    expect(dueDay('2026-11-02', monthly(10), '2026-11-01')).toBe('2026-11-10');
    expect(dueDay('2026-11-12', monthly(10), '2026-11-01')).toBe('2026-11-27');
    expect(dueDay('2026-11-02', { ...everyBusinessDay, minimum: 50_000 }, '2026-11-01')).toBe('2026-11-17');
    // The fifteenth day is a Saturday: the business day before it.
    expect(dueDay('2026-11-06', { ...everyBusinessDay, minimum: 50_000 }, '2026-11-01')).toBe('2026-11-20');
  });

  it('always is a business day within the reform', () => {
    const rhythm = fc.record({ rhythm: fc.constantFrom(...rhythms), payDay: fc.integer({ min: 1, max: 28 }), minimum: fc.constantFrom(0, 30_000) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), rhythm, (days, chosen) => {
        const payDay = chosen.rhythm === 'weekly' ? 1 + (chosen.payDay % 5) : chosen.payDay;
        const from = addDays('2026-01-01', days);
        const due = dueDay(from, { ...chosen, payDay }, from);
        expect(isBusinessDay(due)).toBe(true);
        expect(due > from && due < payoutDue(from).hardLimit).toBe(true);
      }),
    );
  });
});

describe('pay days', () => {
  it('move to the next business day', () => {
    // Chuseok 2026: Thursday 24 to Saturday 26 September.
    expect(isPayDay('2026-09-24', weekly(4))).toBe(false);
    expect(isPayDay('2026-09-28', weekly(4))).toBe(true);
    expect(isPayDay('2026-09-29', weekly(4))).toBe(false);
    expect(nextPayDay('2026-10-04', monthly(3))).toBe('2026-10-06');
    expect(nextPayDay('2026-11-11', monthly(10))).toBe('2026-12-10');
    expect(isPayDay('2026-11-29', everyBusinessDay)).toBe(false);
  });
});
