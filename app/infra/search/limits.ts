// How much one request may ask of an engine, and what is asked when nothing is said. Pure.
import type { SearchQuery } from './port.ts';

export const MOST_HITS = 60;
export const MOST_PAGES = 100;
const USUAL_HITS = 24;
const MOST_SUGGESTIONS = 10;
const MOST_SIMILAR = 24;

/** Page size and offset within the caps, whatever was asked (fractions, NaN, negatives). */
export function pageOf(query: Pick<SearchQuery, 'limit' | 'page'>): { limit: number; page: number; offset: number } {
  const limit = within(query.limit, 1, MOST_HITS, USUAL_HITS);
  const page = within(query.page, 1, MOST_PAGES, 1);
  return { limit, page, offset: (page - 1) * limit };
}

/** How many suggestions of each kind. */
export function suggestionLimit(limit: number | undefined): number {
  return within(limit, 1, MOST_SUGGESTIONS, 5);
}

/** How many of each list of similar products. */
export function similarLimit(limit: number | undefined): number {
  return within(limit, 1, MOST_SIMILAR, 8);
}

function within(value: number | undefined, least: number, most: number, usual: number): number {
  if (value === undefined || !Number.isFinite(value)) return usual;
  return Math.min(Math.max(Math.trunc(value), least), most);
}
