// Whoever waited for a connection waits the less for a row; whoever got one at once as long as ever, and nobody after him is hurried (trust.md T16).
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { isDatabaseOutage } from '#app/infra/db/outage.ts';
import { asOneRequest } from '#app/infra/db/patience.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

const whole = 3_000;
const poolSize = 3;
/** How long every connection is busy: long against what a busy machine adds to it. */
const busySeconds = 0.8;
const busyMs = busySeconds * 1_000;
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, DATABASE_POOL: String(poolSize), DATABASE_LOCK_MS: String(whole), LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

type Reading = () => Promise<number>;
const msOf = (text: string | undefined): number => (text?.endsWith('ms') === true ? Number.parseInt(text, 10) : 1_000 * Number.parseInt(text ?? '', 10));
const inATransaction: Reading = () =>
  inTransaction('ask', async (tx) => msOf((await tx.$queryRaw<{ ms: string }[]>`select current_setting('lock_timeout') as ms`)[0]?.ms));
const byKysely: Reading = async () => msOf((await sql<{ ms: string }>`select current_setting('lock_timeout') as ms`.execute(connections().kysely)).rows[0]?.ms);
const byPrisma: Reading = async () => msOf((await connections().prisma.$queryRaw<{ ms: string }[]>`select current_setting('lock_timeout') as ms`)[0]?.ms);
const readings: [string, Reading][] = [
  ['a transaction', inATransaction],
  ['a read by Kysely', byKysely],
  ['a read by Prisma', byPrisma],
];

/** Every connection works for a while. */
const busy = (): Promise<unknown> => Promise.all(Array.from({ length: poolSize }, () => connections().pool.query(`select pg_sleep(${String(busySeconds)})`)));

it.each(readings)('%s', async (_name, read) => {
  expect(await read()).toBe(whole);
  const work = busy();
  expect(await read()).toBeLessThanOrEqual(whole - busyMs / 2);
  await work;
  expect(await Promise.all(Array.from({ length: 2 * poolSize }, read))).toEqual(Array.from({ length: 2 * poolSize }, () => whole));
});

it('a request that waits again and again waits no longer in all; two waits at once count once', async () => {
  const left = await asOneRequest(async () => {
    const seen: number[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const work = busy();
      const [first, second] = await Promise.all([inATransaction(), byKysely()]);
      expect(Math.abs(first - second)).toBeLessThan(busyMs / 2);
      seen.push(first);
      await work;
    }
    return [...seen, await byKysely()];
  });
  const [once = 0, twice = 0, atOnce = 0] = left;
  expect(once - twice).toBeGreaterThan(busyMs / 2);
  // What was waited stays waited, also where a connection is free.
  expect(atOnce).toBeLessThanOrEqual(twice);
  expect(await asOneRequest(byKysely)).toBe(whole);
});

it('a row that stays locked is an outage for him, and the connection is as good as before', async () => {
  await inTransaction('make', (tx) => tx.category.create({ data: { id: 'cat_1', slug: 'cat_1', noticeKey: 'etc', position: 1 } }));
  const lock = () => inTransaction('lock', (tx) => tx.$executeRaw`select 1 from category where id = 'cat_1' for update`);
  const holder = await connections().pool.connect();
  await holder.query('begin');
  await holder.query("select 1 from category where id = 'cat_1' for update");
  const work = busy();
  const fault: unknown = await lock().catch((thrown: unknown) => thrown);
  expect(isDatabaseOutage(fault)).toBe(true);
  await work;
  await holder.query('rollback');
  holder.release();
  expect(await lock()).toBe(1);
  expect(await inATransaction()).toBe(whole);
});
