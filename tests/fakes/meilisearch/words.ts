// Texts as words, and how a word of a query is met: exact, by its beginning (the last word), by a synonym, with typing errors as the settings allow.
// Korean is not cut into morphemes here as the real tokenizer does: a run of letters is one word. What depends on that cannot be shown by this double.
import { isJson, stringsOf, type Json } from './shapes.ts';

export interface TypoRules {
  isOn: boolean;
  oneTypo: number;
  twoTypos: number;
  exactWords: ReadonlySet<string>;
  exactAttributes: ReadonlySet<string>;
  exactNumbers: boolean;
}

export function typoRules(settings: Json): TypoRules {
  const typos = isJson(settings['typoTolerance']) ? settings['typoTolerance'] : {};
  const sizes = isJson(typos['minWordSizeForTypos']) ? typos['minWordSizeForTypos'] : {};
  return {
    isOn: typos['enabled'] !== false,
    oneTypo: Number(sizes['oneTypo'] ?? 5),
    twoTypos: Number(sizes['twoTypos'] ?? 9),
    exactWords: new Set(stringsOf(typos['disableOnWords']).map((word) => word.toLowerCase())),
    exactAttributes: new Set(stringsOf(typos['disableOnAttributes'])),
    exactNumbers: typos['disableOnNumbers'] === true,
  };
}

/** Words in lower case, in order; between parts of a list lies a gap. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
}

export interface PlacedWord {
  word: string;
  /** Place in the attribute. */
  at: number;
}

const GAP = 8;

// Documents are never changed, only replaced: their words are cut once.
const placed = new WeakMap<object, Map<string, PlacedWord[]>>();

/** The words of an attribute of a document. */
export function wordsIn(document: Readonly<Record<string, unknown>>, attribute: string): PlacedWord[] {
  const known = placed.get(document) ?? new Map<string, PlacedWord[]>();
  placed.set(document, known);
  const words = known.get(attribute) ?? placedWords(document[attribute]);
  known.set(attribute, words);
  return words;
}

function placedWords(value: unknown): PlacedWord[] {
  const texts = Array.isArray(value) ? value.map(String) : typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  let at = 0;
  return texts.flatMap((text) => {
    const words = wordsOf(text).map((word) => ({ word, at: at++ }));
    at += GAP;
    return words;
  });
}

export interface Meeting {
  typos: number;
  isExact: boolean;
}

/** How a word of the query is met by a word of a document; null when it is not. */
export function meeting(wanted: string, found: string, rules: TypoRules, options: { isPrefix: boolean; attribute: string }): Meeting | null {
  if (wanted === found) return { typos: 0, isExact: true };
  if (options.isPrefix && found.startsWith(wanted)) return { typos: 0, isExact: false };
  const most = typosFor(wanted, rules, options.attribute);
  if (most === 0) return null;
  const typos = typoCount(wanted, found, most) ?? (options.isPrefix ? typoCount(wanted, found.slice(0, wanted.length), most) : null);
  return typos === null ? null : { typos, isExact: false };
}

function typosFor(word: string, rules: TypoRules, attribute: string): number {
  if (!rules.isOn || rules.exactWords.has(word) || rules.exactAttributes.has(attribute)) return 0;
  if (rules.exactNumbers && /^\p{N}+$/u.test(word)) return 0;
  const length = Array.from(word).length;
  return length >= rules.twoTypos ? 2 : length >= rules.oneTypo ? 1 : 0;
}

/** Errors between two words (a swap is one); one at the first letter counts twice. Null above `most`. */
function typoCount(a: string, b: string, most: number): number | null {
  const [left, right] = [Array.from(a), Array.from(b)];
  if (Math.abs(left.length - right.length) > most) return null;
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) row.push(cell(rows, row, left, right, [i, j]));
    rows.push(row);
  }
  const distance = (rows[left.length]?.[right.length] ?? 99) + (left[0] === right[0] ? 0 : 1);
  return distance <= most ? distance : null;
}

function cell(rows: readonly number[][], row: readonly number[], left: readonly string[], right: readonly string[], [i, j]: readonly [number, number]): number {
  const change = (rows[i - 1]?.[j - 1] ?? 99) + (left[i - 1] === right[j - 1] ? 0 : 1);
  const best = Math.min((rows[i - 1]?.[j] ?? 99) + 1, (row[j - 1] ?? 99) + 1, change);
  const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
  return isSwapped ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 99) + 1) : best;
}
