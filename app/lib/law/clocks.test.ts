// The vectors of facts 2.2, 2.4, 2.5, 2.8, 2.12 and 3.1 to 3.4, each with its rule.
import { describe, expect, it } from 'vitest';

import { InvariantError } from '../invariant.ts';
import { won } from '../money.ts';
import type { Day } from '../time.ts';
import { complaintDue } from './complaint.ts';
import { confirmsAfterDelivery, confirmsAfterDispatch } from './confirmation.ts';
import { dispatchBy, dispatchUnpaidBy, supplyRefundDue } from './dispatch.ts';
import { escrowReleasable, needsEscrow } from './escrow.ts';
import { keptApartBps, payoutDue, salesReportBy, taxInvoiceBy } from './payout.ts';
import { daysLate, lateInterest, refundDueBy, refundLastDay } from './refund.ts';
import { goneBefore, keepUntil, mayGo } from './retention.ts';
import { ruleOn } from './rule.ts';
import { defectWithdrawalEnds, mayRefuseWithdrawal, refusalGrounds, withdrawalEnds, type RefusalGround } from './withdrawal.ts';

describe('dated rules', () => {
  const table = [
    { from: '2026-05-01' as const, source: 'b', rule: 'second' },
    { from: '2025-01-01' as const, source: 'a', rule: 'first' },
  ];
  it.each<[Day, string]>([
    ['2025-01-01', 'first'],
    ['2026-04-30', 'first'],
    ['2026-05-01', 'second'],
    ['2030-01-01', 'second'],
  ])('on %s: %s', (day, rule) => {
    expect(ruleOn(table, day)).toBe(rule);
  });
  it('are not guessed before the first row', () => {
    expect(() => ruleOn(table, '2024-12-31')).toThrow(InvariantError);
    expect(() => withdrawalEnds('2024-12-31')).toThrow('2024-12-31');
  });
});

describe('withdrawal (전자상거래법 §17)', () => {
  it.each<[Day, Day]>([
    ['2026-11-02', '2026-11-09'],
    ['2026-09-18', '2026-09-28'],
    ['2026-12-19', '2026-12-28'],
  ])('W1: delivered %s, last day %s', (delivered, last) => {
    expect(withdrawalEnds(delivered)).toBe(last);
  });
  it('W1: counts from the contract document if that came later, and as long as was agreed', () => {
    expect(withdrawalEnds('2026-11-02', { documentDay: '2026-11-04' })).toBe('2026-11-11');
    expect(withdrawalEnds('2026-11-04', { documentDay: '2026-11-02' })).toBe('2026-11-11');
    expect(withdrawalEnds('2026-11-02', { agreedDays: 14 })).toBe('2026-11-16');
    expect(withdrawalEnds('2026-11-02', { agreedDays: 3 })).toBe('2026-11-09');
  });
  it.each<[Day, Day, Day]>([
    ['2026-11-02', '2026-11-03', '2026-12-03'],
    ['2026-11-02', '2027-01-25', '2027-02-02'],
    ['2026-11-30', '2027-02-20', '2027-03-02'],
  ])('W2: delivered %s, known %s, last day %s', (delivered, known, last) => {
    expect(defectWithdrawalEnds(delivered, known)).toBe(last);
  });
  it('W3 to W5: is refused only on grounds of the law, most of them only when marked or consented to', () => {
    const allowed = (marked: boolean, consented: boolean, asAgreed = true) =>
      (Object.keys(refusalGrounds) as RefusalGround[]).filter((ground) => mayRefuseWithdrawal(ground, { marked, consented, asAgreed }));
    expect(allowed(false, false)).toEqual(['damaged_by_buyer']);
    expect(allowed(false, true)).toEqual(['damaged_by_buyer', 'made_to_order']);
    expect(allowed(true, false)).toHaveLength(5);
    expect(allowed(true, true, false)).toEqual([]);
  });
});

describe('dispatch (§15)', () => {
  it.each<[Day, Day]>([
    ['2026-04-29', '2026-05-06'],
    ['2026-07-15', '2026-07-21'],
    ['2026-09-22', '2026-09-29'],
    ['2026-12-23', '2026-12-29'],
    ['2027-02-04', '2027-02-11'],
    ['2027-04-29', '2027-05-06'],
  ])('paid %s, dispatched or refunded by %s', (paid, by) => {
    expect([dispatchBy(paid), supplyRefundDue(paid)]).toEqual([by, by]);
  });
  it('at another time when that was agreed; within seven days when not prepaid', () => {
    expect(dispatchBy('2026-11-23', 10)).toBe('2026-12-07');
    expect(dispatchUnpaidBy('2026-11-23')).toBe('2026-11-30');
    expect(dispatchUnpaidBy('2026-11-21')).toBe('2026-11-30');
  });
});

describe('refund (§18, 시행령 §21의3)', () => {
  it('W7: is due three business days after the goods came back', () => {
    expect(refundDueBy('2026-11-23')).toBe('2026-11-26');
    expect(refundDueBy('2026-12-23', '2026-12-01')).toBe('2026-12-29');
    expect([daysLate('2026-11-26', '2026-11-26'), daysLate('2026-11-26', '2026-11-27'), daysLate('2026-11-26', '2026-11-01')]).toEqual([0, 1, 0]);
  });
  it.each([
    [100_000, 1, 42],
    [100_000, 10, 411],
    [33_000, 3, 41],
    [1_000_000, 30, 12_329],
    [36_500, 1, 15],
    [100_000, 0, 0],
    [0, 10, 0],
  ])('W8: %i won, %i days late: %i', (amount, days, interest) => {
    expect(lateInterest(won(amount), days)).toBe(interest);
  });
  it.each<[string, Day, { caseDue?: Day; notSuppliedPaidDay?: Day }, Day]>([
    ['plainly asked for', '2026-12-23', {}, '2026-12-29'],
    ['of a return', '2026-12-23', { caseDue: '2026-12-24' }, '2026-12-24'],
    ['of what cannot be supplied', '2026-12-24', { notSuppliedPaidDay: '2026-12-23' }, '2026-12-29'],
    ['of what cannot be supplied, known late', '2027-01-05', { notSuppliedPaidDay: '2026-12-23' }, '2027-01-05'],
  ])('%s on %s: %j', (_name, askedDay, facts, last) => {
    expect(refundLastDay({ askedDay, contractDay: '2026-12-01', caseDue: null, notSuppliedPaidDay: null, ...facts })).toBe(last);
  });
  it('refuses negative amounts and delays', () => {
    expect(() => lateInterest(won(-1), 1)).toThrow(InvariantError);
    expect(() => lateInterest(won(1), -1)).toThrow(InvariantError);
  });
});

it('complaints: progress in three business days, answer in ten (시행령 §25의2)', () => {
  expect(complaintDue('2026-11-23')).toEqual({ progressBy: '2026-11-26', answerBy: '2026-12-07' });
  expect(complaintDue('2026-09-22')).toEqual({ progressBy: '2026-09-29', answerBy: '2026-10-12' });
});

describe('confirmation by itself (facts 3.1)', () => {
  const at = (text: string) => new Date(`${text}+09:00`);
  it('eight days after delivery, 28 after untracked dispatch, 45 abroad', () => {
    expect(confirmsAfterDelivery(at('2026-11-02T14:00:00'))).toEqual(at('2026-11-10T14:00:00'));
    expect(confirmsAfterDispatch(at('2026-11-02T14:00:00'))).toEqual(at('2026-11-30T14:00:00'));
    expect(confirmsAfterDispatch(at('2026-11-02T14:00:00'), { abroad: true })).toEqual(at('2026-12-17T14:00:00'));
  });
  it('waits for the end of the right to withdraw, which holidays move beyond the eighth day', () => {
    expect(confirmsAfterDelivery(at('2026-09-18T14:00:00'))).toEqual(at('2026-09-29T00:00:00'));
  });
});

describe('escrow (§24, 시행령 §28의3)', () => {
  it('is needed for prepaid goods of a checkable carrier that were not paid by card', () => {
    const paid = { creditCard: false, checkableCarrier: true, instalments: false };
    expect(needsEscrow(paid)).toBe(true);
    expect([{ creditCard: true }, { checkableCarrier: false }, { instalments: true }].map((one) => needsEscrow({ ...paid, ...one }))).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('is released after silence only where the buyer was told so', () => {
    expect(escrowReleasable('2026-11-23', '2026-11-23')).toBe('2026-11-26');
    expect(escrowReleasable('2026-11-23', '2026-11-20', 5)).toBe('2026-11-30');
    expect(escrowReleasable('2026-11-23', '2026-11-30')).toBe('2026-12-03');
    expect(escrowReleasable('2026-11-23', null)).toBeNull();
  });
});

describe('paying makers (facts 3.2, 3.4)', () => {
  it('is promised in two business days, and never later than twenty days', () => {
    expect(payoutDue('2026-11-26')).toEqual({ dueBy: '2026-11-30', hardLimit: '2026-12-16' });
  });
  it.each<[Day, number]>([
    ['2026-12-16', 0],
    ['2026-12-17', 6_000],
    ['2027-12-17', 8_000],
    ['2028-12-17', 10_000],
  ])('keeps apart on %s: %i basis points', (day, bps) => {
    expect(keptApartBps(day)).toBe(bps);
  });
  it('papers: invoice by the 10th, sent the next day; sales of a quarter by the 15th', () => {
    expect(taxInvoiceBy('2026-12-03')).toEqual({ issueBy: '2027-01-10', sendBy: '2027-01-11' });
    expect([salesReportBy('2026-10-01'), salesReportBy('2026-12-31'), salesReportBy('2027-02-10')]).toEqual(['2027-01-15', '2027-01-15', '2027-04-15']);
  });
});

describe('retention (§6, 시행령 §6)', () => {
  it('by class', () => {
    expect(keepUntil('display', '2026-08-31')).toBe('2027-02-28');
    expect([keepUntil('contract', '2026-11-23'), keepUntil('payment', '2026-11-23')]).toEqual(['2031-11-23', '2031-11-23']);
    expect(keepUntil('complaint', '2026-11-23')).toBe('2029-11-23');
    expect(keepUntil('access_log', '2026-11-23')).toBe('2027-11-23');
  });
  it('goes the day after, not before', () => {
    expect([mayGo('complaint', '2026-11-23', '2029-11-23'), mayGo('complaint', '2026-11-23', '2029-11-24')]).toEqual([false, true]);
    expect(goneBefore('display', '2027-03-01')).toBe('2026-09-01');
  });
});
