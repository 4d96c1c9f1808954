// A database of one's own for a test file: migrated, empty, its market's clock at noon of a working Wednesday; gone afterwards.
import { randomUUID } from 'node:crypto';

import { inject } from 'vitest';

import { connected, dropDatabase, withDatabase } from '../../scripts/migrations/database.ts';
import { workingNoon } from './working-noon.ts';

export interface FreshDatabase {
  /** postgresql:// address, as the superuser. */
  url: string;
  /** Ends its sessions and drops it. */
  drop: () => Promise<void>;
}

/** Copies the migrated template (some 50 ms). Call it in beforeAll and `drop` in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  // Crowds wait for one row on a machine that has other tests to do: they get the time they need.
  process.env['DATABASE_LOCK_MS'] ??= '15000';
  const adminUrl = inject('pgUrl');
  const name = `test_${String(Math.floor(Date.now() / 1000))}_${randomUUID().slice(0, 8)}`;
  await connected(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('pgTemplate')} STRATEGY FILE_COPY`));
  const url = withDatabase(adminUrl, name);
  await setToNoon(url);
  return { url, drop: () => dropDatabase(url) };
}

/** Sets the market's clock to noon of a working Wednesday. */
export async function setToNoon(url: string): Promise<void> {
  await connected(url, (client) => client.query('UPDATE clock_offset SET offset_ms = $1', [workingNoon().getTime() - Date.now()]));
}
