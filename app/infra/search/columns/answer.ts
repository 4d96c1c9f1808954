// From matches to an answer: filters, disjunctive counts, order and the page. Pure.
import { RANKING, ratedMean, withExposure } from '#app/domain/search/ranking.ts';
import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';
import { bandsOf } from '#app/domain/search/price-bands.ts';

import { groupsOf } from '../filter-groups.ts';
import type { FacetCount } from '../port.ts';
import { testOf, type Test } from './condition.ts';
import type { Matches } from './match.ts';
import { FLAG, MADE, type Table } from './table.ts';

export interface Wish {
  filter: Filter;
  scope: Filter;
  facets: readonly FacetName[];
  sort: Sort;
  limit: number;
  offset: number;
  adult: boolean;
  /** Ids that belong to the answer whether the words meet them or not, and come first when the order is by relevance. */
  pins: readonly string[];
  /** The words joined, to tell a name that says just that. */
  said: string;
  /** The market's KST day, YYYY-MM-DD. */
  day: string;
}

export interface Counted {
  /** Matches of the words and the scope, whatever the reader chose and whatever the age; pinned products that no word met do not count. */
  reached: number;
  hidden: number;
  total: number;
  priceMin: number | null;
  priceMax: number | null;
  /** Rows of the page. */
  page: number[];
  facets: { facet: FacetName; value: string; count: number }[];
}

const MOST_VALUES = 80;
/** So many of the best are looked at closely: names, merits of makers. The rest keeps its order. */
const CLOSELY = 300;

/** Counts and orders the matches. */
export function answerFrom(matches: Matches, wish: Wish, table: Table): Counted {
  const { groups, fixed } = groupsOf(wish.filter);
  const tests = [...groups].map(([name, filter]) => ({ name, test: testOf(filter, table) }));
  const inScope = testOf({ kind: 'and', of: [wish.scope, fixed] }, table);
  const counter = new Counter(wish.facets, table);
  const rows: number[] = [];
  const scores: number[] = [];
  let reached = 0;
  let hidden = 0;
  const pinned = pinnedBeside(matches, wish.pins, table);
  const count = matches.rows.length + pinned.length;
  for (let index = 0; index < count; index += 1) {
    const row = matches.rows[index] ?? pinned[index - matches.rows.length] ?? 0;
    if (!inScope(row)) continue;
    if (index < matches.rows.length) reached += 1;
    const missed = missedBy(row, tests);
    if (!wish.adult && ((table.flags[row] ?? 0) & FLAG.adultsOnly) !== 0) {
      if (missed === null) hidden += 1;
      continue;
    }
    counter.add(row, missed);
    if (missed !== null) continue;
    rows.push(row);
    scores.push(matches.scores[index] ?? 0);
  }
  const page = ordered(rows, scores, wish, table).slice(wish.offset, wish.offset + wish.limit);
  return { reached, hidden, total: rows.length, ...counter.prices(), page, facets: counter.facets() };
}

/** Pinned products that are listed and that the words did not meet. */
function pinnedBeside({ rows }: Matches, pins: readonly string[], table: Table): number[] {
  if (pins.length === 0) return [];
  const met = new Set(rows);
  return pins.flatMap((id) => {
    const row = table.row(id);
    return row === undefined || table.shown[row] !== 1 || met.has(row) ? [] : [row];
  });
}

const SEVERAL = 'several';
type Missed = FacetName | typeof SEVERAL | null;

/** The only choice that the row misses; null for none. */
function missedBy(row: number, tests: readonly { name: FacetName; test: Test }[]): Missed {
  let missed: Missed = null;
  for (const { name, test } of tests) {
    if (test(row)) continue;
    if (missed !== null) return SEVERAL;
    missed = name;
  }
  return missed;
}

interface Tally {
  facet: FacetName;
  counted: () => Iterable<readonly [value: number | string, count: number]>;
  add: (row: number) => void;
}

function tallyOf(facet: FacetName, table: Table): Tally {
  if (facet === 'category' || facet === 'material' || facet === 'region' || facet === 'cluster' || facet === 'maker') {
    const byCode = new Int32Array(table.codes[facet].values.length);
    const add = adderOf(facet, table, (code) => {
      byCode[Number(code)] = (byCode[Number(code)] ?? 0) + 1;
    });
    return { facet, counted: () => Array.from(byCode, (count, code) => [code, count] as const).filter(([, count]) => count > 0), add };
  }
  const counts = new Map<number | string, number>();
  const up = (value: number | string): void => void counts.set(value, (counts.get(value) ?? 0) + 1);
  return { facet, counted: () => counts, add: adderOf(facet, table, up) };
}

function adderOf(facet: FacetName, table: Table, up: (value: number | string) => void): (row: number) => void {
  if (facet === 'category' || facet === 'material') {
    const lists = table[facet];
    return (row) => lists[row]?.forEach(up);
  }
  if (facet === 'cluster' || facet === 'region' || facet === 'maker' || facet === 'made') {
    const column = table[facet];
    return (row) => {
      const code = column[row] ?? -1;
      if (code >= 0) up(code);
    };
  }
  if (facet === 'price') return (row) => bandsOf(table.minPrice[row] ?? 0, table.maxPrice[row] ?? 0).forEach(({ key }) => up(key));
  const bit = FLAG[facet];
  return (row) => {
    if (((table.flags[row] ?? 0) & bit) !== 0) up('true');
  };
}

class Counter {
  readonly #table: Table;
  readonly #tallies: readonly Tally[];
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;

  constructor(wanted: readonly FacetName[], table: Table) {
    this.#table = table;
    this.#tallies = wanted.map((facet) => tallyOf(facet, table));
  }

  /** A row counts for a facet when it misses nothing, or only that facet's own choice. */
  add(row: number, missed: Missed): void {
    if (missed === SEVERAL) return;
    if (missed === null || missed === 'price') {
      this.#low = Math.min(this.#low, this.#table.minPrice[row] ?? 0);
      this.#high = Math.max(this.#high, this.#table.maxPrice[row] ?? 0);
    }
    for (const { facet, add } of this.#tallies) if (missed === null || missed === facet) add(row);
  }

  prices(): { priceMin: number | null; priceMax: number | null } {
    return this.#low > this.#high ? { priceMin: null, priceMax: null } : { priceMin: this.#low, priceMax: this.#high };
  }

  facets(): (FacetCount & { facet: FacetName })[] {
    return this.#tallies.flatMap(({ facet, counted }) => {
      const counts = Array.from(counted(), ([value, count]) => ({ facet, value: this.#name(facet, value), count }));
      return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
    });
  }

  #name(facet: FacetName, value: number | string): string {
    if (typeof value === 'string') return value;
    if (facet === 'made') return MADE[value] ?? '';
    if (facet === 'category' || facet === 'material' || facet === 'region' || facet === 'cluster' || facet === 'maker') {
      return this.#table.codes[facet].values[value] ?? '';
    }
    return String(value);
  }
}

function ordered(rows: readonly number[], scores: readonly number[], wish: Wish, table: Table): number[] {
  if (wish.sort !== 'relevance') return best(rows, comparer(wish.sort, table), wish.offset + wish.limit);
  const scoreOf = table.scratch();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    scoreOf[row] = relevance(row, scores[index] ?? 0, wish, table);
  }
  const score = (row: number): number => scoreOf[row] ?? 0;
  const compare = (a: number, b: number): number => score(b) - score(a) || newestFirst(a, b, table);
  const all = best(rows, compare, Math.max(CLOSELY, wish.offset + wish.limit));
  const near = all.slice(0, CLOSELY);
  for (const row of near) scoreOf[row] = score(row) * (1 + closeness(row, wish.said, table));
  near.sort(compare);
  const fair = withExposure(
    near,
    (row) => ({ score: score(row), maker: table.codes.maker.values[table.maker[row] ?? 0] ?? '', isEligible: isEligible(row, table) }),
    wish.day,
  );
  if (wish.pins.length === 0) return [...fair, ...all.slice(CLOSELY)];
  const met = new Set(rows);
  const pinned = wish.pins.flatMap((id) => {
    const row = table.row(id);
    return row !== undefined && met.has(row) ? [row] : [];
  });
  return [...pinned, ...[...fair, ...all.slice(CLOSELY)].filter((row) => !pinned.includes(row))];
}

/** Met words first; then, within the bounds of ranking.ts, what can be bought and its merits. */
function relevance(row: number, score: number, { day }: Wish, table: Table): number {
  const available = ((table.flags[row] ?? 0) & FLAG.available) !== 0 ? 1 : RANKING.soldOut;
  return score * available * (1 + table.gain(row, day));
}

/** How closely the names say what was typed: the whole of one, or as one piece; or the maker, alone or before something else. */
function closeness(row: number, said: string, table: Table): number {
  if (said.length < 2) return 0;
  const { names, makers } = table.joinedNames(row);
  if (names.includes(said)) return 0.5;
  if (makers.some((maker) => maker.length > 2 && said.startsWith(maker))) return 0.5;
  const within = names.find((name) => name.includes(said));
  return within === undefined ? 0 : 0.06 + (0.06 * said.length) / within.length;
}

function isEligible(row: number, table: Table): boolean {
  return table.soldBy(table.maker[row] ?? 0) === 0 && ((table.flags[row] ?? 0) & FLAG.available) !== 0;
}

type Compare = (a: number, b: number) => number;

function comparer(sort: Exclude<Sort, 'relevance'>, table: Table): Compare {
  const at = (column: Int32Array, row: number): number => column[row] ?? 0;
  const rated = (row: number): number => ratedMean(table.ratings[row] ?? 0, table.rating[row] ?? 0);
  const first: Readonly<Record<typeof sort, Compare>> = {
    newest: () => 0,
    priceLow: (a, b) => at(table.deliveredLow, a) - at(table.deliveredLow, b),
    priceHigh: (a, b) => at(table.deliveredHigh, b) - at(table.deliveredHigh, a),
    rating: (a, b) => rated(b) - rated(a),
  };
  return (a, b) => first[sort](a, b) || newestFirst(a, b, table);
}

/** What is new first; the id makes the order total, so that pages never overlap. */
function newestFirst(a: number, b: number, table: Table): number {
  const newer = (table.publishedAt[b] ?? 0) - (table.publishedAt[a] ?? 0);
  if (newer !== 0) return newer;
  return (table.ids[a] ?? '') < (table.ids[b] ?? '') ? -1 : 1;
}

/** The first `count` rows of the order, in order; a heap spares sorting the rest. */
function best(rows: readonly number[], compare: Compare, count: number): number[] {
  if (rows.length <= count * 2) return rows.toSorted(compare).slice(0, count);
  const heap: number[] = [];
  for (const row of rows) {
    if (heap.length < count) {
      heap.push(row);
      rise(heap, compare);
    } else if (compare(row, heap[0] ?? row) < 0) {
      heap[0] = row;
      sink(heap, compare);
    }
  }
  return heap.sort(compare);
}

// The worst of the kept is on top.
function rise(heap: number[], compare: Compare): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >>> 1;
    if (compare(heap[at] ?? 0, heap[above] ?? 0) <= 0) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: number[], compare: Compare): void {
  let at = 0;
  for (;;) {
    const left = at * 2 + 1;
    let worst = at;
    for (const child of [left, left + 1]) if (child < heap.length && compare(heap[child] ?? 0, heap[worst] ?? 0) > 0) worst = child;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
}
