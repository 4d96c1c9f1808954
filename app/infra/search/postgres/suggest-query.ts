// The one statement of the suggestions: products by name, and of the names in question those of makers and clusters that the public may see.
import { sql, type RawBuilder } from 'kysely';

import type { Suggestion } from '../port.ts';
import type { SuggestPlan } from '../suggest-plan.ts';
import type { VocabularyName } from '../vocabulary.ts';
import { anyTerm, termQuery } from './tsquery.ts';

type Row = Pick<Suggestion, 'kind' | 'key' | 'nameKo' | 'nameEn'>;

/** Rows in the order to show; products first by how well the name fits, `among` these where an outside engine found them. */
export function suggestStatement(plan: SuggestPlan, options: { limit: number; adult: boolean; among?: readonly string[] }): RawBuilder<Row> {
  const query = suggestTsquery(plan);
  const among = options.among === undefined ? sql`` : sql`and s.id = any(${[...options.among]}::text[])`;
  return sql<Row>`
    with found as materialized (
      select s.id, s.document -> 'words' ->> 'nameKo' as name_ko, s.document -> 'words' ->> 'nameEn' as name_en,
        ts_rank(array[0, 0, 0.5, 1.0]::real[], s.terms, ${query}::tsquery) as rank
      from search_document s where s.terms @@ ${query}::tsquery ${among} order by rank desc, s.id limit ${options.limit * 12}::int)
    (select 'product' as kind, f.id as key, f.name_ko, f.name_en from found f
      cross join lateral (select * from listed_product l where l.id = f.id offset 0) p
      where ${options.adult}::boolean or not p.adults_only
      order by f.rank desc, p.available desc, p.published_at desc nulls last, f.id limit ${options.limit}::int)
    union all ${names(plan, options.limit)}`;
}

/** The names alone, where products come from elsewhere. */
export function suggestNamesStatement(plan: SuggestPlan, limit: number): RawBuilder<Row> {
  return sql<Row>`${names(plan, limit)}`;
}

/** Of the names in question those of makers and clusters that the public may see, and of shelves and regions. */
function names(plan: SuggestPlan, limit: number): RawBuilder<Row> {
  const keys = (kind: VocabularyName['kind']): string[] => plan.names.filter((name) => name.kind === kind).map((name) => name.key);
  return sql<Row>`(select n.kind, n.key, n.name_ko, n.name_en from search_name n join public_maker m on m.slug = n.key
      where n.kind = 'maker' and n.key = any(${keys('maker')}::text[]) order by length(n.name_ko), n.key limit ${limit}::int)
    union all (select n.kind, n.key, n.name_ko, n.name_en from search_name n join public_cluster c on c.slug = n.key
      where n.kind = 'cluster' and n.key = any(${keys('cluster')}::text[]) order by length(n.name_ko), n.key limit ${limit}::int)
    union all (select n.kind, n.key, n.name_ko, n.name_en from search_name n
      where n.kind = 'category' and n.key = any(${keys('category')}::text[]) order by length(n.name_ko), n.key limit ${limit}::int)
    union all (select n.kind, n.key, n.name_ko, n.name_en from search_name n
      where n.kind = 'region' and n.key = any(${keys('region')}::text[]) order by length(n.name_ko), n.key limit ${limit}::int)`;
}

function suggestTsquery(plan: SuggestPlan): string {
  const last = [...(plan.last.length > 0 ? [anyTerm(plan.last)] : []), ...(plan.beginnings.length > 0 ? [anyTerm(plan.beginnings, true)] : [])];
  return [...plan.whole.map((word) => termQuery(word)), ...(last.length > 0 ? [`(${last.join(' | ')})`] : [])].join(' & ');
}
