// The parts of a query and the role of each: a word that is wanted, a place, an occasion, or a word without meaning. Pure.
import { splitCompound, stemOf, tokenise, type Token } from './analyser.ts';
import { fromQwerty, hasLooseJamo, isHangul, toQwerty, typedInitials } from './jamo.ts';
import { occasionNamed, type Occasion } from '#app/domain/search/occasions.ts';
import type { CuratedWords } from './curation.ts';
import type { Places } from './places.ts';
import type { Interpretation, PlaceHit } from './port.ts';
import { isPhrase, isPlainWord, koreanFor, sameAs } from './thesaurus.ts';
import type { Vocabulary } from './vocabulary.ts';

interface PartBase {
  /** As understood: lower case; a phrase has spaces. */
  text: string;
  read: readonly Interpretation[];
}
export type Part =
  | (PartBase & { role: 'word' | 'plain' | 'initials' })
  | (PartBase & { role: 'place'; places: readonly PlaceHit[] })
  | (PartBase & { role: 'occasion'; occasion: Occasion });

/** What the planner looks words up in, and how freely it may read them. */
export interface Lookups {
  vocabulary: Vocabulary;
  places: Places;
  curated: CuratedWords;
  verbatim: boolean;
}

interface Piece {
  text: string;
  read: Interpretation[];
}

const MOST_WORDS = 8;
const LONGEST_PHRASE = 4;

/** Reads the parts of a normalised text (case kept). */
export function readParts(text: string, lookups: Lookups): Part[] {
  const pieces = tokenise(text)
    .slice(0, MOST_WORDS)
    .map((token) => inOtherLayout(token, lookups));
  return phrased(pieces)
    .flatMap((piece) => partsOf(piece, lookups))
    .slice(0, MOST_WORDS);
}

/** A word typed with the wrong layout is read in the other one, when that makes a word and this one does not. */
function inOtherLayout(token: Token, lookups: Lookups): Piece {
  const { vocabulary } = lookups;
  const keep = { text: token.text, read: [] };
  if (lookups.verbatim || vocabulary.has(token.text) || isPlainWord(token.text) || koreanFor(token.text).length > 0) return keep;
  const isLoose = hasLooseJamo(token.raw) && typedInitials(token.raw) === null;
  // Some English words make whole syllables (dog: 앻), which are no Korean word then.
  if (isLoose || (isHangul(token.text) && !isUnderstood(token.text, lookups))) {
    const latin = toQwerty(token.raw);
    const isWord = latin !== null && latin.length >= 3 && (koreanFor(latin).length > 0 || vocabulary.has(latin) || isPlainWord(latin));
    return isWord ? { text: latin, read: [{ kind: 'keyboard', from: token.raw, to: latin }] } : keep;
  }
  const reading = fromQwerty(token.raw).find((word) => isUnderstood(word, lookups));
  return reading === undefined ? keep : { text: reading, read: [{ kind: 'keyboard', from: token.raw, to: reading }] };
}

function isUnderstood(word: string, { vocabulary, places }: Lookups): boolean {
  const isKnown = (part: string): boolean => vocabulary.has(part) || places.named(part).length > 0 || occasionNamed(part) !== null;
  if (isKnown(word) || splitCompound(word, (part) => vocabulary.isWord(part)) || stemOf(word, isKnown) !== null) return true;
  return word.length >= 2 && vocabulary.startingWith(word, 1).length > 0;
}

/** Neighbours that are one thing become one piece, the longest first (mother of pearl; 선물 세트). */
function phrased(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const length = phraseLength(pieces, index);
    const taken = pieces.slice(index, index + length);
    result.push({ text: taken.map((piece) => piece.text).join(' '), read: taken.flatMap((piece) => piece.read) });
    index += length;
  }
  return result;
}

function phraseLength(pieces: readonly Piece[], index: number): number {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - index); length > 1; length -= 1) {
    const words = pieces.slice(index, index + length).map((piece) => piece.text);
    const spaced = words.join(' ');
    if (isPhrase(spaced) || occasionNamed(spaced) !== null || occasionNamed(words.join('')) !== null) return length;
  }
  return 1;
}

function partsOf(piece: Piece, lookups: Lookups): Part[] {
  const { vocabulary, places } = lookups;
  const direct = roleOf(piece.text, piece.read, places);
  if (direct) return [direct];
  const isKnown = (word: string): boolean => vocabulary.isWord(word) || isNamed(word, places) || isCompound(word, vocabulary);
  if (!vocabulary.isWord(piece.text)) {
    const stem = stemOf(piece.text, isKnown);
    if (stem !== null) {
      const read: Interpretation[] = [...piece.read, { kind: 'particle', from: piece.text, to: stem }];
      return [roleOf(stem, read, places) ?? { role: 'word', text: stem, read }].flatMap((part) => cut(part, lookups));
    }
  }
  return cut({ role: 'word', text: piece.text, read: piece.read }, lookups);
}

function isNamed(word: string, places: Places): boolean {
  return places.named(word).length > 0 || occasionNamed(word) !== null;
}

function isCompound(word: string, vocabulary: Vocabulary): boolean {
  return splitCompound(word, (part) => vocabulary.isWord(part)) !== null;
}

function roleOf(text: string, read: readonly Interpretation[], places: Places): Part | null {
  if (isPlainWord(text)) return { role: 'plain', text, read };
  if (typedInitials(text) !== null) return { role: 'initials', text: typedInitials(text) ?? text, read };
  const occasion = occasionNamed(text) ?? occasionNamed(text.replaceAll(' ', ''));
  if (occasion !== null) {
    return { role: 'occasion', text, occasion, read: [...read, { kind: 'occasion', from: text, to: occasion }] };
  }
  const named = places.named(text);
  if (named.length === 0) return null;
  return { role: 'place', text, places: named, read: [...read, { kind: 'place', from: text, to: text }] };
}

/** A compound that is no word of its own becomes its parts (한과선물세트 = 한과 선물세트). */
function cut(part: Part, { vocabulary, places }: Lookups): Part[] {
  const isWhole = part.role === 'word' && (vocabulary.isWord(part.text) || sameAs(part.text).length > 0);
  if (part.role !== 'word' || isWhole || !isHangul(part.text)) return [part];
  const pieces = splitCompound(part.text, (piece) => vocabulary.isWord(piece) || places.named(piece).length > 0);
  if (!pieces) return [part];
  const read: Interpretation[] = [...part.read, { kind: 'compound', from: part.text, to: pieces.join(' ') }];
  return pieces.map((text, index) => {
    const own = index === 0 ? read : [];
    return roleOf(text, own, places) ?? { role: 'word', text, read: own };
  });
}
