// One PostgreSQL of our own for a test file, on which runs are played: it is stopped and killed, so nobody else may use it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import { root } from '../../scripts/fingerprint.ts';
import { connected, dropDatabase } from '../../scripts/migrations/database.ts';
import { applyMigrations } from '../../scripts/migrations/migrate.ts';
import { discardPostgres, startPostgres, type Postgres } from '../../scripts/postgres.ts';

import { makeMarket, type Market } from './market.ts';

export interface Stage {
  market: Market;
  /** A copy of the market for one run. */
  copy: (seed: number) => Promise<{ url: string; drop: () => Promise<void> }>;
  /** Ends the server at once (sessions are cut; `kill`: without a word) and starts it again on the same port after a while. */
  strike: (how: 'stop' | 'kill', awayMs: number) => Promise<void>;
  /** Stops every process of the server where it stands, without ending it. The answer wakes them. */
  standStill: () => () => Promise<void>;
  /** What PostgreSQL wrote about deadlocks since the last copy was made (its statistics do not survive a kill). */
  deadlocks: () => Promise<string>;
  close: () => Promise<void>;
}

const template = 'chaos_market';
// The machine does not lose its power here, only processes die: what was committed must survive that, and does without fsync.
const settings = { fsync: 'off', synchronous_commit: 'on', max_connections: '100', shared_buffers: '64MB' };

/** Starts the server and makes the market. Call `close` in afterAll. */
export async function openStage(): Promise<Stage> {
  const dataDir = join(root, '.data', 'test-own', String(process.pid));
  await discardPostgres(dataDir);
  let server: Postgres = await startPostgres({ dataDir, database: template, settings });
  const { port } = server;
  await applyMigrations(server.url);
  Object.assign(process.env, { DATABASE_URL: server.url, APP_MODE: 'demo', JOBS: 'off', LOG_LEVEL: 'silent' });
  const market = await makeMarket();
  let striking: Promise<void> = Promise.resolve();
  const readLog = async (): Promise<string> => readFileSync(await connected(server.urlOf('postgres'), logOf), 'utf8');
  let before = 0;
  const strike = async (how: 'stop' | 'kill', awayMs: number): Promise<void> => {
    process.kill(server.pid, how === 'kill' ? 'SIGKILL' : 'SIGQUIT');
    while (server.isRunning()) await sleep(10);
    await sleep(awayMs);
    server = await startPostgres({ dataDir, database: template, settings, port });
  };
  return {
    market,
    async copy(seed) {
      const name = `run_${seed}`;
      await dropDatabase(server.urlOf(name));
      await connected(server.urlOf('postgres'), (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
      const url = server.urlOf(name);
      before = (await readLog()).length;
      await connected(url, (client) =>
        client.query('update clock_offset set offset_ms = ceil(extract(epoch from ($1::timestamptz - now())) * 1000)', [market.opensAt]),
      );
      return { url, drop: () => dropDatabase(url) };
    },
    strike: (how, awayMs) => {
      striking = striking.then(() => strike(how, awayMs));
      return striking;
    },
    standStill: () => {
      const stopped = serverProcesses(server.pid);
      for (const pid of stopped) process.kill(pid, 'SIGSTOP');
      return async () => {
        for (const pid of stopped) process.kill(pid, 'SIGCONT');
        await connected(server.urlOf('postgres'), (client) => client.query('select 1'));
      };
    },
    deadlocks: async () => deadlocksIn((await readLog()).slice(before)),
    async close() {
      await striking;
      // Our own hold of it first: a server that somebody holds is left alone.
      await server.stop();
      await discardPostgres(dataDir);
    },
  };
}

// The server first, so that it starts none meanwhile. Each process of PostgreSQL is a session of its own: no signal reaches all.
function serverProcesses(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return [pid, ...pairs.flatMap(([child = 0, parent = 0]) => (parent === pid ? [child] : []))];
}

async function logOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  return join(dirname(rows[0]?.data_directory ?? ''), 'log');
}

function deadlocksIn(log: string): string {
  const lines = log.split('\n');
  const found = lines.flatMap((line, place) => (line.includes('deadlock detected') ? [place] : []));
  return found.flatMap((place) => lines.slice(place, place + 12)).join('\n');
}
