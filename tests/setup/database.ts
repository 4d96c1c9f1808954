// Once per test run: one PostgreSQL (TEST_DATABASE_URL, or our own in .data/test) and in it a migrated template, from which
// each test file takes its own database (fresh-database.ts). Several runs may share the server.
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type pg from 'pg';
import type { TestProject } from 'vitest/node';

import { root } from '../../scripts/fingerprint.ts';
import { connected, withDatabase } from '../../scripts/migrations/database.ts';
import { readMigrations } from '../../scripts/migrations/files.ts';
import { applyMigrations } from '../../scripts/migrations/migrate.ts';
import { startPostgres } from '../../scripts/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's database `postgres`. */
    pgUrl: string;
    /** Name of the migrated database that fresh ones are copied from. */
    pgTemplate: string;
  }
}

// Nothing here outlives the run, so nothing has to reach the disk.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
const staleAfterHours = 3;

/** Vitest's globalSetup. Returns the tear-down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'] ?? '';
  const server = given === '' ? await startPostgres({ dataDir: join(root, '.data', 'test'), database: 'postgres', settings }) : null;
  const adminUrl = server === null ? withDatabase(given, 'postgres') : server.url;
  const template = await ensureTemplate(adminUrl);
  project.provide('pgUrl', adminUrl);
  project.provide('pgTemplate', template);
  return async () => {
    await server?.stop();
  };
}

// Its name says which migrations made it; it gets that name when it is finished.
async function ensureTemplate(adminUrl: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12);
  const name = `template_${hash}`;
  await connected(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['sogong template']);
    await dropStale(client, name);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await applyMigrations(withDatabase(adminUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

// Templates of other migrations, and databases that a killed run left behind.
async function dropStale(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database d
      WHERE NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)
        AND (datname ~ '^template_[0-9a-f]{12}' AND datname !~ $1
          OR datname ~ '^test_\\d+_' AND split_part(datname, '_', 2)::bigint < extract(epoch FROM now()) - $2)`,
    [`^${template}`, staleAfterHours * 3600],
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)}`).catch(() => undefined);
}
