// A plan as one request of several Meilisearch queries: what is reached, the best of it by the words themselves and, for each facet with a choice,
// a count that leaves that choice out. Pure.
import type { MultiSearchQuery } from 'meilisearch';

import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';

import { NO_CURATION, pinsOf } from '../curation.ts';
import { EVERYTHING, groupsOf, joinedFilter } from '../filter-groups.ts';
import type { Plan } from '../plan.ts';
import type { SearchQuery } from '../port.ts';
import { facetFields } from './documents.ts';
import { allFilters, joined, oneOf } from './filter.ts';
import { recallFilter } from './recall.ts';
import { WORD_FIELDS } from './settings.ts';
import { windowOf } from './window.ts';

export interface MeiliQueries {
  /** Ids, total, facets of everything that is reached. */
  reached: MultiSearchQuery;
  /** The same in the order of Meilisearch's own relevance; null where an order was asked for or no word is left. */
  byWords: MultiSearchQuery | null;
  /** Those that a curator put first, whether the words reach them or not; null where there are none. */
  pinned: MultiSearchQuery | null;
  /** Counts facets and prices as if their own choice were not made. */
  counts: ReadonlyMap<FacetName, MultiSearchQuery>;
  /** Counts what is withheld until the age is known; null for adults. */
  withheld: MultiSearchQuery | null;
  /** Counts whatever the words reach (with `pins` what is pinned), before any choice and age. */
  atAll: MultiSearchQuery;
}

const SORTS: Readonly<Record<Sort, string[]>> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  priceLow: ['deliveredLow:asc'],
  priceHigh: ['deliveredHigh:desc'],
  rating: ['publishedAt:desc'],
};
const FOR_ALL = 'adultsOnly = false';
const ADULTS_ONLY = 'adultsOnly = true';

type Mode = 'all' | 'any' | 'pins';

interface Reach {
  /** What the words meet (with `pins` what is pinned); null: everything. */
  recall: string | null;
  /** The same and what is pinned. */
  reach: string | null;
  pins: readonly string[];
}

/** Null when nothing can meet the words. */
function reachOf(query: SearchQuery, plan: Plan, mode: Mode): Reach | null {
  const pins = pinsOf(query.curation ?? NO_CURATION, query.q);
  const recall = mode === 'pins' ? oneOf('id', pins) : recallFilter(plan.words, mode);
  if (recall === null) return null;
  if (recall === '') return { recall: null, reach: null, pins };
  return { recall, reach: pins.length === 0 ? recall : joined([recall, oneOf('id', pins)], 'OR'), pins };
}

/** The queries of one search; null when nothing can meet the words. */
export function meiliQueries(index: string, query: SearchQuery, plan: Plan, mode: Mode): MeiliQueries | null {
  const reached = reachOf(query, plan, mode);
  if (reached === null) return null;
  const { recall, reach, pins } = reached;
  const { groups, fixed } = groupsOf(joinedFilter(plan.filter, query.filter));
  const within = allFilters([query.scope ?? EVERYTHING, fixed]);
  const filtered = (chosen: readonly Filter[], age: string | null, words = reach): string[] =>
    [within, words, allFilters(chosen), age].filter((part) => part !== null);
  const age = query.adult === true ? null : FOR_ALL;
  const common = { indexUid: index, q: '', attributesToRetrieve: ['id'] };
  const counted = { ...common, page: 1, hitsPerPage: 0 };
  const chosen = [...groups.values()];
  const { needed } = windowOf(query);
  const sort = sortOf(query, plan);
  const page = { page: 1, hitsPerPage: needed };
  const text = sort.length > 0 || plan.isInitials || mode === 'pins' ? '' : textOf(plan);
  return {
    reached: {
      ...common,
      ...page,
      filter: filtered(chosen, age),
      facets: [...facetFields(query.facets ?? []), 'minPrice', 'maxPrice'],
      ...(sort.length > 0 ? { sort } : {}),
    },
    byWords:
      text === ''
        ? null
        : { ...common, ...page, q: text, attributesToSearchOn: WORD_FIELDS, matchingStrategy: 'all', locales: ['kor', 'eng'], filter: filtered(chosen, age) },
    pinned:
      pins.length === 0 || sort.length > 0 ? null : { ...common, page: 1, hitsPerPage: pins.length, filter: [...filtered(chosen, age), oneOf('id', pins)] },
    counts: new Map(
      [...groups.keys()].map((name) => {
        const others = [...groups].filter(([other]) => other !== name).map(([, filter]) => filter);
        const facets = [...facetFields([name]), ...(name === 'price' ? ['minPrice', 'maxPrice'] : [])];
        return [name, { ...counted, filter: filtered(others, age), facets }];
      }),
    ),
    withheld: age === null ? null : { ...counted, filter: filtered(chosen, ADULTS_ONLY) },
    atAll: { ...counted, filter: filtered([], null, recall) },
  };
}

/** Nothing for relevance; without words there is none, and the newest come first. */
function sortOf(query: SearchQuery, plan: Plan): string[] {
  const sort = query.sort ?? 'relevance';
  return SORTS[sort === 'relevance' && plan.words.length === 0 ? 'newest' : sort];
}

/** The words as understood; places and occasions are met by their keys, words without meaning lift nothing here. */
function textOf(plan: Plan): string {
  return plan.words
    .filter((word) => word.isRequired && word.role === 'word')
    .map((word) => word.surface)
    .join(' ');
}
