// More like one product: what shares its shelf, its materials and the words of its name, then its maker's and its cluster's. One statement.
import { sql, type RawBuilder } from 'kysely';

import type { SimilarAnswer } from '../port.ts';

const MOST_CONSIDERED = 400;

/** Builds the statement; its one row is a SimilarAnswer, `among` these where an outside engine found them. */
export function similarStatement(id: string, options: { limit: number; adult: boolean; among?: readonly string[] }): RawBuilder<SimilarAnswer> {
  const among = options.among === undefined ? sql`` : sql`and s.id = any(${[...options.among]}::text[])`;
  const shown = sql`join listed_product p on p.id = c.id where p.available and (${options.adult}::boolean or not p.adults_only)`;
  return sql<SimilarAnswer>`
    with one as materialized (
      select s.id, s.category, s.material, s.maker, s.cluster, s.document -> 'words' ->> 'technique' as technique,
        (select coalesce(string_agg(quote_literal(t.lexeme), ' | '), '')::tsquery from unnest(s.terms) t where 'A' = any(t.weights) and length(t.lexeme) > 1) as names
      from search_document s where s.id = ${id}::text),
    near as materialized (
      select s.id, ts_rank(array[0, 0.1, 0.3, 1.0]::real[], s.terms, one.names) * 2
          + (s.category @> one.category)::int + cardinality(array(select unnest(s.material) intersect select unnest(one.material))) * 0.4
          + (s.document -> 'words' ->> 'technique' = one.technique and one.technique <> '')::int * 0.3 as score
      from one join search_document s on s.category && one.category[cardinality(one.category):] where s.id <> one.id ${among}
      order by score desc, s.id limit ${MOST_CONSIDERED}::int),
    alike as materialized (
      select c.id, row_number() over (order by c.score desc, c.id) as place from near c ${shown} order by place limit ${options.limit}::int),
    same_maker as materialized (
      select c.id, row_number() over (order by p.published_at desc nulls last, c.id) as place from one
        join (select * from search_document s where true ${among}) c on c.maker = one.maker and c.id <> one.id and c.id not in (select id from alike) ${shown} order by place limit ${options.limit}::int),
    same_cluster as materialized (
      select c.id, row_number() over (order by c.score desc, c.id) as place from (
        select s.id, (s.category && one.category)::int as score from one join search_document s on s.cluster = one.cluster and s.maker <> one.maker
          and s.id not in (select id from alike) ${among} order by score desc, s.id limit ${MOST_CONSIDERED}::int) c ${shown} order by place limit ${options.limit}::int)
    select coalesce((select json_agg(id order by place) from alike), '[]'::json) as alike,
      coalesce((select json_agg(id order by place) from same_maker), '[]'::json) as same_maker,
      coalesce((select json_agg(id order by place) from same_cluster), '[]'::json) as same_cluster`;
}
