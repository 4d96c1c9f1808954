// The shop of a run: two web processes and one that takes the jobs, each looked after like a service: what ends is started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from '../../scripts/fingerprint.ts';
import { freePort } from '../../scripts/postgres.ts';

import type { Victim } from './plan.ts';

export interface Shop {
  /** Origins of the web processes that listen now; empty while all are away. */
  origins: () => string[];
  /** The origin of one process, whether it listens or not. */
  originOf: (name: Victim) => string;
  /** Ends a process and starts it again after a while; the other blows wait for nobody. */
  strike: (victim: Victim, how: 'kill' | 'term', awayMs: number) => Promise<void>;
  /** Resolves when every process listens. */
  whole: () => Promise<void>;
  /** The last lines of every process. */
  output: () => string;
  close: () => Promise<void>;
}

export interface ShopWishes {
  databaseUrl: string;
  stripeOrigin: string;
  /** Folder that holds server/main.ts and build/. */
  folder?: string;
  env: Record<string, string>;
}

interface Service {
  name: Victim;
  port: number;
  env: Record<string, string>;
  child: ChildProcess | null;
  listens: boolean;
  /** Not before this time. */
  awayUntil: number;
  output: string;
}

/** By this name the shop is known, whichever process answers. */
export const shopOrigin = 'http://shop.test';

/** Nobody waits longer for an answer; a machine that has much else to do is given more. */
export const patienceMs = Number(process.env['CHAOS_PATIENCE_MS'] ?? 20_000);

const names: readonly Victim[] = ['web-1', 'web-2', 'jobs'];
const graceMs = 15_000;
// Processes start often here; what V8 compiled is kept by those that end in order.
const compiled = join(root, '.data', 'test-compiled');
const living = new Set<ChildProcess>();
// Whatever happens to the test run, no server outlives it.
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Starts the three processes; resolves when all listen. */
export async function openShop(wishes: ShopWishes): Promise<Shop> {
  const services = await Promise.all(names.map((name) => serviceOf(name, wishes)));
  const folder = wishes.folder ?? root;
  let open = true;
  const keep = async (service: Service): Promise<void> => {
    while (open) {
      if (service.awayUntil > Date.now()) await sleep(service.awayUntil - Date.now());
      else await runOnce(service, folder);
    }
  };
  const kept = services.map((service) => keep(service));
  const whole = async (): Promise<void> => {
    for (const until = Date.now() + 3 * patienceMs; !services.every((service) => service.listens); await sleep(20, null)) {
      if (Date.now() > until) throw new Error(`the shop does not come up:\n${outputOf(services)}`);
    }
  };
  const close = async (): Promise<void> => {
    open = false;
    for (const { child } of services) if (child !== null) await end(child, 'kill');
    await Promise.all(kept);
  };
  try {
    await whole();
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    whole,
    close,
    origins: () => services.filter((service) => service.listens && service.name !== 'jobs').map((service) => `http://127.0.0.1:${service.port}`),
    originOf: (name) => `http://127.0.0.1:${String(services.find((one) => one.name === name)?.port ?? 1)}`,
    strike: async (victim, how, awayMs) => {
      const service = services.find((one) => one.name === victim);
      if (service?.child === null || service === undefined) return;
      service.awayUntil = Date.now() + awayMs;
      await end(service.child, how);
    },
    output: () => outputOf(services),
  };
}

async function serviceOf(name: Victim, { databaseUrl, stripeOrigin, env }: ShopWishes): Promise<Service> {
  const port = await freePort();
  // By its name, PostgreSQL tells whose connection waits.
  const own = new URL(databaseUrl);
  own.searchParams.set('application_name', name);
  const settings = {
    ...{ PORT: String(port), DATABASE_URL: own.href, STRIPE_API_URL: stripeOrigin, JOBS: name === 'jobs' ? 'on' : 'off' },
    ...{ APP_MODE: 'demo', APP_URL: shopOrigin, LOG_LEVEL: 'warn', DATABASE_POOL: '8', NODE_COMPILE_CACHE: compiled, ...env },
  };
  return { name, port, env: settings, child: null, listens: false, awayUntil: 0, output: '' };
}

async function runOnce(service: Service, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', 'server/main.ts'], {
    cwd: folder,
    env: { ...service.env, PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  service.child = child;
  const hear = (part: Buffer): void => {
    service.output = (service.output + part.toString()).slice(-20_000);
    if (!service.listens && part.toString().includes('listening on')) service.listens = true;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await new Promise<void>((done) => child.once('exit', () => done()));
  living.delete(child);
  service.listens = false;
  service.child = null;
  // A process that cannot start (no database) is not tried in a tight loop.
  service.awayUntil = Math.max(service.awayUntil, Date.now() + 50);
}

async function end(child: ChildProcess, how: 'kill' | 'term'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(how === 'kill' ? 'SIGKILL' : 'SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(limit);
}

function outputOf(services: readonly Service[]): string {
  return services.map(({ name, output }) => `--- ${name}\n${output.split('\n').slice(-60).join('\n')}`).join('\n');
}
