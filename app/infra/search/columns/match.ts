// Which rows meet the words of a plan, and how well: for each word the best way it was met (quality x weight of the place), summed by the
// words' shares. Buffers are kept between searches and left clean. Pure but for them.
import type { PlanWord, Variant } from '../plan.ts';
import type { Entries } from './postings.ts';
import type { Table } from './table.ts';

/** `near` is `any`, with a bound on how many are looked at: those of the rarest words first. `pins`: only what a curator put there. */
export type Mode = 'all' | 'any' | 'near' | 'pins';

const MOST_NEAR = 6_000;

/** Rows that meet the words, with their scores in step. */
export interface Matches {
  rows: number[];
  scores: number[];
}

// By the code of the weight: names; makers and attributes; cluster, region, occasion; descriptions.
const PLACE = [1, 0.62, 0.45, 0.12] as const;

interface Met {
  best: Float32Array;
  touched: number[];
}

export class Matcher {
  readonly #table: Table;
  #buffers: Met[] = [];
  #count = new Uint8Array(0);
  #sum = new Float32Array(0);

  constructor(table: Table) {
    this.#table = table;
  }

  /** `all`: rows that meet every required word; `any`: at least one, where rare words weigh more. Only rows that are shown. */
  match(words: readonly PlanWord[], mode: Mode): Matches {
    this.#makeRoom(words.length);
    const met = words.map((word, index) => this.#meet(word, this.#bufferAt(index)));
    const required = words.flatMap((word, index) => (word.isRequired && met[index] !== undefined ? [met[index]] : []));
    const found = mode === 'all' ? this.#all(words, met, required) : this.#any(words, met, required, mode === 'near' ? MOST_NEAR : Number.POSITIVE_INFINITY);
    for (const { best, touched } of met) for (const row of touched) best[row] = 0;
    return found;
  }

  #all(words: readonly PlanWord[], met: readonly Met[], required: readonly Met[]): Matches {
    const [first, ...others] = required.toSorted((a, b) => a.touched.length - b.touched.length);
    const found: Matches = { rows: [], scores: [] };
    if (first === undefined) return found;
    for (const row of first.touched) {
      if (this.#table.shown[row] !== 1 || !others.every(({ best }) => (best[row] ?? 0) > 0)) continue;
      let score = 0;
      for (let index = 0; index < met.length; index += 1) score += (met[index]?.best[row] ?? 0) * (words[index]?.weight ?? 0);
      found.rows.push(row);
      found.scores.push(score);
    }
    return found;
  }

  #any(words: readonly PlanWord[], met: readonly Met[], required: readonly Met[], most: number): Matches {
    const found: Matches = { rows: [], scores: [] };
    const size = Math.max(1, this.#table.size);
    const rarity = met.map(({ touched }) => Math.log(1 + size / (1 + touched.length)) / Math.log(1 + size));
    const seen = this.#count;
    for (const { touched } of required.toSorted((a, b) => a.touched.length - b.touched.length)) {
      for (const row of touched) {
        if (found.rows.length >= most) break;
        if (seen[row] !== 0 || this.#table.shown[row] !== 1) continue;
        seen[row] = 1;
        let score = 0;
        for (let index = 0; index < met.length; index += 1) {
          score += (met[index]?.best[row] ?? 0) * (words[index]?.weight ?? 0) * (rarity[index] ?? 0);
        }
        found.rows.push(row);
        found.scores.push(score);
      }
    }
    for (const row of found.rows) seen[row] = 0;
    return found;
  }

  #meet(word: PlanWord, met: Met): Met {
    met.touched.length = 0;
    for (const variant of word.variants) {
      const [term = ''] = variant.terms;
      if (variant.terms.length > 1) this.#together(variant, met);
      else if (variant.isPrefix === true) {
        for (const longer of this.#table.postings.startingWith(term)) {
          const quality = longer === term ? variant.quality : variant.quality * 0.85;
          this.#single(this.#table.postings.of(longer), quality, false, met);
        }
      } else this.#single(this.#table.postings.of(term), variant.quality, term.length === 1, met);
    }
    return met;
  }

  /** A single syllable counts in names and attributes only: 배 is never looked for in the text about delivery. */
  #single(entries: Entries | undefined, quality: number, isShort: boolean, { best, touched }: Met): void {
    if (entries === undefined) return;
    const { data, length } = entries;
    for (let index = 0; index < length; index += 1) {
      const entry = data[index] ?? 0;
      const weight = entry & 3;
      if (isShort && weight > 1) continue;
      const row = entry >>> 2;
      const score = quality * (PLACE[weight] ?? 0);
      const known = best[row] ?? 0;
      if (known === 0) touched.push(row);
      if (score > known) best[row] = score;
    }
  }

  /** All terms of the way must be there; their places count in the mean. */
  #together({ terms, quality }: Variant, { best, touched }: Met): void {
    const lists = terms.map((term) => this.#table.postings.of(term));
    if (lists.includes(undefined)) return;
    const [first] = lists;
    if (first === undefined) return;
    lists.forEach((entries, step) => {
      if (entries === undefined) return;
      const isShort = terms[step]?.length === 1;
      for (let index = 0; index < entries.length; index += 1) {
        const entry = entries.data[index] ?? 0;
        const row = entry >>> 2;
        const weight = entry & 3;
        if ((this.#count[row] ?? 0) !== step || (isShort && weight > 1)) continue;
        this.#count[row] = step + 1;
        this.#sum[row] = (this.#sum[row] ?? 0) + (PLACE[weight] ?? 0);
      }
    });
    for (let index = 0; index < first.length; index += 1) {
      const row = (first.data[index] ?? 0) >>> 2;
      if (this.#count[row] === terms.length) {
        const score = (quality * (this.#sum[row] ?? 0)) / terms.length;
        const known = best[row] ?? 0;
        if (known === 0) touched.push(row);
        if (score > known) best[row] = score;
      }
      this.#count[row] = 0;
      this.#sum[row] = 0;
    }
  }

  #bufferAt(index: number): Met {
    const buffer = this.#buffers[index];
    if (buffer === undefined) throw new Error('no buffer for a word');
    return buffer;
  }

  #makeRoom(words: number): void {
    const room = this.#table.shown.length;
    if (this.#count.length < room) {
      this.#count = new Uint8Array(room);
      this.#sum = new Float32Array(room);
      this.#buffers = [];
    }
    while (this.#buffers.length < words) this.#buffers.push({ best: new Float32Array(room), touched: [] });
  }
}
