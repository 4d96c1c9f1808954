// What Meilisearch holds for a product: its words, facets, and, for filters and orders only, price and availability (read again before anything is
// shown). Shadow fields: _terms every form that our analyser knows, _cho initial consonants, _rom loose Latin spellings, _joined words written together. Pure.
import type { FacetName, Made } from '#app/domain/search/filter.ts';
import { bandsOf } from '#app/domain/search/price-bands.ts';

import { documentTerms, tokenise } from '../analyser.ts';
import { isHangul } from '../jamo.ts';
import type { SearchDocument } from '../port.ts';
import { looseSpellings } from '../romanise.ts';

/** Rises when documents are made in another way: an index of an older shape is built anew. */
export const DOCUMENT_SHAPE = 3;

/** How a listed product stands now. */
export interface Standing {
  made: Made;
  star: boolean;
  inHall: boolean;
  available: boolean;
  freeShipping: boolean;
  adultsOnly: boolean;
  minPrice: number;
  maxPrice: number;
  /** What one piece costs delivered, of the cheapest and of the dearest kind. */
  deliveredLow: number;
  deliveredHigh: number;
  /** Seconds since 1970, for sorting. */
  publishedAt: number;
}

export type MeiliDocument = Record<string, unknown> & { id: string };

/** The document as it is sent. */
export function meiliDocument(document: SearchDocument, standing: Standing): MeiliDocument {
  const { id, revision, words, facets } = document;
  const terms = documentTerms(document);
  const name = tokenise(words.nameKo).map((token) => token.text);
  const runs = name.map((_, index) => name.slice(index).join(''));
  const korean = [...name, ...tokenise(words.makerKo).map((token) => token.text)].filter(isHangul);
  return {
    id,
    revision,
    shape: DOCUMENT_SHAPE,
    ...words,
    ...facets,
    ...standing,
    priceBand: bandsOf(standing.minPrice, standing.maxPrice).map(({ key }) => key),
    // A single syllable counts in names and attributes only, as in the embedded engine.
    _terms: terms.filter(({ term, weight }) => term.length > 1 || weight === 'A' || weight === 'B').map(({ term }) => term),
    _cho: terms.map(({ term }) => term).filter((term) => /^[ㄱ-ㅎ]+$/u.test(term)),
    _rom: [...new Set(korean.flatMap(looseSpellings))],
    _joined: runs.filter((run, index) => run !== name[index]),
  };
}

/** The attributes in which facets are counted. */
export function facetFields(facets: readonly FacetName[]): string[] {
  return [...new Set(facets)].map((facet) => (facet === 'price' ? 'priceBand' : facet));
}
