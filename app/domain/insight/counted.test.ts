import { describe, expect, it } from 'vitest';

import { countedQuery, sourceOf, viewOf } from './counted.ts';

describe('the name of a counted query', () => {
  it('is what was typed, tidied', () => {
    expect(countedQuery('  한과   선물 세트 ')).toBe('한과 선물 세트');
    expect(countedQuery('Moon JAR')).toBe('moon jar');
    expect(countedQuery('3만원 이하 선물')).toBe('3만원 이하 선물');
    expect(countedQuery('2026 달력')).toBe('2026 달력');
    expect(countedQuery('\u1112\u1161\u11ab\u1100\u116a')).toBe('한과');
  });

  it.each([
    'kim@example.com',
    'KIM＠example.com',
    '010-1234-5678',
    '010 1234 5678',
    '010.1234.5678',
    '０１０１２３４５６７８',
    '(010) 1234–5678',
    '900101-1234567',
    '123-45-67890',
    '주문 20261123-000123',
    '06236 역삼동',
    'https://example.com/x',
    'www.example.com',
    '서울시 강남구 어느 길 몇 번지 누구네 집',
    '가'.repeat(41),
  ])('is none for %s', (typed) => {
    expect(countedQuery(typed)).toBe('');
  });

  it('never throws', () => {
    for (const typed of ['', '\u0000', '\ud800', '%', "'; drop table x"]) expect(typeof countedQuery(typed)).toBe('string');
  });
});

describe('the source of a view', () => {
  const from = (referer: string | null) => sourceOf(referer, 'shop.example');
  it('is the part of the shop that it came from, never the address', () => {
    expect(from('https://shop.example/search?q=secret')).toBe('search');
    expect(from('https://shop.example/en/categories/tea')).toBe('shelf');
    expect(from('https://shop.example/en')).toBe('home');
    expect(from('https://shop.example/')).toBe('home');
    expect(from('https://shop.example/regions/jeju')).toBe('place');
    expect(from('https://shop.example/account')).toBe('shop');
    expect(from('https://elsewhere.example/halls/x')).toBe('outside');
    expect([from(null), from(''), from('nonsense')]).toEqual(['direct', 'direct', 'direct']);
  });
});

describe('the subject of a page', () => {
  it('is of a known kind with a plain key', () => {
    expect(viewOf('product:prd_1')).toEqual({ kind: 'product', key: 'prd_1' });
    for (const text of ['', 'person:psn_1', 'product:', "product:' or 1", 'product:a b']) expect(viewOf(text)).toBeNull();
  });
});
