// How often something answers: asks addresses in turn over kept connections, or lets wrk ask where it is installed; one way of writing a figure.
import { spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';

const seconds = 5;
const atOnce = 8;

export interface Rate {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  faults: number;
}

/** Asks one address. wrk costs less than a client of our own, so that a fast server is not measured by its client. */
export async function measureOne(address: string): Promise<Rate> {
  const wrk = spawnSync('wrk', ['-t1', `-c${String(atOnce)}`, `-d${String(seconds)}s`, '--latency', '-H', 'Accept-Encoding: gzip', address], {
    encoding: 'utf8',
  });
  return wrk.status === 0 ? readWrk(wrk.stdout) : measure([address]);
}

function readWrk(text: string): Rate {
  const time = (percent: string): number => {
    const [, value = '0', unit = 'ms'] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? [];
    return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
  };
  const faults = Number(/Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0);
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1] ?? 0), p50: time('50'), p99: time('99'), faults };
}

/** Asks the addresses in turn, eight at once, for five seconds. */
export async function measure(addresses: readonly string[]): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  let faults = 0;
  let next = 0;
  const begunAt = performance.now();
  const asker = async (): Promise<void> => {
    while (performance.now() < begunAt + seconds * 1000) {
      const begun = performance.now();
      if ((await ask(addresses[next++ % addresses.length] ?? '', agent)) !== 200) faults += 1;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  agent.destroy();
  return rateOf(times, performance.now() - begunAt, faults);
}

/** The rate of things that each took so many milliseconds, in so many milliseconds altogether. */
export function rateOf(times: readonly number[], elapsedMs: number, faults: number): Rate {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond: (sorted.length * 1000) / elapsedMs, p50: at(0.5), p99: at(0.99), faults };
}

/** Prints one line; with a bare rate, also the ratio to it. */
export function printRate(name: string, rate: Rate, bare: Rate | null = null): void {
  const ratio = bare === null ? '' : `  ${((rate.perSecond * 100) / bare.perSecond).toFixed(0)} % of bare`;
  const faults = rate.faults === 0 ? '' : `  ${String(rate.faults)} faults`;
  console.log(`${name.padEnd(34)} ${rate.perSecond.toFixed(0).padStart(7)}/s  p50 ${rate.p50.toFixed(1)} ms  p99 ${rate.p99.toFixed(1)} ms${ratio}${faults}`);
}

function ask(address: string, agent: Agent): Promise<number> {
  return new Promise((done) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
    }).on('error', () => done(0));
  });
}
