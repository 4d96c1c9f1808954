// Who uses the server. Everybody who started or adopted it holds a shared lock until he is done; only the last one may stop it.
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

// pg has them, its types do not.
declare module 'pg' {
  interface Client {
    ref: () => void;
    unref: () => void;
  }
}

export interface Lease {
  /** Gives the lease back. True when nobody else is connected: then the server may be stopped, at once. */
  release: () => Promise<boolean>;
}

const key = 7_264_117;

/** Takes a lease. Rejects when the server is on its way down. The lease does not keep this process alive. */
export async function takeLease(adminUrl: string): Promise<Lease> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000, application_name: 'sogong lease' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [key]);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  client.unref();
  return { release: () => release(client) };
}

// The exclusive lock, once taken, keeps newcomers waiting until the server is down; they then start it anew.
async function release(client: pg.Client): Promise<boolean> {
  try {
    client.ref();
    await client.query('SELECT pg_advisory_unlock_shared($1)', [key]);
    if ((await isLast(client)) && (await othersAreGone(client))) return true;
    await client.end();
    return false;
  } catch {
    return true;
  }
}

// A lease of a process that has just ended takes a moment to go.
async function isLast(client: pg.Client): Promise<boolean> {
  for (const until = Date.now() + 300; ; await sleep(50, null)) {
    const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [key]);
    if (rows[0]?.last === true) return true;
    if (Date.now() > until) return false;
  }
}

// Sessions of processes that have just ended take a moment to go.
async function othersAreGone(client: pg.Client): Promise<boolean> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> 'sogong lease'`;
  for (const until = Date.now() + 1500; ; await sleep(50, null)) {
    const { rowCount } = await client.query(sql);
    if (rowCount === 0) return true;
    if (Date.now() > until) return false;
  }
}
