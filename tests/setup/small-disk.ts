// A disk in memory that is so small that it can be filled (trust.md T17). Root mounts it; who is not root mounts it in a name space of his own and
// reaches it through the process that holds that. A machine that allows neither proves nothing: what needs a full disk is left out there, and says why.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isDiskFull } from '#app/infra/disk-full.ts';

import { isAlive } from '../../scripts/postgres/process.ts';

export interface SmallDisk {
  /** Everybody may write to it. */
  folder: string;
  /** Takes all the room that is left, to the last byte. */
  fill: () => void;
  /** Gives that room back. */
  free: () => void;
  /** The files in a folder of it, which may be missing (all of them: ''), without the ballast. */
  files: (under: string) => { path: string; text: string }[];
  /** Takes it away, whoever still has files open on it. */
  close: () => void;
}

const prefix = 'sogong-small-disk-';
const ballastName = 'ballast';
const blocks = [1 << 20, 1 << 12, 1];

/** Mounts a disk of so many megabytes. Call `close` in afterAll. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  clearLeft();
  const place = mkdtempSync(join(tmpdir(), `${prefix}${String(process.pid)}-`));
  chmodSync(place, 0o755);
  const options = ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=1777`, 'tmpfs', place];
  const holder = process.getuid?.() === 0 && isMounted(options) ? null : await heldApart(options);
  const folder = holder === null ? place : `/proc/${String(holder.pid)}/root${place}`;
  const ballast = join(folder, ballastName);
  return {
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    files: (under) => {
      const top = join(folder, under);
      if (!existsSync(top)) return [];
      const found = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== ballastName);
      return found.map((entry) => join(entry.parentPath, entry.name)).map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'latin1') }));
    },
    close: () => {
      holder?.kill('SIGKILL');
      takeAway(place);
    },
  };
}

class NotAllowed extends Error {}

/** Why no small disk can be had on this machine; null where it can. For `skipIf`, which must not be silent. */
export const noSmallDisk: string | null = await tried();

async function tried(): Promise<string | null> {
  try {
    (await smallDisk(1)).close();
    return null;
  } catch (fault) {
    if (!(fault instanceof NotAllowed)) throw fault;
    console.warn(`T17 (disk full) is left out: ${fault.message}`);
    return fault.message;
  }
}

function isMounted(options: readonly string[]): boolean {
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
}

async function heldApart(options: readonly string[]): Promise<ChildProcess> {
  const script = 'mount "$@" && echo mounted && exec sleep 600';
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  child.on('error', (fault) => (said += fault.message));
  while (!said.includes('mounted') && child.exitCode === null && child.pid !== undefined) await sleep(10);
  if (!said.includes('mounted')) throw new NotAllowed(`no small disk can be mounted here: ${said.trim()}`);
  return child;
}

function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const size of blocks) writeOn(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeOn(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (fault) {
    if (!isDiskFull(fault)) throw fault;
  }
}

function takeAway(place: string): void {
  if (process.getuid?.() === 0) spawnSync('umount', ['--lazy', place], { stdio: 'ignore' });
  rmdirSync(place);
}

// Of a run that was killed.
function clearLeft(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-', 1)[0]);
    if (isAlive(pid)) continue;
    try {
      takeAway(join(tmpdir(), name));
    } catch {
      // Another run was faster, or it is another user's.
    }
  }
}
