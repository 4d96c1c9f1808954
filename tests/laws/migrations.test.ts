// The migrations and the Prisma schema describe the same database; what the schema cannot say is listed by name.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { migrationAdapter } from '../../scripts/migrations/adapter.ts';
import { connected } from '../../scripts/migrations/database.ts';
import { findDrift } from '../../scripts/migrations/drift.ts';
import { status } from '../../scripts/migrations/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database.drop();
});

it('leaves nothing pending, failed or edited', async () => {
  expect(await status(database.url)).toEqual({ pending: [], failed: [], edited: [], unknown: [] });
});

it('makes the tables, keys and indexes of the schema', async () => {
  expect(await findDrift(database.url)).toEqual([]);
});

/** Runs a migration as the engine does. `said`: whatever it could not have at once. */
async function migrate(sql: string, said: string[] = []): Promise<void> {
  const adapter = migrationAdapter(database.url, new Set([sql]), (words) => said.push(words));
  try {
    const connection = await adapter.factory.connect();
    await connection.executeScript(sql);
  } finally {
    await adapter.close();
  }
}

it('gives up waiting for a lock after a moment, lets those behind it pass, and tries again', async () => {
  const said: string[] = [];
  await connected(database.url, async (holder) => {
    await holder.query('begin; lock table maker_order in access share mode');
    const migrated = migrate('ALTER TABLE maker_order ADD COLUMN spare integer', said);
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(1), { timeout: 20_000 });
    await holder.query('commit');
    await migrated;
    const { rows } = await holder.query('select spare from maker_order');
    expect(rows).toEqual([]);
  });
  expect(said[0]).toMatch(/lock timeout; trying again/);
  await migrate('ALTER TABLE maker_order DROP COLUMN spare');
});

it('runs what is marked alone statement by statement, and again from its first line', async () => {
  const sql = `-- alone
DROP INDEX CONCURRENTLY IF EXISTS maker_order_spare;
CREATE INDEX CONCURRENTLY maker_order_spare ON maker_order (paid_at);
DO $$ BEGIN UPDATE maker_order SET id = id; COMMIT; END $$;`;
  await migrate(sql);
  await migrate(sql);
  await connected(database.url, async (client) => {
    const { rows } = await client.query(`select indisvalid from pg_index where indexrelid = 'maker_order_spare'::regclass`);
    expect(rows).toEqual([{ indisvalid: true }]);
    await client.query('drop index maker_order_spare');
  });
});
