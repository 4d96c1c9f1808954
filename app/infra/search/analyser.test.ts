import { describe, expect, it } from 'vitest';

import { sampleDocument } from '#tests/make/search-documents.ts';

import { documentTerms, normalise, singular, splitCompound, stemOf, tokenise, vocabularyOf } from './analyser.ts';
import { isHeadWord } from './thesaurus.ts';

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('normal form', () => {
  it('composes what macOS takes apart, folds full width, keeps initials and case', () => {
    expect(normalise('한과'.normalize('NFD'))).toBe('한과');
    expect(normalise('ＡＢ１２')).toBe('AB12');
    expect(normalise('ㅎㄱ')).toBe('ㅎㄱ');
    expect(normalise('ㅎ'.normalize('NFKC'))).toBe('ㅎ');
    expect(normalise('  a \u0000\n b\u200b ')).toBe('a b');
    expect(normalise('\ud800x')).toBe('\ufffdx');
  });

  it('cuts words where the script changes and keeps places in the text', () => {
    expect(texts('A4용지 3만원, Brass-spoon')).toEqual(['a4', '용지', '3', '만원', 'brass', 'spoon']);
    expect(tokenise('유기 수저')[1]).toMatchObject({ text: '수저', start: 3, end: 5 });
  });

  it.each([
    ['spoons', 'spoon'],
    ['boxes', 'box'],
    ['brass', 'brass'],
    ['pastries', 'pastry'],
    ['한과', '한과'],
    ['tea', 'tea'],
  ])('%s is one %s', (word, one) => {
    expect(singular(word)).toBe(one);
  });
});

describe('particles', () => {
  it.each([
    ['옹기를', '옹기'],
    ['수제화는', '수제화'],
    ['도자기에서는', '도자기'],
    ['한지로', '한지'],
  ])('%s -> %s', (word, stem) => {
    expect(stemOf(word, isHeadWord)).toBe(stem);
  });

  it.each(['한과', '유과', '약과', '도마', '모과', '사과', '장도', '모시는'])('%s stays whole', (word) => {
    expect(stemOf(word, isHeadWord)).toBeNull();
  });
});

describe('compounds', () => {
  it.each([
    ['한과선물세트', ['한과', '선물세트']],
    ['가죽카드지갑', ['가죽', '카드지갑']],
    ['달항아리', null],
    ['유기농', null],
  ])('%s -> %j', (word, parts) => {
    expect(splitCompound(word, isHeadWord)).toEqual(parts);
  });
});

describe('terms of a document', () => {
  const document = sampleDocument('원목 도마', {
    nameEn: 'Oak cutting boards',
    descriptionKo: '옹기를 담는 배송 상자',
    cluster: 'namwon-wood',
    occasions: ['housewarming'],
  });
  const terms = new Map(documentTerms(document).map(({ term, weight }) => [term, weight]));

  it('has words, joined neighbours, initials, singulars, stems and keys, each with the weight of its best place', () => {
    expect(terms.get('원목')).toBe('A');
    expect(terms.get('원목도마')).toBe('B');
    expect(terms.get('ㅇㅁㄷㅁ')).toBe('B');
    expect(terms.get('board')).toBe('B');
    expect(terms.get('boards')).toBe('A');
    expect(terms.get('옹기')).toBe('D');
    expect(terms.get('옹기를')).toBe('D');
    expect(terms.get('cluster:namwon-wood')).toBe('B');
    expect(terms.get('occasion:housewarming')).toBe('B');
    expect(terms.has('배')).toBe(false);
  });

  it('teaches the vocabulary names before descriptions', () => {
    const kinds = new Map(vocabularyOf(document).map(({ term, kind }) => [term, kind]));
    expect(kinds.get('도마')).toBe('name');
    expect(kinds.get('원목도마')).toBe('joined');
    expect(kinds.get('배송')).toBe('body');
    expect(kinds.has('ㅇㅁ')).toBe(false);
  });
});
