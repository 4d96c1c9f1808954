// The settings of the indexes, as code; what differs on the server is brought in line when the shop starts.
import type { Settings } from 'meilisearch';

import type { Curation } from '../port.ts';
import { meiliSynonyms } from './synonyms.ts';

/** Fields in the order of their weight. */
export const WORD_FIELDS = [
  ...['nameKo', 'nameEn', '_joined', 'makerKo', 'makerEn', 'categoryKo', 'categoryEn', 'materials', 'technique'],
  ...['clusterKo', 'clusterEn', 'regionKo', 'regionEn', '_rom', 'descriptionKo', 'descriptionEn'],
];

const EQUAL = { facetSearch: false, filter: { equality: true, comparison: false } };
const COMPARED = { facetSearch: false, filter: { equality: true, comparison: true } };

const COMMON: Settings = {
  // Particles are ours to strip, and a word that is left out cannot be told apart (유기 · 유기농): no stop words.
  stopWords: [],
  dictionary: [],
  separatorTokens: ['·', '/'],
  nonSeparatorTokens: [],
  proximityPrecision: 'byWord',
  searchCutoffMs: 300,
  facetSearch: false,
};

/**
 * Products. An explicit sort comes before relevance; what can be bought comes first among equals. Typing errors and beginnings are read by the planner,
 * which knows every word of the index: here they would bend known words (한지 · 한과) and reach into others (유기 · 유기농). Nothing but the id is ever handed out.
 */
export function productSettings(curation?: Curation): Settings {
  return {
    ...COMMON,
    searchableAttributes: WORD_FIELDS,
    displayedAttributes: ['id'],
    filterableAttributes: [
      { attributePatterns: ['_terms', '_cho', 'id', 'category', 'region', 'cluster', 'maker', 'material', 'made', 'priceBand'], features: EQUAL },
      { attributePatterns: ['star', 'inHall', 'available', 'freeShipping', 'adultsOnly'], features: EQUAL },
      { attributePatterns: ['minPrice', 'maxPrice'], features: COMPARED },
    ],
    sortableAttributes: ['available', 'deliveredHigh', 'deliveredLow', 'publishedAt'],
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'available:desc', 'publishedAt:desc'],
    typoTolerance: { enabled: false, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnWords: [], disableOnAttributes: [], disableOnNumbers: true },
    prefixSearch: 'disabled',
    localizedAttributes: [
      { attributePatterns: ['*Ko', '_joined', 'materials', 'technique'], locales: ['kor'] },
      { attributePatterns: ['*En', '_rom'], locales: ['eng'] },
    ],
    synonyms: meiliSynonyms(curation),
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1_000_000 },
  };
}

/** Names of makers, clusters, categories and regions, for suggestions: found by their beginnings, the shortest first. */
export function nameSettings(): Settings {
  return {
    ...COMMON,
    searchableAttributes: ['nameKo', 'nameEn'],
    displayedAttributes: ['key', 'nameKo', 'nameEn'],
    filterableAttributes: [{ attributePatterns: ['_starts', '_cho', 'id'], features: EQUAL }],
    sortableAttributes: ['length'],
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'length:asc'],
    typoTolerance: { enabled: false, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnWords: [], disableOnAttributes: [], disableOnNumbers: true },
    prefixSearch: 'disabled',
    localizedAttributes: [
      { attributePatterns: ['nameKo'], locales: ['kor'] },
      { attributePatterns: ['nameEn'], locales: ['eng'] },
    ],
    synonyms: {},
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 1000 },
  };
}

export const NAME_KINDS = ['maker', 'cluster', 'category', 'region'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const NAME_INDEXES: Readonly<Record<NameKind, string>> = { maker: 'makers', cluster: 'clusters', category: 'categories', region: 'regions' };

/** The name of the index of products. */
export function productsIndex(prefix: string): string {
  return `${prefix}products`;
}

export function namesIndex(prefix: string, kind: NameKind): string {
  return `${prefix}${NAME_INDEXES[kind]}`;
}

/** Every index with its settings, products first. */
export function allIndexes(prefix: string, curation?: Curation): { uid: string; settings: Settings }[] {
  return [
    { uid: productsIndex(prefix), settings: productSettings(curation) },
    ...NAME_KINDS.map((kind) => ({ uid: namesIndex(prefix, kind), settings: nameSettings() })),
  ];
}
