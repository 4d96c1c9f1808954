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
