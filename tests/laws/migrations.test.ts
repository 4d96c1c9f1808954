// The migrations and the Prisma schema describe the same database; what the schema cannot say is listed by name.
import { afterAll, beforeAll, expect, it } from 'vitest';

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
