// Pages are cut from blocks: Meilisearch hands over the ids of a whole block, the database puts it in order and drops what may not be seen. Pure.
import { pageOf } from '../limits.ts';
import type { SearchQuery } from '../port.ts';

const BLOCK = 240;

export interface Window {
  /** How many ids from the first on have to be known. */
  needed: number;
  /** Where the block begins among them. */
  start: number;
  /** The page within the block, from 1. */
  page: number;
  limit: number;
}

/** The block that holds a page; blocks hold whole pages. */
export function windowOf(query: Pick<SearchQuery, 'limit' | 'page'>): Window {
  const { limit, page } = pageOf(query);
  const pages = Math.ceil(BLOCK / limit);
  const block = Math.floor((page - 1) / pages);
  return { needed: (block + 1) * pages * limit, start: block * pages * limit, page: page - block * pages, limit };
}

/** The ids of the block: those that come first, then the rest of what was reached. */
export function blockOf({ needed, start }: Window, first: readonly string[], reached: readonly string[]): string[] {
  return [...new Set([...first, ...reached])].slice(start, needed);
}
