// One connection for a transaction's own statements and for Prisma's models: what is undone is undone for both, and nothing reaches another's.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { later, one, prepared, q, read, run, written, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { refuse } from '#app/lib/result.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_POOL: '5', LOG_LEVEL: 'silent' });
});

afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const at = new Date('2026-11-29T00:00:00.000Z');
const row = (id: string) => ({ id, subject: `sub_${id}`, fromState: 'a', toState: 'b', actorId: null, reason: '', at });
const kept = async (id: string): Promise<number> =>
  (await connections().pool.query('select 1 from transition where id = $1 union all select 1 from category where id = $1', [id])).rows.length;

// Each way in which the nouns write.
const writings: [string, (tx: Tx, id: string) => Promise<unknown>][] = [
  ['a query', (tx, id) => run(tx, q.insertInto('transition').values(row(id)))],
  ['a write for later', (tx, id) => later(tx, q.insertInto('transition').values(row(id)))],
  ['a statement', (tx, id) => tx.$executeRaw`insert into transition values (${id}, 's', 'a', 'b', null, '', ${at})`],
  ['create', (tx, id) => tx.transition.create({ data: row(id) })],
  ['createMany', (tx, id) => tx.transition.createMany({ data: [row(id)], skipDuplicates: true })],
  ['upsert', (tx, id) => tx.category.upsert({ where: { slug: id }, create: { id, slug: id, noticeKey: 'etc', position: 1 }, update: { position: 2 } })],
];

it.each(writings)('%s is kept by commit, undone by a refusal and by a fault', async (_name, write) => {
  const ids = ['kept', 'refused', 'thrown'].map((end) => `${end}_${String(writings.findIndex(([, one]) => one === write))}`);
  const [stays = '', refused = '', thrown = ''] = ids;
  await inTransaction('keep', (tx) => write(tx, stays));
  const answer = await inTransaction('refuse', async (tx) => {
    await write(tx, refused);
    return refuse({ kind: 'no' });
  });
  expect(answer).toEqual({ ok: false, refusal: { kind: 'no' } });
  await expect(
    inTransaction('throw', async (tx) => {
      await write(tx, thrown);
      throw new Error('a bug');
    }),
  ).rejects.toThrow('a bug');
  expect(await Promise.all(ids.map(kept))).toEqual([1, 0, 0]);
});

it('sends what was for later before anything else, in one statement', async () => {
  const insert = (id: string) => q.insertInto('transition').values(row(id));
  const found = (tx: Tx, id: string) => one(tx, q.selectFrom('transition').select('reason').where('id', '=', id));
  await inTransaction('read one’s own', async (tx) => {
    await later(tx, insert('later_1'));
    await later(tx, insert('later_2'));
    await later(tx, q.insertInto('category').values({ id: 'later_3', slug: 'later_3', noticeKey: 'etc', position: 1 }));
    expect(await found(tx, 'later_2')).toEqual({ reason: '' });
    await later(tx, insert('later_4'));
    expect(await tx.transition.count({ where: { id: 'later_4' } })).toBe(1);
    await later(tx, insert('later_5'));
    await tx.$executeRaw`update transition set reason = 'seen' where false`;
    expect(await found(tx, 'later_5')).toEqual({ reason: '' });
  });
  expect(await Promise.all(['later_1', 'later_2', 'later_3', 'later_4', 'later_5'].map(kept))).toEqual([1, 1, 1, 1, 1]);
});

it('does what is asked at once in its order, behind what waits, and answers each', async () => {
  const insert = (id: string) => q.insertInto('category').values({ id, slug: id, noticeKey: 'etc', position: 1 });
  const positions = (tx: Tx) => run(tx, q.selectFrom('category').select(['noticeKey', 'position']).where('id', '=', 'at_once_1'));
  await inTransaction('ask at once', async (tx) => {
    await later(tx, insert('at_once_1'));
    const [before, changed, after, , raw] = await Promise.all([
      positions(tx),
      written(tx, q.updateTable('category').set({ position: 2 }).where('id', '=', 'at_once_1')),
      positions(tx),
      later(tx, insert('at_once_2')),
      tx.$queryRaw`select notice_key from category where id = 'at_once_2'`,
      tx.transition.create({ data: row('at_once_3') }),
    ]);
    expect([before, changed, after, raw]).toEqual([[{ noticeKey: 'etc', position: 1 }], 1, [{ noticeKey: 'etc', position: 2 }], [{ notice_key: 'etc' }]]);
  });
  expect(await Promise.all(['at_once_1', 'at_once_2', 'at_once_3'].map(kept))).toEqual([1, 1, 1]);
});

it('keeps nothing of what was asked at once with a fault, and names who asked', async () => {
  const asked = inTransaction('ask at once', async function whoAsks(tx) {
    await Promise.all([run(tx, q.insertInto('transition').values(row('with_fault'))), tx.ask('select 1 / 0'), tx.ask('select 1')]);
  });
  const fault: unknown = await asked.catch((thrown: unknown) => thrown);
  expect(fault).toMatchObject({ code: '22012' });
  expect(fault instanceof Error ? fault.stack : '').toContain('whoAsks');
  expect(await kept('with_fault')).toBe(0);
});

it('lets no two parts of one statement change the same table', async () => {
  const position = (by: number) =>
    q
      .updateTable('category')
      .set((row) => ({ position: row('position', '+', by) }))
      .where('id', '=', 'later_3');
  const after = await inTransaction('change twice', async (tx) => {
    await later(tx, position(10));
    await later(tx, position(100));
    await later(tx, q.deleteFrom('category').where('id', '=', 'later_none'));
    await later(tx, q.insertInto('category').values({ id: 'later_6', slug: 'later_6', noticeKey: 'etc', position: 5 }));
    await later(tx, q.updateTable('category').set({ position: 6 }).where('id', '=', 'later_6'));
    return run(tx, q.selectFrom('category').select('position').where('id', 'in', ['later_3', 'later_6']).orderBy('id'));
  });
  expect(after).toEqual([{ position: 111 }, { position: 6 }]);
  await expect(inTransaction('no table', (tx) => later(tx, q.selectFrom('category').selectAll()))).rejects.toThrow('a write of one table can wait');
});

it('throws the fault of what was for later, at the next statement or at commit, and keeps nothing', async () => {
  const twice = q.insertInto('transition').values([row('fault'), row('fault')]);
  const known = { constraint: 'transition_pkey' };
  await expect(inTransaction('commit', (tx) => later(tx, twice))).rejects.toMatchObject(known);
  const next = inTransaction('next', async (tx) => {
    await later(tx, twice);
    return one(
      tx,
      q.selectNoFrom((row) => row.lit(1).as('one')),
    );
  });
  await expect(next).rejects.toMatchObject(known);
  expect(await kept('fault')).toBe(0);
});

it('draws a number again that is taken, and only that', async () => {
  const batch = (id: string, number: string) => ({ id, number, createdBy: 'psn', createdAt: at, count: 0, total: 0 });
  const number = (tx: Tx, id: string, drawn: string) => later(tx, q.insertInto('payoutBatch').values(batch(id, drawn)));
  await inTransaction('first', (tx) => number(tx, 'number_1', 'N1'));
  const draws = ['N1', 'N1', 'N2'];
  await inTransaction('again', (tx) => number(tx, 'number_2', draws.shift() ?? ''));
  expect(draws).toEqual([]);
  await expect(inTransaction('another key', (tx) => number(tx, 'number_2', 'N3'))).rejects.toMatchObject({ constraint: 'payout_batch_pkey' });
});

it('acts after a commit alone, and before anybody is answered', async () => {
  const acts: string[] = [];
  await inTransaction('keep', async (tx) => {
    tx.afterCommit(() => acts.push('kept'));
    await run(tx, q.insertInto('transition').values(row('acted')));
    expect(acts).toEqual([]);
  });
  expect([acts, await kept('acted')]).toEqual([['kept'], 1]);
  const refused = inTransaction('refuse', async (tx) => {
    tx.afterCommit(() => acts.push('refused'));
    return Promise.resolve(refuse({ kind: 'no' }));
  });
  const thrown = inTransaction('throw', (tx) => {
    tx.afterCommit(() => acts.push('thrown'));
    return Promise.reject(new Error('a bug'));
  });
  await Promise.allSettled([refused, thrown]);
  expect(acts).toEqual(['kept']);
});

it('many at once keep to their own connections', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      inTransaction('one of many', async (tx) => {
        await tx.transition.create({ data: row(`many_${String(place)}`) });
        const seen = await run(tx, q.selectFrom('transition').select('id').where('id', 'like', 'many_%').where('at', '=', at));
        const mine = seen.filter((one) => one.id === `many_${String(place)}`);
        return place % 2 === 0 ? refuse({ kind: 'even' }) : mine.length;
      }),
    ),
  );
  expect(outcomes.filter((one) => one === 1)).toHaveLength(20);
  const { rows } = await connections().pool.query("select id from transition where id like 'many_%'");
  expect(rows).toHaveLength(20);
});

it('counts what is written, and gives days, won and instants as code knows them', async () => {
  const [count, read] = await inTransaction('read', async (tx) => {
    const inserted = await written(tx, q.insertInto('transition').values([row('count_1'), row('count_2')]));
    const { rows } = await tx.ask<{ day: Date; won: number; at: Date; rate: number }>(
      "select date '2026-11-29' as day, 9007199254740991::bigint as won, $1::timestamptz as at, 0.5::numeric as rate",
      [at],
    );
    return [inserted, rows[0]] as const;
  });
  expect(count).toBe(2);
  expect(read).toEqual({ day: at, won: Number.MAX_SAFE_INTEGER, at, rate: 0.5 });
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

it('builds a prepared query once and asks for what it is given, each time', async () => {
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

it('goes on while a migration gives rows another shape, on every connection and for each way to ask', async () => {
  const { pool, kysely } = connections();
  await pool.query('create table moulded as select 1 as a');
  const told = (tx: Tx) => tx.ask('select * from moulded');
  const modelled = (tx: Tx) => tx.category.findFirst({ where: { id: 'at_once_1' } });
  const both = () => inTransaction('look', async (tx) => [(await told(tx)).rows, (await modelled(tx))?.position]);
  const asked = async () => (await sql`select * from moulded`.execute(kysely)).rows;
  const everywhere = async () => [...(await Promise.all(Array.from({ length: 5 }, both))), ...(await Promise.all(Array.from({ length: 5 }, asked)))];
  const before = await everywhere();
  for (let time = 0; time < 3; time += 1) expect(await everywhere()).toEqual(before);
  await pool.query('alter table moulded add b int; alter table category alter column position type bigint');
  const after = JSON.parse(JSON.stringify(before).replaceAll('{"a":1}', '{"a":1,"b":null}')) as unknown;
  for (let time = 0; time < 3; time += 1) expect(await everywhere()).toEqual(after);
});
