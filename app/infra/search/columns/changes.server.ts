// What the database knows, read for the columns: documents, how listings stand (always from listed_product), and what changed since a snapshot.
import { sql } from 'kysely';

import type { Db } from '#app/infra/db/sql.ts';

import { DELIVERED, FREE } from '../postgres/filter.ts';
import type { DocumentRow, Standing } from './table.ts';

/** One look at the clock and the notes of change. */
export interface Look {
  /** pg_snapshot as text: what this look could see. */
  snapshot: string;
  /** Market time, milliseconds. */
  now: number;
  /** By how much the market's clock is ahead of the database's, milliseconds. */
  offset: number;
  /** The database's own time, milliseconds. */
  at: number;
  changes: Change[];
}

export interface Change {
  scope: 'product' | 'words' | 'maker' | 'hall' | 'category';
  key: string;
}

/**
 * Looks once: exactly the notes whose transactions the earlier snapshot could not see, in whatever order they committed. One round trip; it and
 * what it returns belong to one snapshot.
 */
export async function look(db: Db, since: string): Promise<Look> {
  const { rows } = await sql<Look>`
    select pg_current_snapshot()::text as snapshot, (extract(epoch from market_now()) * 1000)::float8 as now, (extract(epoch from now()) * 1000)::float8 as at,
      coalesce((select offset_ms from clock_offset where id = 1), 0)::float8 as "offset",
      coalesce((select json_agg(json_build_object('scope', c.scope, 'key', c.key)) from (
        select distinct scope, key from listing_change
        where xid >= pg_snapshot_xmin(${since}::pg_snapshot) and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)) c), '[]'::json) as changes`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the database gave no snapshot');
  return row;
}

/** The next instant (market time, milliseconds) at which a window opens or ends without any change; null for none. */
export async function nextEdge(db: Db): Promise<number | null> {
  const { rows } = await sql<{ edge: number | null }>`
    select (extract(epoch from min(edge)) * 1000)::float8 as edge from (${edges}) e where edge > market_now()`.execute(db);
  return rows[0]?.edge ?? null;
}

/** Products of makers and halls with an edge after `from` and not after `to` (market time, milliseconds). */
export async function productsAtEdges(db: Db, from: number, to: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with passed as (select maker_id, hall_id from (${edges}) e
      where edge > to_timestamp(${from}::float8 / 1000) and edge <= to_timestamp(${to}::float8 / 1000))
    select id from product where maker_id in (select maker_id from passed)
    union select product_id from hall_item where hall_id in (select hall_id from passed)`.execute(db);
  return rows.map((row) => row.id);
}

// A proof holds through its last day (KST).
const edges = sql`
  select maker_id, null as hall_id, valid_from as edge from star where stage in ('designated', 'renewed')
  union all select maker_id, null, valid_to from star where stage in ('designated', 'renewed')
  union all select maker_id, null, (expires_on + 1)::timestamp at time zone 'Asia/Seoul' from eligibility_proof where state in ('verified', 'expiring')
  union all select null, id, opens_at from hall where announced and cancelled_at is null
  union all select null, id, closes_at from hall where announced and cancelled_at is null`;

/** The products whose standing the changes may have touched; new words alone do not. */
export async function productsOf(db: Db, changes: readonly Change[]): Promise<string[]> {
  const keys = (scope: Change['scope']): string[] => changes.filter((change) => change.scope === scope).map((change) => change.key);
  const direct = new Set(keys('product'));
  if (changes.every(({ scope }) => scope === 'product' || scope === 'words')) return [...direct];
  const { rows } = await sql<{ id: string }>`
    select id from product where maker_id = any(${keys('maker')}::text[])
    union select product_id from hall_item where hall_id = any(${keys('hall')}::text[])
    union select p.id from product p join listing_revision r on r.id = p.live_revision_id where r.category_id = any(${keys('category')}::text[])`.execute(db);
  for (const { id } of rows) direct.add(id);
  return [...direct];
}

/** How many documents there are. */
export async function countDocuments(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from search_document`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How these products stand; those that are not listed are left out. */
export async function readStandings(db: Db, ids: readonly string[]): Promise<Standing[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Standing>`
    select p.id, p.region_key as region, p.made::text as made, p.star, p.in_hall, p.available, ${FREE} as free_shipping, p.adults_only,
      p.min_price, p.max_price, ${DELIVERED.low} as delivered_low, ${DELIVERED.high} as delivered_high,
      (extract(epoch from p.published_at) * 1000)::float8 as published_at,
      coalesce(g.sold, 0) as sold, coalesce(g.ratings, 0) as ratings, coalesce(g.rating, 0) as rating
    from unnest(${[...ids]}::text[]) as wanted(id)
    cross join lateral (select * from listed_product l where l.id = wanted.id offset 0) p
    left join search_signal g on g.product_id = p.id`.execute(db);
  return rows;
}

/** These documents as they are written now; absent ones are left out. */
export async function readDocumentRows(db: Db, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DocumentRow>`select ${documentColumns} from search_document s where s.id = any(${[...ids]}::text[])`.execute(db);
  return rows;
}

/** The documents after an id, in order of id. */
export async function readDocumentsAfter(db: Db, after: string, most: number): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select ${documentColumns} from search_document s where s.id > ${after}::text order by s.id limit ${most}::int`.execute(db);
  return rows;
}

const documentColumns = sql`s.id, s.terms::text as terms, s.category, s.cluster, s.maker, s.material,
  s.document #>> '{words,nameKo}' as name_ko, s.document #>> '{words,nameEn}' as name_en,
  s.document #>> '{words,makerKo}' as maker_ko, s.document #>> '{words,makerEn}' as maker_en`;
