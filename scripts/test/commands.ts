// Runs one command to its end and keeps what it said.
import { spawn } from 'node:child_process';

import { root } from '../fingerprint.ts';

export interface Outcome {
  ok: boolean;
  output: string;
}

const running = new Map<number, Promise<Outcome>>();

/** Runs a program in the checkout. With `show`, its output also goes to our terminal as it comes. Never throws. */
export function run(program: string, args: readonly string[], options: { env?: Record<string, string>; show?: boolean } = {}): Promise<Outcome> {
  const child = spawn(program, [...args], { cwd: root, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = new Promise<Outcome>((done) => {
    let output = '';
    const hear = (part: Buffer): void => {
      output += part.toString();
      if (options.show === true) process.stdout.write(part);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => done({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      if (child.pid !== undefined) running.delete(child.pid);
      done({ ok: code === 0, output });
    });
  });
  if (child.pid !== undefined) running.set(child.pid, outcome);
  return outcome;
}

/** Asks every command that is still running to end, and waits until they have. */
export async function endAll(): Promise<void> {
  const outcomes = [...running.values()];
  for (const pid of running.keys()) process.kill(pid, 'SIGTERM');
  await Promise.all(outcomes);
}
