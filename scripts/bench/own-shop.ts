// A shop of the bench's own: PostgreSQL with the settings of npm start, the demonstration's goods, the built shop, and the practice payment
// provider as a process apart, so that its cost is not taken for the shop's.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from '../fingerprint.ts';
import { connected } from '../migrations/database.ts';
import { applyMigrations } from '../migrations/migrate.ts';
import { freePort, startPostgres } from '../postgres.ts';
import { ensureBuild } from '../start/build-check.ts';
import { endChild, runScript, startScript } from '../start/child.ts';
import { seedOnce, seedState } from '../start/seeding.ts';

export interface OwnShop {
  origin: string;
  databaseUrl: string;
  /** CPU time that each part has taken so far, in milliseconds; empty where /proc is not there. */
  cpu: () => Record<string, number>;
  stop: () => Promise<void>;
}

const secret = 'whsec_bench_secret_of_no_worth_0123456789';

/** Starts everything; the first time the goods are loaded (about a minute). */
export async function openOwnShop(): Promise<OwnShop> {
  const dataDir = join(root, '.data', 'bench');
  const ignore = (): void => undefined;
  await ensureBuild(() => runScript('scripts/build.ts', {}, ignore));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  await applyMigrations(postgres.url);
  const common = { NODE_ENV: 'production', APP_MODE: 'demo', DATA_DIR: dataDir, DATABASE_URL: postgres.url, LOG_LEVEL: 'error' };
  if ((await seedState(postgres.url)) === 'empty') await seedOnce(postgres.url, 'demo', () => runScript('prisma/seed/seed.ts', common, ignore));
  const [port, stripePort] = [await freePort(), await freePort()];
  const [origin, stripeOrigin] = [port, stripePort].map((one) => `http://127.0.0.1:${String(one)}`) as [string, string];
  const stripe = spawn(process.execPath, ['app/infra/stripe/sandbox/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      WEBHOOK_URL: `${origin}/webhooks/stripe`,
      WEBHOOK_SECRET: secret,
      PUBLIC_BASE: stripeOrigin,
      PORT: String(stripePort),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const shop = startScript('server/main.ts', {
    ...common,
    PORT: String(port),
    STRIPE_API_URL: stripeOrigin,
    STRIPE_WEBHOOK_SECRET: secret,
  });
  await Promise.all([answers(`${origin}/health/ready`), answers(`${stripeOrigin}/healthz`)]);
  await fillShelves(postgres.url);
  return {
    origin,
    databaseUrl: postgres.url,
    cpu: () => ({ shop: cpuOf(shop.pid), provider: cpuOf(stripe.pid), PostgreSQL: cpuOfFamily(postgres.pid), load: load() }),
    async stop() {
      await endChild(shop, 12_000);
      await endChild(stripe, 5_000);
      await postgres.stop();
    },
  };
}

/** More pieces than will be bought, of everything that lies on a maker's own shelf. */
async function fillShelves(url: string): Promise<void> {
  await connected(url, (client) =>
    client.query(`with filled as (update pool set on_hand = on_hand + 1000 where channel = 'direct' and on_hand < 1000 returning id)
      insert into stock_movement (id, pool_id, kind, quantity, reference, at) select 'mov_bench_' || md5(id || random()), id, 'received', 1000, 'bench', market_now() from filled`),
  );
}

async function answers(address: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50, null)) {
    const answer = await fetch(address).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
  }
  throw new Error(`${address} does not answer`);
}

function load(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const msPerTick = 10;

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: user and system time, own and of children that have ended.
function cpuOf(pid: ChildProcess['pid']): number {
  return statOf(pid)?.ms ?? 0;
}

function cpuOfFamily(parent: number): number {
  const pids = processes().filter((pid) => statOf(pid)?.parent === parent);
  return [parent, ...pids].reduce((sum, pid) => sum + cpuOf(pid), 0);
}

function statOf(pid: number | undefined): { parent: number; ms: number } | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place] ?? 0), 0);
    return { parent: Number(fields[1] ?? 0), ms: ticks * msPerTick };
  } catch {
    return null;
  }
}

function processes(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}
