// npm run bench [-- http://localhost:3000] [pages | purchase | database | search]: how fast a running shop answers, as ratios to a bare node:http server
// in the same run; without a word everything is measured. Figures only. Purchases take pieces off the shop's shelves.
import { bareServer } from './bench/bare.ts';
import { measurePurchases } from './bench/purchases.ts';
import { measure, measureOne, printRate } from './bench/rate.ts';
import { measureSearch } from './bench/search.ts';
import { measureDatabase, memoryOf } from './bench/surroundings.ts';

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

async function main(args: readonly string[]): Promise<void> {
  // The search's own benchmark needs no running shop: it has catalogues of its own.
  if (args[0] === 'search') return measureSearch(args.slice(1));
  const origin = (args.find((arg) => arg.startsWith('http')) ?? 'http://localhost:3000').replace(/\/$/, '');
  const only = args.find((arg) => !arg.startsWith('http'));
  const live = await fetch(`${origin}/health/ready`).catch(() => null);
  if (live?.ok !== true) throw new Error(`${origin} does not answer: start the shop first (npm start), or name it: npm run bench -- http://localhost:3000`);
  if (only === undefined || only === 'pages') await pages(origin);
  if (only === undefined || only === 'purchase') printRate('purchases by guests, 8 at once', await measurePurchases(origin));
  if (only === undefined || only === 'database') console.log(await measureDatabase());
  console.log(memoryOf(origin));
}

await main(process.argv.slice(2));
