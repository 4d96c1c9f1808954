// Latin spellings of Korean words, folded so that the usual ways to write one word meet (onggi, ongki, ong-gi). Pure.
import { disassembleCompleteCharacter, romanize } from 'es-hangul';

const INITIAL: Readonly<Record<string, string>> = {
  ㄱ: 'g',
  ㄲ: 'kk',
  ㄴ: 'n',
  ㄷ: 'd',
  ㄸ: 'tt',
  ㄹ: 'r',
  ㅁ: 'm',
  ㅂ: 'b',
  ㅃ: 'pp',
  ㅅ: 's',
  ㅆ: 'ss',
  ㅇ: '',
  ㅈ: 'j',
  ㅉ: 'jj',
  ㅊ: 'ch',
  ㅋ: 'k',
  ㅌ: 't',
  ㅍ: 'p',
  ㅎ: 'h',
};
const VOWEL: Readonly<Record<string, string>> = {
  ㅏ: 'a',
  ㅐ: 'ae',
  ㅑ: 'ya',
  ㅒ: 'yae',
  ㅓ: 'eo',
  ㅔ: 'e',
  ㅕ: 'yeo',
  ㅖ: 'ye',
  ㅗ: 'o',
  ㅗㅏ: 'wa',
  ㅗㅐ: 'wae',
  ㅗㅣ: 'oe',
  ㅛ: 'yo',
  ㅜ: 'u',
  ㅜㅓ: 'wo',
  ㅜㅔ: 'we',
  ㅜㅣ: 'wi',
  ㅠ: 'yu',
  ㅡ: 'eu',
  ㅡㅣ: 'ui',
  ㅣ: 'i',
};
const FINAL: Readonly<Record<string, string>> = {
  ㄱ: 'k',
  ㄲ: 'k',
  ㄱㅅ: 'k',
  ㄴ: 'n',
  ㄴㅈ: 'n',
  ㄴㅎ: 'n',
  ㄷ: 't',
  ㄹ: 'l',
  ㄹㄱ: 'k',
  ㄹㅁ: 'm',
  ㄹㅂ: 'l',
  ㄹㅅ: 'l',
  ㄹㅌ: 'l',
  ㄹㅍ: 'p',
  ㄹㅎ: 'l',
  ㅁ: 'm',
  ㅂ: 'p',
  ㅂㅅ: 'p',
  ㅅ: 't',
  ㅆ: 't',
  ㅇ: 'ng',
  ㅈ: 't',
  ㅊ: 't',
  ㅋ: 'k',
  ㅌ: 't',
  ㅍ: 'p',
  ㅎ: '',
};

/** Letter by letter, without sound changes. */
export function spellLatin(word: string): string {
  return Array.from(word)
    .map((syllable) => {
      const parts = disassembleCompleteCharacter(syllable);
      if (!parts) return syllable;
      return (INITIAL[parts.choseong] ?? '') + (VOWEL[parts.jungseong] ?? '') + (FINAL[parts.jongseong] ?? '');
    })
    .join('');
}

/** Folds spellings: voiced and unvoiced, r and l, eo and o, ae and e, doubled letters. */
export function looseSpelling(latin: string): string {
  return latin
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .replace(/eo|au/gu, 'o')
    .replace(/eu|oo|ou/gu, 'u')
    .replace(/ae|ai/gu, 'e')
    .replace(/ee/gu, 'i')
    .replace(/sh/gu, 's')
    .replace(/ch|j|z/gu, 'c')
    .replace(/g|q|x/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/b|f|v/gu, 'p')
    .replace(/r/gu, 'l')
    .replace(/(.)\1+/gu, '$1');
}

/** The folded spellings of a Korean word, with and without sound changes. */
export function looseSpellings(word: string): string[] {
  const plain = looseSpelling(spellLatin(word));
  return [...new Set([plain, looseSpelling(romanize(word))])].filter((spelling) => spelling.length >= 3);
}
