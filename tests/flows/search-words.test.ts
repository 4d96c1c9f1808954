// The curators' words: versions that follow one another, both in the audit, taken back at will, in force at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { curationInForce } from '#app/domain/search/curation.db.server.ts';
import type { WordsChange } from '#app/domain/search/search-words.ts';
import { changeSearchWords } from '#app/flows/search/change-search-words.server.ts';
import { curationNow } from '#app/flows/search/search-words.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';
import { done, refusalOf } from '#tests/make/supply.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  await connections().pool.query("insert into person (id, name, email, email_verified) values ('psn_curator', '가린', 'curator@demo.sogong.example', true)");
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const actor = { personId: 'psn_curator', role: 'curator' };
const change = (expectedVersion: number, what: WordsChange | { kind: 'undo'; version: number }) =>
  changeSearchWords({ actor, expectedVersion, note: 'why', change: what });

describe('the words of the search', () => {
  it('begin with nothing, and each change is a version on the one that was seen', async () => {
    expect(await curationNow()).toMatchObject({ version: 0, twoWay: [] });
    expect(done(await change(0, { kind: 'same', words: ['토트백', '에코백'] })).version).toBe(1);
    expect(done(await change(1, { kind: 'pin', key: '한과', products: ['prd_1'] })).version).toBe(2);
    expect(await curationNow()).toEqual({ version: 2, twoWay: [['토트백', '에코백']], oneWay: {}, pins: { 한과: ['prd_1'] } });
    expect(refusalOf(await change(1, { kind: 'also', words: ['선물', '보자기'] }))).toBe('changed_meanwhile');
    expect(refusalOf(await change(2, { kind: 'pin', key: '한과', products: ['prd_1'] }))).toBe('words_unchanged');
  });

  it('are changed by one of two at once', async () => {
    const both = await Promise.all([change(2, { kind: 'same', words: ['a', 'b'] }), change(2, { kind: 'same', words: ['c', 'd'] })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect((await curationInForce(reader())).version).toBe(3);
  });

  it('are taken back to an earlier version, also to none', async () => {
    expect(done(await change(3, { kind: 'undo', version: 1 })).version).toBe(4);
    expect((await curationInForce(reader())).content).toEqual({ twoWay: [['토트백', '에코백']], oneWay: {}, pins: {} });
    expect(done(await change(4, { kind: 'undo', version: 0 })).version).toBe(5);
    expect(await curationNow()).toMatchObject({ version: 5, twoWay: [], pins: {} });
    for (const version of [5, 6, 99]) expect(refusalOf(await change(5, { kind: 'undo', version }))).toBe('not_found');
  });

  it('stay as they were written, each change in the audit', async () => {
    const { pool } = connections();
    await expect(pool.query("update search_curation set note = ''")).rejects.toThrow(/append-only/);
    const { rows } = await pool.query(
      "select actor_id, role, detail ->> 'version' as version from audit_entry where action = 'change-search-words' order by at, id",
    );
    expect(rows.map((row: { version: string }) => row.version)).toEqual(['1', '2', '3', '4', '5']);
  });
});
