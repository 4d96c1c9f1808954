// A third party that holds what the shop writes to: a table, or every pool. Whoever writes there waits, which widens the moments in which a process can
// die between two writes and in which two buyers can stand in each other's way.
import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import type { HeldTable } from './plan.ts';

export interface Hold {
  /** Resolves when so many connections of the shop wait for what is held, or after a while, or when it is too late. */
  until: (count: number, withinMs: number, isTooLate?: () => boolean) => Promise<void>;
  /** The shop's processes that wait for it now, once for each connection. */
  waiting: () => Promise<string[]>;
}

const lookEveryMs = 10;
const waiters = `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where not l.granted and a.datname = current_database() and a.application_name in ('web-1', 'web-2', 'jobs') and `;

/** Nobody writes to the table while `work` goes on; reading does. While the database is away nothing is held. */
export function whileTableHeld(pool: pg.Pool, table: HeldTable, work: (hold: Hold) => Promise<void>): Promise<void> {
  return whileHeld(pool, { lock: `lock table ${table} in share mode`, waiters: `${waiters} l.relation = '${table}'::regclass` }, work);
}

/** Nobody changes a pool while `work` goes on; the rows are locked in id order, as everybody does. */
export function whilePoolsHeld(pool: pg.Pool, work: (hold: Hold) => Promise<void>): Promise<void> {
  const lock = 'select id from pool order by id for no key update';
  return whileHeld(pool, { lock, waiters: `${waiters} l.locktype in ('tuple', 'transactionid')` }, work);
}

async function whileHeld(pool: pg.Pool, sql: { lock: string; waiters: string }, work: (hold: Hold) => Promise<void>): Promise<void> {
  const client = await pool.connect().catch(() => null);
  const waiting = async (): Promise<string[]> => {
    const found = await pool.query<{ name: string }>(sql.waiters).catch(() => null);
    return found === null ? [] : found.rows.map(({ name }) => name);
  };
  const until: Hold['until'] = async (count, withinMs, isTooLate = () => false) => {
    const end = performance.now() + withinMs;
    while (performance.now() < end && !isTooLate() && (await waiting()).length < count) await sleep(lookEveryMs);
  };
  try {
    await client?.query(`begin; set local lock_timeout = '2s'; ${sql.lock}`).catch(() => undefined);
    await work({ waiting, until });
  } finally {
    await client?.query('rollback').catch(() => undefined);
    client?.release(true);
  }
}
