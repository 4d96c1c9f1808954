// Korean letters: keystroke-level jamo, initial consonants, and the two keyboard layouts. Pure.
import { canBeChoseong, convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from 'es-hangul';

// An input method may join two initials into one letter (ㄱ + ㅅ -> ㄳ); doubled consonants (ㅉ) are letters of their own and stay.
const JOINED_INITIALS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const SYLLABLES = /^[가-힣]+$/u;
const LOOSE = /[ㄱ-ㅣ]/u;

/** The letters as they are typed: 과 -> ㄱㅗㅏ. Doubled consonants stay one letter. */
export function jamo(word: string): string {
  return disassemble(word);
}

const FIRST_LETTER = 0x3131;
const LAST_LETTER = 0x3163;
const FIRST_CODE = 0x80;

/** The letters as they are typed, in one byte each: for many keys that are only compared with each other. */
export function letterKey(word: string): string {
  const letters = jamo(word);
  const codes = Array.from({ length: letters.length }, (_, index) => {
    const code = letters.charCodeAt(index);
    return code >= FIRST_LETTER && code <= LAST_LETTER ? code - FIRST_LETTER + FIRST_CODE : code;
  });
  return String.fromCharCode(...codes);
}

/** True when the word has only whole syllables. */
export function isHangul(word: string): boolean {
  return SYLLABLES.test(word);
}

/** True when a letter stands outside a syllable (ㅊㄷㄱ므ㅑㅊ). */
export function hasLooseJamo(word: string): boolean {
  return LOOSE.test(word);
}

/** Initial consonants of the syllables: 방짜유기 -> ㅂㅉㅇㄱ. Everything else is left out. */
export function initials(word: string): string {
  return getChoseong(word);
}

/** The typed initial consonants, with joined letters taken apart; null when it is anything else. */
export function typedInitials(word: string): string | null {
  const apart = Array.from(word, (letter) => JOINED_INITIALS[letter] ?? letter);
  const letters = Array.from(apart.join(''));
  return letters.length > 0 && letters.every((letter) => canBeChoseong(letter)) ? letters.join('') : null;
}

/**
 * What Latin letters would have been with the Korean layout on: the readings that make whole syllables.
 * Case matters (W is ㅉ); the second reading is for caps lock.
 */
export function fromQwerty(word: string): string[] {
  if (!/^[a-z]+$/iu.test(word)) return [];
  const readings = new Set([assembled(word), assembled(word.toLowerCase())]);
  return [...readings].filter((reading) => SYLLABLES.test(reading));
}

/** '' where the letters make no syllables: the library throws on some of them (nwoa: ㅜ, ㅝ, ㅁ). */
function assembled(word: string): string {
  try {
    return convertQwertyToHangul(word);
  } catch {
    return '';
  }
}

/** What Korean letters would have been with the Latin layout on: 냐ㅣㅏ -> silk; null when it is no Latin word. */
export function toQwerty(word: string): string | null {
  const latin = convertHangulToQwerty(word).toLowerCase();
  return /^[a-z]+$/u.test(latin) ? latin : null;
}
