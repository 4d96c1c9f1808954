// JSON lines, one per event, no personal data. Levels by LOG_LEVEL.
import { env } from './env.server.ts';

const order = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = Exclude<(typeof order)[number], 'silent'>;

/** Writes one line: `event` is a fixed phrase, `facts` are ids, counts and durations, never names or addresses. */
export function log(level: Level, event: string, facts: Record<string, unknown> = {}): void {
  if (order.indexOf(level) < order.indexOf(env().LOG_LEVEL)) return;
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
  process.stdout.write(`${line}\n`);
}

/** What of a thrown thing goes into the log: name, message, stack; for non-errors their text. */
export function faultFacts(thrown: unknown): Record<string, unknown> {
  if (thrown instanceof Error) return { name: thrown.name, message: thrown.message.slice(0, 2000), stack: thrown.stack?.slice(0, 4000) };
  return { message: String(thrown).slice(0, 2000) };
}
