// The only SQL for the counts: sums are added in one statement each, rows in the order of their keys (no deadlocks between processes).
import { sql } from 'kysely';

import { q, run, type Tx } from '#app/infra/db/sql.ts';
import { addDays, type Day } from '#app/lib/time.ts';

import { keptDays, rareBelow, rareDays, type Source, type ViewKind } from './counted.ts';

export interface ViewAdded {
  kind: ViewKind;
  key: string;
  source: Source;
  views: number;
}
export interface SearchAdded {
  query: string;
  searches: number;
  empty: number;
  orders: number;
}
export interface ClickAdded {
  query: string;
  position: number;
  clicks: number;
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Adds views to a KST day; each subject and source once. */
export async function addViews(tx: Tx, day: Day, views: readonly ViewAdded[]): Promise<void> {
  if (views.length === 0) return;
  const rows = byKey(views, (row) => `${row.kind} ${row.key} ${row.source}`).map((row) => ({ ...row, day: sql<Date>`${day}::date` }));
  await run(
    tx,
    q
      .insertInto('viewCount')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['day', 'kind', 'key', 'source']).doUpdateSet({ views: sql`view_count.views + excluded.views` })),
  );
}

/** Adds searches to a KST day; each query once. */
export async function addSearches(tx: Tx, day: Day, searches: readonly SearchAdded[]): Promise<void> {
  if (searches.length === 0) return;
  const rows = byKey(searches, (row) => row.query).map((row) => ({ ...row, day: sql<Date>`${day}::date` }));
  await run(
    tx,
    q
      .insertInto('searchCount')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['day', 'query']).doUpdateSet({
          searches: sql`search_count.searches + excluded.searches`,
          empty: sql`search_count.empty + excluded.empty`,
          orders: sql`search_count.orders + excluded.orders`,
        }),
      ),
  );
}

/** Adds opened results to a KST day; each query and position once. */
export async function addClicks(tx: Tx, day: Day, clicks: readonly ClickAdded[]): Promise<void> {
  if (clicks.length === 0) return;
  const rows = byKey(clicks, (row) => `${row.query} ${String(row.position).padStart(5)}`).map((row) => ({ ...row, day: sql<Date>`${day}::date` }));
  await run(
    tx,
    q
      .insertInto('searchClick')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['day', 'query', 'position']).doUpdateSet({ clicks: sql`search_click.clicks + excluded.clicks` })),
  );
}

/** Folds rare queries of past days into the nameless row, and ends what is older than `keptDays`. Safe to repeat. */
export async function foldRare(tx: Tx, today: Day): Promise<void> {
  const [rareBefore, end] = [addDays(today, -rareDays), addDays(today, -keptDays)];
  await tx.$executeRaw`
    with rare as (
      delete from search_count where day < ${rareBefore}::date and query <> '' and searches < ${rareBelow} returning day, query, searches, empty, orders),
    opened as (
      delete from search_click c using rare r where c.day = r.day and c.query = r.query returning c.day, c.position, c.clicks),
    clicks as (
      insert into search_click (day, query, position, clicks) select day, '', position, sum(clicks) from opened group by day, position
      on conflict (day, query, position) do update set clicks = search_click.clicks + excluded.clicks)
    insert into search_count (day, query, searches, empty, orders)
    select day, '', sum(searches), sum(empty), sum(orders) from rare group by day
    on conflict (day, query) do update set searches = search_count.searches + excluded.searches,
      empty = search_count.empty + excluded.empty, orders = search_count.orders + excluded.orders`;
  await tx.$executeRaw`delete from view_count where day < ${end}::date`;
  await tx.$executeRaw`delete from search_count where day < ${end}::date`;
  await tx.$executeRaw`delete from search_click where day < ${end}::date`;
}
