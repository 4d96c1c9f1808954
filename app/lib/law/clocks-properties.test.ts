// What holds for every day and amount: ends on business days, nothing shorter than the law, interest rounded up by less than a won.
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { addBusinessDays, isBusinessDay } from '../business-days.ts';
import { won } from '../money.ts';
import { addDays, daysBetween, kstDay, kstMidnight, type Day } from '../time.ts';
import { complaintDue } from './complaint.ts';
import { confirmsAfterDelivery } from './confirmation.ts';
import { escrowReleasable } from './escrow.ts';
import { payoutDue } from './payout.ts';
import { lateInterest, refundDueBy } from './refund.ts';
import { goneBefore, keepUntil, mayGo, type RetentionClass } from './retention.ts';
import { defectWithdrawalEnds, withdrawalEnds } from './withdrawal.ts';

const day = fc.integer({ min: 0, max: 1_150 }).map((n): Day => addDays('2025-01-01', n));
const runs = { numRuns: 400 };

it('withdrawal ends on the first business day from the seventh on', () => {
  fc.assert(
    fc.property(day, (delivered) => {
      const last = withdrawalEnds(delivered);
      expect(daysBetween(delivered, last)).toBeGreaterThanOrEqual(7);
      expect(isBusinessDay(last)).toBe(true);
      for (let between = addDays(delivered, 7); between < last; between = addDays(between, 1)) expect(isBusinessDay(between)).toBe(false);
    }),
    runs,
  );
});

it('a later delivery never ends earlier, nor does a later business day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (first, n) => {
      const second = addDays(first, n);
      expect(withdrawalEnds(second) >= withdrawalEnds(first)).toBe(true);
      expect(addBusinessDays(second, 3) >= addBusinessDays(first, 3)).toBe(true);
      expect(defectWithdrawalEnds(first, second) <= defectWithdrawalEnds(first, addDays(second, 1))).toBe(true);
    }),
    runs,
  );
});

it('an order never confirms itself while the buyer may still withdraw', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (delivered, ms) => {
      const deliveredAt = new Date(kstMidnight(delivered).getTime() + ms);
      const confirmsAt = confirmsAfterDelivery(deliveredAt);
      expect(kstDay(confirmsAt) > withdrawalEnds(delivered)).toBe(true);
      expect(confirmsAt.getTime() - deliveredAt.getTime()).toBeGreaterThanOrEqual(8 * 86_400_000);
    }),
    runs,
  );
});

it('refunds, answers, payouts and releases fall on business days, in their order', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5, max: 10 }), (start, told) => {
      const { progressBy, answerBy } = complaintDue(start);
      const { dueBy, hardLimit } = payoutDue(start);
      const released = escrowReleasable(start, addDays(start, told)) ?? start;
      expect([progressBy, answerBy, dueBy, refundDueBy(start), released].every(isBusinessDay)).toBe(true);
      expect(progressBy < answerBy && dueBy < hardLimit && released > start).toBe(true);
    }),
    runs,
  );
});

it('interest is rounded up by less than a won, and grows with the delay', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 1_000 }), (amount, days) => {
      const interest = BigInt(lateInterest(won(amount), days));
      const exact = BigInt(amount) * 15n * BigInt(days);
      expect(interest * 36_500n >= exact && (interest - 1n) * 36_500n < exact).toBe(true);
      expect(lateInterest(won(amount), days + 1)).toBeGreaterThanOrEqual(Number(interest));
    }),
    runs,
  );
});

it('the edge of a class parts what must stay from what may go', () => {
  const classes: RetentionClass[] = ['display', 'contract', 'payment', 'complaint', 'access_log', 'tax', 'unpaid'];
  const late = fc.integer({ min: 2_000, max: 4_000 }).map((n): Day => addDays('2025-01-01', n));
  fc.assert(
    fc.property(fc.constantFrom(...classes), late, (of, today) => {
      const edge = goneBefore(of, today);
      expect([mayGo(of, addDays(edge, -1), today), mayGo(of, edge, today)]).toEqual([true, false]);
      expect(keepUntil(of, edge) >= today).toBe(true);
    }),
    runs,
  );
});
