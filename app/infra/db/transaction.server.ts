// The only door to writing. A refusal returned from the work rolls everything back; deadlocks and serialisation faults are retried.
import type pg from 'pg';

import { isRefusal } from '#app/lib/result.ts';

import { log } from '../log.server.ts';
import { openTransaction } from './open-transaction.ts';
import { lockTimeout, type Lent } from './patience.ts';
import { connections } from './pool.server.ts';
import type { Tx } from './sql.ts';

/**
 * Runs `work` in one transaction. `name` is for logs; `now` is the market's clock (UTC instant) for the whole transaction.
 * When `work` returns a refusal ({ ok: false }), the transaction is rolled back and the refusal returned.
 */
export async function inTransaction<T>(name: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work);
    } catch (thrown) {
      if (attempt >= 4 || !isRetryable(thrown)) throw thrown;
      log('info', 'transaction retried', { name, attempt });
    }
  }
}

async function once<T>(work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  const { lend, prisma, nameOf } = connections();
  const lent = await lend();
  const { client } = lent;
  let broken: Error | undefined;
  try {
    const now = await begin(lent);
    const acts: (() => void)[] = [];
    const value = await work(openTransaction(client, prisma, nameOf, acts) as Tx, now);
    await client.query(isRefusal(value) ? 'rollback' : 'commit');
    if (!isRefusal(value)) for (const act of acts) act();
    return value;
  } catch (thrown) {
    broken = await rollBack(client);
    throw thrown;
  } finally {
    client.release(broken);
  }
}

async function begin({ client, leftMs }: Lent): Promise<Date> {
  // Whoever waited for the connection waits the less for a row: in the message that is sent anyway.
  const text = leftMs === null ? 'begin; select market_now() as now' : `begin; ${lockTimeout(leftMs, true)}; select market_now() as now`;
  // Several statements in one message are several results, which the types do not know.
  const results: unknown = await client.query(text);
  const now: unknown = Array.isArray(results) ? (results.at(-1) as pg.QueryResult<{ now: Date }>).rows[0]?.now : undefined;
  if (!(now instanceof Date)) throw new Error('the database gave no time');
  return now;
}

// A connection that cannot roll back is not given to anybody else.
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error('rollback failed');
  }
}

// 40001 serialisation, 40P01 deadlock: PostgreSQL undid everything, so doing it again is safe. P2034 is Prisma's name for both.
function isRetryable(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('code' in thrown && ['P2034', '40001', '40P01'].includes(String(thrown.code))) return true;
  const text = thrown instanceof Error ? thrown.message : '';
  return text.includes('40P01') || text.includes('40001') || text.includes('deadlock detected');
}
