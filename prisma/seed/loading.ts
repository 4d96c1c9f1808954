// How the demonstration is loaded: flows that must succeed, several at a time, each step with its time on one line.
import type { Result } from '#app/lib/result.ts';

/** The value of a flow that must not be refused here. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused while loading: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The entry of a map that must be there. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`unknown: ${String(key)}`);
  return value;
}

/** Runs the work for every item, `atOnce` at a time, and answers the values in the order of the items. */
export async function inParallel<I, O>(items: readonly I[], work: (item: I, place: number) => Promise<O>, atOnce = 6): Promise<O[]> {
  const values: { place: number; value: O }[] = [];
  const waiting = items.entries();
  const hand = async (): Promise<void> => {
    for (const [place, item] of waiting) values.push({ place, value: await work(item, place) });
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return values.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

/** Runs a step and prints what it made and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>, count: (value: T) => number): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`  ${name.padEnd(12)} ${String(count(value)).padStart(6)}   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}
