// The embedded PostgreSQL: real PostgreSQL binaries from npm, driven by us. A server that is already running on the same
// data folder is adopted, whoever started it; one that was killed is started again and recovers.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { connected } from './migrations/database.ts';
import { type Cluster, ensureCluster } from './postgres/cluster.ts';
import { discardHome, prepareHome } from './postgres/home.ts';
import { type Lease, takeLease } from './postgres/lease.ts';
import { isAlive, launchServer, type Place, type Running, runningServer, stopServer } from './postgres/process.ts';

export interface PostgresOptions {
  /** Folder for cluster, password and log; made when it is missing. */
  dataDir: string;
  /** The database that `url` leads to; made when it is missing. */
  database?: string;
  /** Take this port if it is free. Otherwise, and by default, the kernel chooses one. */
  port?: number;
  /** Server settings over the ones below, for example fsync=off in tests. They hold only if the server is started, not adopted. */
  settings?: Record<string, string>;
}

export interface Postgres {
  /** postgresql:// address of the database, as the superuser. */
  url: string;
  port: number;
  /** Of the server's main process. */
  pid: number;
  /** True when it was running already. */
  adopted: boolean;
  urlOf: (database: string) => string;
  isRunning: () => boolean;
  /** Stops the server unless somebody else is connected to it. Returns whether it was stopped. */
  stop: () => Promise<boolean>;
}

// For a small machine: 2 cores, a few GB. Parallel plans are off because /dev/shm is tiny in containers.
const defaults = {
  listen_addresses: '127.0.0.1',
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts or adopts the server of `dataDir`. Throws an Error with the end of its log when it does not come up within a minute. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const home = await prepareHome(resolve(options.dataDir));
  const cluster = ensureCluster(home);
  const place: Place = { cluster: cluster.path, bin: home.bin, account: home.account };
  const { running, adopted, lease } = await startOrAdopt(place, cluster, options);
  const socket = existsSync(socketFile(cluster.path, running.port)) ? `?host=${encodeURIComponent(cluster.path)}` : '';
  const urlOf = (database: string): string => `${addressOf(cluster, running.port, database)}${socket}`;
  const database = options.database ?? 'sogong';
  await ensureDatabase(urlOf('postgres'), database);
  return {
    url: urlOf(database),
    port: running.port,
    pid: running.pid,
    adopted,
    urlOf,
    isRunning: () => isAlive(running.pid),
    stop: async () => {
      if (!(await lease.release())) return false;
      await stopServer(running.pid, place);
      return true;
    },
  };
}

/** Stops the server of `dataDir` if one runs and nobody uses it. Returns false when it goes on. */
export async function stopPostgres(dataDir: string): Promise<boolean> {
  if (!existsSync(dataDir)) return true;
  const home = await prepareHome(resolve(dataDir));
  if (runningServer(ensureCluster(home).path) === null) return true;
  const server = await startPostgres({ dataDir, database: 'postgres' });
  return await server.stop();
}

/** Stops the server of `dataDir` and removes its data. Leaves everything alone when somebody uses it. */
export async function discardPostgres(dataDir: string): Promise<void> {
  if (await stopPostgres(dataDir)) discardHome(resolve(dataDir));
}

interface Started {
  running: Running;
  adopted: boolean;
  lease: Lease;
}

async function startOrAdopt(place: Place, cluster: Cluster, options: PostgresOptions): Promise<Started> {
  // After a kill the lock file and the last children linger: starting fails for a moment, so it is tried again.
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200, null)) {
    const found = runningServer(place.cluster);
    if (found?.ready === true) {
      const lease = await leaseIfOurs(addressOf(cluster, found.port, 'postgres'), place.cluster);
      if (lease !== null) return { running: found, adopted: true, lease };
    }
    const port = await freePort(options.port);
    const settings = { ...defaults, port: String(port), unix_socket_directories: socketFolder(place.cluster, port) };
    const started = await launchServer(place, { ...settings, ...options.settings }, cluster.log);
    const lease = started === null ? null : await leaseIfOurs(addressOf(cluster, started.port, 'postgres'), place.cluster);
    if (started !== null && lease !== null) return { running: started, adopted: false, lease };
    if (found === null && until - Date.now() < 45_000) break;
  }
  throw new Error(`PostgreSQL did not start. The end of ${cluster.log}:\n${endOf(cluster.log)}`);
}

// A stale lock file may name the port of a stranger: it does not know our password, or has other data.
async function leaseIfOurs(adminUrl: string, dataDirectory: string): Promise<Lease | null> {
  try {
    const found = await connected(adminUrl, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return rows[0]?.data_directory;
    });
    return found === dataDirectory ? await takeLease(adminUrl) : null;
  } catch {
    return null;
  }
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await connected(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`).catch(ignoreDuplicate);
  });
}

function ignoreDuplicate(error: unknown): void {
  const made = error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
  if (!made) throw error;
}

function addressOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://postgres:${cluster.password}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
}

// A statement over a socket file costs half of what it costs over the loopback network (measured). The file lies among the data, which only
// the server's account may enter; where there is none (Windows, a path that is too long for a socket), the network does.
const longestSocketPath = 100;

function socketFile(cluster: string, port: number): string {
  return join(cluster, `.s.PGSQL.${String(port)}`);
}

function socketFolder(cluster: string, port: number): string {
  return platform() === 'win32' || Buffer.byteLength(socketFile(cluster, port)) > longestSocketPath ? '' : cluster;
}

/** A port of 127.0.0.1 that nobody listens on: the wanted one if it is free, else one that the kernel chooses. */
export async function freePort(wanted = 0): Promise<number> {
  return await new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (wanted === 0) fail(error);
      else freePort().then(found, fail);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') fail(new Error('The kernel gave no port.'));
        else found(address.port);
      });
    });
  });
}

function endOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-20).join('\n') : '(no log)';
}
