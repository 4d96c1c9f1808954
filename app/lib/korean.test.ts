import { describe, expect, it } from 'vitest';
import { josa, romanSlug, type Particle } from './korean.ts';

describe('josa', () => {
  it.each<[string, Particle, string]>([
    ['한과', '을/를', '한과를'],
    ['소반', '을/를', '소반을'],
    ['소반', '으로/로', '소반으로'],
    ['서울', '으로/로', '서울로'],
    ['옹기', '이/가', '옹기가'],
    ['안동포', '은/는', '안동포는'],
    ['소반(소)', '을/를', '소반(소)을'],
    ['“달항아리”', '을/를', '“달항아리”를'],
    ['모델 10', '을/를', '모델 10을'],
    ['모델 7', '으로/로', '모델 7로'],
    ['A4', '을/를', 'A4를'],
    ['XL', '은/는', 'XL은'],
    ['USB', '은/는', 'USB는'],
    ['', '을/를', ''],
  ])('%s + %s', (word, particle, expected) => {
    expect(josa(word, particle)).toBe(expected);
  });
});

describe('romanSlug', () => {
  it.each([
    ['나전칠기 소반', 'najeonchilgi-soban'],
    ['옹기', 'onggi'],
    ['찻사발 2인 Set', 'chatsabal-2in-set'],
    ['!!', ''],
  ])('%s', (text, slug) => {
    expect(romanSlug(text)).toBe(slug);
  });
});
