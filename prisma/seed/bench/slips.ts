// Slips of the finger in Korean words, for the queries of the benchmark. Pure.
import { assemble, disassemble } from 'es-hangul';

import { pick } from './catalogue.ts';

/** True when the last syllable ends with a consonant. */
export function hasFinal(word: string): boolean {
  return (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
}

const VOWELS = Array.from('ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅔ');
const CONSONANTS = Array.from('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㄲㅆ');

/** The word with one letter replaced; null when no whole syllables come of it. */
export function slipped(word: string, random: () => number): string | null {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const letters = Array.from(disassemble(word));
    const at = Math.floor(random() * letters.length);
    const group = VOWELS.includes(letters[at] ?? '') ? VOWELS : CONSONANTS;
    letters[at] = pick(group, random);
    const slip = assembled(letters);
    if (slip !== word && /^[가-힣]+$/u.test(slip) && slip.length === word.length) return slip;
  }
  return null;
}

/** '' for letters that make no syllables. */
function assembled(letters: string[]): string {
  try {
    return assemble(letters);
  } catch {
    return '';
  }
}
