import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { isId, newId, orderNumber, unguessableToken, type Id } from './ids.ts';
import { InvariantError } from './invariant.ts';

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const ones = (count: number): Uint8Array => new Uint8Array(count).fill(255);

describe('newId', () => {
  it('is the prefix and 26 characters, and its type knows the prefix', () => {
    const id = newId('prd');
    expect(id).toMatch(/^prd_[0-9a-z]{26}$/);
    expect(isId('prd', id)).toBe(true);
    expectTypeOf(id).toEqualTypeOf<Id<'prd'>>();
    expectTypeOf<Id<'ord'>>().not.toExtend<Id<'prd'>>();
  });

  it('writes time and random bits exactly', () => {
    expect(newId('prd', 0, zeros)).toBe(`prd_${'0'.repeat(26)}`);
    expect(newId('prd', 2 ** 48 - 1, ones)).toBe(`prd_7${'z'.repeat(25)}`);
    expect(newId('prd', new Date(32), zeros)).toBe(`prd_0000000010${'0'.repeat(16)}`);
  });

  it('sorts by time whatever the random bits are', () => {
    const instant = fc.nat({ max: 4_000_000_000_000 });
    fc.assert(fc.property(instant, instant, (a, b) => a === b || a < b === newId('ord', a, ones) < newId('ord', b, zeros)));
  });

  it('does not repeat', () => {
    const ids = Array.from({ length: 5_000 }, () => newId('ord', 1));
    expect(new Set(ids).size).toBe(5_000);
  });

  it.each([-1, 1.5, NaN, 2 ** 48])('refuses the time %s', (time) => {
    expect(() => newId('ord', time)).toThrow(InvariantError);
  });

  it.each(['', 'A', 'a_b', '1a', 'much-too-long'])('refuses the prefix "%s"', (prefix) => {
    expect(() => newId(prefix)).toThrow(InvariantError);
  });
});

describe('isId', () => {
  const body = '01kar3v9m4zzzzzzzzzzzzzzzz';

  it.each([
    [`prd_${body}`, true],
    [`ord_${body}`, false],
    [`prd_${body.toUpperCase()}`, false],
    [`prd_${body}0`, false],
    [`prd_${body}\n`, false],
    [`prd_8${body.slice(1)}`, false],
    [`prd_${body.slice(0, 25)}u`, false],
    [`prd${body}`, false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(isId('prd', text)).toBe(expected);
  });
});

describe('unguessableToken', () => {
  it('is 160 bits, safe in a URL, and does not repeat', () => {
    const tokens = Array.from({ length: 1_000 }, unguessableToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
  });
});

describe('orderNumber', () => {
  it('is the day and six unambiguous characters', () => {
    expect(orderNumber('2026-11-23', zeros)).toBe('20261123-000000');
    expect(orderNumber('2026-11-23', ones)).toBe('20261123-ZZZZZZ');
    expect(orderNumber('2026-11-23')).toMatch(/^20261123-[0-9A-HJKMNP-TV-Z]{6}$/);
  });
});
