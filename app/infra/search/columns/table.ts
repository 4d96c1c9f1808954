// The catalogue in columns: one row for each version of a document, with its facets as codes and how its listing stands. A changed document
// gets a new row, its old one is dead. Pure.
import type { Made } from '#app/domain/search/filter.ts';
import { gainOf } from '#app/domain/search/ranking.ts';

import type { HighlightField, SearchWords } from '../port.ts';
import { Postings, readTsvector } from './postings.ts';

/** A document as it is read for the columns. */
export interface DocumentRow extends Pick<SearchWords, HighlightField> {
  id: string;
  /** tsvector as text. */
  terms: string;
  category: readonly string[];
  cluster: string | null;
  maker: string;
  material: readonly string[];
}

/** How a listed product stands; money in whole KRW, instants in milliseconds. */
export interface Standing {
  id: string;
  region: string;
  made: Made;
  star: boolean;
  inHall: boolean;
  available: boolean;
  freeShipping: boolean;
  adultsOnly: boolean;
  minPrice: number;
  maxPrice: number;
  deliveredLow: number;
  deliveredHigh: number;
  publishedAt: number;
  sold: number;
  ratings: number;
  rating: number;
}

export const FLAG = { star: 1, inHall: 2, available: 4, freeShipping: 8, adultsOnly: 16 } as const;
export const MADE: readonly Made[] = ['STOCK', 'MADE_AFTER_ORDER', 'CUSTOM'];

/** Values and their codes. */
export class Codes {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  of(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }

  find(value: string): number | undefined {
    return this.#codes.get(value);
  }
}

const FIRST_ROOM = 1024;
const GROWTH = 1.5;
/** Names made ready for comparing are kept for so many rows. */
const MOST_JOINED = 20_000;
const NO_NAMES: MakerNames = { ko: '', en: '' };

/** A maker's names as a document says them; rows that say the same share one. */
export interface MakerNames {
  ko: string;
  en: string;
}

interface JoinedNames {
  names: readonly string[];
  makers: readonly string[];
}

export class Table {
  readonly postings = new Postings();
  readonly codes = { category: new Codes(), region: new Codes(), cluster: new Codes(), maker: new Codes(), material: new Codes() };
  readonly ids: string[] = [];
  readonly nameKo: string[] = [];
  readonly nameEn: string[] = [];
  readonly makerNames: MakerNames[] = [];
  readonly category: (readonly number[])[] = [];
  readonly material: (readonly number[])[] = [];
  /** 1 while the row is the newest of its document and the product is listed. */
  shown = new Uint8Array(FIRST_ROOM);
  flags = new Uint8Array(FIRST_ROOM);
  made = new Uint8Array(FIRST_ROOM);
  region = new Int32Array(FIRST_ROOM);
  /** -1 without a cluster. */
  cluster = new Int32Array(FIRST_ROOM);
  maker = new Int32Array(FIRST_ROOM);
  // A price is 100,000,000 won at most.
  minPrice = new Int32Array(FIRST_ROOM);
  maxPrice = new Int32Array(FIRST_ROOM);
  deliveredLow = new Int32Array(FIRST_ROOM);
  deliveredHigh = new Int32Array(FIRST_ROOM);
  publishedAt = new Float64Array(FIRST_ROOM);
  sold = new Int32Array(FIRST_ROOM);
  ratings = new Int32Array(FIRST_ROOM);
  rating = new Float32Array(FIRST_ROOM);
  readonly #rowOf = new Map<string, number>();
  readonly #lists = new Map<string, readonly number[]>();
  /** By the code of the maker: the names that were said last, and pieces sold. */
  readonly #lastNames: MakerNames[] = [];
  readonly #soldBy: number[] = [];
  readonly #joined = new Map<number, JoinedNames>();
  #scratch = new Float64Array(0);
  #gains = new Float32Array(0);
  #gainsOf = '';

  /** Rows, dead ones included. */
  get length(): number {
    return this.ids.length;
  }

  /** Documents. */
  get size(): number {
    return this.#rowOf.size;
  }

  /** Room for a number a row, of no meaning outside one search. */
  scratch(): Float64Array {
    if (this.#scratch.length !== this.shown.length) this.#scratch = new Float64Array(this.shown.length);
    return this.#scratch;
  }

  /** The share that a product gains by its merits on a KST day; worked out once a day, so that an order holds all day. */
  gain(row: number, day: string): number {
    if (this.#gainsOf !== day || this.#gains.length !== this.shown.length) {
      this.#gains = new Float32Array(this.shown.length).fill(Number.NaN);
      this.#gainsOf = day;
    }
    const known = this.#gains[row] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const merits = { publishedAt: this.publishedAt[row] ?? 0, ratings: this.ratings[row] ?? 0, rating: this.rating[row] ?? 0, sold: this.sold[row] ?? 0 };
    const gain = gainOf(merits, Date.parse(`${day}T00:00:00+09:00`));
    this.#gains[row] = gain;
    return gain;
  }

  /** Names and makers in lower case without anything between the letters. */
  joinedNames(row: number): JoinedNames {
    const known = this.#joined.get(row);
    if (known !== undefined) return known;
    const { ko, en } = this.makerNames[row] ?? NO_NAMES;
    const fresh = { names: [this.nameKo[row] ?? '', this.nameEn[row] ?? ''].map(joined), makers: [ko, en].map(joined) };
    if (this.#joined.size >= MOST_JOINED) this.#joined.clear();
    this.#joined.set(row, fresh);
    return fresh;
  }

  row(id: string): number | undefined {
    return this.#rowOf.get(id);
  }

  allIds(): string[] {
    return [...this.#rowOf.keys()];
  }

  /** Adds the newest version of a document, which stands as the one before; false where there was none: it is shown once its standing is known. */
  put(document: DocumentRow): boolean {
    const before = this.#rowOf.get(document.id);
    const wasShown = before !== undefined && this.shown[before] === 1;
    const sold = before === undefined ? 0 : (this.sold[before] ?? 0);
    this.drop(document.id);
    const row = this.ids.length;
    if (row === this.shown.length) this.#grow();
    this.ids.push(document.id);
    this.nameKo.push(document.nameKo);
    this.nameEn.push(document.nameEn);
    this.category.push(this.#list('category', document.category));
    this.material.push(this.#list('material', document.material));
    this.cluster[row] = document.cluster === null ? -1 : this.codes.cluster.of(document.cluster);
    const maker = this.codes.maker.of(document.maker);
    this.maker[row] = maker;
    this.makerNames.push(this.#namesOf(maker, document));
    readTsvector(document.terms, (term, weight) => this.postings.add(term, row, weight));
    this.#rowOf.set(document.id, row);
    if (before === undefined || !wasShown) return false;
    this.#copyStanding(before, row, sold);
    return true;
  }

  /** Pieces that a maker has sold altogether. */
  soldBy(maker: number): number {
    return this.#soldBy[maker] ?? 0;
  }

  drop(id: string): void {
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    this.shown[row] = 0;
    this.#setSold(row, 0);
    this.#rowOf.delete(id);
  }

  /** Brings products to how they stand; those of `ids` without a standing are not listed. */
  stand(ids: readonly string[], standings: readonly Standing[]): void {
    for (const id of ids) {
      const row = this.#rowOf.get(id);
      if (row !== undefined) this.shown[row] = 0;
    }
    for (const standing of standings) {
      const row = this.#rowOf.get(standing.id);
      if (row !== undefined) this.#setStanding(row, standing);
    }
  }

  #setStanding(row: number, standing: Standing): void {
    const { star, inHall, available, freeShipping, adultsOnly } = standing;
    this.shown[row] = 1;
    this.#gains[row] = Number.NaN;
    this.flags[row] =
      (star ? FLAG.star : 0) |
      (inHall ? FLAG.inHall : 0) |
      (available ? FLAG.available : 0) |
      (freeShipping ? FLAG.freeShipping : 0) |
      (adultsOnly ? FLAG.adultsOnly : 0);
    this.made[row] = MADE.indexOf(standing.made);
    this.region[row] = this.codes.region.of(standing.region);
    this.minPrice[row] = standing.minPrice;
    this.maxPrice[row] = standing.maxPrice;
    this.deliveredLow[row] = standing.deliveredLow;
    this.deliveredHigh[row] = standing.deliveredHigh;
    this.publishedAt[row] = standing.publishedAt;
    this.#setSold(row, standing.sold);
    this.ratings[row] = standing.ratings;
    this.rating[row] = standing.rating;
  }

  #copyStanding(from: number, to: number, sold: number): void {
    for (const column of [this.flags, this.made, this.region, this.minPrice, this.maxPrice, this.deliveredLow, this.deliveredHigh])
      column[to] = column[from] ?? 0;
    for (const column of [this.publishedAt, this.ratings, this.rating]) column[to] = column[from] ?? 0;
    this.shown[to] = 1;
    this.#gains[to] = Number.NaN;
    this.#setSold(to, sold);
  }

  #setSold(row: number, sold: number): void {
    const maker = this.maker[row] ?? 0;
    this.#soldBy[maker] = this.soldBy(maker) + sold - (this.sold[row] ?? 0);
    this.sold[row] = sold;
  }

  // Equal lists and names are one object, so that a large catalogue keeps each once.
  #list(field: 'category' | 'material', values: readonly string[]): readonly number[] {
    const key = `${field}:${values.join('\n')}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = values.map((value) => this.codes[field].of(value));
    this.#lists.set(key, list);
    return list;
  }

  #namesOf(maker: number, { makerKo, makerEn }: DocumentRow): MakerNames {
    const last = this.#lastNames[maker];
    if (last?.ko === makerKo && last.en === makerEn) return last;
    const names = { ko: makerKo, en: makerEn };
    this.#lastNames[maker] = names;
    return names;
  }

  #grow(): void {
    const room = Math.ceil(this.shown.length * GROWTH);
    this.shown = wider(this.shown, new Uint8Array(room));
    this.flags = wider(this.flags, new Uint8Array(room));
    this.made = wider(this.made, new Uint8Array(room));
    this.region = wider(this.region, new Int32Array(room));
    this.cluster = wider(this.cluster, new Int32Array(room));
    this.maker = wider(this.maker, new Int32Array(room));
    this.minPrice = wider(this.minPrice, new Int32Array(room));
    this.maxPrice = wider(this.maxPrice, new Int32Array(room));
    this.deliveredLow = wider(this.deliveredLow, new Int32Array(room));
    this.deliveredHigh = wider(this.deliveredHigh, new Int32Array(room));
    this.publishedAt = wider(this.publishedAt, new Float64Array(room));
    this.sold = wider(this.sold, new Int32Array(room));
    this.ratings = wider(this.ratings, new Int32Array(room));
    this.rating = wider(this.rating, new Float32Array(room));
  }
}

function joined(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function wider<T extends Uint8Array | Int32Array | Float32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
