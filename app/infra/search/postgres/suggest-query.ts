// The one statement of the suggestions: products by name, and of the names in question those that lead to something listed.
import { sql, type RawBuilder } from 'kysely';

import type { Suggestion } from '../port.ts';
import type { SuggestPlan } from '../suggest-plan.ts';
import type { VocabularyName } from '../vocabulary.ts';
import { anyTerm, termQuery } from './tsquery.ts';

type Row = Pick<Suggestion, 'kind' | 'key' | 'nameKo' | 'nameEn'>;

/** Rows in the order to show; products first by how well the name fits. */
export function suggestStatement(plan: SuggestPlan, options: { limit: number; adult: boolean }): RawBuilder<Row> {
  const query = suggestTsquery(plan);
  return sql<Row>`
    (select 'product' as kind, s.id as key, s.document -> 'words' ->> 'nameKo' as name_ko, s.document -> 'words' ->> 'nameEn' as name_en
      from search_document s join listed_product p on p.id = s.id
      where s.terms @@ ${query}::tsquery and (${options.adult}::boolean or not p.adults_only)
      order by ts_rank(array[0, 0, 0.5, 1.0]::real[], s.terms, ${query}::tsquery) desc, p.available desc, p.published_at desc nulls last, s.id
      limit ${options.limit}::int)
    ${sql.join(
      ['maker', 'cluster', 'category', 'region'].map((kind) => namesOfKind(kind, plan.names, options.limit)),
      sql` `,
    )}`;
}

function suggestTsquery(plan: SuggestPlan): string {
  const last = [...(plan.last.length > 0 ? [anyTerm(plan.last)] : []), ...(plan.beginnings.length > 0 ? [anyTerm(plan.beginnings, true)] : [])];
  return [...plan.whole.map((word) => termQuery(word)), ...(last.length > 0 ? [`(${last.join(' | ')})`] : [])].join(' & ');
}

const LEADS: Readonly<Record<string, RawBuilder<boolean>>> = {
  maker: sql`s.maker = n.key`,
  cluster: sql`s.cluster = n.key`,
  category: sql`s.category @> array[n.key]`,
  region: sql`s.region = n.key`,
};

function namesOfKind(kind: string, names: readonly VocabularyName[], limit: number): RawBuilder<unknown> {
  const keys = names.filter((name) => name.kind === kind).map((name) => name.key);
  return sql`union all (select n.kind, n.key, n.name_ko, n.name_en from search_name n
    where n.kind = ${kind}::text and n.key = any(${keys}::text[])
      and exists (select 1 from search_document s join listed_product p on p.id = s.id where ${LEADS[kind] ?? sql`false`})
    order by length(n.name_ko), n.key limit ${limit}::int)`;
}
