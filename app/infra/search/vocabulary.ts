// What the index knows, kept in the process: words for prefixes, compounds, typing errors and romanised spellings,
// and names for suggestions and places. It grows by additions; exact words never need it.
import { differingBits, distanceWithin, letterMask } from './distance.ts';
import { initials, isHangul, jamo } from './jamo.ts';
import { looseSpelling, looseSpellings } from './romanise.ts';
import { headWords, isHeadWord } from './thesaurus.ts';
import type { TermKind } from './analyser.ts';

export interface VocabularyTerm {
  term: string;
  kind: TermKind;
}

export interface VocabularyName {
  kind: 'maker' | 'cluster' | 'category' | 'region';
  key: string;
  nameKo: string;
  nameEn: string;
}

export interface NearWord {
  word: string;
  distance: number;
}

interface Shape {
  word: string;
  letters: string;
  mask: number;
}

const RANK: Readonly<Record<TermKind, number>> = { name: 0, maker: 1, attribute: 2, joined: 3, body: 4 };

export class Vocabulary {
  readonly #kinds = new Map<string, TermKind>();
  readonly #names = new Map<string, VocabularyName>();
  #forward: string[] = [];
  #backward: string[] = [];
  #shapes: Shape[] = [];
  readonly #spellings = new Map<string, string[]>();
  readonly #spelt = new Set<string>();
  #isSorted = false;
  #version = 0;

  constructor() {
    this.addTerms([...headWords()].map((term) => ({ term, kind: 'attribute' as const })));
  }

  /** Rises with every addition. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#kinds.size;
  }

  addTerms(terms: Iterable<VocabularyTerm>): void {
    for (const { term, kind } of terms) {
      const known = this.#kinds.get(term);
      if (known !== undefined && RANK[known] <= RANK[kind]) continue;
      this.#kinds.set(term, kind);
      this.#isSorted = false;
      this.#version += 1;
    }
  }

  addNames(names: Iterable<VocabularyName>): void {
    for (const name of names) {
      const known = this.#names.get(`${name.kind}:${name.key}`);
      if (known?.nameKo === name.nameKo && known.nameEn === name.nameEn) continue;
      this.#names.set(`${name.kind}:${name.key}`, { kind: name.kind, key: name.key, nameKo: name.nameKo, nameEn: name.nameEn });
      this.#version += 1;
    }
  }

  names(): Iterable<VocabularyName> {
    return this.#names.values();
  }

  /** True for every term of the index, those of descriptions included. */
  has(term: string): boolean {
    return this.#kinds.has(term);
  }

  /** True for words of names, makers and attributes and for craft words; not for joined neighbours nor for descriptions. */
  isWord(term: string): boolean {
    const kind = this.#kinds.get(term);
    return kind === 'name' || kind === 'maker' || kind === 'attribute';
  }

  /** Longer words that begin with the prefix. */
  startingWith(prefix: string, most: number): string[] {
    this.#sort();
    return slice(this.#forward, prefix, most);
  }

  /** Words that begin with the letters as typed, so that 나전치 on the way to 나전칠기 is found too. */
  continuing(typed: string, most: number): string[] {
    this.#sort();
    const letters = jamo(typed);
    return this.#shapes
      .filter((shape) => shape.letters.startsWith(letters))
      .map((shape) => shape.word)
      .sort(byLength)
      .slice(0, most);
  }

  /** Longer words whose head noun is the suffix (지갑 -> 카드지갑). */
  endingWith(suffix: string, most: number): string[] {
    this.#sort();
    return slice(this.#backward, reversed(suffix), most).map(reversed);
  }

  /** Words within one slip from 5 letters and two from 9 (letters as typed), nearest first. */
  near(word: string, most: number): NearWord[] {
    this.#sort();
    const letters = jamo(word);
    const slips = letters.length >= 9 ? 2 : letters.length >= 5 ? 1 : 0;
    if (slips === 0) return [];
    const mask = letterMask(letters);
    const found: NearWord[] = [];
    for (const shape of this.#shapes) {
      if (Math.abs(shape.letters.length - letters.length) > slips) continue;
      if (differingBits(mask, shape.mask) > 2 * slips || shape.letters.length < 5) continue;
      const distance = distanceWithin(letters, shape.letters, slips);
      if (distance !== null && distance > 0) found.push({ word: shape.word, distance });
    }
    const strangeness = (near: NearWord): number => near.distance * 10 + Math.abs(near.word.length - word.length) * 2 + (isHeadWord(near.word) ? 0 : 1);
    return found.sort((a, b) => strangeness(a) - strangeness(b) || (a.word < b.word ? -1 : 1)).slice(0, most);
  }

  /** Korean words that the Latin spelling may stand for. */
  soundingLike(latin: string): readonly string[] {
    this.#sort();
    for (const { word } of this.#shapes) {
      if (this.#spelt.has(word) || !isHangul(word)) continue;
      this.#spelt.add(word);
      for (const spelling of looseSpellings(word)) {
        this.#spellings.set(spelling, [...(this.#spellings.get(spelling) ?? []), word]);
      }
    }
    return this.#spellings.get(looseSpelling(latin)) ?? [];
  }

  /** Craft words that begin with these initial consonants: what is probably meant. */
  withInitials(letters: string, most: number): string[] {
    return [...headWords()]
      .filter((word) => isHangul(word) && initials(word).startsWith(letters))
      .sort(byLength)
      .slice(0, most);
  }

  #sort(): void {
    if (this.#isSorted) return;
    const words = [...this.#kinds.keys()].filter((term) => this.isWord(term));
    const known = new Map(this.#shapes.map((shape) => [shape.word, shape]));
    this.#forward = words.toSorted();
    this.#backward = words.map(reversed).sort();
    this.#shapes = words.map((word) => known.get(word) ?? shapeOf(word));
    this.#isSorted = true;
  }
}

function shapeOf(word: string): Shape {
  const letters = jamo(word);
  return { word, letters, mask: letterMask(letters) };
}

function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The words of a sorted list that begin with the prefix and are longer. */
function slice(sorted: readonly string[], prefix: string, most: number): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low; index < sorted.length && found.length < most; index += 1) {
    const word = sorted[index];
    if (word === undefined || !word.startsWith(prefix)) break;
    if (word.length > prefix.length) found.push(word);
  }
  return found;
}
