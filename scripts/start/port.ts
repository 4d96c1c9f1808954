// The port of the shop: is it free, and who has it if not.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { isAlive } from '../postgres/process.ts';

const note = z.object({ pid: z.number().int(), port: z.number().int() });

/** Resolves when the port is free; an earlier start that is just ending is given a few seconds. Throws with advice when it stays taken. */
export async function claimPort(port: number, dataDir: string): Promise<void> {
  for (const until = Date.now() + 6_000; !(await isFree(port)); await sleep(100, null)) {
    const earlier = readNote(dataDir);
    const mayBeEnding = earlier?.port === port;
    if (mayBeEnding && Date.now() < until) continue;
    throw new Error(mayBeEnding && isAlive(earlier.pid) ? alreadyRunning(port, earlier.pid) : taken(port));
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(noteFile(dataDir), JSON.stringify({ pid: process.pid, port }));
}

/** Forgets that we hold the port. */
export function releasePort(dataDir: string): void {
  if (readNote(dataDir)?.pid === process.pid) rmSync(noteFile(dataDir), { force: true });
}

function alreadyRunning(port: number, pid: number): string {
  return `This shop is already running: http://localhost:${String(port)} (process ${String(pid)}).
Stop it with: kill ${String(pid)}     or start another one with: PORT=${String(port + 1)} npm start`;
}

function taken(port: number): string {
  return `Port ${String(port)} is taken by another program. Stop that program, or choose another port: PORT=${String(port + 1)} npm start`;
}

function readNote(dataDir: string): z.infer<typeof note> | null {
  const file = noteFile(dataDir);
  if (!existsSync(file)) return null;
  try {
    return note.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function noteFile(dataDir: string): string {
  return join(dataDir, 'start.json');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') found(false);
      else fail(new Error(`Port ${String(port)} cannot be used: ${error.message}. Choose another: PORT=3000 npm start`));
    });
    probe.listen(port, () => probe.close(() => found(true)));
  });
}
