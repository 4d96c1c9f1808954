// The only door to writing. A refusal returned from the work rolls everything back; deadlocks, serialisation faults, numbers drawn twice
// and statements that a migration put out of date are retried.
import type pg from 'pg';

import { isRefusal } from '#app/lib/result.ts';

import { log } from '../log.server.ts';
import { LaterWrites } from './later.ts';
import { statementOf } from './named-pool.ts';
import { openTransaction, unsent, type Kept } from './open-transaction.ts';
import { lockTimeout, type Lent } from './patience.ts';
import { connections } from './pool.server.ts';
import { asItIs, askOne, askRound, isOutOfDate, lastOf, type Statement } from './round.ts';
import type { Asks, Tx } from './sql.ts';

/**
 * Runs `work` in one transaction. `name` is for logs; `now` is the market's clock (UTC instant) for the whole transaction.
 * When `work` returns a refusal ({ ok: false }), the transaction is rolled back and the refusal returned.
 */
export async function inTransaction<T>(name: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work);
    } catch (thrown) {
      if (attempt > most(thrown)) throw thrown;
      log('info', 'transaction retried', { name, attempt });
    }
  }
}

/** For a single statement that needs no transaction around it: it commits by itself. */
export function alone(): Asks {
  const { pool, nameOf } = connections();
  return {
    ask: async (text, values = [], naming = asItIs) => {
      const client = await pool.connect();
      try {
        const answer = await askOne<never>(client, statementOf(nameOf, text, values), naming);
        client.release();
        return answer;
      } catch (fault) {
        client.release(fault instanceof Error ? fault : true);
        throw fault;
      }
    },
  };
}

async function once<T>(work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  const { lend, prisma, nameOf } = connections();
  const lent = await lend();
  const { client } = lent;
  let broken: Error | undefined;
  try {
    const { now, machineNow } = await begin(lent);
    const kept: Kept = { writes: new LaterWrites(), acts: [], machineNow };
    const value = await work(openTransaction(client, prisma, nameOf, kept) as Tx, now);
    if (isRefusal(value)) await client.query('rollback');
    else {
      await askRound(client, [...unsent(kept.writes, nameOf), commit]);
      for (const act of kept.acts) act();
    }
    return value;
  } catch (thrown) {
    broken = (await rollBack(client)) ?? (isOutOfDate(thrown) ? thrown : undefined);
    throw thrown;
  } finally {
    client.release(broken);
  }
}

interface Clocks {
  now: Date;
  machineNow: Date;
}

const beginning: Statement = { name: 'begin', text: 'begin', values: [] };
const readClocks: Statement = { name: 'clocks', text: 'select market_now() as now, now() as "machineNow"', values: [] };
const commit: Statement = { name: 'commit', text: 'commit', values: [] };

async function begin({ client, leftMs }: Lent): Promise<Clocks> {
  // Whoever waited for the connection waits the less for a row: in the message that is sent anyway.
  const patience = leftMs === null ? [] : [{ name: '', text: lockTimeout(leftMs, true), values: [] }];
  const [clocks] = lastOf(await askRound<Clocks>(client, [beginning, ...patience, readClocks])).rows;
  if (clocks === undefined) throw new Error('the database gave no time');
  return clocks;
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

// Numbers that people read are drawn at random (orderNumber in lib/ids.ts; its orders' numbers begin with it): the next attempt draws another.
const drawnNumbers = new Set(['purchase_number_key', 'maker_order_number_key', 'payout_number_key', 'payout_batch_number_key']);

// How often it is done again. A connection whose statements are out of date is closed: each may be met once.
function most(thrown: unknown): number {
  if (isOutOfDate(thrown)) return connections().pool.options.max;
  return isRetryable(thrown) ? 3 : 0;
}

// 40001 serialisation, 40P01 deadlock: PostgreSQL undid everything, so doing it again is safe. P2034 is Prisma's name for both.
function isRetryable(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('constraint' in thrown && drawnNumbers.has(String(thrown.constraint))) return true;
  if ('code' in thrown && ['P2034', '40001', '40P01'].includes(String(thrown.code))) return true;
  const text = thrown instanceof Error ? thrown.message : '';
  return text.includes('40P01') || text.includes('40001') || text.includes('deadlock detected');
}
