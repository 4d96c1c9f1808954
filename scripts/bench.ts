// npm run bench [-- http://localhost:3000] [pages | purchase | database | search]: how fast a running shop answers, as ratios to a bare node:http server
// in the same run; without a word everything is measured. Figures only. Purchases take pieces off the shop's shelves; `purchase` without an
// address brings a shop of its own, which shares the machine with the buyers.
import { bareServer } from './bench/bare.ts';
import { openOwnShop } from './bench/own-shop.ts';
import { measurePurchases } from './bench/purchases.ts';
import { measure, measureOne, printRate } from './bench/rate.ts';
import { measureSearch } from './bench/search.ts';
import { databaseLine, measureDatabase, memoryOf } from './bench/surroundings.ts';

const words = ['나전칠기', '옹기', '한과', '가죽', 'ㄴㅈㅊㄱ', 'skwjsclfrl', '3만원 이하 선물', 'moon jar'];

async function pages(origin: string): Promise<void> {
  const home = await fetch(`${origin}/`, { headers: { 'accept-encoding': 'gzip' } });
  const bareBones = await bareServer(Number(home.headers.get('content-length') ?? 30_000));
  const bare = await measureOne(bareBones.address);
  printRate('bare node:http, same length', bare);
  printRate('front page, cached', await measureOne(`${origin}/`), bare);
  await bareBones.stop();
  printRate('search page, never cached', await measure(words.map((word) => `${origin}/search?q=${encodeURIComponent(word)}`)));
  printRate('suggestions', await measure(words.map((word) => `${origin}/suggest?q=${encodeURIComponent(word.slice(0, 2))}`)));
}

// How many transactions of PostgreSQL alone a whole purchase is worth: a figure that machines share.
async function purchases(origin: string, databaseUrl: string, cpu: () => Record<string, number> = () => ({})): Promise<void> {
  // A process that has just begun compiles what it runs: what counts is the shop that has been open for a while.
  await measurePurchases(origin, 200);
  const before = cpu();
  const { rate, count } = await measurePurchases(origin, 400);
  printRate('purchases by guests, 8 at once', rate);
  const after = cpu();
  const parts = Object.keys(after).map((part) => `${part} ${(((after[part] ?? 0) - (before[part] ?? 0)) / count).toFixed(1)}`);
  if (parts.length > 0) console.log(`CPU of one purchase, ms: ${parts.join(', ')}`);
  const database = await measureDatabase(databaseUrl);
  console.log(databaseLine(database));
  if (typeof database === 'number') console.log(`one purchase = ${(database / rate.perSecond).toFixed(1)} transactions of pgbench`);
}

async function onOwnShop(): Promise<void> {
  const shop = await openOwnShop();
  try {
    await purchases(shop.origin, shop.databaseUrl, shop.cpu);
    console.log(memoryOf(shop.origin));
  } finally {
    await shop.stop();
  }
}

async function main(args: readonly string[]): Promise<void> {
  // The search's own benchmark needs no running shop: it has catalogues of its own.
  if (args[0] === 'search') return measureSearch(args.slice(1));
  const named = args.find((arg) => arg.startsWith('http'));
  const origin = (named ?? 'http://localhost:3000').replace(/\/$/, '');
  const only = args.find((arg) => !arg.startsWith('http'));
  if (only === 'purchase' && named === undefined) return onOwnShop();
  const live = await fetch(`${origin}/health/ready`).catch(() => null);
  if (live?.ok !== true) throw new Error(`${origin} does not answer: start the shop first (npm start), or name it: npm run bench -- http://localhost:3000`);
  const databaseUrl = process.env['DATABASE_URL'] ?? '';
  if (only === undefined || only === 'pages') await pages(origin);
  if (only === undefined || only === 'purchase') await purchases(origin, databaseUrl);
  if (only === 'database') console.log(databaseLine(await measureDatabase(databaseUrl)));
  console.log(memoryOf(origin));
}

await main(process.argv.slice(2));
