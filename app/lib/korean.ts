// Korean words: particles, normal form of what people type, Roman letters for addresses.
import { josa as hangulJosa, romanize } from 'es-hangul';
import { slugify } from './text.ts';

export type Particle = Parameters<typeof hangulJosa.pick>[1];

// How the last letter or digit is read aloud; other letters end in a vowel.
const READ_ALOUD: ReadonlyMap<string, string> = new Map([
  ['0', '영'],
  ['1', '일'],
  ['3', '삼'],
  ['6', '육'],
  ['7', '칠'],
  ['8', '팔'],
  ['L', '엘'],
  ['M', '엠'],
  ['N', '엔'],
  ['R', '알'],
]);

/** The word with the particle that fits its sound: josa('소반', '을/를') = '소반을'. What stands in final brackets is not read. */
export function josa(word: string, particle: Particle): string {
  if (word === '') return '';
  const spoken = word.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/, '').replace(/["'”’」』》>)\]]+$/, '');
  const last = spoken.slice(-1);
  return word + hangulJosa.pick(READ_ALOUD.get(last) ?? (spoken === '' ? word : spoken), particle);
}

/** An address part from a Korean or English name: romanSlug('나전칠기 소반') = 'najeonchilgi-soban'. */
export function romanSlug(text: string, most = 80): string {
  return slugify(romanize(text.normalize('NFC')), most);
}
