// Earnings and accounts, pure: what is still here, what goes to the payee, how a typed account number is read.
import { describe, expect, it } from 'vitest';

import { accountNumber, banks, findBank, maskedAccount } from './banks.ts';
import { earningStates, isOpen, netOf, openStates } from './earning.ts';

describe('an earning', () => {
  it('is reduced while its money is here, and makes a debt afterwards', () => {
    expect(earningStates.filter(isOpen)).toEqual(openStates);
    expect(earningStates.filter((state) => !isOpen(state))).toEqual(['in_payout', 'paid', 'reversed']);
  });

  it('brings its payee what refunds left of it', () => {
    expect(netOf({ gross: 94_200, reduced: 4_200 })).toBe(90_000);
  });
});

describe('an account', () => {
  it.each([
    ['110-123-456789', '110123456789'],
    [' 110 123 456 789 ', '110123456789'],
    ['１１０–１２３–４５６', '110123456'],
    ['12345678', '12345678'],
    ['1234567890123456', '1234567890123456'],
    ['1234567', null],
    ['12345678901234567', null],
    ['110.123.456', null],
    ['a12345678', null],
    ['12345678a', null],
    ['', null],
  ])('typed as %j is %j', (typed, digits) => {
    expect(accountNumber(typed)).toBe(digits);
  });

  it('lies at a bank with a code of its own and two names', () => {
    expect(findBank('088')).toEqual({ code: '088', ko: '신한은행', en: 'Shinhan' });
    expect(findBank('999')).toBeNull();
    expect(new Set(banks.map((bank) => bank.code)).size).toBe(banks.length);
    expect(banks.filter(({ code, ko, en }) => !/^\d{3}$/.test(code) || ko === '' || en === '')).toEqual([]);
  });

  it('shows its last four digits', () => {
    expect(maskedAccount('110123456789')).toBe('****6789');
  });
});
