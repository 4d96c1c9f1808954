// What the index knows, kept in the process: words for prefixes, compounds, typing errors and romanised spellings,
// and names for suggestions and places. It grows by additions; exact words never need it.
import { differingBits, distanceWithin, letterMask } from './distance.ts';
import { tokenise, type TermKind } from './analyser.ts';
import { initials, isHangul, jamo, letterKey, typedInitials } from './jamo.ts';
import { looseSpelling, looseSpellings } from './romanise.ts';
import { headWords, isHeadWord } from './thesaurus.ts';
import { SortedList } from './sorted-list.ts';

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

const MOST_CONSIDERED = 3_000;

export class Vocabulary {
  readonly #kinds = new Map<string, TermKind>();
  /** All names ever read; one that was changed has a newer place. */
  readonly #names: VocabularyName[] = [];
  readonly #placeOf: Readonly<Record<VocabularyName['kind'], Map<string, number>>> = {
    maker: new Map(),
    cluster: new Map(),
    category: new Map(),
    region: new Map(),
  };
  readonly #forward = new SortedList<string>();
  readonly #backward = new SortedList<string>();
  readonly #byLetters = new SortedList<string>();
  /** Words by how many letters they have. */
  readonly #shapes = new Map<number, Shape[]>();
  /** Places of names by how they or one of their words begin. */
  readonly #starts = new SortedList<number>();
  readonly #startsByInitials = new SortedList<number>();
  readonly #spellings = new Map<string, string[]>();
  #unspelt: string[] = [];
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
      const wasWord = this.isWord(term);
      this.#kinds.set(term, kind);
      this.#version += 1;
      if (!wasWord && this.isWord(term)) this.#addWord(term);
    }
  }

  addNames(names: Iterable<VocabularyName>): void {
    for (const { kind, key, nameKo, nameEn } of names) {
      const before = this.#names[this.#placeOf[kind].get(key) ?? -1];
      if (before?.nameKo === nameKo && before.nameEn === nameEn) continue;
      const place = this.#names.push({ kind, key, nameKo, nameEn }) - 1;
      this.#placeOf[kind].set(key, place);
      this.#version += 1;
      for (const start of new Set([...startsOf(nameKo), ...startsOf(nameEn)])) {
        const letters = initials(start);
        this.#starts.add(letterKey(start), place);
        if (letters !== '') this.#startsByInitials.add(letterKey(letters), place);
      }
    }
  }

  /** Names of these kinds. */
  *names(...kinds: readonly VocabularyName['kind'][]): Iterable<VocabularyName> {
    for (const kind of kinds) {
      for (const place of this.#placeOf[kind].values()) {
        const name = this.#names[place];
        if (name !== undefined) yield name;
      }
    }
  }

  /** Names that go on like the text as typed, from one of their words on; by initial consonants when those were typed. */
  namesLike(typed: string, most: number): VocabularyName[] {
    const letters = typedInitials(typed);
    const starts = letters === null ? this.#starts.startingWith(letterKey(typed), most) : this.#startsByInitials.startingWith(letterKey(letters), most);
    return [...new Set(starts)].flatMap((place) => {
      const name = this.#names[place];
      return name !== undefined && this.#placeOf[name.kind].get(name.key) === place ? [name] : [];
    });
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
    return this.#forward
      .startingWith(prefix, most + 1)
      .filter((word) => word.length > prefix.length)
      .slice(0, most);
  }

  /** Words that begin with the letters as typed, so that 나전치 on the way to 나전칠기 is found too. */
  continuing(typed: string, most: number): string[] {
    return this.#byLetters.startingWith(letterKey(typed), MOST_CONSIDERED).sort(byLength).slice(0, most);
  }

  /** Longer words whose head noun is the suffix (지갑 -> 카드지갑). */
  endingWith(suffix: string, most: number): string[] {
    const words = this.#backward.startingWith(reversed(suffix), most + 1);
    return words.filter((word) => word.length > suffix.length).slice(0, most);
  }

  /** Words within one slip from 5 letters and two from 9 (letters as typed), nearest first. */
  near(word: string, most: number): NearWord[] {
    const letters = jamo(word);
    const slips = letters.length >= 9 ? 2 : letters.length >= 5 ? 1 : 0;
    if (slips === 0) return [];
    const mask = letterMask(letters);
    const found: NearWord[] = [];
    for (let length = Math.max(5, letters.length - slips); length <= letters.length + slips; length += 1) {
      for (const shape of this.#shapes.get(length) ?? []) {
        if (differingBits(mask, shape.mask) > 2 * slips) continue;
        const distance = distanceWithin(letters, shape.letters, slips);
        if (distance !== null && distance > 0) found.push({ word: shape.word, distance });
      }
    }
    const strangeness = (near: NearWord): number => near.distance * 10 + Math.abs(near.word.length - word.length) * 2 + (isHeadWord(near.word) ? 0 : 1);
    return found.sort((a, b) => strangeness(a) - strangeness(b) || (a.word < b.word ? -1 : 1)).slice(0, most);
  }

  /** Korean words that the Latin spelling may stand for. */
  soundingLike(latin: string): readonly string[] {
    this.spell(Number.POSITIVE_INFINITY);
    return this.#spellings.get(looseSpelling(latin)) ?? [];
  }

  /** Works out the Latin spellings of some more words, so that no search has to wait for all of them. True when none is left. */
  spell(most: number): boolean {
    for (const word of this.#unspelt.splice(-Math.min(most, this.#unspelt.length))) {
      for (const spelling of looseSpellings(word)) {
        const known = this.#spellings.get(spelling);
        if (known === undefined) this.#spellings.set(spelling, [word]);
        else known.push(word);
      }
    }
    return this.#unspelt.length === 0;
  }

  /** Craft words that begin with these initial consonants: what is probably meant. */
  withInitials(letters: string, most: number): string[] {
    return [...headWords()]
      .filter((word) => isHangul(word) && initials(word).startsWith(letters))
      .sort(byLength)
      .slice(0, most);
  }

  #addWord(word: string): void {
    const shape = shapeOf(word);
    this.#forward.add(word, word);
    this.#backward.add(reversed(word), word);
    this.#byLetters.add(letterKey(word), word);
    const alike = this.#shapes.get(shape.letters.length);
    if (alike === undefined) this.#shapes.set(shape.letters.length, [shape]);
    else alike.push(shape);
    if (isHangul(word)) this.#unspelt.push(word);
  }
}

/** The name from each of its words on, without spaces. */
export function startsOf(name: string): string[] {
  const words = tokenise(name).map((token) => token.text);
  return words.map((_, index) => words.slice(index).join(''));
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
