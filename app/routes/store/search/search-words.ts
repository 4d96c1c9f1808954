// The interface's words for keys of a search: materials, ways of making, sorts, flags, prices. And the addresses of searches.
import type { MaterialKey } from '#app/domain/catalog/listing.ts';
import type { FlagField, Made, Sort } from '#app/domain/search/filter.ts';
import { shopSearchParams, type ShopSearch } from '#app/domain/search/shop-search.ts';
import { wonText } from '#app/components/price.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

/** The one address of a search in the reader's language; `at` is the page that shows it (the search, or a shelf). */
export function searchHref(search: ShopSearch, at: string = url('search')): string {
  const query = shopSearchParams(search).toString();
  return query === '' ? at : `${at}?${query}`;
}

const materialWords: Readonly<Record<MaterialKey, () => string>> = {
  celadon: m.search_material_celadon,
  'white-porcelain': m.search_material_white_porcelain,
  buncheong: m.search_material_buncheong,
  onggi: m.search_material_onggi,
  brass: m.search_material_brass,
  'lacquer-najeon': m.search_material_lacquer_najeon,
  'lacquer-red': m.search_material_lacquer_red,
  oak: m.search_material_oak,
  walnut: m.search_material_walnut,
  bamboo: m.search_material_bamboo,
  hanji: m.search_material_hanji,
  ramie: m.search_material_ramie,
  silk: m.search_material_silk,
  'cotton-indigo': m.search_material_cotton_indigo,
  hemp: m.search_material_hemp,
  leather: m.search_material_leather,
  glass: m.search_material_glass,
  iron: m.search_material_iron,
  silver: m.search_material_silver,
  gold: m.search_material_gold,
  'paper-print': m.search_material_paper_print,
  'food-warm': m.search_material_food_warm,
  'food-green': m.search_material_food_green,
  wax: m.search_material_wax,
  acetate: m.search_material_acetate,
};

export function materialWord(key: MaterialKey): string {
  return materialWords[key]();
}

export function madeWord(made: Made): string {
  return { STOCK: m.search_made_stock, MADE_AFTER_ORDER: m.search_made_after_order, CUSTOM: m.search_made_custom }[made]();
}

export function sortWord(sort: Sort): string {
  return {
    relevance: m.search_sort_relevance,
    newest: m.search_sort_newest,
    priceLow: m.search_sort_price_low,
    priceHigh: m.search_sort_price_high,
    rating: m.search_sort_rating,
  }[sort]();
}

export function flagWord(flag: FlagField): string {
  return { star: m.search_flag_star, inHall: m.search_flag_hall, available: m.search_flag_available, freeShipping: m.search_flag_free }[flag]();
}

/** A price range in words; null where there is none. */
export function priceWords({ min, max }: { min: number | null; max: number | null }): string | null {
  if (min !== null && max !== null) return m.search_price_between({ min: wonText(min), max: wonText(max) });
  if (min !== null) return m.search_price_least({ min: wonText(min) });
  return max === null ? null : m.search_price_most({ max: wonText(max) });
}
