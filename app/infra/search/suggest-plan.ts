// What may be meant by a text that is still being typed: readings in the other layout, words that go on like it, names that begin like it. Pure.
import { normalise, tokenise } from './analyser.ts';
import { fromQwerty, hasLooseJamo, isHangul, toQwerty, typedInitials } from './jamo.ts';
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

const MOST_STARTS = 400;

/** Some of each kind, the shortest names first. */
function namesLike(readings: readonly string[], vocabulary: Vocabulary, most: number): VocabularyName[] {
  const found = new Set(readings.flatMap((reading) => vocabulary.namesLike(reading, MOST_STARTS)));
  const counts = new Map<string, number>();
  return [...found]
    .sort((a, b) => a.nameKo.length - b.nameKo.length || (a.key < b.key ? -1 : 1))
    .filter(({ kind }) => {
      const count = counts.get(kind) ?? 0;
      counts.set(kind, count + 1);
      return count < most * 2;
    });
}
