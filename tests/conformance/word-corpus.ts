// One product for each word of the vectors and synonym tables (facts 7.3, 7.4), named by nothing but that word.
import type { SearchDocument } from '#app/infra/search/port.ts';
import { sampleDocument } from '#tests/make/search-documents.ts';

import synonyms from './synonyms.json' with { type: 'json' };

/** word | initial consonants | typed on the other layout | romanised */
export const VECTORS = `
나전칠기 | ㄴㅈㅊㄱ | skwjsclfrl | najeonchilgi
한과 | ㅎㄱ | gksrhk | hangwa
옹기 | ㅇㄱ | dhdrl | onggi
수제화 | ㅅㅈㅎ | tnwpghk | sujehwa
자개 | ㅈㄱ | wkro | jagae
안경테 | ㅇㄱㅌ | dksrudxp | angyeongte
방짜유기 | ㅂㅉㅇㄱ | qkdWkdbrl | bangjjayugi
안동포 | ㅇㄷㅍ | dksehdvh | andongpo
도자기 | ㄷㅈㄱ | ehwkrl | dojagi
장아찌 | ㅈㅇㅉ | wkddkWl | jangajji
찻사발 | ㅊㅅㅂ | ckttkqkf | chatsabal
꽹과리 | ㄲㄱㄹ | Rhodrhkfl | kkwaenggwari
안녕 | ㅇㄴ | dkssud | annyeong`
  .trim()
  .split('\n')
  .map((row) => row.split(' | '));

/** English typed with the Korean layout on | the English word | a Korean word that it finds */
export const REVERSED = [
  ['ㅊㄷㄱ므ㅑㅊ', 'ceramic', '도자기'],
  ['냐ㅣㅏ', 'silk', '명주'],
  ['ㅗ무음ㅇㄷ', 'handmade', '핸드메이드 구두'],
  ['재ㅐㅇ', 'wood', '목기'],
] as const;

/** One slip of a finger | what was meant (distance 1 in letters) */
export const SLIPS = [
  ['나전칠귀', '나전칠기'],
  ['옹끼', '옹기'],
  ['안경태', '안경테'],
  ['수재화', '수제화'],
  ['방자유기', '방짜유기'],
  ['장아치', '장아찌'],
] as const;

export const TWO_WAY: readonly (readonly string[])[] = synonyms.twoWay;
export const ONE_WAY: readonly (readonly [word: string, includes: readonly string[]])[] = Object.entries(synonyms.oneWay);
export const ROMANISED: readonly (readonly [latin: string, korean: readonly string[]])[] = Object.entries(synonyms.romanised).map(([latin, korean]) => [
  latin,
  Array.isArray(korean) ? korean : [korean],
]);

const words = new Set([
  ...VECTORS.flatMap(([word]) => (word === undefined ? [] : [word])),
  ...REVERSED.map(([, , korean]) => korean),
  ...TWO_WAY.flat(),
  ...ONE_WAY.flatMap(([word, others]) => [word, ...others]),
  ...ROMANISED.flatMap(([, korean]) => korean),
]);

/** The products, one a word. */
export const WORD_CORPUS: readonly SearchDocument[] = [...words].map((word, index) =>
  sampleDocument(word, { id: `prd_w${String(index).padStart(3, '0')}`, maker: 'maker-words', nameEn: word === '핸드메이드 구두' ? 'Handmade shoes' : '' }),
);
