// What a process keeps in memory for the search of a loaded catalogue, and how searches fare while the index is built anew (run by hand):
// node --expose-gc scripts/bench/search-memory.ts DATA_DIR [rebuild]
import { setTimeout as pause } from 'node:timers/promises';

import type { Search } from '#app/infra/search/port.ts';

import { openShopDatabase } from '../shop-database.ts';

const words = ['한과', '나전칠기 보석함', '통영 자개', '3만원 이하 수저', '가죽카드지갑', 'moon jar', 'ㅎㄱ', '유기 밥그릇', '옹끼 항아리', '선물세트'];

async function main(dataDir: string, isRebuilt: boolean): Promise<void> {
  process.env['DATA_DIR'] = dataDir;
  const database = await openShopDatabase();
  const { closeConnections } = await import('#app/infra/db/pool.server.ts');
  try {
    const { reader } = await import('#app/infra/db/reader.server.ts');
    const { createSearch } = await import('#app/infra/search/search.server.ts');
    say('before anything');
    const search = createSearch({ db: reader(), columns: 'wait' });
    const begun = performance.now();
    await search.warm();
    const kept = say(`loaded in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const { total } = await search.search({ q: '', locale: 'ko', limit: 1 });
    console.log(`${String(total)} products: ${(kept / Math.max(1, total)).toFixed(0)} bytes a product kept`);
    if (isRebuilt) await rebuildWhileSearching(search, total);
  } finally {
    await closeConnections();
    await database.close();
  }
}

let base = 0;

/** Returns by how many bytes more is kept than at first. */
function say(what: string): number {
  // What lies outside the heap is given back by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  if (base === 0) base = heapUsed + external;
  console.log(`${what}: heap and buffers ${mega(heapUsed + external)}, resident ${mega(rss)}`);
  return heapUsed + external - base;
}

async function rebuildWhileSearching(search: Search, total: number): Promise<void> {
  const running = { on: true, most: 0 };
  const times: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const expected = new Map(await Promise.all(words.map(async (q) => [q, (await search.search({ q, locale: 'ko' })).total] as const)));
  const asking = (async () => {
    for (let turn = 0; running.on; turn += 1) {
      const q = words[turn % words.length] ?? '';
      const from = performance.now();
      const answer = await search.search({ q, locale: 'ko', facets: ['category', 'region', 'material'] });
      times.push(performance.now() - from);
      const before = expected.get(q) ?? 0;
      if (before > 0) least = Math.min(least, answer.total / before);
      running.most = Math.max(running.most, process.memoryUsage().rss);
      await pause(20);
    }
  })();
  const begun = performance.now();
  let said = 0;
  try {
    await search.rebuild(({ done, of }) => {
      if (done < said) return;
      said += of / 10;
      console.log(`  ${String(done)} of ${String(of)}, ${((performance.now() - begun) / 1000).toFixed(0)} s, resident ${mega(process.memoryUsage().rss)}`);
    });
  } finally {
    running.on = false;
    await asking;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(
    `${String(total)} built anew in ${((performance.now() - begun) / 1000).toFixed(0)} s; ${String(times.length)} searches meanwhile: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`,
  );
  console.log(`fewest results beside those before: ${(least * 100).toFixed(1)} %; most resident ${mega(running.most)}`);
  say('afterwards');
}

function mega(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(0)} MB`;
}

await main(process.argv[2] ?? '.data', process.argv[3] === 'rebuild');
