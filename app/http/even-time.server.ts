// Answers that must not tell by their time whether an address has an account (trust.md T30).
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** Does the work and answers no sooner than after `ms`, so that the shorter way takes as long as the longer. */
export async function evenly<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + ms;
  try {
    return await work();
  } finally {
    await wait(Math.max(0, until - performance.now()));
  }
}
