// A page of search results: the engine's answer, then the cards and the names of what it speaks of (two round trips).
import type { Filter } from '#app/domain/search/filter.ts';
import { filterOf, SHOP_FACETS, type ShopSearch } from '#app/domain/search/shop-search.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { SearchAnswer } from '#app/infra/search/port.ts';
import type { Locale } from '#app/lib/locale.ts';
import { productCards, toCard } from '#app/routes/store/product-cards.read.server.ts';

import { facetsOf, mostShown } from './search-facets.ts';
import { readNames, readPlaces, readWaysOn, type NamedKeys } from './search-names.read.server.ts';

/** Results on a page. */
export const pageSize = 24;
const mostPages = 100;
/** What is only close stands below what was found, and is less. */
const mostNear = 8;

export type SearchPageFacts = Awaited<ReturnType<typeof readSearchPage>>;

/** Everything that the page shows; `last` is the last page there is. `scope`: a shelf. Adults-only goods are counted, never shown (facts 2.10). */
export async function readSearchPage(search: ShopSearch, locale: Locale, scope?: Filter) {
  const { q, verbatim, sort, page } = search;
  const within = scope === undefined ? {} : { scope };
  const answer = await marketSearch().search({ q, verbatim, locale, filter: filterOf(search), facets: SHOP_FACETS, sort, limit: pageSize, page, ...within });
  const near = (answer.near ?? []).slice(0, mostNear);
  const [cards, nearCards, names, places, ways] = await Promise.all([
    readCards(answer.hits, locale),
    readCards(near, locale),
    readNames(namedIn(answer, search), locale),
    readPlaces(page === 1 ? answer.places : [], locale),
    answer.total === 0 ? readWaysOn(locale) : [],
  ]);
  return {
    search,
    total: answer.total,
    totalIsExact: answer.totalIsExact,
    last: Math.min(Math.max(1, Math.ceil(answer.total / pageSize)), mostPages),
    cards,
    near: nearCards,
    facets: facetsOf(answer, search, names, locale),
    priceStats: answer.facetStats.price,
    interpreted: answer.interpreted,
    places,
    ways,
    suggestions: answer.suggestions.slice(0, 6),
    hiddenForAge: answer.hiddenForAge,
    degraded: answer.degraded,
  };
}

async function readCards(hits: SearchAnswer['hits'], locale: Locale) {
  const ids = hits.map((hit) => hit.id);
  if (ids.length === 0) return [];
  const rows = await productCards(reader(), locale).where('p.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap(({ id, highlights, isPinned }) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const isEnglish = locale === 'en' && row.nameTr !== null;
    const marks = { name: (isEnglish ? highlights.nameEn : highlights.nameKo) ?? [], maker: (locale === 'en' ? highlights.makerEn : highlights.makerKo) ?? [] };
    return [{ ...toCard(row), marks, pinned: isPinned }];
  });
}

function namedIn({ facets }: SearchAnswer, { chosen }: ShopSearch): NamedKeys {
  const keys = (facet: keyof NamedKeys, most: number) => [...new Set([...chosen[facet], ...(facets[facet] ?? []).slice(0, most).map(({ value }) => value)])];
  return { category: keys('category', 80), region: keys('region', 30), cluster: keys('cluster', mostShown), maker: [...chosen.maker] };
}
