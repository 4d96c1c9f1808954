import { describe, expect, it } from 'vitest';
import { formatBusinessNumber, isBusinessNumber, parseBusinessNumber } from './business-number.ts';

describe('parseBusinessNumber', () => {
  it.each([
    '123-45-67891',
    '999-11-99999',
    '617-81-00001',
    '100-00-00090',
    '１２３-４５-６７８９１',
    '999-01-00013',
    '999-81-00015',
    '999-86-00077',
    '999-90-00021',
    '999-81-00000',
    ' 999 – 81 – 00000 ',
  ])('takes %s', (text) => {
    const result = parseBusinessNumber(text);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.value).toMatch(/^\d{10}$/);
    expect(parseBusinessNumber(formatBusinessNumber(result.value))).toEqual(result);
  });

  it.each([
    ['123-45-67890', 'check-digit'],
    ['999-11-99998', 'check-digit'],
    ['100-00-00091', 'check-digit'],
    ['000-00-00000', 'reserved'],
    ['123-45-6789', 'shape'],
    ['123-45-678911', 'shape'],
    ['123-45-6789a', 'shape'],
    ['', 'shape'],
  ])('refuses %s: %s', (text, why) => {
    expect(parseBusinessNumber(text)).toEqual({ ok: false, refusal: { kind: 'business-number-invalid', why } });
  });

  it('formats, and knows the stored form only', () => {
    expect(isBusinessNumber('9991199999')).toBe(true);
    expect(isBusinessNumber('999-11-99999')).toBe(false);
    const result = parseBusinessNumber('9991199999');
    expect(result.ok && formatBusinessNumber(result.value)).toBe('999-11-99999');
  });
});
