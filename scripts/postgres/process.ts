// The server as a process: who runs, starting it apart from us, stopping it. PostgreSQL's own postmaster.pid is the record.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Account } from './account.ts';

export interface Running {
  pid: number;
  port: number;
  ready: boolean;
}

export interface Place {
  cluster: string;
  bin: string;
  account: Account;
}

/** The server that holds this cluster, if its process is alive (it may be another process with the same number). */
export function runningServer(cluster: string): Running | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** False for a process that is gone or a zombie. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const statusFile = `/proc/${String(pid)}/status`;
  try {
    return platform() !== 'linux' || !/^State:\s+Z/m.test(readFileSync(statusFile, 'utf8'));
  } catch {
    return false;
  }
}

/** Starts the server as a process of its own that outlives us and does not see our Ctrl-C. Resolves when it takes connections. */
export async function launchServer(place: Place, settings: Record<string, string>, log: string): Promise<Running | null> {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
  if (platform() === 'win32') return launchOnWindows(place, options, log);
  const output = openSync(log, 'a', 0o600);
  const child = spawn(join(place.bin, 'postgres'), ['-D', place.cluster, ...options], {
    ...place.account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: serverEnvironment(),
  });
  closeSync(output);
  const failure: { error: Error | null } = { error: null };
  child.on('error', (error) => (failure.error = error));
  child.unref();
  while (child.exitCode === null && child.signalCode === null && failure.error === null) {
    const running = runningServer(place.cluster);
    if (running?.pid === child.pid && running?.ready === true) return running;
    await sleep(10);
  }
  if (failure.error !== null) throw failure.error;
  return null;
}

/** Nothing of ours: no secrets, no locale, UTC. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C' };
}

// pg_ctl gives up administrator's rights, which the server refuses to have.
function launchOnWindows(place: Place, options: string[], log: string): Running | null {
  const words = options.map((word) => `"${word}"`).join(' ');
  spawnSync(join(place.bin, 'pg_ctl'), ['start', '-w', '-D', place.cluster, '-l', log, '-o', words], { stdio: 'ignore' });
  return runningServer(place.cluster);
}

/** A fast shutdown: sessions are ended, everything is written. Resolves when the process is gone; gives up after 30 s. */
export async function stopServer(pid: number, place: Place): Promise<void> {
  if (platform() === 'win32') {
    spawnSync(join(place.bin, 'pg_ctl'), ['stop', '-w', '-m', 'fast', '-D', place.cluster], { stdio: 'ignore' });
    return;
  }
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + 30_000; Date.now() < until && isAlive(pid);) await sleep(10);
}
