// Statements of one message: values go there and come back as they are, what follows a fault is not done, and a connection is as good as before.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { askOne, askRound, type Statement } from '#app/infra/db/round.ts';

import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
});
afterEach(() => client.end());

const named = (text: string, values: unknown[] = [], name = `of ${text}`.slice(0, 60)): Statement => ({ name, text, values });
const unnamed = (text: string, values: unknown[] = []): Statement => ({ name: '', text, values });

const texts = ['', 'a "quoted" \\ word', "it's {a,b}", '나전칠기 🪡', 'NULL', ' spaces '];

describe('values', () => {
  it.each([
    ['text', '나전 "칠기"', '나전 "칠기"'],
    ['int4', 7, 7],
    ['bigint', 9_007_199_254_740_991n, 9_007_199_254_740_991],
    ['bool', false, false],
    ['timestamptz', new Date('2026-11-29T01:02:03.456Z'), new Date('2026-11-29T01:02:03.456Z')],
    ['date', '2026-11-29', new Date('2026-11-29T00:00:00Z')],
    ['jsonb', { a: ['"', null, 1] }, { a: ['"', null, 1] }],
    ['bytea', new Uint8Array([0, 1, 255]), Buffer.from([0, 1, 255])],
    ['text', null, null],
    ['text', undefined, null],
    ['text[]', texts, texts],
    ['text[]', [], []],
    ['text[]', ['a', null], ['a', null]],
    ['int8[]', [1, 2n], ['1', '2']],
    ['int4[]', [[1], [2]], [[1], [2]]],
    ['timestamptz[]', [new Date('2026-11-29T01:02:03.456Z')], [new Date('2026-11-29T01:02:03.456Z')]],
    ['bytea[]', [new Uint8Array([0, 255])], [Buffer.from([0, 255])]],
  ])('%s', async (type, given, back) => {
    // Described with its rows, and from memory.
    for (let time = 0; time < 2; time += 1) expect((await askOne(client, named(`select $1::${type} as it`, [given]))).rows).toEqual([{ it: back }]);
    expect((await askOne(client, unnamed(`select $1::${type} as it`, [given]))).rows).toEqual([{ it: back }]);
  });

  it('that no number holds are a fault of that round alone', async () => {
    const big = named('select $1::bigint as it', ['9007199254740993']);
    await expect(askOne(client, big)).rejects.toThrow('integer out of range');
    await expect(askOne(client, big)).rejects.toThrow('integer out of range');
    expect((await askOne(client, { ...big, values: ['5'] })).rows).toEqual([{ it: 5 }]);
  });
});

describe('a round', () => {
  it('answers each statement with its own rows and count', async () => {
    const all = [
      named('create temp table thing (a_b int, c int)'),
      named('insert into thing select n, n from generate_series(1, 3) n'),
      named('select a_b, c from thing order by a_b'),
      named('select a_b from thing where c > 3'),
      named('update thing set c = 0 where a_b > 1'),
    ];
    const naming = (column: string): string => column.toUpperCase();
    const answers = await askRound(client, all, naming);
    expect(answers.map(({ rowCount }) => rowCount)).toEqual([null, 3, 3, 0, 2]);
    expect(answers[2]?.rows).toEqual([1, 2, 3].map((n) => ({ A_B: n, C: n })));
    const again = await askRound(client, all.slice(2, 4));
    expect(again.map(({ rows }) => rows)).toEqual([
      [
        { a_b: 1, c: 1 },
        { a_b: 2, c: 0 },
        { a_b: 3, c: 0 },
      ],
      [],
    ]);
  });

  it('ends at a fault: what follows is not done, also where it was never prepared', async () => {
    await askRound(client, [named('create temp table part (n int check (n < 5))')]);
    const insert = (n: number) => named('insert into part values ($1)', [n]);
    const count = named('select count(*)::int as n from part');
    await askRound(client, [named('begin'), insert(1)]);
    await expect(askRound(client, [insert(9), insert(2), named('commit')])).rejects.toMatchObject({ code: '23514' });
    await askRound(client, [unnamed('rollback')]);
    expect((await askOne(client, count)).rows).toEqual([{ n: 0 }]);
    await askRound(client, [named('begin'), insert(3), named('commit')]);
    expect((await askOne(client, count)).rows).toEqual([{ n: 1 }]);
  });

  it('may name what could not be prepared the first time', async () => {
    const late = named('select n from comes_late', [], 'late');
    await expect(askOne(client, late)).rejects.toMatchObject({ code: '42P01' });
    await askRound(client, [unnamed('create temp table comes_late as select 4 as n')]);
    expect((await askOne(client, late)).rows).toEqual([{ n: 4 }]);
    expect((await askOne(client, late)).rows).toEqual([{ n: 4 }]);
    await expect(askRound(client, [named('select 1 / $1::int as it', [0], 'half'), late])).rejects.toMatchObject({ code: '22012' });
    expect((await askOne(client, named('select 1 / $1::int as it', [1], 'half'))).rows).toEqual([{ it: 1 }]);
  });

  it('asks anew what a migration gave another shape, or what the connection has no more', async () => {
    await askRound(client, [unnamed('create temp table moulded as select 1 as a')]);
    const all = named('select * from moulded');
    for (let time = 0; time < 2; time += 1) expect((await askOne(client, all)).rows).toEqual([{ a: 1 }]);
    await askRound(client, [unnamed('alter table moulded add b text')]);
    expect((await askOne(client, all)).rows).toEqual([{ a: 1, b: null }]);
    await client.query('deallocate all');
    expect((await askOne(client, all)).rows).toEqual([{ a: 1, b: null }]);
  });

  it('that waits when the connection ends is a fault', async () => {
    const waiting = askRound(client, [named('select 1 as first'), named('select pg_sleep(60)')]);
    const failed = expect(waiting).rejects.toThrow(/terminat/i);
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const asleep = "select pid from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'";
    let pid: number | undefined;
    while (pid === undefined) pid = (await other.query<{ pid: number }>(asleep)).rows[0]?.pid;
    await other.query('select pg_terminate_backend($1)', [pid]);
    await failed;
    await expect(askRound(client, [named('select 1 as first')])).rejects.toThrow();
    await other.end();
  });
});
