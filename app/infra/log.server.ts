// JSON lines, one per event, no personal data. Levels by LOG_LEVEL.
import { isDiskFull } from './disk-full.ts';
import { env } from './env.server.ts';

const order = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = Exclude<(typeof order)[number], 'silent'>;

/** Writes one line: `event` is a fixed phrase, `facts` are ids, counts and durations, never names or addresses. */
export function log(level: Level, event: string, facts: Record<string, unknown> = {}): void {
  if (order.indexOf(level) < order.indexOf(env().LOG_LEVEL)) return;
  const missed = lost;
  lost = 0;
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts, ...(missed > 0 ? { lostBefore: missed } : {}) });
  // The last line before the loss may have been cut in the middle.
  process.stdout.write(`${missed > 0 ? '\n' : ''}${line}\n`, (fault) => {
    if (fault != null) lost += missed + 1;
  });
}

let lost = 0;

/** From now on a disk without room for the log does not end the process: lines are left out, and how many is said when there is room again. */
export function outliveFullLog(): void {
  process.stdout.on('error', (fault) => {
    if (!isDiskFull(fault)) throw fault;
  });
}

/** What of a thrown thing goes into the log: name, message, stack; for non-errors their text. */
export function faultFacts(thrown: unknown): Record<string, unknown> {
  if (thrown instanceof Error) return { name: thrown.name, message: thrown.message.slice(0, 2000), stack: thrown.stack?.slice(0, 4000) };
  return { message: String(thrown).slice(0, 2000) };
}
