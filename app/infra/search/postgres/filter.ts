// A filter tree as a condition over s (search_document) and p (listed_product). Values are always bound.
import { sql, type RawBuilder } from 'kysely';

import { unreachable } from '#app/lib/invariant.ts';

import type { Filter, FlagField, ListField } from '#app/domain/search/filter.ts';

/** Never null: what is unknown does not match, also inside a `not`. */
export function condition(filter: Filter): RawBuilder<boolean> {
  switch (filter.kind) {
    case 'and':
      return filter.of.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(filter.of.map(condition), sql` and `)})`;
    case 'or':
      return filter.of.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(filter.of.map(condition), sql` or `)})`;
    case 'not':
      return sql<boolean>`(not ${condition(filter.of)})`;
    case 'in':
      return listCondition(filter.field, [...filter.values]);
    case 'is':
      return sql<boolean>`(${FLAGS[filter.field]} = ${filter.value}::boolean)`;
    case 'range':
      return priceCondition(filter.min, filter.max);
    default:
      return unreachable(filter);
  }
}

/** One piece at its lowest price travels free of charge. */
export const FREE = sql<boolean>`(p.shipping_fee = 0 or coalesce(p.min_price >= p.free_over, false))`;

/** What one piece costs delivered, of the cheapest and of the dearest kind. */
export const DELIVERED = {
  low: sql<number>`(p.min_price + case when coalesce(p.min_price >= p.free_over, false) then 0 else p.shipping_fee end)`,
  high: sql<number>`(p.max_price + case when coalesce(p.max_price >= p.free_over, false) then 0 else p.shipping_fee end)`,
};

const FLAGS: Readonly<Record<FlagField, RawBuilder<boolean>>> = {
  star: sql`p.star`,
  inHall: sql`p.in_hall`,
  available: sql`p.available`,
  freeShipping: FREE,
};

function listCondition(field: ListField, values: string[]): RawBuilder<boolean> {
  switch (field) {
    case 'id':
      return sql<boolean>`(s.id = any(${values}::text[]))`;
    case 'category':
      return sql<boolean>`(s.category && ${values}::text[])`;
    case 'material':
      return sql<boolean>`(s.material && ${values}::text[])`;
    case 'region':
      return sql<boolean>`(p.region_key = any(${values}::text[]))`;
    case 'cluster':
      return sql<boolean>`coalesce(s.cluster = any(${values}::text[]), false)`;
    case 'maker':
      return sql<boolean>`(s.maker = any(${values}::text[]))`;
    case 'made':
      return sql<boolean>`(p.made::text = any(${values}::text[]))`;
    default:
      return unreachable(field);
  }
}

/** A product has a span of prices (its variants): it matches when the spans meet. */
function priceCondition(min: number | undefined, max: number | undefined): RawBuilder<boolean> {
  const low = min === undefined ? sql<boolean>`true` : sql<boolean>`p.max_price >= ${Math.trunc(min)}::bigint`;
  const high = max === undefined ? sql<boolean>`true` : sql<boolean>`p.min_price <= ${Math.trunc(max)}::bigint`;
  return sql<boolean>`(${low} and ${high})`;
}
