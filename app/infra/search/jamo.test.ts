import { describe, expect, it } from 'vitest';

import { fromQwerty, initials, jamo, toQwerty, typedInitials } from './jamo.ts';
import { distanceWithin } from './distance.ts';

// facts 7.3
const VECTORS: readonly [word: string, initials: string, qwerty: string][] = [
  ['나전칠기', 'ㄴㅈㅊㄱ', 'skwjsclfrl'],
  ['한과', 'ㅎㄱ', 'gksrhk'],
  ['옹기', 'ㅇㄱ', 'dhdrl'],
  ['수제화', 'ㅅㅈㅎ', 'tnwpghk'],
  ['자개', 'ㅈㄱ', 'wkro'],
  ['안경테', 'ㅇㄱㅌ', 'dksrudxp'],
  ['방짜유기', 'ㅂㅉㅇㄱ', 'qkdWkdbrl'],
  ['안동포', 'ㅇㄷㅍ', 'dksehdvh'],
  ['도자기', 'ㄷㅈㄱ', 'ehwkrl'],
  ['장아찌', 'ㅈㅇㅉ', 'wkddkWl'],
  ['찻사발', 'ㅊㅅㅂ', 'ckttkqkf'],
  ['꽹과리', 'ㄲㄱㄹ', 'Rhodrhkfl'],
  ['안녕', 'ㅇㄴ', 'dkssud'],
];

describe('letters', () => {
  it.each(VECTORS)('%s has initials %s and is typed %s', (word, letters, qwerty) => {
    expect(initials(word)).toBe(letters);
    expect(fromQwerty(qwerty)).toContain(word);
    expect(typedInitials(letters)).toBe(letters);
  });

  it.each([
    ['ㅊㄷㄱ므ㅑㅊ', 'ceramic'],
    ['냐ㅣㅏ', 'silk'],
    ['ㅗ무음ㅇㄷ', 'handmade'],
    ['재ㅐㅇ', 'wood'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(toQwerty(typed)).toBe(meant);
  });

  it('reads initials that an input method joined, and leaves doubled ones whole', () => {
    expect(typedInitials('ㄳ')).toBe('ㄱㅅ');
    expect(typedInitials('ㅂㅉㅇㄱ')).toBe('ㅂㅉㅇㄱ');
    expect(typedInitials('한ㄱ')).toBeNull();
    expect(typedInitials('ㅏ')).toBeNull();
    expect(typedInitials('')).toBeNull();
  });

  it('reads caps lock and refuses what makes no syllables', () => {
    expect(fromQwerty('GKSRHK')).toContain('한과');
    expect(fromQwerty('ceramic')).toEqual([]);
    expect(fromQwerty('a1')).toEqual([]);
  });
});

describe('distance between words as they are typed', () => {
  it.each([
    ['나전칠귀', '나전칠기', 1],
    ['옹끼', '옹기', 1],
    ['안경태', '안경테', 1],
    ['육과', '유과', 1],
    ['수재화', '수제화', 1],
    ['방자유기', '방짜유기', 1],
    ['장아치', '장아찌', 1],
    ['한과', '한지', 3],
  ])('%s and %s are %i apart', (a, b, apart) => {
    expect(distanceWithin(jamo(a), jamo(b), 3)).toBe(apart);
  });

  it('counts swapped neighbours once and stops at the bound', () => {
    expect(distanceWithin('brass', 'brsas', 1)).toBe(1);
    expect(distanceWithin('brass', 'glass', 1)).toBeNull();
    expect(distanceWithin('', 'abc', 2)).toBeNull();
    expect(distanceWithin('', 'ab', 2)).toBe(2);
  });
});

it('reads any Latin letters without a fault', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzQWERTOP');
  let state = 11;
  for (let round = 0; round < 20_000; round += 1) {
    let word = '';
    for (let length = 0; length < 1 + (round % 9); length += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      word += letters[Math.floor((state / 2 ** 32) * letters.length)] ?? '';
    }
    expect(() => fromQwerty(word)).not.toThrow();
  }
});
