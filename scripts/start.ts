// npm start, after the packages are there: PostgreSQL, generated code, build, migrations, demonstration data, then the shop.
// Settings: PORT, DATA_DIR, DATABASE_URL, APP_URL, APP_MODE, DEMO_DATA (scripts/settings.ts) and those of app/infra/env.server.ts.
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from './fingerprint.ts';
import { generate } from './generate.ts';
import { applyMigrations } from './migrations/migrate.ts';
import { freePort, type Postgres, startPostgres } from './postgres.ts';
import { readSettings, type Settings } from './settings.ts';
import { endChild, exitOf, hasEnded, runScript, startScript } from './start/child.ts';
import { ensureBuild } from './start/build-check.ts';
import { findMeilisearch, type OwnMeilisearch, startMeilisearch } from './start/meilisearch.ts';
import { claimPort, releasePort } from './start/port.ts';
import { say, step, took } from './start/progress.ts';
import { demoSecrets } from './start/secrets.ts';
import { emptyDatabase, seedOnce, seedState } from './start/seeding.ts';
import { printWelcome } from './start/welcome.ts';

const started = performance.now();

// What has to be ended when we end, in this order.
const held: {
  child: ChildProcess | null;
  meilisearch: Promise<OwnMeilisearch | null> | null;
  postgres: Promise<Postgres> | null;
  ending: Promise<never> | null;
} = {
  child: null,
  meilisearch: null,
  postgres: null,
  ending: null,
};

function hold(child: ChildProcess): void {
  held.child = child;
}

async function main(settings: Settings): Promise<never> {
  const port = settings.port === 0 ? await freePort() : settings.port;
  await claimPort(port, settings.dataDir);
  const databaseUrl = await openDatabase(settings);
  const meilisearch = await openSearch(settings);
  await step(
    'Code',
    () => generate(),
    (parts) => (parts.length === 0 ? 'up to date' : `${parts.join(', ')} generated`),
  );
  const env = { ...environment(settings, port), DATABASE_URL: databaseUrl };
  await step(
    'Build',
    () => ensureBuild(() => runScript('scripts/build.ts', env, hold)),
    (ran) => (ran ? 'built' : 'up to date'),
  );
  await step(
    'Migrations',
    () => applyMigrations(databaseUrl),
    (names) => (names.length === 0 ? 'up to date' : `${String(names.length)} applied`),
  );
  await seed(databaseUrl, settings, env);
  const server = startScript('server/main.ts', { ...env, ...searchEnvironment(meilisearch) });
  hold(server);
  await step(
    'Shop',
    () => whenReady(server, port),
    () => 'serving',
  );
  printWelcome(settings, port, took(started), searchedBy(meilisearch));
  if (meilisearch !== null) void keepMeilisearch(settings, meilisearch);
  if (held.postgres !== null) void keepPostgres(settings, await held.postgres);
  const code = await exitOf(server);
  if (held.ending === null) say('Shop', `ended by itself (${String(code)})`);
  return await end(settings, typeof code === 'number' ? code : 1);
}

async function openDatabase(settings: Settings): Promise<string> {
  if (settings.databaseUrl !== undefined) return settings.databaseUrl;
  const starting = startPostgres({ dataDir: join(settings.dataDir, 'postgres') });
  held.postgres = starting;
  const server = await step(
    'PostgreSQL',
    () => starting,
    ({ adopted, port }) => `${adopted ? 'was running' : 'started'} on port ${String(port)}`,
  );
  return server.url;
}

/** Our own Meilisearch, where its program is found; null: another's, or PostgreSQL. It never keeps the shop from starting. */
async function openSearch(settings: Settings): Promise<OwnMeilisearch | null> {
  const program = settings.ownMeilisearch ? findMeilisearch(settings.dataDir) : null;
  if (program === null) return null;
  held.meilisearch = startMeilisearch(program, settings.dataDir).catch((error: unknown) => {
    say('Search', `${error instanceof Error ? error.message : String(error)}\nPostgreSQL searches instead.`);
    return null;
  });
  const starting = held.meilisearch;
  return step(
    'Meilisearch',
    () => starting,
    (own) => (own === null ? 'not used' : `${own.version} ${own.adopted ? 'was running' : 'started'} at ${own.url}`),
  );
}

function searchedBy(own: OwnMeilisearch | null): string {
  const outside = process.env['MEILI_URL'] ?? '';
  return own !== null ? `Meilisearch ${own.version} (own)` : outside === '' ? 'PostgreSQL' : `Meilisearch at ${new URL(outside).origin}`;
}

// The seed does without it: the index is filled as a whole once the shop serves.
function searchEnvironment(own: OwnMeilisearch | null): Record<string, string> {
  return own === null ? {} : { MEILI_URL: own.url, MEILI_KEY: own.key };
}

function environment(settings: Settings, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: settings.dataDir,
    APP_MODE: settings.mode,
    DEMO_DATA: settings.demoData,
    ...(settings.mode === 'demo' ? demoSecrets(settings.dataDir) : {}),
  };
}

async function seed(url: string, settings: Settings, env: Record<string, string>): Promise<void> {
  const script = 'prisma/seed/seed.ts';
  if (settings.demoData === 'none' || settings.mode === 'live' || !existsSync(join(root, script))) return;
  const state = await seedState(url);
  if (state === 'seeded' || state === 'in use') return;
  if (state === 'interrupted') {
    say('Demonstration', 'was cut short last time; starting it again');
    await emptyDatabase(url);
    await applyMigrations(url);
  }
  say('Demonstration', 'loading makers, products, orders …');
  await step(
    'Demonstration',
    () => seedOnce(url, settings.demoData, () => runScript(script, env, hold)),
    () => 'loaded',
  );
}

// Ready is what the server says of itself; a server that ends first has said why.
async function whenReady(server: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50, null)) {
    if (hasEnded(server)) throw new Error('The shop ended before it was ready (see above).');
    const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
  }
  throw new Error('The shop was not ready within a minute.');
}

// The embedded server is ours to look after: if it is killed, it is started again where the shop looks for it, as often as it takes: on a full
// disk it does not come up before there is room.
async function keepPostgres(settings: Settings, first: Postgres): Promise<void> {
  for (let server = first; held.ending === null; await sleep(500, null)) {
    if (server.isRunning()) continue;
    say('PostgreSQL', 'is gone; starting it again');
    const again = startPostgres({ dataDir: join(settings.dataDir, 'postgres'), port: server.port });
    held.postgres = again;
    const gone = server;
    server = await again.catch((error: unknown) => {
      say('PostgreSQL', error instanceof Error ? error.message : String(error));
      return gone;
    });
  }
}

async function keepMeilisearch(settings: Settings, first: OwnMeilisearch): Promise<void> {
  const port = Number(new URL(first.url).port);
  for (let own = first; held.ending === null; await sleep(500, null)) {
    if (own.isRunning()) continue;
    const program = findMeilisearch(settings.dataDir);
    if (program === null) return;
    say('Meilisearch', 'is gone; starting it again (PostgreSQL searches meanwhile)');
    const again = startMeilisearch(program, settings.dataDir, port).catch(() => null);
    held.meilisearch = again;
    own = (await again) ?? own;
    if (!own.isRunning()) await sleep(10_000, null);
  }
}

function end(settings: Settings, code: number): Promise<never> {
  held.ending ??= (async () => {
    if (held.child !== null) await endChild(held.child, 12_000);
    await (await held.meilisearch)?.stop();
    const postgres = await held.postgres?.catch(() => null);
    const stopped = (await postgres?.stop()) ?? true;
    if (!stopped) say('PostgreSQL', 'goes on: somebody else is connected to it');
    releasePort(settings.dataDir);
    process.exit(code);
  })();
  return held.ending;
}

async function run(): Promise<void> {
  const settings = readSettings();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (held.ending === null) say('Stopping', 'the shop, then PostgreSQL …');
      void end(settings, 0);
    });
  }
  // The bootstrap was killed.
  process.on('disconnect', () => void end(settings, 1));
  try {
    await main(settings);
  } catch (error) {
    if (held.ending === null) console.error(error instanceof Error ? error.message : error);
    await end(settings, 1);
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
