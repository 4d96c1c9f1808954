// What curators added, ready to be looked up: synonyms for the planner and pins for the engines. Pure.
import { normalise, tokenise } from './analyser.ts';
import type { Curation, SearchHit } from './port.ts';

/** Synonyms of a curation, beside those of the thesaurus. */
export interface CuratedWords {
  sameAs(word: string): readonly string[];
  includedIn(word: string): readonly string[];
}

export const NO_CURATION: Curation = { version: 0, twoWay: [], oneWay: {}, pins: {} };

const compiled = new WeakMap<Curation, CuratedWords>();

/** The synonyms of a curation; made once for each. */
export function curatedWords(curation: Curation): CuratedWords {
  const known = compiled.get(curation);
  if (known !== undefined) return known;
  const words = compile(curation);
  compiled.set(curation, words);
  return words;
}

function compile({ twoWay, oneWay }: Curation): CuratedWords {
  const same = new Map<string, string[]>();
  for (const group of twoWay.map((words) => words.map(wordKey))) {
    for (const word of group) same.set(closed(word), [...(same.get(closed(word)) ?? []), ...group.filter((other) => other !== word)]);
  }
  const included = new Map(Object.entries(oneWay).map(([word, others]) => [closed(wordKey(word)), others.map(wordKey)]));
  return { sameAs: (word) => same.get(closed(word)) ?? [], includedIn: (word) => included.get(closed(word)) ?? [] };
}

function wordKey(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}

function closed(word: string): string {
  return word.replaceAll(' ', '');
}

/** The key of a query in `pins`: lower case, without spaces, so that 한과 세트 and 한과세트 share their pins. */
export function curationKey(typed: string): string {
  return normalise(typed).toLowerCase().replaceAll(' ', '');
}

/** The pinned products of a query, in order. */
export function pinsOf({ pins }: Curation, typed: string): readonly string[] {
  const key = curationKey(typed);
  return Object.hasOwn(pins, key) ? (pins[key] ?? []) : [];
}

/** Marks the hits that a curator put there. */
export function markPinned(hits: readonly SearchHit[], pins: readonly string[]): SearchHit[] {
  return hits.map((hit) => (pins.includes(hit.id) ? { ...hit, isPinned: true } : hit));
}
