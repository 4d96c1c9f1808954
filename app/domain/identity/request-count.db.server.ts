// The counters behind limits: one row per key and window, one asker at a time per key, so that any number of requests at once and any number of
// processes share them (trust.md T29). A window begins with its first request.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';

const keptForMs = 24 * 3600_000;

/** Counts one request; answers how many there were in the running window. */
export async function countRequest(
  tx: Tx,
  { key, windowMs, now }: { key: string; windowMs: number; now: Date },
): Promise<{ count: number; windowStart: Date }> {
  await run(tx, q.selectNoFrom(sql`pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`.as('locked')));
  const running = await one(
    tx,
    q
      .updateTable('requestCount')
      .set((set) => ({ count: set('count', '+', 1) }))
      .where('key', '=', key)
      .where('windowStart', '>', new Date(now.getTime() - windowMs))
      .returning(['count', 'windowStart']),
  );
  if (running !== null) return running;
  await tx.requestCount.deleteMany({ where: { OR: [{ key }, { windowStart: { lt: new Date(now.getTime() - keptForMs) } }] } });
  await tx.requestCount.create({ data: { key, windowStart: now, count: 1 } });
  return { count: 1, windowStart: now };
}

/** Takes one request back: it turned out to be no guess. */
export async function uncountRequest(tx: Tx, key: string, windowStart: Date): Promise<void> {
  await tx.requestCount.updateMany({ where: { key, windowStart, count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}
