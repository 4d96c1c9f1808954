// A Meilisearch of our own, where its program is on the PATH or in DATA_DIR/bin: a child with its own data folder and key, on the loopback, without analytics.
// What it holds can always be made anew from the database, so a folder that it cannot open is given up. Without it PostgreSQL searches.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { freePort } from '../postgres.ts';
import { isAlive } from '../postgres/process.ts';
import { keptSecret } from './secrets.ts';

export interface OwnMeilisearch {
  url: string;
  /** The master key. */
  key: string;
  version: string;
  pid: number;
  /** True when it was running already: an earlier start was killed and left it behind. */
  adopted: boolean;
  isRunning: () => boolean;
  stop: () => Promise<void>;
}

const note = z.object({ pid: z.number().int().positive(), port: z.number().int().positive() });
const PATIENCE_MS = 30_000;

/** The program: DATA_DIR/bin first, then the PATH; null when there is none. */
export function findMeilisearch(dataDir: string, path = process.env['PATH'] ?? ''): string | null {
  const name = platform() === 'win32' ? 'meilisearch.exe' : 'meilisearch';
  const folders = [join(dataDir, 'bin'), ...path.split(delimiter).filter((folder) => folder !== '')];
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  const found = statSync(file);
  return found.isFile() && (platform() === 'win32' || (found.mode & 0o111) !== 0);
}

/** Starts the program, or adopts the one that an earlier start left behind. Throws with the end of its log when it does not come up. */
export async function startMeilisearch(program: string, dataDir: string, port?: number): Promise<OwnMeilisearch> {
  const home = join(dataDir, 'meilisearch');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const key = keptSecret(join(dataDir, 'secrets'), 'MEILI_KEY');
  const left = await runningMeilisearch(dataDir);
  if (left !== null) return left;
  const wanted = port ?? (await freePort());
  const first = await launch({ program, home, key, port: wanted });
  if (first !== null) return first;
  // Most likely the folder was written by another version.
  rmSync(join(home, 'index'), { recursive: true, force: true });
  const second = await launch({ program, home, key, port: await freePort() });
  if (second !== null) return second;
  throw new Error(`Meilisearch (${program}) did not start:\n${endOf(join(home, 'log'))}`);
}

interface Launch {
  program: string;
  home: string;
  key: string;
  port: number;
}

async function launch({ program, home, key, port }: Launch): Promise<OwnMeilisearch | null> {
  const log = join(home, 'log');
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  const output = openSync(log, 'a', 0o600);
  const folders = ['--db-path', join(home, 'index'), '--dump-dir', join(home, 'dumps'), '--snapshot-dir', join(home, 'snapshots')];
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', HOME: home, MEILI_MASTER_KEY: key };
  const child = spawn(program, ['--http-addr', `127.0.0.1:${String(port)}`, '--env', 'production', '--no-analytics', ...folders], {
    cwd: home,
    // Apart from our Ctrl-C: we end it after the shop, which may still be feeding it. The key goes by the environment: arguments can be seen by everybody.
    detached: true,
    stdio: ['ignore', output, output],
    env,
  });
  closeSync(output);
  const failed: { error: Error | null } = { error: null };
  child.on('error', (error) => {
    failed.error = error;
  });
  child.unref();
  const { pid } = child;
  if (pid === undefined) return null;
  writeFileSync(join(home, 'running.json'), JSON.stringify({ pid, port }));
  for (
    const until = Date.now() + PATIENCE_MS;
    Date.now() < until && child.exitCode === null && child.signalCode === null && failed.error === null;
    await sleep(25, null)
  ) {
    const version = await versionAt(port, key);
    if (version !== null) return runningAt({ home, key, port, pid, version, adopted: false });
  }
  await endProcess(pid);
  return null;
}

/** The one that runs for this data folder, whoever started it; null when there is none. */
export async function runningMeilisearch(dataDir: string): Promise<OwnMeilisearch | null> {
  const home = join(dataDir, 'meilisearch');
  const file = join(home, 'running.json');
  if (!existsSync(file)) return null;
  const key = keptSecret(join(dataDir, 'secrets'), 'MEILI_KEY');
  const read = note.safeParse(readJson(file));
  if (!read.success || !isAlive(read.data.pid)) return null;
  const { pid, port } = read.data;
  // It answers to our key: it is ours. A process of another program with this number does not.
  const version = await versionAt(port, key);
  return version === null ? null : runningAt({ home, key, port, pid, version, adopted: true });
}

function readJson(file: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return value;
  } catch {
    return null;
  }
}

interface Place {
  home: string;
  key: string;
  port: number;
  pid: number;
  version: string;
  adopted: boolean;
}

function runningAt({ home, key, port, pid, version, adopted }: Place): OwnMeilisearch {
  return {
    ...{ url: `http://127.0.0.1:${String(port)}`, key, version, pid, adopted },
    isRunning: () => isAlive(pid),
    stop: async () => {
      await endProcess(pid);
      rmSync(join(home, 'running.json'), { force: true });
    },
  };
}

const said = z.object({ pkgVersion: z.string() });

/** The version of a server that answers on this port and takes this key; null for any other. */
async function versionAt(port: number, key: string): Promise<string | null> {
  const url = `http://127.0.0.1:${String(port)}/version`;
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(2_000) }).catch(() => null);
  const body: unknown = await answer?.json().catch(() => null);
  const read = said.safeParse(body);
  return answer?.ok === true && read.success ? read.data.pkgVersion : null;
}

async function endProcess(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + 10_000; Date.now() < until && isAlive(pid);) await sleep(20);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function endOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '';
}
