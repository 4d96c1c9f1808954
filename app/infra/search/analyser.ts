// From text to terms, for documents and queries alike, whatever the engine. Index side only adds forms, it never drops a word. Pure.
// NFKC as a whole would turn typed initials (ㄱ U+3131) into conjoining letters, so only full-width forms are folded.
import { initials, isHangul } from './jamo.ts';
import { OCCASION_WORDS } from '#app/domain/search/occasions.ts';
import type { SearchDocument } from './port.ts';
import { isHeadWord, isWholeWord, PARTICLES } from './thesaurus.ts';

/** Where a term stands, by weight: names; makers and attributes; side names; descriptions. */
export type TermWeight = 'A' | 'B' | 'C' | 'D';

export type TermKind = 'name' | 'maker' | 'attribute' | 'joined' | 'body';

export interface Token {
  /** As written. */
  raw: string;
  /** For matching: composed, lower case. */
  text: string;
  start: number;
  end: number;
}

export interface DocumentTerm {
  term: string;
  weight: TermWeight;
  /** Place in the document, from 1; several weights keep the best. */
  position: number;
}

const WORD = /[가-힣ㄱ-ㅣ\u1100-\u11ff]+|(?:(?![가-힣ㄱ-ㅣ\u1100-\u11ff])[\p{L}\p{N}\p{M}])+/gu;
const LONGEST_TOKEN = 40;
const LONGEST_DESCRIPTION = 5000;
const LEADING_JAMO = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');

/** Composed text with full-width forms folded, control characters out; case is kept for keyboard slips. */
export function normalise(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\u1100-\u1112]/gu, (letter) => LEADING_JAMO[letter.charCodeAt(0) - 0x1100] ?? letter)
    .replace(/[！-～]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

/** Words of a text: runs of Korean, runs of other letters and digits. Offsets are those of the text as given. */
export function tokenise(text: string): Token[] {
  return [...text.matchAll(WORD)]
    .filter((match) => match[0].length <= LONGEST_TOKEN)
    .map((match) => ({
      raw: match[0],
      text: normalise(match[0]).toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** English words without their plural ending; others as they are. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word;
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The stem before a particle, when two syllables remain and `isWord` knows it (한과 keeps its 과); null otherwise. */
export function stemOf(word: string, isWord: (stem: string) => boolean, particles = PARTICLES): string | null {
  if (isWholeWord(word) || !isHangul(word)) return null;
  for (const particle of particles) {
    const stem = word.slice(0, -particle.length);
    if (word.endsWith(particle) && stem.length >= 2 && isWord(stem)) return stem;
  }
  return null;
}

/** Parts of a compound, all words of two syllables or more, as few as can be and the head noun long; null when there is no such cut. */
export function splitCompound(word: string, isWord: (part: string) => boolean): string[] | null {
  if (!isHangul(word) || word.length < 4 || isWholeWord(word)) return null;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end += 1) {
    for (let start = Math.max(0, end - 8); start <= end - 2; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      const isWholeInput = start === 0 && end === word.length;
      if (!before || isWholeInput || before.length >= 4 || !isWord(part)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? null;
}

interface Field {
  text: string;
  weight: TermWeight;
  kind: TermKind;
}

function fieldsOf({ words }: SearchDocument): Field[] {
  const attribute = (text: string): Field => ({ text, weight: 'B', kind: 'attribute' });
  return [
    { text: words.nameKo, weight: 'A', kind: 'name' },
    { text: words.nameEn, weight: 'A', kind: 'name' },
    { text: words.makerKo, weight: 'B', kind: 'maker' },
    { text: words.makerEn, weight: 'B', kind: 'maker' },
    ...[...words.categoryKo, ...words.categoryEn, ...words.materials, words.technique].map(attribute),
    ...[words.clusterKo, words.clusterEn, words.regionKo, words.regionEn].map((text): Field => ({ text, weight: 'C', kind: 'attribute' })),
    ...words.occasions.map((occasion): Field => ({ text: OCCASION_WORDS[occasion].join(', '), weight: 'C', kind: 'body' })),
    { text: words.descriptionKo.slice(0, LONGEST_DESCRIPTION), weight: 'D', kind: 'body' },
    { text: words.descriptionEn.slice(0, LONGEST_DESCRIPTION), weight: 'D', kind: 'body' },
  ];
}

/** All terms of a document with their weights: words, stems, joined neighbours, compound parts, initials, and keys of place and occasion. */
export function documentTerms(document: SearchDocument): DocumentTerm[] {
  const terms = new Map<string, DocumentTerm>();
  let position = 0;
  const add = (term: string, weight: TermWeight): void => {
    const known = terms.get(term);
    if (!known || weight < known.weight) terms.set(term, { term, weight, position: known?.position ?? position });
  };
  for (const field of fieldsOf(document)) {
    for (const form of formsOf(field)) {
      position += form.isWord ? 1 : 0;
      add(form.term, form.isWord ? field.weight : lighter(field.weight));
    }
    position += 4;
  }
  for (const key of documentKeys(document)) add(key, 'B');
  return [...terms.values()];
}

function lighter(weight: TermWeight): TermWeight {
  return weight === 'A' ? 'B' : weight;
}

/** What the vocabulary learns from a document. */
export function vocabularyOf(document: SearchDocument): { term: string; kind: TermKind }[] {
  const kinds = new Map<string, TermKind>();
  const ranks: readonly TermKind[] = ['name', 'maker', 'attribute', 'joined', 'body'];
  for (const field of fieldsOf(document)) {
    for (const { term, isWord, isJoined } of formsOf(field)) {
      if (!isWord && !isJoined) continue;
      const kind = isJoined ? 'joined' : field.kind;
      const known = kinds.get(term);
      if (!known || ranks.indexOf(kind) < ranks.indexOf(known)) kinds.set(term, kind);
    }
  }
  return [...kinds].map(([term, kind]) => ({ term, kind }));
}

/** Terms that stand for a key and can never be typed, for they hold a colon. */
export const placeTerm = (kind: 'cluster' | 'region', key: string): string => `${kind}:${key}`;
export const occasionTerm = (occasion: string): string => `occasion:${occasion}`;

function documentKeys({ words, facets }: SearchDocument): string[] {
  const cluster = facets.cluster === null ? [] : [placeTerm('cluster', facets.cluster)];
  return [placeTerm('region', facets.region), ...cluster, ...words.occasions.map(occasionTerm)];
}

interface Form {
  term: string;
  isWord: boolean;
  isJoined: boolean;
}

function formsOf(field: Field): Form[] {
  const tokens = tokenise(field.text);
  return tokens.flatMap((token, index) => {
    const forms: Form[] = [{ term: token.text, isWord: true, isJoined: false }];
    const side = (term: string | null, isJoined = false): void => {
      if (term !== null && term !== token.text && term !== '') forms.push({ term, isWord: false, isJoined });
    };
    side(singular(token.text));
    // Running text is full of particles on words that no table knows; a stem too many in a description harms little.
    side(stemOf(token.text, field.kind === 'body' ? () => true : isHeadWord));
    for (const part of splitCompound(token.text, isHeadWord) ?? []) side(part);
    if (field.kind === 'body') return forms;
    for (const joined of joinedFrom(tokens, index)) side(joined, true);
    if (field.weight !== 'A' || !isHangul(token.text)) return forms;
    for (const word of [token.text, ...joinedFrom(tokens, index)]) side(initials(word));
    return forms;
  });
}

/** The word with its one and two followers written together (원목 도마 -> 원목도마). */
function joinedFrom(tokens: readonly Token[], index: number): string[] {
  const [first, second, third] = tokens.slice(index, index + 3).map((token) => token.text);
  if (first === undefined || second === undefined || !isHangul(first) || !isHangul(second)) return [];
  const pair = first + second;
  return third !== undefined && isHangul(third) ? [pair, pair + third] : [pair];
}
