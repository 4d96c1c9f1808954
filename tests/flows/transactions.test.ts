// One connection for a transaction's own statements and for Prisma's models: what is undone is undone for both, and nothing reaches another's.
import { afterAll, beforeAll, expect, it } from 'vitest';

import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { q, run, written, type Tx } from '#app/infra/db/sql.ts';
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
