// Hands derivatives to the picture press (press.child.ts): started when there is work, replaced after a while, ended when idle.
// So the shop's own process stays small, and a picture that kills its decoder kills only the press.
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

import { limiter } from './limiter.ts';
import type { MediaFormat, MediaWidth } from './media-path.ts';
import type { PictureOrigin } from './pipeline.server.ts';

export interface PressOrder {
  id: number;
  origin: PictureOrigin;
  wanted: { width: MediaWidth; format: MediaFormat };
}
export type PressAnswer = { id: number; bytes: Uint8Array } | { id: number; fault: string };

interface Press {
  child: ChildProcess;
  waiting: Map<number, { done: (bytes: Buffer) => void; failed: (fault: Error) => void }>;
  taken: number;
  idle: NodeJS.Timeout | null;
}

const idleMs = 5_000;
/** After so many pictures a fresh press takes over, because the library does not give all its memory back. */
const mostTaken = 24;
const inLine = limiter(2, 60);
let press: Press | null = null;
let lastId = 0;

/** One derivative, made by the press. Throws LineTooLong when more than 60 wait. */
export function pressed(origin: PictureOrigin, wanted: PressOrder['wanted']): Promise<Buffer> {
  return inLine(() => order(origin, wanted));
}

/** Ends the press (graceful stop). */
export function closePress(): void {
  press?.child.kill('SIGKILL');
  press = null;
}

function order(origin: PictureOrigin, wanted: PressOrder['wanted']): Promise<Buffer> {
  const current = ready();
  const id = (lastId += 1);
  return new Promise<Buffer>((done, failed) => {
    current.waiting.set(id, { done, failed });
    current.child.send({ id, origin, wanted } satisfies PressOrder, (fault) => {
      if (fault !== null) settle(current, id, (one) => one.failed(fault));
    });
  });
}

function ready(): Press {
  if (press !== null && press.taken >= mostTaken) retire(press);
  press ??= start();
  press.taken += 1;
  if (press.idle !== null) clearTimeout(press.idle);
  press.idle = null;
  press.child.ref();
  return press;
}

function start(): Press {
  const child = fork(resolve('app/infra/images/press.child.ts'), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=96'],
  });
  const started: Press = { child, waiting: new Map(), taken: 0, idle: null };
  child.on('message', (message: PressAnswer) => hear(started, message));
  child.once('exit', () => {
    if (press === started) press = null;
    for (const id of [...started.waiting.keys()]) settle(started, id, (one) => one.failed(new Error('the picture press ended')));
  });
  return started;
}

function hear(from: Press, message: PressAnswer): void {
  settle(from, message.id, (one) => ('bytes' in message ? one.done(Buffer.from(message.bytes)) : one.failed(new Error(message.fault))));
  if (from.waiting.size > 0) return;
  if (press !== from) from.child.disconnect();
  else rest(from);
}

// An idle press must keep neither memory nor the process.
function rest(from: Press): void {
  from.child.unref();
  from.child.channel?.unref();
  from.idle = setTimeout(() => retire(from), idleMs);
  from.idle.unref();
}

/** No new work; it ends as soon as what it has is done. */
function retire(from: Press): void {
  if (press === from) press = null;
  if (from.waiting.size === 0 && from.child.connected) from.child.disconnect();
}

function settle(from: Press, id: number, how: (one: { done: (bytes: Buffer) => void; failed: (fault: Error) => void }) => void): void {
  const one = from.waiting.get(id);
  from.waiting.delete(id);
  if (one !== undefined) how(one);
}
