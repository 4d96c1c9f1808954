// Where each term stands: ascending numbers of rows with the weight of the place, in one flat array a term. Pure.
import type { TermWeight } from '../analyser.ts';

const CODES: Readonly<Record<TermWeight, number>> = { A: 0, B: 1, C: 2, D: 3 };
const FIRST_ROOM = 4;
const GROWTH = 1.5;
// A longer piece of a text is no text of its own for the engine: it would keep the whole text in memory.
const LONGEST_COPY = 12;
const INITIALS = /^[ㄱ-ㅎ]+$/u;

/** Entries of one term; the first `length` count. An entry is row * 4 + code of the weight (0 for A … 3 for D). */
export interface Entries {
  data: Int32Array;
  length: number;
}

export class Postings {
  readonly #terms = new Map<string, Entries>();
  #initials: string[] = [];
  #isSorted = true;

  /** How many terms there are. */
  get size(): number {
    return this.#terms.size;
  }

  /** Adds a term of a row; rows come in ascending order. */
  add(term: string, row: number, weight: TermWeight): void {
    const entries = this.#terms.get(term) ?? this.#begin(detached(term));
    if (entries.length === entries.data.length) {
      const wider = new Int32Array(Math.ceil(entries.data.length * GROWTH));
      wider.set(entries.data);
      entries.data = wider;
    }
    entries.data[entries.length] = row * 4 + CODES[weight];
    entries.length += 1;
  }

  #begin(term: string): Entries {
    const entries = { data: new Int32Array(FIRST_ROOM), length: 0 };
    this.#terms.set(term, entries);
    if (INITIALS.test(term)) {
      this.#initials.push(term);
      this.#isSorted = false;
    }
    return entries;
  }

  /** Gives back the room that was kept for more. */
  trim(): void {
    for (const entries of this.#terms.values()) if (entries.length < entries.data.length) entries.data = entries.data.slice(0, entries.length);
  }

  of(term: string): Entries | undefined {
    return this.#terms.get(term);
  }

  /** Terms of initial consonants that begin with the letters. */
  startingWith(letters: string): string[] {
    if (!this.#isSorted) this.#initials.sort();
    this.#isSorted = true;
    let low = 0;
    let high = this.#initials.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#initials[middle] ?? '') < letters) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let index = low; index < this.#initials.length; index += 1) {
      const term = this.#initials[index] ?? '';
      if (!term.startsWith(letters)) break;
      found.push(term);
    }
    return found;
  }
}

function detached(term: string): string {
  return term.length <= LONGEST_COPY ? term : Buffer.from(term, 'utf8').toString('utf8');
}

/** Reads a tsvector as PostgreSQL writes it ('a''b':3A 'c':5) and hands out each term with its weight. */
export function readTsvector(text: string, each: (term: string, weight: TermWeight) => void): void {
  for (let at = 0; at < text.length;) {
    const end = closingQuote(text, at + 1);
    const space = text.indexOf(' ', end);
    const next = space === -1 ? text.length : space;
    const term = text.slice(at + 1, end);
    const mark = text.charAt(next - 1);
    each(/['\\]/u.test(term) ? term.replace(/''|\\\\/gu, (pair) => pair.charAt(0)) : term, mark === 'A' || mark === 'B' || mark === 'C' ? mark : 'D');
    at = next + 1;
  }
}

/** Where the quote stands that ends the term: neither doubled nor behind a backslash. */
function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === "'" && text.charAt(at + 1) !== "'") return at;
    at += letter === "'" || letter === '\\' ? 2 : 1;
  }
  return at;
}
