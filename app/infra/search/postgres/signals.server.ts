// What buyers made of products, for the ranking (ranking.ts): pieces sold and ratings. Counts only, no person.
import { sql } from 'kysely';

import { run, type Tx } from '#app/infra/db/sql.ts';

import { statement } from './write.server.ts';

export interface Signal {
  productId: string;
  sold: number;
  /** Mean, 1-5; 0 without ratings. */
  rating: number;
  ratings: number;
}

/** Writes the counts of these products over what was there. */
export async function writeSignals(tx: Tx, signals: readonly Signal[], now: Date): Promise<void> {
  if (signals.length === 0) return;
  await run(
    tx,
    statement(sql`
      insert into search_signal (product_id, sold, rating, ratings, counted_at)
      select s."productId", s.sold, s.rating, s.ratings, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(signals)}::jsonb) as s ("productId" text, sold int, rating float8, ratings int)
      order by 1
      on conflict (product_id) do update set sold = excluded.sold, rating = excluded.rating, ratings = excluded.ratings, counted_at = excluded.counted_at`),
  );
}

const MOST_NOTES = 50_000;

/** Drops notes of change older than an hour: whoever has not looked for half an hour begins anew (columns/follow.server.ts). */
export async function dropOldNotes(tx: Tx): Promise<void> {
  await run(
    tx,
    statement(sql`
      delete from listing_change where number in (
        select number from listing_change where at < now() - interval '1 hour' order by at limit ${MOST_NOTES}::int for update skip locked)`),
  );
}

/** Once a day: pieces sold by product, what was cancelled or returned left out. What a catalogue brought in is never counted down. */
export async function countSales(tx: Tx, now: Date): Promise<void> {
  await run(
    tx,
    statement(sql`
      insert into search_signal (product_id, sold, counted_at)
      select l.product_id, sum(l.quantity - l.cancelled - l.returned), ${now}::timestamptz
      from order_line l join maker_order o on o.id = l.order_id
      where o.paid_at is not null and not exists (select 1 from search_signal where counted_at > ${now}::timestamptz - interval '1 day')
      group by l.product_id having sum(l.quantity - l.cancelled - l.returned) > 0 order by l.product_id
      on conflict (product_id) do update set sold = greatest(search_signal.sold, excluded.sold), counted_at = excluded.counted_at`),
  );
}
