// The words that are known without an index: synonyms, English and romanised words, particles, words without meaning for a search.
// The tables lie in vocabulary/*.json; keys are lower case and, for Korean, without spaces. Pure.
import more from './vocabulary/more.json' with { type: 'json' };
import synonyms from './vocabulary/synonyms.json' with { type: 'json' };
import words from './vocabulary/words.json' with { type: 'json' };

const twoWay = new Map<string, string[]>();
// more.json holds everyday words: they mean the same, but are no craft words (they cut no compounds and answer no initials).
for (const group of [...synonyms.twoWay, ...more.twoWay]) {
  for (const word of group) {
    const others = group.filter((other) => other !== word);
    twoWay.set(closed(word), [...(twoWay.get(closed(word)) ?? []), ...others]);
  }
}

const oneWay = new Map<string, string[]>(Object.entries(synonyms.oneWay));
const wider = new Map<string, string[]>();
for (const [word, others] of oneWay) for (const other of others) wider.set(closed(other), [...(wider.get(closed(other)) ?? []), word]);
const latin = new Map<string, string[]>(Object.entries({ ...more.latin, ...synonyms.latin }));
const plain = new Set(words.plain);
const whole = new Set(words.whole);

const heads = new Set<string>(words.heads);
const phrases = new Set<string>();
for (const word of [
  ...synonyms.twoWay.flat(),
  ...Object.keys(synonyms.oneWay),
  ...Object.values(synonyms.oneWay).flat(),
  ...Object.values(synonyms.latin).flat(),
]) {
  if (word.includes(' ')) phrases.add(word);
  else heads.add(word);
}
for (const word of [...latin.keys(), ...more.twoWay.flat()]) if (word.includes(' ')) phrases.add(word);

function closed(word: string): string {
  return word.replaceAll(' ', '');
}

/** The particles, longest first (facts 7.3). */
export const PARTICLES: readonly string[] = words.particles;

/** Particles that hardly any noun ends with: 을 and 으로, but not 이, 가, 도 and 과. */
export const CLEAR_PARTICLES: readonly string[] = words.particles.filter((particle) => particle.length > 1 || '을를은는의로'.includes(particle));

/** Words that mean the same; either finds the other. A synonym may be two words with a space. */
export function sameAs(word: string): readonly string[] {
  return twoWay.get(closed(word)) ?? [];
}

/** Words that this one includes (항아리 -> 옹기); never the reverse. */
export function includedIn(word: string): readonly string[] {
  return oneWay.get(closed(word)) ?? [];
}

/** Words that include this one (장독 -> 항아리): only close to it. */
export function widerThan(word: string): readonly string[] {
  return wider.get(closed(word)) ?? [];
}

/** Korean words for an English or romanised word or phrase. */
export function koreanFor(phrase: string): readonly string[] {
  return latin.get(phrase) ?? [];
}

/** Craft words that are words even where no product has them yet. */
export function isHeadWord(word: string): boolean {
  return heads.has(word);
}

export function headWords(): Iterable<string> {
  return heads;
}

/** Two or more words that are one thing: 선물 세트, mother of pearl. */
export function isPhrase(spaced: string): boolean {
  return phrases.has(spaced);
}

/** Words that say nothing about what is wanted: 만든, 어디, best. */
export function isPlainWord(word: string): boolean {
  return plain.has(word);
}

/** Words that look like a stem and a particle or a longer compound, and are neither (facts 7.5). */
export function isWholeWord(word: string): boolean {
  return whole.has(word);
}

export function wholeWords(): Iterable<string> {
  return whole;
}

/** English and romanised words and phrases that have a Korean word. */
export function latinWords(): Iterable<string> {
  return latin.keys();
}
