// What Meilisearch holds for a product: its words, facets, and, for filters only, price and availability (read again before anything is shown).
// Shadow fields: _cho initial consonants, _rom loose Latin spellings, _joined words written together. Pure.
import { initials, isHangul } from '../jamo.ts';
import { tokenise } from '../analyser.ts';
import type { Made } from '#app/domain/search/filter.ts';
import type { SearchDocument } from '../port.ts';
import { looseSpellings } from '../romanise.ts';

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
  /** Seconds since 1970, for sorting. */
  publishedAt: number;
}

export type MeiliDocument = Record<string, unknown> & { id: string };

/** The document as it is sent. */
export function meiliDocument({ id, revision, words, facets }: SearchDocument, standing: Standing): MeiliDocument {
  const korean = tokenise([words.nameKo, words.makerKo].join(' '))
    .map((token) => token.text)
    .filter(isHangul);
  return {
    id,
    revision,
    ...words,
    ...facets,
    ...standing,
    ...shadows(
      tokenise(words.nameKo).map((token) => token.text),
      korean,
    ),
  };
}

function shadows(name: readonly string[], korean: readonly string[]): Record<string, string[]> {
  const runs = name.map((_, index) => name.slice(index).join(''));
  return {
    _cho: [...new Set([...korean.map(initials), initials(runs[0] ?? '')])].filter((letters) => letters !== ''),
    _rom: [...new Set(korean.flatMap(looseSpellings))],
    _joined: runs.filter((run, index) => run !== name[index]),
  };
}
