// What a search may be narrowed and ordered by. Filters are trees of values, never text; prices are whole KRW. Pure types.

export type Made = 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';

export type ListField = 'id' | 'category' | 'region' | 'cluster' | 'maker' | 'material' | 'made';
export type FlagField = 'star' | 'inHall' | 'available' | 'freeShipping';

/** A condition as a tree. `in` with no values matches nothing; the ends of a range are included; price is in KRW. */
export type Filter =
  | { kind: 'and'; of: readonly Filter[] }
  | { kind: 'or'; of: readonly Filter[] }
  | { kind: 'not'; of: Filter }
  | { kind: 'in'; field: ListField; values: readonly string[] }
  | { kind: 'is'; field: FlagField; value: boolean }
  | { kind: 'range'; field: 'price'; min?: number; max?: number };

/** What can be counted. The values of `price` are keys of bands (price-bands.ts); those of flags are 'true'. */
export type FacetName = 'category' | 'region' | 'cluster' | 'maker' | 'material' | 'made' | 'price' | FlagField;

/** By price means what one piece costs delivered (price and shipping to the mainland); rating is that of buyers, with a prior. */
export const SORTS = ['relevance', 'newest', 'priceLow', 'priceHigh', 'rating'] as const;
export type Sort = (typeof SORTS)[number];
