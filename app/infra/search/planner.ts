// From what was typed to a plan that any engine can carry out (facts 7.2). Order: prices, initials, keyboard layout, occasions,
// phrases, places, particles, compounds, then the ways to meet each word; typing errors last, and only for unknown words. Pure.
import { normalise } from './analyser.ts';
import { curatedWords, NO_CURATION } from './curation.ts';
import { typedInitials } from './jamo.ts';
import type { Plan, PlanWord, Variant } from './plan.ts';
import { readPricePhrase } from './price-phrase.ts';
import type { Curation, Interpretation, PlaceHit } from './port.ts';
import type { Places } from './places.ts';
import { expandPart } from './plan-words.ts';
import { readParts, type Lookups, type Part } from './query-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the planner may look up. */
export interface Lexicon {
  vocabulary: Vocabulary;
  places: Places;
}

export interface PlanOptions {
  /** The words as typed: no other layout, no corrections, no sound-alikes. */
  verbatim?: boolean | undefined;
  curation?: Curation | undefined;
}

const LONGEST_QUERY = 120;
const MOST_PLACES = 3;
// A number or a size (5호) tells things of one kind apart; it is never what is wanted.
const NUMBER = 0.35;

/** Plans a query. Never throws, whatever was typed; text beyond 120 characters and 8 words is left out. */
export function planQuery(typed: string, { vocabulary, places }: Lexicon, options: PlanOptions = {}): Plan {
  const lexicon: Lookups = { vocabulary, places, curated: curatedWords(options.curation ?? NO_CURATION), verbatim: options.verbatim ?? false };
  const text = normalise(typed.slice(0, LONGEST_QUERY));
  const letters = typedInitials(text.replaceAll(' ', ''));
  if (letters !== null && options.verbatim !== true) return planInitials(letters, lexicon);
  const price = readPricePhrase(text);
  const interpreted: Interpretation[] = price ? [{ kind: 'price', from: price.said, to: price.meant }] : [];
  const parts = readParts(price ? price.rest : text, lexicon);
  const words = toWords(parts, lexicon, price === null);
  return {
    words: words.map(({ word }) => word),
    filter: price?.filter ?? null,
    occasions: [...new Set(parts.flatMap((part) => (part.role === 'occasion' ? [part.occasion] : [])))],
    interpreted: [...interpreted, ...parts.flatMap((part) => part.read), ...words.flatMap(({ read }) => read)],
    places: placesNamed(parts, lexicon),
    suggestions: [...new Set(words.flatMap(({ suggestions }) => suggestions))],
    isInitials: false,
  };
}

/** Whole-query initial consonants: craft words that fit come first; a single letter only suggests. */
function planInitials(letters: string, { vocabulary }: Lookups): Plan {
  const likely = vocabulary.withInitials(letters, 8);
  const variants: Variant[] = [...likely.map((word) => ({ terms: [word], quality: 1 })), { terms: [letters], quality: 0.5, isPrefix: true }];
  const isEnough = letters.length >= 2;
  return {
    words: [{ surface: letters, role: 'word', weight: 1, isRequired: true, variants: isEnough ? variants : [] }],
    filter: null,
    occasions: [],
    interpreted: isEnough && likely[0] !== undefined ? [{ kind: 'initials', from: letters, to: likely[0] }] : [],
    places: [],
    suggestions: likely.slice(0, 4),
    isInitials: true,
  };
}

interface Understood {
  word: PlanWord;
  read: readonly Interpretation[];
  suggestions: readonly string[];
}

/** Words without meaning only lift what the others found, unless they are all there is to go by. */
function toWords(parts: readonly Part[], lexicon: Lookups, needsWord: boolean): Understood[] {
  const wanted = parts.filter((part) => part.role === 'word');
  const isWanted = (part: Part): boolean =>
    part.role === 'word' || part.role === 'occasion' || part.role === 'initials' || (part.role === 'place' && wanted.length === 0);
  const isEmpty = needsWord && !parts.some(isWanted);
  const lastWord = wanted.findLast((part) => !/\d/u.test(part.text)) ?? wanted.at(-1);
  return parts.map((part, index): Understood => {
    const {
      variants,
      read,
      suggestions,
      near = [],
      surface = part.text,
    } = expandPart(part, lexicon, { isLast: part === parts.at(-1), isAlone: wanted.length === 1 });
    const joined = joinedVariants(parts, index);
    const weight = part === lastWord ? 1 : part.role === 'plain' ? 0.2 : /\d/u.test(part.text) ? NUMBER : 0.7;
    return { word: { surface, role: part.role, weight, isRequired: isEmpty || isWanted(part), variants: [...variants, ...joined], near }, read, suggestions };
  });
}

/** Two neighbours written as one word meet both (원목 도마 = 원목도마). */
function joinedVariants(parts: readonly Part[], index: number): Variant[] {
  const part = parts[index];
  if (part?.role !== 'word') return [];
  const before = parts[index - 1];
  const after = parts[index + 1];
  const joined: Variant[] = [];
  if (before?.role === 'word') joined.push({ terms: [closed(before.text + part.text)], quality: 0.95 });
  if (after?.role === 'word') joined.push({ terms: [closed(part.text + after.text)], quality: 0.95 });
  return joined;
}

function closed(text: string): string {
  return text.replaceAll(' ', '');
}

function placesNamed(parts: readonly Part[], { places }: Lookups): PlaceHit[] {
  const named = parts.flatMap((part) => (part.role === 'place' ? part.places : []));
  const known = parts.flatMap((part) => (part.role === 'word' ? places.knownFor(part.text) : []));
  const seen = new Map([...named, ...known].map((place) => [`${place.kind}:${place.key}`, place]));
  const rank = (place: PlaceHit): number => (place.kind === 'cluster' ? 0 : 1);
  return [...seen.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_PLACES);
}
