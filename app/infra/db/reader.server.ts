// What pages read through: Kysely without its writing methods, and the market's clock.
import { sql, type RawBuilder } from 'kysely';

import { connections } from './pool.server.ts';
import type { Db } from './sql.ts';

/** The read-only handle. */
export function reader(): Db {
  return connections().kysely;
}

/** The market's now: the database's clock plus the demo offset. */
export function readNow(): Promise<Date> {
  return readClock(sql`select market_now() as now`);
}

/** The machine's now: the database's clock without that offset. */
export function readMachineNow(): Promise<Date> {
  return readClock(sql`select now() as now`);
}

async function readClock(query: RawBuilder<unknown>): Promise<Date> {
  const [row] = (await query.$castTo<{ now: Date }>().execute(connections().kysely)).rows;
  if (row === undefined) throw new Error('the database gave no time');
  return row.now;
}
