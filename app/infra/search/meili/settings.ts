// The settings of the index, as code: applied whenever it is built anew.
import type { Settings } from 'meilisearch';

import { meiliSynonyms } from './synonyms.ts';

/** Fields in the order of their weight; the shadow fields are asked by name. */
export const WORD_FIELDS = [
  ...['nameKo', 'nameEn', '_joined', 'makerKo', 'makerEn', 'categoryKo', 'categoryEn', 'materials', 'technique'],
  ...['clusterKo', 'clusterEn', 'regionKo', 'regionEn', '_rom', 'descriptionKo', 'descriptionEn'],
];

/** An explicit sort comes before relevance; what can be bought comes first among equals. */
export function meiliSettings(): Settings {
  return {
    searchableAttributes: [...WORD_FIELDS, '_cho'],
    displayedAttributes: ['id'],
    filterableAttributes: [
      ...['id', 'category', 'region', 'cluster', 'maker', 'material', 'made', 'star', 'inHall', 'available', 'freeShipping'],
      ...['adultsOnly', 'minPrice', 'maxPrice', 'occasions'],
    ],
    sortableAttributes: ['minPrice', 'maxPrice', 'publishedAt'],
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'available:desc', 'publishedAt:desc'],
    typoTolerance: { disableOnAttributes: ['_cho', '_rom', 'descriptionKo', 'descriptionEn'] },
    localizedAttributes: [{ attributePatterns: ['*Ko', '_joined', 'materials', 'technique'], locales: ['kor'] }],
    synonyms: meiliSynonyms(),
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: 6000 },
  };
}
