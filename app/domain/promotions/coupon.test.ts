import { describe, expect, it } from 'vitest';

import { couponCode, couponInput, couponObstacle, emailIdentity } from './coupon.ts';

const now = new Date('2026-06-08T00:00:00Z');
const later = new Date('2026-06-09T00:00:00Z');

describe('a code', () => {
  it.each([
    ['spring', 'SPRING'],
    [' SPRING ', 'SPRING'],
    ['ｓｐｒｉｎｇ', 'SPRING'],
    ['Ｓpr\u200bing', 'SPRING'],
    ['봄맞이 10', '봄맞이10'],
    ['straße', 'STRASSE'],
  ])('%j is %s (T10)', (typed, code) => {
    expect(couponCode(typed)).toBe(code);
    expect(couponCode(code)).toBe(code);
  });
});

it.each([
  ['A.Buyer+spring@Example.COM', 'a.buyer@example.com'],
  [' ａ@example.com', 'a@example.com'],
])('%j is the buyer %s', (typed, identity) => {
  expect(emailIdentity(typed)).toBe(identity);
});

describe('what stands against a coupon', () => {
  const facts = { startsAt: now, endsAt: later, limitTotal: 10, limitPerson: 1, used: 9 };
  it.each([
    [facts, 0, now, null],
    [facts, 0, new Date(now.getTime() - 1), 'not_begun'],
    [facts, 0, later, 'ended'],
    [facts, 1, now, 'used_by_you'],
    [{ ...facts, used: 10 }, 0, now, 'used_up'],
    [{ ...facts, limitTotal: null, limitPerson: null, endsAt: null, used: 99 }, 99, later, null],
  ] as const)('%j used by the buyer %i times: at %s %s', (coupon, usedByPerson, at, obstacle) => {
    expect(couponObstacle(coupon, usedByPerson, at)).toBe(obstacle);
  });
});

describe('what is written', () => {
  const typed = { code: '봄맞이', name: '봄', amount: 3_000 };
  it('is a percentage or an amount', () => {
    expect(couponInput.parse(typed)).toMatchObject({ code: '봄맞이', amount: 3_000, percent: null, makerSharePercent: 0, limitTotal: null });
  });

  it.each([
    { percent: 10 },
    { amount: null },
    { amount: 0 },
    { amount: 1.5 },
    { amount: null, percent: 101 },
    { code: 'a' },
    { code: 'a b<c' },
    { makerSharePercent: 50 },
    { limitTotal: 0 },
    { startsAt: '2026-06-09T00:00', endsAt: '2026-06-08T00:00' },
    { extra: 1 },
  ])('refuses %j', (change) => {
    expect(couponInput.safeParse({ ...typed, ...change }).success).toBe(false);
  });
});
