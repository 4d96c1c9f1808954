// What Kysely reads is prepared under a name, side by side with Prisma's statements on the same connections.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_POOL: '2', LOG_LEVEL: 'silent' });
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const read = (key: string) => connections().kysely.selectFrom('region').select(['key', 'landscape']).where('key', '=', key).execute();

describe('named statements', () => {
  it('answer what unnamed ones answer, before and after they are prepared', async () => {
    await inTransaction('make region', (tx) => tx.region.create({ data: { key: 'seoul', kind: 'special_city', landscape: 'alley' } }));
    for (let i = 0; i < 6; i += 1) {
      expect(await read('seoul')).toEqual([{ key: 'seoul', landscape: 'alley' }]);
      expect(await read('nowhere')).toEqual([]);
    }
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements where statement like '%"landscape"%'`.execute(connections().kysely);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('share one book of names with Prisma', async () => {
    const both = async () => {
      await inTransaction('count regions', (tx) => tx.region.count({ where: { landscape: 'alley' } }));
      await read('seoul');
    };
    for (let i = 0; i < 5; i += 1) await Promise.all([both(), both(), both()]);
    expect(await read('seoul')).toHaveLength(1);
  });

  it('leave a connection whole after a fault', async () => {
    const fault = () => sql`select 1 / (select count(*) from region where key = 'nowhere')`.execute(connections().kysely);
    for (let i = 0; i < 5; i += 1) await expect(fault()).rejects.toThrow(/division by zero/);
    expect(await read('seoul')).toHaveLength(1);
  });
});
