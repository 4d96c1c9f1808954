// Queries whose text is made once: other values, same text; run on the reader's pool and in a transaction.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read, run } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

let built = 0;
const counted = prepared((ids: readonly string[], noticeKey: string | null, most: number) => {
  built += 1;
  return q
    .selectFrom('category')
    .select(['id', 'noticeKey', sql<string | null>`${noticeKey}::text`.as('asked')])
    .where(sql<boolean>`id = any(${ids})`)
    .where('position', '<=', most)
    .orderBy('id');
});

it('is built once and asks for what it is given, each time', async () => {
  await inTransaction('make', async (tx) => {
    const rows = [1, 2, 3].map((place) => ({ id: `cat_${String(place)}`, slug: `c${String(place)}`, noticeKey: 'etc', position: place }));
    await run(tx, q.insertInto('category').values(rows));
  });
  expect(await read(reader(), counted(['cat_1', 'cat_2', 'cat_3'], 'etc', 2))).toEqual([
    { id: 'cat_1', noticeKey: 'etc', asked: 'etc' },
    { id: 'cat_2', noticeKey: 'etc', asked: 'etc' },
  ]);
  const both = [counted(['cat_3'], null, 9), counted([], 'x', 9)];
  const [one, none] = await inTransaction('read', (tx) => Promise.all(both.map((query) => run(tx, query))));
  expect([one, none, built]).toEqual([[{ id: 'cat_3', noticeKey: 'etc', asked: null }], [], 1]);
});
