// What the database says about products: for feeding the index, and again before anything that the index found is shown.
import { sql } from 'kysely';

import type { Db } from '#app/infra/db/sql.ts';

import { condition } from '../postgres/filter.ts';
import type { Filter } from '#app/domain/search/filter.ts';
import type { HighlightField, SearchDocument, SearchWords } from '../port.ts';
import { meiliDocument, type MeiliDocument, type Standing } from './documents.ts';

/** The documents of those that are listed now. */
export async function readDocuments(db: Db, ids: readonly string[]): Promise<MeiliDocument[]> {
  const { rows } = await sql<Standing & { document: SearchDocument }>`
    select s.document, p.made::text as made, p.star, p.in_hall, p.available, p.adults_only, p.min_price, p.max_price,
      (p.shipping_fee = 0 or coalesce(p.min_price >= p.free_over, false)) as free_shipping,
      floor(extract(epoch from p.published_at))::bigint as published_at
    from search_document s join listed_product p on p.id = s.id
    where s.id = any(${[...ids]}::text[]) order by s.id`.execute(db);
  return rows.map(({ document, ...standing }) => meiliDocument(document, standing));
}

export interface ShownHit {
  id: string;
  words: Pick<SearchWords, HighlightField>;
}

/** Of the found ones those that still meet the filter and may be seen, in the order given. */
export async function readShown(db: Db, ids: readonly string[], filter: Filter, adult: boolean): Promise<ShownHit[]> {
  const { rows } = await sql<ShownHit>`
    select s.id, json_build_object('nameKo', w.words -> 'nameKo', 'nameEn', w.words -> 'nameEn', 'makerKo', w.words -> 'makerKo', 'makerEn', w.words -> 'makerEn') as words
    from unnest(${[...ids]}::text[]) with ordinality as f(id, place)
    join search_document s on s.id = f.id
    cross join lateral (select * from listed_product l where l.id = s.id offset 0) p
    cross join lateral (select s.document -> 'words' as words) w
    where (${adult}::boolean or not p.adults_only) and ${condition(filter)} order by f.place`.execute(db);
  return rows;
}

/** Ids of stored documents after the given one, in order. */
export async function readIds(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from search_document where id > ${after}::text order by id limit ${limit}::int`.execute(db);
  return rows.map((row) => row.id);
}
