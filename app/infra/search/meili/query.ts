// A plan as Meilisearch queries: one for the hits and, for each facet with a choice, one that leaves that choice out. Pure.
import type { MultiSearchQuery } from 'meilisearch';

import { EVERYTHING, groupsOf, joinedFilter } from '../filter-groups.ts';
import { pageOf } from '../limits.ts';
import type { Plan } from '../plan.ts';
import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';
import type { SearchQuery } from '../port.ts';
import { allFilters } from './filter.ts';
import { WORD_FIELDS } from './settings.ts';

export interface MeiliQueries {
  hits: MultiSearchQuery;
  /** Counts facets and prices as if their own choice were not made. */
  counts: ReadonlyMap<FacetName, MultiSearchQuery>;
  /** Counts what is withheld until the age is known; null for adults. */
  withheld: MultiSearchQuery | null;
}

const SORTS: Readonly<Record<Sort, string[]>> = {
  relevance: [],
  newest: ['publishedAt:desc'],
  priceLow: ['minPrice:asc'],
  priceHigh: ['maxPrice:desc'],
  rating: ['publishedAt:desc'],
};
const FOR_ALL = 'adultsOnly = false';

/** The queries of one search. Places and occasions that are wanted become filters; words without meaning are left out. */
export function meiliQueries(index: string, query: SearchQuery, plan: Plan): MeiliQueries {
  const { groups, fixed } = groupsOf(joinedFilter(plan.filter, query.filter));
  const always = [query.scope ?? EVERYTHING, fixed, placeFilter(plan)];
  const facets = [...new Set(query.facets ?? [])].filter((facet) => facet !== 'price');
  const { limit, page } = pageOf(query);
  const occasions = plan.occasions.length === 0 ? null : `occasions IN [${plan.occasions.map((occasion) => `"${occasion}"`).join(', ')}]`;
  const filtered = (chosen: readonly Filter[], adults: string | null): string[] =>
    [allFilters([...always, ...chosen]), occasions, adults].filter((part) => part !== null);
  const age = query.adult === true ? null : FOR_ALL;
  const common = { indexUid: index, ...textOf(plan), attributesToRetrieve: ['id'] };
  const counts = new Map<FacetName, MultiSearchQuery>();
  for (const [name] of groups) {
    const others = [...groups].filter(([other]) => other !== name).map(([, filter]) => filter);
    const asked = name === 'price' ? ['minPrice', 'maxPrice'] : [name];
    counts.set(name, { ...common, filter: filtered(others, age), facets: asked, page: 1, hitsPerPage: 0 });
  }
  const sort = SORTS[query.sort ?? (plan.words.length === 0 ? 'newest' : 'relevance')];
  return {
    hits: {
      ...common,
      filter: filtered([...groups.values()], age),
      facets: [...facets, 'minPrice', 'maxPrice'],
      ...(sort.length > 0 ? { sort } : {}),
      page,
      hitsPerPage: limit,
    },
    counts,
    withheld: age === null ? null : { ...common, filter: filtered([...groups.values()], 'adultsOnly = true'), page: 1, hitsPerPage: 0 },
  };
}

function textOf(plan: Plan): Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy' | 'locales'> {
  const wanted = plan.words.filter((word) => word.isRequired && word.role === 'word').map((word) => word.surface);
  if (plan.isInitials) return { q: wanted.join(' '), attributesToSearchOn: ['_cho'], matchingStrategy: 'all' };
  return { q: wanted.join(' '), attributesToSearchOn: WORD_FIELDS, matchingStrategy: 'all', locales: ['kor', 'eng'] };
}

/** A query that names only a place asks for what is made there. */
function placeFilter(plan: Plan): Filter {
  if (!plan.words.some((word) => word.isRequired && word.role === 'place')) return EVERYTHING;
  const keys = (kind: 'cluster' | 'region'): string[] => plan.places.filter((place) => place.kind === kind).map((place) => place.key);
  return {
    kind: 'or',
    of: [
      { kind: 'in', field: 'cluster', values: keys('cluster') },
      { kind: 'in', field: 'region', values: keys('region') },
    ],
  };
}
