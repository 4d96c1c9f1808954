// What curators add to the words of the search: words that mean the same, words that include others, products pinned to a query. A change makes
// a whole new content; the old one stays readable under its version. Pure.
import { z } from 'zod';

/** Content of a version. Words are lower case with single spaces; pins hold product ids under the key of their query. */
export const curationContent = z.strictObject({
  twoWay: z.array(z.array(z.string())),
  oneWay: z.record(z.string(), z.array(z.string())),
  pins: z.record(z.string(), z.array(z.string())),
});
export type CurationContent = z.output<typeof curationContent>;

export const NO_WORDS: CurationContent = { twoWay: [], oneWay: {}, pins: {} };

/** `same`: any of the words finds the others. `also`: the first word also finds the others, never the reverse. `pin`: these products come first. */
export type WordsChange =
  | { kind: 'same'; words: readonly string[] }
  | { kind: 'also'; words: readonly string[] }
  | { kind: 'pin'; key: string; products: readonly string[] }
  | { kind: 'drop'; what: 'same' | 'also' | 'pin'; key: string };

const MOST_WORDS = 8;
const MOST_PINS = 8;
const MOST_ENTRIES = 1_000;
const LONGEST = 40;

/** Words as typed into one field, parted by commas or lines; tidied, each once, capped. */
export function readWords(typed: string): string[] {
  const words = typed.split(/[,，、\n]/u).map((word) =>
    word
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim()
      .toLowerCase(),
  );
  return [...new Set(words)].filter((word) => word !== '' && word.length <= LONGEST).slice(0, MOST_WORDS);
}

/** What a group of synonyms is dropped by. */
export function groupKey(words: readonly string[]): string {
  return [...words].sort().join(', ');
}

/** The content after a change; null when it would change nothing or be too much. */
export function withChange(content: CurationContent, change: WordsChange): CurationContent | null {
  if (change.kind === 'drop') return withoutEntry(content, change);
  const size = content.twoWay.length + Object.keys(content.oneWay).length + Object.keys(content.pins).length;
  if (size >= MOST_ENTRIES) return null;
  if (change.kind === 'pin') {
    const products = [...new Set(change.products)].slice(0, MOST_PINS);
    if (change.key === '' || products.length === 0 || same(entry(content.pins, change.key), products)) return null;
    return { ...content, pins: { ...content.pins, [change.key]: products } };
  }
  if (change.words.length < 2) return null;
  if (change.kind === 'same') {
    const isKnown = content.twoWay.some((group) => groupKey(group) === groupKey(change.words));
    return isKnown ? null : { ...content, twoWay: [...content.twoWay, [...change.words]] };
  }
  const [word = '', ...others] = change.words;
  const all = [...new Set([...entry(content.oneWay, word), ...others])].slice(0, MOST_WORDS);
  return same(entry(content.oneWay, word), all) ? null : { ...content, oneWay: { ...content.oneWay, [word]: all } };
}

function withoutEntry(content: CurationContent, { what, key }: Extract<WordsChange, { kind: 'drop' }>): CurationContent | null {
  if (what === 'same') {
    const twoWay = content.twoWay.filter((group) => groupKey(group) !== key);
    return twoWay.length === content.twoWay.length ? null : { ...content, twoWay };
  }
  const field = what === 'also' ? 'oneWay' : 'pins';
  if (!Object.hasOwn(content[field], key)) return null;
  return { ...content, [field]: Object.fromEntries(Object.entries(content[field]).filter(([other]) => other !== key)) };
}

function entry(of: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] {
  return Object.hasOwn(of, key) ? (of[key] ?? []) : [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
