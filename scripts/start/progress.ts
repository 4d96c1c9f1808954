// Short plain lines for the person who waits, with timings.

/** Runs a step and prints its name, what it says of itself and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>, describe: (result: T) => string = () => 'ready'): Promise<T> {
  const started = performance.now();
  const result = await work();
  say(name, `${describe(result)} (${took(started)})`);
  return result;
}

/** One line: a name, and words about it. */
export function say(name: string, words: string): void {
  console.log(`${name.padEnd(14)}${words}`);
}

/** "0.12 s" since a moment of performance.now(). */
export function took(started: number): string {
  const seconds = (performance.now() - started) / 1000;
  return `${seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(0)} s`;
}
