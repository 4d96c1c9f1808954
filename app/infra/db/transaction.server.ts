// The only door to writing. A refusal returned from the work rolls everything back; deadlocks and serialisation faults are retried.
import { isRefusal } from '#app/lib/result.ts';

import { log } from '../log.server.ts';
import { connections } from './pool.server.ts';
import type { Tx } from './sql.ts';

class RolledBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back by a refusal');
    this.value = value;
  }
}

/**
 * Runs `work` in one transaction. `name` is for logs; `now` is the market's clock (UTC instant) for the whole transaction.
 * When `work` returns a refusal ({ ok: false }), the transaction is rolled back and the refusal returned.
 */
export async function inTransaction<T>(name: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work);
    } catch (thrown) {
      if (thrown instanceof RolledBack) return thrown.value as T;
      if (attempt >= 4 || !isRetryable(thrown)) throw thrown;
      log('info', 'transaction retried', { name, attempt });
    }
  }
}

async function once<T>(work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return connections().prisma.$transaction(async (client) => {
    const [row] = await client.$queryRaw<{ now: Date }[]>`select market_now() as now`;
    if (row === undefined) throw new Error('the database gave no time');
    const value = await work(client as Tx, row.now);
    if (isRefusal(value)) throw new RolledBack(value);
    return value;
  });
}

// 40001 serialisation, 40P01 deadlock: PostgreSQL undid everything, so doing it again is safe. P2034 is Prisma's name for both.
function isRetryable(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  if ('code' in thrown && thrown.code === 'P2034') return true;
  const text = thrown instanceof Error ? thrown.message : '';
  return text.includes('40P01') || text.includes('40001') || text.includes('deadlock detected');
}
