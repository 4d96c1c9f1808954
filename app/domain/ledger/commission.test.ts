// Rules of commission: the first that fits, its floor, cap and waiver; the arithmetic of facts 3.3.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { won } from '#app/lib/money.ts';

import { commissionRuleInput, feeOf, fits, mostRateBps, ruleFor, ruleOf, vatOn, type CommissionRule, type SoldLine } from './commission.ts';

const now = new Date('2026-06-08T00:00:00Z');
const nothing = { makerId: null, categoryId: null, channel: null, hallId: null, star: null, priceFrom: null, priceTo: null, least: null, most: null };
const rule = (change: Partial<CommissionRule> = {}): CommissionRule => ({
  id: 'r',
  ...nothing,
  rateBps: 500,
  waived: false,
  validFrom: new Date('2026-06-01T00:00:00Z'),
  validTo: null,
  ...change,
});
const line: SoldLine = { makerId: 'm', categoryIds: ['bowls', 'ceramics'], channel: 'hall', hallId: 'h', star: true, unitPrice: 30_000 };

describe('a rule', () => {
  it.each<[Partial<CommissionRule>, boolean]>([
    [{}, true],
    [{ makerId: 'm' }, true],
    [{ makerId: 'other' }, false],
    [{ categoryId: 'bowls' }, true],
    [{ categoryId: 'ceramics' }, true],
    [{ categoryId: 'wood' }, false],
    [{ channel: 'hall' }, true],
    [{ channel: 'direct' }, false],
    [{ hallId: 'h' }, true],
    [{ hallId: 'other' }, false],
    [{ star: true }, true],
    [{ star: false }, false],
    [{ priceFrom: 30_000, priceTo: 30_000 }, true],
    [{ priceFrom: 30_001 }, false],
    [{ priceTo: 29_999 }, false],
    [{ validFrom: now }, true],
    [{ validFrom: new Date(now.getTime() + 1) }, false],
    [{ validTo: now }, false],
    [{ validTo: new Date(now.getTime() + 1) }, true],
    [{ makerId: 'm', star: false }, false],
  ])('%j fits: %s', (change, expected) => {
    expect(fits(rule(change), line, now)).toBe(expected);
  });

  it('wins when it is the first that fits', () => {
    const rules = [rule({ id: 'wood', categoryId: 'wood' }), rule({ id: 'star', star: true }), rule({ id: 'all' })];
    expect(ruleFor(rules, line, now)?.id).toBe('star');
    expect(ruleFor(rules, { ...line, star: false }, now)?.id).toBe('all');
    expect(ruleFor([], line, now)).toBeNull();
  });
});

describe('the fee', () => {
  it.each([
    [100_000, 800, 8_000, 800],
    [95_000, 800, 7_600, 760],
    [33_330, 770, 2_566, 256],
    [99, 800, 7, 0],
  ])('of %i at %i bps is %i and %i of VAT (facts 3.3)', (amount, bps, commission, vat) => {
    expect(feeOf(won(amount), null, bps)).toEqual({ rule: 'default', rateBps: bps, commission, vat });
    expect(vatOn(won(commission))).toBe(vat);
  });

  it('keeps floor, cap and waiver', () => {
    expect(feeOf(won(10_000), rule({ least: 900 }), 800)).toMatchObject({ rule: 'r', rateBps: 500, commission: 900, vat: 90 });
    expect(feeOf(won(1_000_000), rule({ most: 20_000 }), 800)).toMatchObject({ commission: 20_000 });
    expect(feeOf(won(1_000), rule({ least: 900 }), 800)).toMatchObject({ commission: 450 });
    expect(feeOf(won(1_000_000), rule({ waived: true, least: 900 }), 800)).toEqual({ rule: 'r', rateBps: 0, commission: 0, vat: 0 });
  });

  it('leaves the maker something, whatever the rule', () => {
    const rules = fc.record({ rateBps: fc.integer({ min: 0, max: mostRateBps }), least: fc.option(fc.nat(100_000)), most: fc.option(fc.nat(100_000)) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), rules, (base, change) => {
        const { commission, vat } = feeOf(won(base), rule(change), 800);
        expect(commission).toBeGreaterThanOrEqual(0);
        expect(commission + vat).toBeLessThan(base);
        if (change.most !== null) expect(commission).toBeLessThanOrEqual(change.most);
      }),
    );
  });
});

describe('what the operator writes', () => {
  const typed = { name: '스타 우대', rate: '7.7' };

  it.each([
    ['7.7', 770],
    ['8', 800],
    ['0', 0],
    ['12.25', 1_225],
    [' 5.05 ', 505],
  ])('%j percent is %i bps', (rate, bps) => {
    expect(commissionRuleInput.parse({ ...typed, rate }).rate).toBe(bps);
  });

  it.each([
    { rate: '-1' },
    { rate: '7.777' },
    { rate: '45.01' },
    { rate: '1e1' },
    { priceFrom: 2, priceTo: 1 },
    { least: 2, most: 1 },
    { validFrom: '2026-06-09T00:00', validTo: '2026-06-09T00:00' },
    { name: ' ' },
    { name: '이'.repeat(81) },
    { makerId: '' },
    { makerId: 'm'.repeat(61) },
    { priceFrom: -1 },
    { most: 100_000_001 },
    { channel: 'other' },
    { star: 'maybe' },
    { extra: 1 },
  ])('refuses %j', (change) => {
    expect(commissionRuleInput.safeParse({ ...typed, ...change }).success).toBe(false);
  });

  it.each([
    { priceFrom: 5, priceTo: 5 },
    { priceFrom: 5 },
    { priceTo: 0 },
    { least: 5, most: 5 },
    { least: 100_000_000 },
    { most: 0 },
    { makerId: 'm', categoryId: 'c'.repeat(60), channel: 'hall', hallId: 'h' },
    { channel: 'direct' },
    { validFrom: '2026-06-09T00:00', validTo: '2026-06-09T00:01' },
    { validTo: '2026-06-09T00:00' },
  ])('takes %j', (change) => {
    expect(commissionRuleInput.parse({ ...typed, ...change })).toMatchObject(change.validTo === undefined ? change : {});
  });

  it.each([
    [{ priceFrom: 2, priceTo: 1 }, 'priceTo'],
    [{ least: 2, most: 1 }, 'most'],
    [{ validFrom: '2026-06-09T00:00', validTo: '2026-06-08T00:00' }, 'validTo'],
  ])('says of %j which field is wrong', (change, field) => {
    expect(commissionRuleInput.safeParse({ ...typed, ...change }).error?.issues.map((issue) => issue.path)).toEqual([[field]]);
  });

  it('leaves open what was not written', () => {
    const plain = ruleOf(commissionRuleInput.parse(typed), 'x', now);
    expect(plain).toEqual({ id: 'x', ...nothing, rateBps: 770, waived: false, validFrom: now, validTo: null });
    expect(ruleOf(commissionRuleInput.parse({ ...typed, star: 'yes' }), 'x', now).star).toBe(true);
  });

  it('never begins in the past', () => {
    const early = commissionRuleInput.parse({ ...typed, validFrom: '2026-01-01T00:00', star: 'no', waived: true });
    expect(ruleOf(early, 'x', now)).toMatchObject({ id: 'x', validFrom: now, star: false, rateBps: 0, waived: true });
    const later = commissionRuleInput.parse({ ...typed, validFrom: '2026-07-01T00:00' });
    expect(ruleOf(later, 'x', now).validFrom).toEqual(new Date('2026-06-30T15:00:00Z'));
  });
});
