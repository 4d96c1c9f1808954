import { describe, expect, it } from 'vitest';

import { groupKey, NO_WORDS, readWords, withChange, type CurationContent } from './search-words.ts';

const some: CurationContent = { twoWay: [['토트백', '장바구니']], oneWay: { 선물: ['답례품'] }, pins: { 한과세트: ['prd_1'] } };

describe('words as typed', () => {
  it('are parted, tidied, each once', () => {
    expect(readWords(' 토트백,  장 바구니 ，Tote BAG\n토트백,,')).toEqual(['토트백', '장 바구니', 'tote bag']);
    expect(readWords('')).toEqual([]);
    expect(readWords('가'.repeat(41))).toEqual([]);
    expect(readWords(Array.from({ length: 30 }, (_, index) => `w${String(index)}`).join(',')).length).toBe(8);
  });
});

describe('a change', () => {
  it('makes a new content and leaves the old one as it was', () => {
    const before = structuredClone(some);
    expect(withChange(some, { kind: 'same', words: ['놋', '황동'] })?.twoWay).toEqual([
      ['토트백', '장바구니'],
      ['놋', '황동'],
    ]);
    expect(withChange(some, { kind: 'also', words: ['선물', '보자기'] })?.oneWay).toEqual({ 선물: ['답례품', '보자기'] });
    expect(withChange(some, { kind: 'pin', key: '한과', products: ['prd_2', 'prd_2', 'prd_3'] })?.pins).toEqual({
      한과세트: ['prd_1'],
      한과: ['prd_2', 'prd_3'],
    });
    expect(some).toEqual(before);
  });

  it('that changes nothing is none', () => {
    expect(withChange(some, { kind: 'same', words: ['장바구니', '토트백'] })).toBeNull();
    expect(withChange(some, { kind: 'same', words: ['하나'] })).toBeNull();
    expect(withChange(some, { kind: 'also', words: ['선물', '답례품'] })).toBeNull();
    expect(withChange(some, { kind: 'pin', key: '한과세트', products: ['prd_1'] })).toBeNull();
    expect(withChange(some, { kind: 'pin', key: '', products: ['prd_1'] })).toBeNull();
    for (const what of ['same', 'also', 'pin'] as const) expect(withChange(some, { kind: 'drop', what, key: 'constructor' })).toBeNull();
  });

  it('takes an entry out', () => {
    expect(withChange(some, { kind: 'drop', what: 'same', key: groupKey(['장바구니', '토트백']) })?.twoWay).toEqual([]);
    expect(withChange(some, { kind: 'drop', what: 'also', key: '선물' })?.oneWay).toEqual({});
    expect(withChange(some, { kind: 'drop', what: 'pin', key: '한과세트' })?.pins).toEqual({});
  });

  it('keeps to a bound', () => {
    const many = { ...NO_WORDS, twoWay: Array.from({ length: 1_000 }, (_, index) => [`a${String(index)}`, `b${String(index)}`]) };
    expect(withChange(many, { kind: 'same', words: ['x', 'y'] })).toBeNull();
  });
});
