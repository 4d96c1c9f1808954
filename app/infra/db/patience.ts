// How long whoever asks the database waits in all: for a connection, and then for a row that somebody else has locked (trust.md T16: 503 within 3 s).
import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** Waiting of less than this is none: nothing is changed for it. */
const noticeableMs = 100;
/** Whoever got a connection at the last moment may still look whether the row is free; a connection may be there in a moment. */
const leastForRowMs = 50;
const leastForConnectionMs = 500;

/** What a request waited for connections so far; at once counts once. */
interface Waited {
  ms: number;
  waiting: number;
  since: number;
}

const requests = new AsyncLocalStorage<Waited>();

/** Does the work of one request: what it waits for its connections, one after the other, is counted together. */
export function asOneRequest<T>(work: () => T): T {
  return requests.run({ ms: 0, waiting: 0, since: 0 }, work);
}

/** A connection; `leftMs` is how long it may still wait for a row, null: as long as ever. */
export interface Lent {
  client: pg.PoolClient;
  leftMs: number | null;
}

/** Takes a connection out of the pool. Throws an outage (outage.ts) when none is free in time. `patienceMs`: for connection and row together. */
export async function lend(pool: pg.Pool, patienceMs: number): Promise<Lent> {
  const waited = requests.getStore() ?? { ms: 0, waiting: 0, since: 0 };
  // Only a queue is a wait: a process without time of its own would seem to wait for each connection that is free.
  if (!isQueue(pool)) return { client: await pool.connect(), leftMs: leftFor(patienceMs, waited.ms) };
  if (waited.waiting === 0) waited.since = performance.now();
  waited.waiting += 1;
  try {
    const client = await (waited.ms < noticeableMs ? pool.connect() : connectWithin(pool, patienceMs - waited.ms));
    return { client, leftMs: leftFor(patienceMs, waited.ms + performance.now() - waited.since) };
  } finally {
    waited.waiting -= 1;
    if (waited.waiting === 0) waited.ms += performance.now() - waited.since;
  }
}

function isQueue(pool: pg.Pool): boolean {
  return pool.waitingCount >= pool.idleCount + pool.options.max - pool.totalCount;
}

function leftFor(patienceMs: number, waitedMs: number): number | null {
  return waitedMs < noticeableMs ? null : Math.max(leastForRowMs, Math.round(patienceMs - waitedMs));
}

// A connection that comes too late goes to the next one who waits.
async function connectWithin(pool: pg.Pool, ms: number): Promise<pg.PoolClient> {
  const connecting = pool.connect();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout exceeded when trying to connect')), Math.max(leastForConnectionMs, ms));
  });
  try {
    return await Promise.race([connecting, late]);
  } catch (fault) {
    connecting.then((client) => client.release()).catch(() => undefined);
    throw fault;
  } finally {
    clearTimeout(timer);
  }
}

/** A connection for reads outside a transaction: whoever waited for it waits the less for a row. Give it back by `release`. */
export async function lendForReading(pool: pg.Pool, patienceMs: number): Promise<{ client: pg.PoolClient; release: (fault?: Error | boolean) => void }> {
  const { client, leftMs } = await lend(pool, patienceMs);
  if (leftMs === null) return { client, release: (fault) => client.release(fault) };
  try {
    await client.query(lockTimeout(leftMs));
  } catch (fault) {
    client.release(true);
    throw fault;
  }
  const reset = (): void =>
    void client.query('reset lock_timeout').then(
      () => client.release(),
      () => client.release(true),
    );
  return { client, release: (fault) => (fault === undefined || fault === false ? reset() : client.release(fault)) };
}

/** Said to a connection of the pool; with `local` until the end of its transaction. */
export function lockTimeout(ms: number, local = false): string {
  return `set ${local ? 'local ' : ''}lock_timeout = ${String(ms)}`;
}
