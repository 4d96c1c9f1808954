// The ways one word may be met in the index, best first: exact, synonym, beginning, head noun, compound. Pure.
import { splitCompound, singular } from './analyser.ts';
import { isHangul } from './jamo.ts';
import type { Variant } from './plan.ts';
import { includedIn, isWholeWord, koreanFor, sameAs } from './thesaurus.ts';
import type { CuratedWords } from './curation.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Lookups {
  vocabulary: Vocabulary;
  curated: CuratedWords;
}

const MOST_LONGER = 24;
const QUALITY = { exact: 1, meaning: 0.97, same: 0.9, head: 0.85, compound: 0.85, modifier: 0.75, included: 0.7, beginning: 0.55 } as const;

/** All ways to meet a known word or phrase; the exact one is always the first. */
export function expandWord(word: string, lookups: Lookups, options: { isLast: boolean }): Variant[] {
  const { vocabulary } = lookups;
  const variants: Variant[] = [exact(word)];
  if (singular(word) !== word) variants.push({ terms: [singular(word)], quality: QUALITY.exact });
  const meanings = koreanFor(word).length > 0 ? koreanFor(word) : koreanFor(singular(word));
  for (const meaning of meanings) variants.push(...synonym(meaning, QUALITY.meaning), ...related(meaning, lookups));
  variants.push(...related(word, lookups), ...longer(word, vocabulary, options.isLast));
  const parts = splitCompound(word, (part) => vocabulary.isWord(part));
  if (parts) variants.push({ terms: parts, quality: QUALITY.compound });
  return merged(variants);
}

function exact(word: string): Variant {
  return { terms: word.split(' '), quality: QUALITY.exact };
}

/** Synonyms both ways, what the word includes, and compounds of which it is the head noun. */
function related(word: string, { vocabulary, curated }: Lookups): Variant[] {
  return [
    ...[...sameAs(word), ...curated.sameAs(word)].flatMap((other) => synonym(other, QUALITY.same)),
    ...[...includedIn(word), ...curated.includedIn(word)].flatMap((other) => synonym(other, QUALITY.included)),
    ...headedBy(word, vocabulary),
  ];
}

function synonym(text: string, quality: number): Variant[] {
  if (!text.includes(' ')) return [{ terms: [text], quality }];
  return [
    { terms: text.split(' '), quality },
    { terms: [text.replaceAll(' ', '')], quality },
  ];
}

function headedBy(word: string, vocabulary: Vocabulary): Variant[] {
  if (!isHangul(word) || word.length < 2) return [];
  return vocabulary.endingWith(word, MOST_LONGER).map((term) => ({ terms: [term], quality: QUALITY.head }));
}

/**
 * Longer words that begin with it. A word that is known in itself reaches only into compounds whose other part is
 * a word too, so that 유기 does not reach 유기농 nor 소반 소반찬; a word still being typed reaches all.
 */
function longer(word: string, vocabulary: Vocabulary, isLast: boolean): Variant[] {
  const least = isHangul(word) ? 2 : 3;
  if (word.length < least || word.includes(' ') || isWholeWord(word)) return [];
  const found = vocabulary.startingWith(word, MOST_LONGER * 4);
  if (!vocabulary.isWord(word)) {
    return isLast ? found.slice(0, MOST_LONGER).map((term) => ({ terms: [term], quality: QUALITY.beginning })) : [];
  }
  return found
    .filter((term) => term.length - word.length >= 2 && isHangul(term) && vocabulary.isWord(term.slice(word.length)))
    .slice(0, MOST_LONGER)
    .map((term) => ({ terms: [term], quality: QUALITY.modifier }));
}

/** Every way once, with its best quality, best first. */
export function merged(variants: readonly Variant[]): Variant[] {
  const best = new Map<string, Variant>();
  for (const variant of variants) {
    const key = `${variant.isPrefix ? '^' : ''}${variant.terms.join(' ')}`;
    const known = best.get(key);
    if (!known || known.quality < variant.quality) best.set(key, variant);
  }
  return [...best.values()].sort((a, b) => b.quality - a.quality);
}
