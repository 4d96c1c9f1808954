// What pages read through: Kysely without its writing methods, and the market's clock.
import { sql } from 'kysely';

import { connections } from './pool.server.ts';
import type { Db } from './sql.ts';

/** The read-only handle. */
export function reader(): Db {
  return connections().kysely;
}

/** The market's now: the database's clock plus the demo offset. */
export async function readNow(): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select market_now() as now`.execute(connections().kysely);
  const [row] = rows;
  if (row === undefined) throw new Error('the database gave no time');
  return row.now;
}
