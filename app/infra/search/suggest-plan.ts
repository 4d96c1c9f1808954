// What may be meant by a text that is still being typed: readings in the other layout, words that go on like it, names that begin like it. Pure.
import { normalise, tokenise } from './analyser.ts';
import { fromQwerty, hasLooseJamo, initials, isHangul, jamo, toQwerty, typedInitials } from './jamo.ts';
import type { Vocabulary, VocabularyName } from './vocabulary.ts';

export interface SuggestPlan {
  /** Words that are complete; all must be met. */
  whole: readonly string[];
  /** Any of these for the last word. */
  last: readonly string[];
  /** Beginnings for the last word. */
  beginnings: readonly string[];
  /** Makers, clusters, categories and regions whose names begin like this. */
  names: readonly VocabularyName[];
}

/** The plan before names are looked up: `starts` are how they may begin, as initials or as letters. */
export type SuggestReading = Omit<SuggestPlan, 'names'> & { starts: readonly string[] };

const MOST_WORDS = 5;
const MOST_CONTINUED = 24;

/** Null when nothing was typed. */
export function planSuggestions(typed: string, vocabulary: Vocabulary, most: number): SuggestPlan | null {
  const reading = readSuggestions(typed, vocabulary);
  return reading === null ? null : { ...reading, names: namesLike(reading.starts, vocabulary, most) };
}

/** What is asked for, for an engine that looks names up by itself. Null when nothing was typed. */
export function readSuggestions(typed: string, vocabulary: Vocabulary): SuggestReading | null {
  const text = normalise(typed.slice(0, 60));
  const tokens = tokenise(text).slice(-MOST_WORDS);
  const last = tokens.at(-1);
  if (last === undefined) return null;
  const letters = typedInitials(last.raw);
  if (letters !== null && tokens.length === 1) {
    const likely = vocabulary.withInitials(letters, MOST_CONTINUED);
    return { whole: [], last: likely, beginnings: [letters], starts: [letters] };
  }
  const readings = readingsOf(last.raw, last.text);
  const continued = readings.flatMap((reading) => vocabulary.continuing(reading, MOST_CONTINUED));
  const rest = tokens.slice(0, -1).map((token) => token.text);
  const before = rest.join('');
  return {
    whole: rest,
    last: continued,
    beginnings: readings.filter((reading) => reading.length >= 2),
    starts: readings.map((reading) => before + reading),
  };
}

/** The word as typed, without a syllable just begun, and in the other keyboard layout. */
function readingsOf(raw: string, text: string): string[] {
  const readings = new Set<string>();
  if (isHangul(text) || /^[\p{L}\p{N}]+$/u.test(text)) readings.add(text);
  if (hasLooseJamo(text)) {
    readings.delete(text);
    const begun = text.replace(/[ㄱ-ㅎ]$/u, '');
    if (isHangul(begun)) readings.add(begun);
    const latin = toQwerty(raw);
    if (latin !== null) readings.add(latin);
  }
  for (const reading of fromQwerty(raw)) readings.add(reading);
  return [...readings];
}

function namesLike(readings: readonly string[], vocabulary: Vocabulary, most: number): VocabularyName[] {
  const found: VocabularyName[] = [];
  const counts = new Map<string, number>();
  for (const name of vocabulary.names()) {
    const count = counts.get(name.kind) ?? 0;
    if (count >= most * 2 || !readings.some((reading) => isLike(name, reading))) continue;
    counts.set(name.kind, count + 1);
    found.push(name);
  }
  return found;
}

function isLike(name: VocabularyName, reading: string): boolean {
  const letters = typedInitials(reading);
  const typed = jamo(reading);
  return startsOf(name.nameKo)
    .concat(startsOf(name.nameEn))
    .some((start) => (letters === null ? jamo(start).startsWith(typed) : initials(start).startsWith(letters)));
}

/** The name from each of its words on, without spaces. */
export function startsOf(name: string): string[] {
  const words = tokenise(name).map((token) => token.text);
  return words.map((_, index) => words.slice(index).join(''));
}
