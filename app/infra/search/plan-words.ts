// The ways to meet one part of a query, by its role; corrections for words that nothing knows. Pure.
import { occasionTerm, placeTerm, singular, splitCompound, stemOf } from './analyser.ts';
import { expandWord, merged } from './expand.ts';
import { isHangul, jamo } from './jamo.ts';
import { OCCASION_WORDS } from '#app/domain/search/occasions.ts';
import type { Variant } from './plan.ts';
import type { Interpretation } from './port.ts';
import type { Lookups, Part } from './query-parts.ts';
import { looseSpelling, looseSpellings } from './romanise.ts';
import type { NearWord } from './vocabulary.ts';
import { CLEAR_PARTICLES, koreanFor, PARTICLES, widerThan } from './thesaurus.ts';

export interface Expansion {
  variants: readonly Variant[];
  read: readonly Interpretation[];
  suggestions: readonly string[];
  near?: readonly Variant[];
  /** The word it was corrected to. */
  surface?: string;
}

// Letters that sound alike: a slip among them in a word of two syllables is corrected, any other only suggested (육과 is not forced to 유과).
const ALIKE = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅈㅉㅊ', 'ㅅㅆ', 'ㅐㅔ', 'ㅒㅖ'];
const MOST_CORRECTIONS = 3;
const NEAR = 0.7;
const STEM = 0.97;

/** Where a part stands among those that are wanted. */
export interface Place {
  isLast: boolean;
  isAlone: boolean;
}

/** All ways to meet the part, what was rewritten for it, and words to suggest. */
export function expandPart(part: Part, lookups: Lookups, place: Place): Expansion {
  if (part.role === 'occasion') {
    const words = OCCASION_WORDS[part.occasion].map((word) => ({ terms: word.split(' '), quality: 0.8 }));
    return known([{ terms: [occasionTerm(part.occasion)], quality: 1 }, ...words]);
  }
  if (part.role === 'place') {
    const keys = part.places.map((place) => ({ terms: [placeTerm(place.kind, place.key)], quality: 1 }));
    return known([...keys, { terms: [part.text], quality: 1 }]);
  }
  if (part.role === 'initials') return known([{ terms: [part.text], quality: 0.6, isPrefix: true }]);
  if (part.role === 'plain') return known([{ terms: part.text.split(' '), quality: 1 }]);
  return expandWanted(part.text, lookups, place);
}

function known(variants: readonly Variant[]): Expansion {
  return { variants, read: [], suggestions: [] };
}

function expandWanted(word: string, lookups: Lookups, { isLast, isAlone }: Place): Expansion {
  const { vocabulary } = lookups;
  const variants = withStem(word, expandWord(word, lookups, { isLast }), lookups);
  const isMet =
    vocabulary.has(word) || vocabulary.has(singular(word)) || variants.some(({ quality, terms }) => quality < 1 && terms.every((term) => vocabulary.has(term)));
  if (lookups.verbatim) return known(variants);
  if (isMet) return { variants, read: romanisedIn(word), suggestions: [], near: [...headOf(word, lookups), ...(isAlone ? widerOf(word, lookups) : [])] };
  if (/^[a-z]{4,}$/u.test(word)) {
    const sounding = vocabulary.soundingLike(word);
    if (sounding.length > 0) return rewritten('romanised', word, sounding, lookups);
  }
  return corrected(word, variants, lookups);
}

/** A word that stands in a name with its particle (리넨으로 만든 턱받이) also means the word without it. */
function withStem(word: string, variants: readonly Variant[], lookups: Lookups): readonly Variant[] {
  if (lookups.verbatim || !lookups.vocabulary.isWord(word)) return variants;
  const stem = stemOf(word, (part) => lookups.vocabulary.isWord(part), CLEAR_PARTICLES);
  if (stem === null) return variants;
  const own = expandWord(stem, lookups, { isLast: false });
  return merged([...variants, ...own.map((variant) => ({ ...variant, quality: variant.quality * STEM }))]);
}

function romanisedIn(word: string): Interpretation[] {
  const meant = koreanFor(word).find((korean) => looseSpellings(korean).includes(looseSpelling(word)));
  return meant === undefined ? [] : [{ kind: 'romanised', from: word, to: meant }];
}

function rewritten(kind: 'romanised' | 'typo', word: string, into: readonly string[], lookups: Lookups): Expansion {
  const variants = into.slice(0, MOST_CORRECTIONS).flatMap((other) => expandWord(other, lookups, { isLast: false }));
  const read = into[0] === undefined ? [] : [{ kind, from: word, to: into[0] }];
  return { variants: merged([{ terms: [word], quality: 1 }, ...variants]), read, suggestions: [], surface: into[0] };
}

function corrected(word: string, variants: readonly Variant[], lookups: Lookups): Expansion {
  const near = nearWords(word, lookups);
  const nearest = near.filter(({ distance }) => distance === near[0]?.distance).map((found) => found.word);
  const forced = nearest.filter((other) => !isShort(word) || isAlike(word, other));
  if (forced.length > 0) return rewritten('typo', word, forced, lookups);
  const suggestions = nearest.slice(0, MOST_CORRECTIONS);
  const close = [...suggestions, ...shortStem(word, lookups)].flatMap((other) => expandWord(other, lookups, { isLast: false }));
  return { variants, read: [], suggestions, near: merged(close.map((variant) => ({ ...variant, quality: variant.quality * NEAR }))) };
}

/** Known words near the word, or near what stands before its particle (구절펀을). */
function nearWords(word: string, { vocabulary }: Lookups): NearWord[] {
  const near = vocabulary.near(word, MOST_CORRECTIONS * 2);
  const stem = near.length > 0 ? null : stemOf(word, () => true);
  return stem === null ? near : vocabulary.near(stem, MOST_CORRECTIONS * 2);
}

/** What a compound is in the end (방짜유기밥그릇 is near 밥그릇). */
function headOf(word: string, lookups: Lookups): Variant[] {
  const head = splitCompound(word, (part) => lookups.vocabulary.isWord(part))?.at(-1);
  if (head === undefined) return [];
  return expandWord(head, lookups, { isLast: false }).map((variant) => ({ ...variant, quality: variant.quality * NEAR }));
}

/** Something of the kind, where the thing itself is not to be had. */
function widerOf(word: string, lookups: Lookups): Variant[] {
  const ways = widerThan(word).flatMap((other) => expandWord(other, lookups, { isLast: false }));
  return merged(ways.map((variant) => ({ ...variant, quality: variant.quality * NEAR })));
}

/** A word of one syllable before a particle (떡을, 금으로): too short to be sure of. */
function shortStem(word: string, { vocabulary }: Lookups): string[] {
  const stem = word.slice(0, 1);
  const isParticle = isHangul(word) && PARTICLES.includes(word.slice(1));
  return isParticle && vocabulary.isWord(stem) ? [stem] : [];
}

function isShort(word: string): boolean {
  return isHangul(word) && word.length <= 2;
}

function isAlike(word: string, other: string): boolean {
  const [typed, meant] = [jamo(word), jamo(other)];
  if (typed.length !== meant.length) return false;
  const index = Array.from(typed).findIndex((letter, at) => letter !== meant[at]);
  return ALIKE.some((group) => group.includes(typed[index] ?? ' ') && group.includes(meant[index] ?? ' '));
}
