// What can be chosen, with names and counts, as the panel shows it. Pure.
import { materialKeys, type MaterialKey } from '#app/domain/catalog/listing.ts';
import type { Choice, ShopSearch } from '#app/domain/search/shop-search.ts';
import { PRICE_BANDS } from '#app/domain/search/price-bands.ts';
import type { FlagField, Made } from '#app/domain/search/filter.ts';
import type { FacetCount, SearchAnswer } from '#app/infra/search/port.ts';
import type { Locale } from '#app/lib/locale.ts';

import type { NameRow } from './search-names.read.server.ts';

/** How many values of a long facet are shown; chosen ones always are. */
export const mostShown = 12;

export interface FacetValue {
  value: string;
  /** Null: the interface has the word (materials, ways of making). */
  name: string | null;
  nameLang: 'ko' | undefined;
  count: number;
  chosen: boolean;
}
export interface Shelf extends FacetValue {
  children: FacetValue[];
}
export type SearchFacets = ReturnType<typeof facetsOf>;

/** The facets of the panel, and the names of whatever is chosen for the chips. */
export function facetsOf(answer: SearchAnswer, search: ShopSearch, names: readonly NameRow[], locale: Locale) {
  const { facets } = answer;
  const named = new Map(names.map((row) => [`${row.kind}:${row.key}`, row]));
  const valuesOf = (choice: Choice): FacetValue[] => {
    const counts = facets[choice] ?? [];
    const missing = search.chosen[choice].filter((value) => !counts.some((count) => count.value === value)).map((value) => ({ value, count: 0 }));
    return [...counts, ...missing].map(({ value, count }) => {
      const row = named.get(`${choice}:${value}`);
      return {
        value,
        count,
        name: row?.name ?? null,
        nameLang: row?.locale === 'ko' && locale === 'en' ? ('ko' as const) : undefined,
        chosen: search.chosen[choice].includes(value),
      };
    });
  };
  const known = (choice: Choice) => valuesOf(choice).filter((value) => value.name !== null);
  const isTrue = (facet: FlagField) => facets[facet]?.[0]?.count ?? 0;
  return {
    shelves: shelvesOf(known('category'), named),
    region: known('region'),
    cluster: shortened(known('cluster')),
    maker: known('maker').filter((value) => value.chosen),
    material: shortened(valuesOf('material').filter(({ value }) => isMaterial(value))),
    made: valuesOf('made').filter(({ value }) => isMade(value)),
    star: isTrue('star'),
    inHall: isTrue('inHall'),
    available: isTrue('available'),
    freeShipping: isTrue('freeShipping'),
    bands: bandsOf(facets.price ?? [], search),
  };
}

export function isMaterial(value: string): value is MaterialKey {
  return materialKeys.some((key) => key === value);
}

export function isMade(value: string): value is Made {
  return value === 'STOCK' || value === 'MADE_AFTER_ORDER' || value === 'CUSTOM';
}

function shortened(values: readonly FacetValue[]): FacetValue[] {
  return values.filter((value, index) => value.chosen || index < mostShown);
}

export interface BandValue {
  min: number;
  max: number | null;
  count: number;
  chosen: boolean;
}

// Bands from the cheapest up; those that nothing is in are left out, unless chosen.
function bandsOf(counts: readonly FacetCount[], search: ShopSearch): BandValue[] {
  return PRICE_BANDS.map(({ key, min, max }) => ({
    min,
    max,
    count: counts.find((one) => one.value === key)?.count ?? 0,
    chosen: (search.price.min ?? 0) === min && search.price.max === max,
  })).filter((band) => band.count > 0 || band.chosen);
}

// Top shelves; the shelves below one are shown once the way leads there: one of them is chosen, or no other top is left.
function shelvesOf(values: readonly FacetValue[], named: ReadonlyMap<string, NameRow>): Shelf[] {
  const parentOf = (value: FacetValue) => named.get(`category:${value.value}`)?.parent ?? null;
  const tops = values.filter((value) => parentOf(value) === null);
  return tops.map((top) => {
    const below = values.filter((value) => parentOf(value) === top.value);
    const isOpen = tops.length === 1 || top.chosen || below.some((value) => value.chosen);
    return { ...top, children: isOpen ? below : [] };
  });
}
