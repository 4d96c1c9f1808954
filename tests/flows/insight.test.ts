// Anonymous counts on the real database: sums, two processes at once, names that are never kept, rare queries that lose theirs, the end.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { addSearches, addViews, foldRare } from '#app/domain/insight/count.db.server.ts';
import { keptDays, rareDays } from '#app/domain/insight/counted.ts';
import { countFoundOrder } from '#app/flows/insight/count-found-order.server.ts';
import { foldCounts } from '#app/flows/insight/fold-counts.server.ts';
import { noteClick, noteFoundOrder, noteSearch, noteView, writeCounts } from '#app/flows/insight/counting.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { addDays, kstDay, toDay } from '#app/lib/time.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});
beforeEach(async () => {
  await connections().pool.query('truncate view_count, search_count, search_click');
});

async function rows<R extends object>(text: string): Promise<R[]> {
  return (await connections().pool.query<R>(text)).rows;
}

describe('what is noted', () => {
  it('is written as sums of the Korean day', async () => {
    for (let look = 0; look < 3; look += 1) noteView('product:prd_1', 'search');
    noteView('product:prd_1', 'direct');
    noteView('person:psn_1', 'direct');
    noteView('', 'direct');
    await writeCounts();
    noteView('product:prd_1', 'search');
    await writeCounts();
    await writeCounts();
    expect(await rows('select kind, key, source, views from view_count order by source')).toEqual([
      { kind: 'product', key: 'prd_1', source: 'direct', views: 1 },
      { kind: 'product', key: 'prd_1', source: 'search', views: 4 },
    ]);
    const [counted] = await rows<{ day: string; today: string }>('select day::text as day, market_today()::text as today from view_count limit 1');
    expect(counted?.day).toBe(counted?.today);
  });

  it('of a search is its words, whether it found nothing, where it was opened and that it led to an order', async () => {
    noteSearch('  한과 ', 5);
    noteSearch('한과', 0);
    noteClick('한과', 2);
    noteClick('한과', 2);
    noteClick('한과', 0);
    noteClick('한과', 1.5);
    noteClick('한과', 9_999);
    noteFoundOrder('한과');
    await writeCounts();
    expect(await rows('select query, searches, empty, orders from search_count')).toEqual([{ query: '한과', searches: 2, empty: 1, orders: 1 }]);
    expect(await rows('select query, position, clicks from search_click')).toEqual([{ query: '한과', position: 2, clicks: 2 }]);
  });

  it('never keeps what could name somebody, not even past the code', async () => {
    for (const typed of ['kim@example.com', '010-1234-5678', '900101 1234567', '주문 20261123-000123']) noteSearch(typed, 0);
    await writeCounts();
    expect(await rows('select query, searches, empty from search_count')).toEqual([{ query: '', searches: 4, empty: 4 }]);
    for (const query of ['kim@example.com', '01012345678', '가'.repeat(41)])
      await expect(inTransaction('past the code', (tx, now) => addSearches(tx, kstDay(now), [{ query, searches: 1, empty: 0, orders: 0 }]))).rejects.toThrow();
  });

  it('adds up when processes write at once', async () => {
    const views = ['c', 'a', 'b'].map((key) => ({ kind: 'maker' as const, key, source: 'home' as const, views: 1 }));
    const day = toDay('2026-11-29');
    await Promise.all(Array.from({ length: 12 }, (_, turn) => inTransaction('views', (tx) => addViews(tx, day, turn % 2 === 0 ? views : views.toReversed()))));
    expect(await rows('select key, views from view_count order by key')).toEqual(['a', 'b', 'c'].map((key) => ({ key, views: 12 })));
  });
});

describe('time', () => {
  it('takes the names of rare queries, keeps the sums, and ends everything', async () => {
    const today = toDay('2026-11-29');
    const at = (days: number) => addDays(today, -days);
    const put = (days: number, query: string, searches: number) =>
      inTransaction('put', (tx) => addSearches(tx, at(days), [{ query, searches, empty: 1, orders: 0 }]));
    await put(rareDays, 'young and rare', 1);
    await put(rareDays + 1, 'rare one', 1);
    await put(rareDays + 1, 'rare two', 2);
    await put(rareDays + 1, 'frequent', 3);
    await put(keptDays + 1, 'ancient', 50);
    await connections().pool.query("insert into search_click values ($1, 'rare one', 1, 4), ($1, 'rare two', 1, 2), ($1, 'frequent', 1, 9)", [
      at(rareDays + 1),
    ]);
    await connections().pool.query("insert into view_count values ($1, 'hall', 'h', 'home', 1), ($2, 'hall', 'h', 'home', 1)", [
      at(keptDays),
      at(keptDays + 1),
    ]);
    for (let turn = 0; turn < 2; turn += 1) await inTransaction('fold', (tx) => foldRare(tx, today));
    expect(await rows('select query, searches, empty from search_count order by query')).toEqual([
      { query: '', searches: 3, empty: 2 },
      { query: 'frequent', searches: 3, empty: 1 },
      { query: 'young and rare', searches: 1, empty: 1 },
    ]);
    expect(await rows('select query, clicks from search_click order by query')).toEqual([
      { query: '', clicks: 6 },
      { query: 'frequent', clicks: 9 },
    ]);
    expect(await rows('select views from view_count')).toHaveLength(1);
    await foldCounts();
  });
});

it('a purchase of nothing that was opened is no order of a search', async () => {
  expect(await countFoundOrder('pur_none', { query: '한과', products: ['hangwa'] })).toBe(false);
  expect(await countFoundOrder('pur_none', { query: '한과', products: [] })).toBe(false);
  await writeCounts();
  expect(await rows('select 1 from search_count')).toEqual([]);
});
