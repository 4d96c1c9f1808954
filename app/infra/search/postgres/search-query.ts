// The one statement of a search: matches joined with the visibility view, hits, counts and facets in a single round trip.
import { sql, type RawBuilder } from 'kysely';

import { unreachable } from '#app/lib/invariant.ts';

import { PRICE_BANDS } from '#app/domain/search/price-bands.ts';

import { groupsOf, type FilterGroups } from '../filter-groups.ts';
import type { PlanWord } from '../plan.ts';
import type { FacetName, Filter, Sort } from '#app/domain/search/filter.ts';
import type { HighlightField, SearchWords } from '../port.ts';
import { condition, DELIVERED, FREE } from './filter.ts';
import { scoreOf } from './score.ts';

export interface SearchStatement {
  words: readonly PlanWord[];
  /** Bound as a tsquery; null lists everything. */
  tsquery: string | null;
  filter: Filter;
  scope: Filter;
  facets: readonly FacetName[];
  sort: Sort;
  limit: number;
  offset: number;
  adult: boolean;
  /** Ids that belong to the answer whether the words meet them or not, and come first when the order is by relevance, in their order. */
  pins: readonly string[];
  /** Only the pinned. */
  pinsAlone?: boolean;
}

export interface SearchRow {
  /** Matches of the words and the scope, whatever the reader chose and whatever the age; pinned products that no word met do not count. */
  reached: number;
  hidden: number;
  total: number;
  priceMin: number | null;
  priceMax: number | null;
  hits: { id: string; words: Pick<SearchWords, HighlightField> }[];
  facets: { facet: FacetName; value: string; count: number }[];
}

const MOST_VALUES = 80;

/** Builds the statement; its one row is a SearchRow. */
export function searchStatement(statement: SearchStatement): RawBuilder<SearchRow> {
  const groups = groupsOf(statement.filter);
  return sql<SearchRow>`
    with found as materialized (${found(statement)}),
    matched as materialized (${matched(statement, groups)}),
    candidate as materialized (select * from matched where ${statement.adult}::boolean or not adults_only)
    select
      (select count(*)::int from matched where by_words) as reached,
      (select count(*)::int from matched where misses = 0 and adults_only and not ${statement.adult}::boolean) as hidden,
      (select count(*)::int from candidate where misses = 0) as total,
      (select min(min_price) from candidate where ${countedFor('price')}) as price_min,
      (select max(max_price) from candidate where ${countedFor('price')}) as price_max,
      (select coalesce(json_agg(json_build_object('id', h.id, 'words', json_build_object(
          'nameKo', w.words -> 'nameKo', 'nameEn', w.words -> 'nameEn', 'makerKo', w.words -> 'makerKo', 'makerEn', w.words -> 'makerEn')) order by h.place), '[]'::json)
        from (${page(statement)}) h join search_document d on d.id = h.id cross join lateral (select d.document -> 'words' as words) w) as hits,
      (select coalesce(json_agg(f), '[]'::json) from (${counts(statement.facets)}) f) as facets`;
}

/** Words first, by the index; materialised, so that the visibility view is only asked about what they found. */
function found({ words, tsquery, sort, pins, pinsAlone = false }: SearchStatement): RawBuilder<unknown> {
  const isMatch = pinsAlone ? sql`false` : tsquery === null ? sql`true` : sql`s.terms @@ ${tsquery}::tsquery`;
  const isPinned = pins.length === 0 ? sql`` : sql`or s.id = any(${[...pins]}::text[])`;
  const score = sort === 'relevance' ? scoreOf(words) : sql`0::real`;
  return sql`select s.id, s.category, s.cluster, s.maker, s.material, ${score} as score, ${isMatch} as by_words from search_document s where ${isMatch} ${isPinned}`;
}

function matched({ scope, tsquery }: SearchStatement, { groups, fixed }: FilterGroups): RawBuilder<unknown> {
  const choices = [...groups].map(([name, filter]) => ({ name, met: condition(filter) }));
  const misses =
    choices.length === 0
      ? sql`0`
      : sql.join(
          choices.map(({ met }) => sql`(not ${met})::int`),
          sql` + `,
        );
  const cases = choices.map(({ name, met }) => sql`when not ${met} then ${name}::text`);
  const firstMissed = cases.length === 0 ? sql`null::text` : sql`case ${sql.join(cases, sql` `)} end`;
  // A search finds few products: each is looked up in the view by its id (OFFSET 0 keeps the planner from joining the whole view first).
  const listing =
    tsquery === null ? sql`join listed_product p on p.id = s.id` : sql`cross join lateral (select * from listed_product l where l.id = s.id offset 0) p`;
  return sql`
    select s.id, s.category, s.cluster, s.maker, s.material, s.score, s.by_words, p.region_key as region, p.made::text as made,
      p.star, p.in_hall, p.available, p.adults_only, p.min_price, p.max_price, p.published_at, ${FREE} as free_shipping,
      ${DELIVERED.low} as delivered_low, ${DELIVERED.high} as delivered_high,
      ${misses} as misses, ${firstMissed} as missed
    from found s ${listing}
    where ${condition(scope)} and ${condition(fixed)}`;
}

function page({ sort, limit, offset, pins }: SearchStatement): RawBuilder<unknown> {
  return sql`
    select id, row_number() over (order by ${orderOf(sort, pins)}) as place from candidate where misses = 0
    order by place limit ${limit}::int offset ${offset}::int`;
}

/** What can be bought goes first among equals; the id makes the order total, so that pages never overlap. */
function orderOf(sort: Sort, pins: readonly string[]): RawBuilder<unknown> {
  switch (sort) {
    case 'relevance':
      return sql`coalesce(array_position(${[...pins]}::text[], id), 1000000), score * (case when available then 1 else 0.6 end) desc, available desc, published_at desc nulls last, id`;
    case 'newest':
    case 'rating':
      return sql`published_at desc nulls last, id`;
    case 'priceLow':
      return sql`delivered_low, published_at desc nulls last, id`;
    case 'priceHigh':
      return sql`delivered_high desc, published_at desc nulls last, id`;
    default:
      return unreachable(sort);
  }
}

/** The rows that count for a facet: nothing missed, or only this facet's own choice. */
function countedFor(facet: FacetName): RawBuilder<boolean> {
  return sql<boolean>`(misses = 0 or (misses = 1 and missed = ${facet}::text))`;
}

const VALUES: Readonly<Record<FacetName, RawBuilder<unknown>>> = {
  category: sql`candidate, unnest(category) as value`,
  material: sql`candidate, unnest(material) as value`,
  region: sql`(select *, region as value from candidate) c`,
  cluster: sql`(select *, cluster as value from candidate) c`,
  maker: sql`(select *, maker as value from candidate) c`,
  made: sql`(select *, made as value from candidate) c`,
  star: sql`(select *, 'true' as value from candidate where star) c`,
  inHall: sql`(select *, 'true' as value from candidate where in_hall) c`,
  available: sql`(select *, 'true' as value from candidate where available) c`,
  freeShipping: sql`(select *, 'true' as value from candidate where free_shipping) c`,
  price: sql`(select c.*, b.key as value from candidate c join (values ${sql.join(
    PRICE_BANDS.map(({ key, min, max }) => sql`(${sql.lit(key)}, ${sql.lit(min)}::bigint, ${sql.lit(max)}::bigint)`),
  )}) as b (key, low, high) on c.max_price >= b.low and (b.high is null or c.min_price <= b.high)) c`,
};

function counts(facets: readonly FacetName[]): RawBuilder<unknown> {
  if (facets.length === 0) return sql`select null as facet, null as value, 0 as count where false`;
  const parts = facets.map(
    (facet) => sql`(select ${facet}::text as facet, value, count(*)::int as count from ${VALUES[facet]}
      where value is not null and ${countedFor(facet)} group by value order by count desc, value limit ${MOST_VALUES}::int)`,
  );
  return sql.join(parts, sql` union all `);
}
