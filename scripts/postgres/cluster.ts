// Makes the cluster (initdb) and its password. Both appear together by one rename, so a crash never leaves half a cluster.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Account } from './account.ts';
import type { Home } from './home.ts';
import { isAlive, serverEnvironment } from './process.ts';

export interface Cluster {
  /** The data directory. */
  path: string;
  log: string;
  /** Of the user `postgres`. */
  password: string;
}

/** The cluster in this home; made when there is none. */
export function ensureCluster(home: Home): Cluster {
  const server = join(home.folder, 'server');
  if (!existsSync(server)) makeCluster(home, server);
  const path = join(server, 'cluster');
  return { path, log: join(server, 'log'), password: readPassword(server) };
}

function makeCluster(home: Home, server: string): void {
  for (const name of readdirSync(home.folder)) {
    const maker = /^unfinished-(\d+)$/.exec(name)?.[1];
    const isLeft = maker !== undefined && (Number(maker) === process.pid || !isAlive(Number(maker)));
    if (isLeft) rmSync(join(home.folder, name), { recursive: true, force: true });
  }
  const fresh = join(home.folder, `unfinished-${String(process.pid)}`);
  const cluster = join(fresh, 'cluster');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  chmodSync(fresh, 0o755);
  const password = randomBytes(24).toString('hex');
  writeFileSync(join(fresh, 'password'), password, { mode: 0o600 });
  const lent = join(fresh, 'password-for-initdb');
  writeFileSync(lent, password, { mode: 0o600 });
  give(cluster, home.account);
  give(lent, home.account);
  runInitdb(home, cluster, lent);
  rmSync(lent);
  try {
    renameSync(fresh, server);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(server)) throw error;
  }
}

function runInitdb(home: Home, cluster: string, passwordFile: string): void {
  const options = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const result = spawnSync(join(home.bin, 'initdb'), ['-D', cluster, ...options, ...locale], {
    ...home.account,
    cwd: '/',
    encoding: 'utf8',
    env: serverEnvironment(),
  });
  if (result.status !== 0) {
    rmSync(join(cluster, '..'), { recursive: true, force: true });
    throw new Error(`PostgreSQL's initdb failed: ${result.error?.message ?? ''}\n${result.stdout}\n${result.stderr}`);
  }
}

function readPassword(server: string): string {
  try {
    return readFileSync(join(server, 'password'), 'utf8');
  } catch (error) {
    throw new Error(`${server} belongs to another user: run as that user, or set DATA_DIR to a folder of your own.`, { cause: error });
  }
}

function give(path: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
