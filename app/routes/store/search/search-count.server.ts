// A search is counted by its words alone, once: not when it is narrowed, ordered or paged, not for bots (domain/insight).
import { countedQuery } from '#app/domain/insight/counted.ts';
import { withoutChoices } from '#app/domain/search/shop-search.ts';
import { noteSearch } from '#app/flows/insight/counting.server.ts';
import { isLookOf } from '#app/http/countable.server.ts';
import { queryMark } from '#app/http/search-mark.server.ts';

import { pageSize, type SearchPageFacts } from './search.read.server.ts';
import { searchHref } from './search-words.ts';

/** What the page hands back when a result is opened; `first` is the place of the first result shown, from 1. */
export interface SearchClicks {
  q: string;
  mark: string;
  first: number;
}

/** Counts the search; null where opened results are not counted (no words, or words without a countable name). */
export function countSearch(request: Request, { search, total, hiddenForAge }: SearchPageFacts): SearchClicks | null {
  if (search.q === '') return null;
  const isNew = searchHref(search) === searchHref({ ...withoutChoices(search), verbatim: search.verbatim, sort: 'relevance' });
  if (isNew && isLookOf(request, { ownScripts: true })) noteSearch(search.q, total + hiddenForAge);
  if (countedQuery(search.q) === '') return null;
  return { q: search.q, mark: queryMark(search.q), first: (search.page - 1) * pageSize + 1 };
}
