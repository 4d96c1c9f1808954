// One search on one index: checks the parameters, finds, filters, ranks, counts, cuts out the page.
import { checkCondition, facetValues, isLike, meets } from './matching.ts';
import { Fault } from './faults.ts';
import { readFilter } from './filter.ts';
import { parseQuery, rankOf, type Rank } from './query.ts';
import { filterRules } from './settings.ts';
import { isJson, shaped, stringsOf, textOf, type Json, type Shape } from './shapes.ts';
import { typoRules } from './words.ts';

export interface SearchedIndex {
  uid: string;
  settings: Json;
  documents: ReadonlyMap<string, Json>;
}

const may = (check: Shape[string]['check'], name: string): Shape[string] => ({ check, code: `invalid_search_${name}`, isNullable: true });

export const SEARCH_SHAPE: Shape = {
  q: may('string', 'q'),
  offset: may('integer', 'offset'),
  limit: may('integer', 'limit'),
  page: may('integer', 'page'),
  hitsPerPage: may('integer', 'hits_per_page'),
  attributesToRetrieve: may('strings', 'attributes_to_retrieve'),
  attributesToCrop: may('strings', 'attributes_to_crop'),
  cropLength: may('integer', 'crop_length'),
  cropMarker: may('string', 'crop_marker'),
  attributesToHighlight: may('strings', 'attributes_to_highlight'),
  highlightPreTag: may('string', 'highlight_pre_tag'),
  highlightPostTag: may('string', 'highlight_post_tag'),
  showMatchesPosition: may('boolean', 'show_matches_position'),
  filter: may('any', 'filter'),
  sort: may('strings', 'sort'),
  distinct: may('string', 'distinct'),
  facets: may('strings', 'facets'),
  matchingStrategy: may('string', 'matching_strategy'),
  attributesToSearchOn: may('strings', 'attributes_to_search_on'),
  rankingScoreThreshold: may('number', 'ranking_score_threshold'),
  locales: may('strings', 'locales'),
  hybrid: may('object', 'hybrid_query'),
  vector: may('array', 'vector'),
  retrieveVectors: may('boolean', 'retrieve_vectors'),
  media: may('object', 'media'),
  personalize: may('object', 'personalize'),
  useNetwork: may('boolean', 'use_network'),
  showRankingScore: may('boolean', 'show_ranking_score'),
  showRankingScoreDetails: may('boolean', 'show_ranking_score_details'),
  showPerformanceDetails: may('boolean', 'show_performance_details'),
};

// Known to the protocol, not to this double: refused loudly, never ignored.
const NOT_MODELLED = [
  'attributesToCrop',
  'attributesToHighlight',
  'showMatchesPosition',
  'distinct',
  'rankingScoreThreshold',
  'hybrid',
  'vector',
  'media',
].concat(['personalize', 'useNetwork', 'showRankingScore', 'showRankingScoreDetails', 'retrieveVectors', 'showPerformanceDetails']);

interface Found {
  document: Json;
  rank: Rank;
}

/** The answer to one query whose body was checked by `shaped(body, SEARCH_SHAPE)`. */
export function searchIndex(index: SearchedIndex, query: Json): Json {
  checkQuery(index, query);
  const condition = readFilter(query['filter']);
  if (condition !== null) checkCondition(condition, filterRules(index.settings), index.uid);
  const parsed = parseQuery(textOf(query['q']), index.settings);
  const asked = Array.isArray(query['attributesToSearchOn']) ? stringsOf(query['attributesToSearchOn']) : null;
  const strategy = textOf(query['matchingStrategy'] ?? 'last');
  const all = stringsOf(index.settings['searchableAttributes']);
  const typos = typoRules(index.settings);
  const found: Found[] = [];
  for (const document of index.documents.values()) {
    if (condition !== null && !meets(document, condition)) continue;
    const attributes = (all.includes('*') ? Object.keys(document) : all).filter((name) => asked === null || asked.includes(name));
    const rank = rankOf(document, parsed, { attributes, typos }, strategy);
    if (rank !== null) found.push({ document, rank });
  }
  const compare = comparer(stringsOf(index.settings['rankingRules']), stringsOf(query['sort']), parsed.terms.length > 0);
  found.sort((a, b) => compare(a, b));
  return { ...pageOf(index, query, found), ...(query['facets'] === undefined ? {} : countsOf(index, stringsOf(query['facets']), found)) };
}

function checkQuery({ uid, settings }: SearchedIndex, query: Json): void {
  for (const name of NOT_MODELLED) {
    if (query[name] !== undefined && query[name] !== null) throw new Fault('internal', `the double does not model ${name}`);
  }
  const strategy = query['matchingStrategy'];
  if (strategy !== undefined && !['last', 'all', 'frequency'].includes(textOf(strategy))) {
    throw new Fault(
      'invalid_search_matching_strategy',
      `Unknown value \`${textOf(strategy)}\` at \`.matchingStrategy\`: expected one of \`last\`, \`all\`, \`frequency\``,
    );
  }
  const searchable = stringsOf(settings['searchableAttributes']);
  for (const name of stringsOf(query['attributesToSearchOn'])) {
    if (searchable.includes('*') || searchable.includes(name)) continue;
    throw new Fault(
      'invalid_search_attributes_to_search_on',
      `Index \`${uid}\`: Attribute \`${name}\` is not searchable. Available searchable attributes are: \`${searchable.join(', ')}\`.`,
    );
  }
  const sortable = stringsOf(settings['sortableAttributes']);
  for (const sort of stringsOf(query['sort'])) {
    const [, name] = /^(.+):(?:asc|desc)$/u.exec(sort) ?? [];
    if (name === undefined) {
      throw new Fault('invalid_search_sort', `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${sort}\`.`);
    }
    if (!sortable.includes(name)) {
      throw new Fault(
        'invalid_search_sort',
        `Index \`${uid}\`: Attribute \`${name}\` is not sortable. Available sortable attributes are: \`${sortable.join(', ')}\`.`,
      );
    }
  }
  if (stringsOf(query['sort']).length > 0 && !stringsOf(settings['rankingRules']).includes('sort')) {
    throw new Fault('invalid_search_sort', 'You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.');
  }
}

function comparer(rules: readonly string[], sorts: readonly string[], isRanked: boolean): (a: Found, b: Found) => number {
  const steps = rules.flatMap((rule) => (rule === 'sort' ? sorts.map(byField) : rule.includes(':') ? [byField(rule)] : isRanked ? (RANKS[rule] ?? []) : []));
  return (a, b) => {
    for (const step of steps) {
      const order = step(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

type Step = (a: Found, b: Found) => number;

const RANKS: Readonly<Record<string, Step[]>> = {
  words: [(a, b) => b.rank.words - a.rank.words],
  typo: [(a, b) => a.rank.typos - b.rank.typos],
  proximity: [(a, b) => a.rank.nearness - b.rank.nearness],
  attribute: [(a, b) => a.rank.attribute - b.rank.attribute, (a, b) => a.rank.place - b.rank.place],
  attributeRank: [(a, b) => a.rank.attribute - b.rank.attribute],
  wordPosition: [(a, b) => a.rank.place - b.rank.place],
  exactness: [(a, b) => b.rank.exact - a.rank.exact],
};

// Numbers before texts, what lacks the attribute last, whatever the direction.
function byField(rule: string): Step {
  const colon = rule.lastIndexOf(':');
  const [field, sign] = [rule.slice(0, colon), rule.endsWith(':desc') ? -1 : 1];
  return (a, b) => {
    const [left, right] = [facetValues(a.document, field)[0], facetValues(b.document, field)[0]];
    if (left === undefined || right === undefined) return (left === undefined ? 1 : 0) - (right === undefined ? 1 : 0);
    if (typeof left === 'number' && typeof right === 'number') return (left - right) * sign;
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return (String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0) * sign;
  };
}

function pageOf(index: SearchedIndex, query: Json, found: readonly Found[]): Json {
  const pagination = index.settings['pagination'];
  const most = Number((isJson(pagination) ? pagination['maxTotalHits'] : null) ?? 1000);
  const total = Math.min(found.length, most);
  const common = { query: textOf(query['q']), processingTimeMs: 0 };
  const isPaged = query['page'] !== undefined || query['hitsPerPage'] !== undefined;
  const size = Number((isPaged ? query['hitsPerPage'] : query['limit']) ?? 20);
  const page = Number(query['page'] ?? 1);
  const offset = isPaged ? Math.max(0, page - 1) * size : Number(query['offset'] ?? 0);
  const hits = isPaged && page === 0 ? [] : found.slice(offset, Math.min(offset + size, most)).map(({ document }) => shown(index, query, document));
  if (!isPaged) return { hits, ...common, limit: size, offset, estimatedTotalHits: total };
  return { hits, ...common, hitsPerPage: size, page, totalPages: size === 0 ? 0 : Math.ceil(total / size), totalHits: total };
}

function shown({ settings }: SearchedIndex, query: Json, document: Json): Json {
  const displayed = stringsOf(settings['displayedAttributes']);
  const asked = Array.isArray(query['attributesToRetrieve']) ? stringsOf(query['attributesToRetrieve']) : ['*'];
  const isShown = (name: string): boolean => [displayed, asked].every((names) => names.some((pattern) => isLike(pattern, name)));
  return Object.fromEntries(Object.entries(document).filter(([name]) => isShown(name)));
}

function countsOf(index: SearchedIndex, facets: readonly string[], found: readonly Found[]): Json {
  const rules = filterRules(index.settings);
  const faceting = isJson(index.settings['faceting']) ? index.settings['faceting'] : {};
  const orders = isJson(faceting['sortFacetValuesBy']) ? faceting['sortFacetValuesBy'] : {};
  const distribution: Json = {};
  const stats: Json = {};
  for (const facet of facets) {
    if (!rules.some(({ patterns }) => patterns.some((pattern) => isLike(pattern, facet)))) {
      const known = rules.flatMap(({ patterns }) => patterns).join(', ');
      throw new Fault(
        'invalid_search_facets',
        `Invalid facet distribution: Pattern \`${facet}\` is not filterable. Available filterable attributes patterns are: \`${known}\`.`,
      );
    }
    const values = found.map(({ document }) => [...new Set(facetValues(document, facet))]);
    distribution[facet] = distributionOf(values, textOf(orders[facet] ?? orders['*']), Number(faceting['maxValuesPerFacet'] ?? 100));
    const numbers = values.flat().filter((value) => typeof value === 'number');
    if (numbers.length > 0) stats[facet] = { min: numbers.reduce((a, b) => Math.min(a, b)), max: numbers.reduce((a, b) => Math.max(a, b)) };
  }
  return { facetDistribution: distribution, facetStats: stats };
}

function distributionOf(values: readonly (string | number | boolean)[][], order: string, most: number): Json {
  const counts = new Map<string, number>();
  for (const value of values.flat()) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => (order === 'count' ? y - x : 0) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, most));
}

/** The body of a search, checked. */
export function checkedQuery(body: unknown, at = '', more: Shape = {}): Json {
  return shaped(body, { ...more, ...SEARCH_SHAPE }, at);
}
