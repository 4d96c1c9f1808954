// A query's text as terms, and how well a document meets them: words, typing errors, nearness, attribute, place, exactness.
// Two neighbours also match written as one word, a word also matches as two neighbours; synonyms are those of the settings, phrases are met to the letter.
import { isJson, stringsOf, type Json } from './shapes.ts';
import { meeting, wordsIn, wordsOf, type PlacedWord, type TypoRules } from './words.ts';

export interface Term {
  /** Ways to meet it, each a run of words; the first is what was typed. */
  ways: readonly { words: readonly string[]; isSynonym: boolean }[];
  isPhrase: boolean;
  isPrefix: boolean;
}

export interface ParsedQuery {
  terms: readonly Term[];
  without: readonly string[];
}

const MOST_WORDS = 10;

/** Reads the text: words, "phrases", -words. */
export function parseQuery(q: string, settings: Json): ParsedQuery {
  const synonyms = synonymsOf(settings);
  const without: string[] = [];
  const terms: Term[] = [];
  for (const [part, phrase, minus, word] of q.matchAll(/"([^"]*)"?|(?<=^|\s)(-)?([^\s"]+)/gu)) {
    if (phrase !== undefined || part.startsWith('"')) {
      const words = wordsOf(phrase ?? '');
      if (words.length > 0) terms.push({ ways: [{ words, isSynonym: false }], isPhrase: true, isPrefix: false });
    } else if (minus !== undefined) without.push(...wordsOf(word ?? ''));
    else for (const one of wordsOf(word ?? '')) terms.push(termOf(one, synonyms));
  }
  const kept = terms.slice(0, MOST_WORDS);
  const last = kept.at(-1);
  if (last !== undefined && !last.isPhrase && settings['prefixSearch'] !== 'disabled' && !/\s$/u.test(q)) last.isPrefix = true;
  return { terms: withMultiWordSynonyms(kept, synonyms), without };
}

function termOf(word: string, synonyms: ReadonlyMap<string, readonly string[][]>): Term {
  const others = (synonyms.get(word) ?? []).map((words) => ({ words, isSynonym: true }));
  return { ways: [{ words: [word], isSynonym: false }, ...others], isPhrase: false, isPrefix: false };
}

// Two or three neighbours that together have synonyms are met by those too.
function withMultiWordSynonyms(terms: readonly Term[], synonyms: ReadonlyMap<string, readonly string[][]>): Term[] {
  return terms.map((term, index) => {
    const typed = (length: number): string =>
      terms
        .slice(index, index + length)
        .map((one) => one.ways[0]?.words.join(' ') ?? '')
        .join(' ');
    const before = (length: number): string =>
      terms
        .slice(Math.max(0, index - length + 1), index + 1)
        .map((one) => one.ways[0]?.words.join(' ') ?? '')
        .join(' ');
    const more = [typed(2), typed(3), before(2), before(3)].flatMap((words) => (words.includes(' ') ? (synonyms.get(words) ?? []) : []));
    return { ...term, ways: [...term.ways, ...more.map((words) => ({ words, isSynonym: true }))] };
  });
}

function synonymsOf(settings: Json): Map<string, string[][]> {
  const given = isJson(settings['synonyms']) ? settings['synonyms'] : {};
  return new Map(Object.entries(given).map(([word, others]) => [wordsOf(word).join(' '), stringsOf(others).map(wordsOf)]));
}

export interface Rank {
  words: number;
  typos: number;
  nearness: number;
  attribute: number;
  place: number;
  exact: number;
}

interface Met {
  attribute: number;
  at: number;
  typos: number;
  isExact: boolean;
}

export interface Ground {
  attributes: readonly string[];
  typos: TypoRules;
}

/** How the document meets the query; null when it does not, or holds a word that it must not. */
export function rankOf(document: Json, query: ParsedQuery, ground: Ground, strategy: string): Rank | null {
  const fields = ground.attributes.map((name) => ({ name, words: wordsIn(document, name) }));
  if (query.without.some((word) => fields.some(({ words }) => words.some((one) => one.word === word)))) return null;
  const met = query.terms.map((term, index) => bestOf(term, query.terms[index + 1], fields, ground.typos));
  const count = met.filter((one) => one !== null).length;
  if (!isEnough(met, strategy)) return null;
  const found = met.filter((one) => one !== null);
  return {
    words: count,
    typos: sum(found.map((one) => one.typos)),
    nearness: sum(found.slice(1).map((one, index) => distance(found[index], one))),
    attribute: sum(found.map((one) => one.attribute)),
    place: sum(found.map((one) => one.at)),
    exact: found.filter((one) => one.isExact).length,
  };
}

function isEnough(met: readonly (Met | null)[], strategy: string): boolean {
  if (strategy === 'all') return !met.includes(null);
  // `last` gives words up from the end, `frequency` the most frequent first: here any one will do for it.
  return met.length === 0 || (strategy === 'last' ? met[0] !== null : met.some((one) => one !== null));
}

function distance(a: Met | undefined, b: Met): number {
  if (a === undefined) return 0;
  return a.attribute === b.attribute ? Math.min(8, Math.abs(b.at - a.at) + (b.at < a.at ? 1 : 0)) : 8;
}

function bestOf(term: Term, next: Term | undefined, fields: readonly { name: string; words: PlacedWord[] }[], typos: TypoRules): Met | null {
  let best: Met | null = null;
  const joined = next === undefined ? null : (term.ways[0]?.words.join('') ?? '') + (next.ways[0]?.words.join('') ?? '');
  for (const [attribute, { name, words }] of fields.entries()) {
    for (const [index, { at }] of words.entries()) {
      const met = metAt(term, joined, words.slice(index, index + 4), { typos, name });
      if (met !== null && (best === null || isBetter({ ...met, attribute, at }, best))) best = { ...met, attribute, at };
    }
  }
  return best;
}

function isBetter(a: Met, b: Met): boolean {
  return (
    a.typos - b.typos < 0 ||
    (a.typos === b.typos && (a.isExact ? 1 : 0) > (b.isExact ? 1 : 0)) ||
    (a.typos === b.typos && a.isExact === b.isExact && a.attribute < b.attribute)
  );
}

function metAt(
  term: Term,
  joined: string | null,
  here: readonly PlacedWord[],
  { typos, name }: { typos: TypoRules; name: string },
): Omit<Met, 'attribute' | 'at'> | null {
  const [first, second] = here;
  if (first === undefined) return null;
  for (const { words, isSynonym } of term.ways) {
    const isMet = words.length > 0 && words.every((word, index) => here[index]?.word === word && here[index].at === first.at + index);
    if (isMet) return { typos: 0, isExact: !isSynonym };
  }
  const typed = term.ways[0]?.words[0] ?? '';
  if (term.isPhrase || term.ways[0]?.words.length !== 1) return null;
  if (joined !== null && first.word === joined) return { typos: 0, isExact: false };
  if (second !== undefined && second.at === first.at + 1 && first.word + second.word === typed) return { typos: 0, isExact: false };
  const met = meeting(typed, first.word, typos, { isPrefix: term.isPrefix, attribute: name });
  return met === null ? null : met;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
