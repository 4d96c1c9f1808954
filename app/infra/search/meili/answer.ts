// What Meilisearch answered, checked before it is believed. Pure.
import { z } from 'zod';

import type { FacetName } from '#app/domain/search/filter.ts';

import type { FacetCount, SearchAnswer } from '../port.ts';
import { facetFields } from './documents.ts';

const result = z.object({
  hits: z.array(z.object({ id: z.string().max(200) })).max(10_000),
  totalHits: z.number().int().nonnegative(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int().nonnegative())).optional(),
  facetStats: z.record(z.string(), z.object({ min: z.number(), max: z.number() })).optional(),
});
const answer = z.object({ results: z.array(result) });

export type MeiliResult = z.infer<typeof result>;

/** The results in the order of the queries; throws when the answer has another shape or number. */
export function readResults(raw: unknown, count: number): MeiliResult[] {
  const { results } = answer.parse(raw);
  if (results.length !== count) throw new Error('search: another number of results than of queries');
  return results;
}

export function idsOf(result: MeiliResult): string[] {
  return result.hits.map((hit) => hit.id);
}

const FLAGS: ReadonlySet<FacetName> = new Set(['star', 'inHall', 'available', 'freeShipping']);
const MOST_VALUES = 80;

/** Counts of the wanted facets, the own count of each facet with a choice; the most frequent values first. */
export function facetsOf(wanted: readonly FacetName[], main: MeiliResult, own: ReadonlyMap<string, MeiliResult>): SearchAnswer['facets'] {
  const facets: Partial<Record<FacetName, FacetCount[]>> = {};
  for (const facet of new Set(wanted)) {
    const [field = facet] = facetFields([facet]);
    const counts = (own.get(facet) ?? main).facetDistribution?.[field] ?? {};
    const found = Object.entries(counts)
      .map(([value, count]) => ({ value, count }))
      .filter(({ value, count }) => count > 0 && (!FLAGS.has(facet) || value === 'true'))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
    if (found.length > 0) facets[facet] = found;
  }
  return facets;
}

/** Prices of the matches before the price filter. */
export function pricesOf(result: MeiliResult): { min: number; max: number } | null {
  const { minPrice, maxPrice } = result.facetStats ?? {};
  return minPrice === undefined || maxPrice === undefined ? null : { min: minPrice.min, max: maxPrice.max };
}
