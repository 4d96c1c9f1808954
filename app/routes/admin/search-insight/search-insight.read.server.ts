// What is searched for, what is not found, where results are opened, what is bought of it: sums of anonymous daily counts.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

const listed = 40;
const places = 12;

export interface QueryRow {
  query: string;
  searches: number;
  empty: number;
  clicks: number;
  /** Mean place of opened results; null without any. */
  place: number | null;
  orders: number;
}

/** `days` back from today, today included. Rows without a name are in the sums alone. */
export async function readSearchInsight(days: number) {
  const [sums, top, missing, byPlace] = await Promise.all([readSums(days), readQueries(days, 'top'), readQueries(days, 'missing'), readPlaces(days)]);
  return { sums, top, missing, byPlace };
}

const since = (days: number) => sql`day > market_today() - ${days}::int`;

async function readSums(days: number) {
  const { rows } = await sql<{ searches: number; empty: number; orders: number; clicks: number; unnamed: number }>`
    select coalesce(sum(searches), 0)::int as searches, coalesce(sum(empty), 0)::int as empty, coalesce(sum(orders), 0)::int as orders,
      coalesce(sum(searches) filter (where query = ''), 0)::int as unnamed,
      (select coalesce(sum(clicks), 0)::int from search_click where ${since(days)}) as clicks
    from search_count where ${since(days)}`.execute(reader());
  const [row] = rows;
  if (row === undefined) throw new Error('a sum gave no row');
  return row;
}

async function readQueries(days: number, what: 'top' | 'missing'): Promise<QueryRow[]> {
  const wanted = what === 'missing' ? sql`where s.empty > 0 order by s.empty desc, s.searches desc, s.query` : sql`order by s.searches desc, s.query`;
  const { rows } = await sql<QueryRow>`
    with s as (
      select query, sum(searches)::int as searches, sum(empty)::int as empty, sum(orders)::int as orders
      from search_count where ${since(days)} and query <> '' group by query),
    c as (
      select query, sum(clicks)::int as clicks, (sum(clicks * position)::float8 / sum(clicks)) as place
      from search_click where ${since(days)} and query <> '' group by query)
    select s.query, s.searches, s.empty, s.orders, coalesce(c.clicks, 0) as clicks, c.place from s left join c using (query) ${wanted} limit ${listed}::int`.execute(
    reader(),
  );
  return rows;
}

/** Opened results by place in the list; the last row gathers those beyond. */
async function readPlaces(days: number): Promise<{ place: number; clicks: number }[]> {
  const { rows } = await sql<{ place: number; clicks: number }>`
    select g.place, coalesce(sum(c.clicks), 0)::int as clicks from generate_series(1, ${places}::int) g(place)
    left join search_click c on least(c.position, ${places}::int) = g.place and c.day > market_today() - ${days}::int
    group by g.place order by g.place`.execute(reader());
  return rows;
}
