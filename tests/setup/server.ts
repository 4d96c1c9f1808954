// The built shop for a test file: its own database (empty, or a copy of the seeded demonstration), its own port.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { inject } from 'vitest';

import { filesUnder, fingerprint, root } from '../../scripts/fingerprint.ts';
import { connected, dropDatabase, withDatabase } from '../../scripts/migrations/database.ts';
import { freePort } from '../../scripts/postgres.ts';

export interface Shop {
  /** http://127.0.0.1:<port>, without a slash at the end. */
  origin: string;
  databaseUrl: string;
  /** Lines the process wrote so far. */
  output: () => string;
  /** kill -9, then a new process on the same database and port. */
  killAndRestart: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface ShopOptions {
  /** 'demo': the whole demonstration; 'none': migrated and empty. */
  data?: 'demo' | 'none';
  env?: Record<string, string>;
}

/** Starts the built shop (builds when there is no build). Call stop() in afterAll. */
export async function startShop({ data = 'demo', env = {} }: ShopOptions = {}): Promise<Shop> {
  if (!existsSync(join(root, 'build', 'server', 'index.js'))) runScript(['scripts/build.ts'], {});
  const databaseUrl = await ownDatabase(data);
  const port = await freePort();
  const settings = { PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: picturesFolder(), LOG_LEVEL: 'warn', APP_MODE: 'demo', ...env };
  let running = await launch(settings);
  return {
    origin: `http://127.0.0.1:${port}`,
    databaseUrl,
    output: () => running.output(),
    async killAndRestart() {
      await ended(running.child, 'SIGKILL');
      running = await launch(settings);
    },
    async stop() {
      await ended(running.child, 'SIGTERM');
      await dropDatabase(databaseUrl);
    },
  };
}

// Pictures lie under the hash of what they show, so that shops may share them: each is drawn once for a state of the code that draws.
function picturesFolder(): string {
  const print = fingerprint(filesUnder(join(root, 'app', 'infra', 'images')), []).slice(0, 12);
  return join(root, '.data', 'test-pictures', print);
}

async function launch(settings: Record<string, string>): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...settings, PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (output.includes('listening on')) done();
    });
    child.once('exit', (code) => fail(new Error(`the shop ended with ${String(code)}:\n${output}`)));
  });
  return { child, output: () => output };
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  await gone;
}

async function ownDatabase(data: 'demo' | 'none'): Promise<string> {
  const adminUrl = inject('pgUrl');
  const template = data === 'none' ? inject('pgTemplate') : await seededTemplate(adminUrl);
  const name = `test_${Math.floor(Date.now() / 1000)}_${randomUUID().slice(0, 8)}`;
  await connected(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return withDatabase(adminUrl, name);
}

// The demonstration is loaded once for each state of schema, content and flows; test files copy it.
async function seededTemplate(adminUrl: string): Promise<string> {
  const inputs = ['prisma', 'app/flows', 'app/domain'].flatMap((folder) => filesUnder(join(root, folder)));
  const print = createHash('sha256').update(fingerprint(inputs, [])).digest('hex').slice(0, 12);
  const base = inject('pgTemplate');
  const name = `${base}_demo_${print}`;
  await connected(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['sogong demo template']);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = `${name}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${base}`);
    runScript(['prisma/seed/seed.ts'], { DATABASE_URL: withDatabase(adminUrl, unfinished), DEMO_DATA: 'demo', LOG_LEVEL: 'warn' });
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

function runScript(args: string[], env: Record<string, string>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...env, PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}
