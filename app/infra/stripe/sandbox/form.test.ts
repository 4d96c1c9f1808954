// Form decoding against the SDK's own encoder, and what it refuses.
import { expect, test } from 'vitest';
import { canonicalForm, decodeForm } from './form.ts';

test('nested objects and arrays, encoded or not, indexed or not', () => {
  expect(decodeForm('a=1&b[c][d]=2&e[0][f]=3&e[1][f]=4&g[]=5&g[]=6&h%5Bi%5D=%EC%9E%94+%EB%91%98')).toEqual({
    a: '1',
    b: { c: { d: '2' } },
    e: [{ f: '3' }, { f: '4' }],
    g: ['5', '6'],
    h: { i: '잔 둘' },
  });
});

test('names like __proto__ are only names', () => {
  const fields = decodeForm('__proto__[polluted]=1&constructor=2');
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test.each(['a[=1', '[a]=1', 'a[b]c=1', 'a=1&a[b]=2', `a${'[b]'.repeat(8)}=1`])('refuses %s', (text) => {
  expect(() => decodeForm(text)).toThrow();
});

test('the order of parameters does not matter for idempotency, their values do', () => {
  expect(canonicalForm('a=1&b=2')).toBe(canonicalForm('b=2&a=1'));
  expect(canonicalForm('a=1&b=2')).not.toBe(canonicalForm('a=1&b=3'));
  expect(canonicalForm('a=1%26b%3D2')).not.toBe(canonicalForm('a=1&b=2'));
});
