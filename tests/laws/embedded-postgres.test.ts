// What the start command promises of the embedded PostgreSQL: adopted by whoever comes, recovered after a kill, stopped by the last.
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { root } from '../../scripts/fingerprint.ts';
import { connected } from '../../scripts/migrations/database.ts';
import { discardPostgres, type Postgres, startPostgres } from '../../scripts/postgres.ts';

// Named by process: should this run be ended in the middle, npm test finds it and clears it away.
const dataDir = join(root, '.data', 'test-own', String(process.pid));
let server: Postgres;

beforeAll(async () => {
  await discardPostgres(dataDir);
  server = await startPostgres({ dataDir });
});

afterAll(async () => {
  await discardPostgres(dataDir);
});

it('is adopted by the next who asks, and goes on while he uses it', async () => {
  const second = await startPostgres({ dataDir });
  expect(second.adopted).toBe(true);
  expect(second.url).toBe(server.url);
  expect(await second.stop()).toBe(false);
  expect(server.isRunning()).toBe(true);
});

it('keeps what was committed when it is killed', async () => {
  await connected(server.url, (client) => client.query('CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)'));
  process.kill(server.pid, 'SIGKILL');
  server = await startPostgres({ dataDir, port: server.port });
  expect(server.adopted).toBe(false);
  const rows = await connected(server.url, async (client) => (await client.query<{ id: number }>('SELECT id FROM kept')).rows);
  expect(rows).toEqual([{ id: 7 }]);
});

it('is started once when two ask at the same time', async () => {
  expect(await server.stop()).toBe(true);
  const [one, two] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
  expect(one.url).toBe(two.url);
  expect(await one.stop()).toBe(false);
  expect(await two.stop()).toBe(true);
  expect(one.isRunning()).toBe(false);
});
