// Child processes of the start command: they end with us, even if we are killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from '../fingerprint.ts';

const follower = join(import.meta.dirname, 'follow-parent.mjs');

// The shop stays under 400 MB: a heap that is swept before it grows, and an allocator (glibc) that gives the picture library's buffers back
// (measured: 24 pictures drawn leave 240 MB instead of 363).
const serverOptions = ['--max-old-space-size=256', '--max-semi-space-size=16'];

/** Starts a script of ours with this Node. Its output goes to our terminal; it hears SIGTERM when we are gone. */
export function startScript(script: string, env: Record<string, string>): ChildProcess {
  const options = script.startsWith('server/') ? serverOptions : [];
  return spawn(process.execPath, [...options, '--import', new URL(`file://${follower}`).href, join(root, script)], {
    cwd: root,
    env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072', ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Runs a script of ours to its end. Throws when it fails. `current` hears of the process, so that it can be stopped. */
export async function runScript(script: string, env: Record<string, string>, current: (child: ChildProcess) => void): Promise<void> {
  const child = startScript(script, env);
  current(child);
  const code = await exitOf(child);
  if (code !== 0) throw new Error(`${script} failed (${String(code)}).`);
}

/** True when the process is gone. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Resolves with the exit code, or the name of the signal. */
export async function exitOf(child: ChildProcess): Promise<number | string> {
  if (!hasEnded(child)) await once(child, 'exit');
  return child.exitCode ?? child.signalCode ?? 1;
}

/** Asks a child to end, and ends it after `patience` milliseconds. */
export async function endChild(child: ChildProcess, patience: number): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const done = new AbortController();
  await Promise.race([exitOf(child).finally(() => done.abort()), sleep(patience, null, { signal: done.signal }).catch(() => null)]);
  if (!hasEnded(child)) {
    child.kill('SIGKILL');
    await exitOf(child);
  }
}
