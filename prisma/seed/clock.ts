// The database while the demonstration is loaded: its clock is set into the past, so that everything has its believable date, and brought back at the end.
import { connections } from '#app/infra/db/pool.server.ts';

const day = 86_400_000;

/** Sets the market's clock to so many days (fractions allowed) before the real now; 0 is now. */
export async function setDaysAgo(days: number): Promise<void> {
  await connections().pool.query('update clock_offset set offset_ms = $1 where id = 1', [Math.round(-days * day)]);
}

/** The real now of the database: day 0 of the demonstration. */
export async function readToday(): Promise<Date> {
  const { rows } = await connections().pool.query<{ now: Date }>('select now() as now');
  const [row] = rows;
  if (row === undefined) throw new Error('the database gave no time');
  return row.now;
}

/** Lets PostgreSQL count what was loaded: without statistics its plans for the shop's views are poor. */
export async function countRows(): Promise<void> {
  await connections().pool.query('analyze');
}
