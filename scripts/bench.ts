// npm run bench [-- http://localhost:3000]: how fast a running shop answers, as ratios to a bare node:http server in the same run. Figures only.
import { Agent, createServer, get } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const seconds = 5;
const atOnce = 8;

interface Rate {
  perSecond: number;
  p50: number;
  p99: number;
  faults: number;
}

/** Asks the addresses in turn, eight at once, for five seconds. Times are in milliseconds. */
async function measure(addresses: readonly string[]): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  let faults = 0;
  let next = 0;
  const until = performance.now() + seconds * 1000;
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      const address = addresses[next++ % addresses.length] ?? '';
      const begun = performance.now();
      if ((await ask(address, agent)) !== 200) faults += 1;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: times[Math.floor(times.length * 0.5)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0, faults };
}

function ask(address: string, agent: Agent): Promise<number> {
  return new Promise((done) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
    }).on('error', () => done(0));
  });
}

/** A server that only sends a prebuilt body of that length, in a thread of its own. */
async function bareServer(length: number): Promise<{ address: string; stop: () => Promise<number> }> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { length } });
  const port = await new Promise<number>((done) => worker.once('message', done));
  return { address: `http://127.0.0.1:${port}/`, stop: () => worker.terminate() };
}

function serveBare(length: number): void {
  const body = Buffer.alloc(length, 'a');
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': length }).end(body));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    parentPort?.postMessage(typeof address === 'object' && address !== null ? address.port : 0);
  });
}

function line(name: string, rate: Rate, bare: Rate | null): void {
  const ratio = bare === null ? '' : `  ${((rate.perSecond * 100) / bare.perSecond).toFixed(0)} % of bare`;
  const faults = rate.faults === 0 ? '' : `  ${rate.faults} faults`;
  console.log(`${name.padEnd(34)} ${rate.perSecond.toFixed(0).padStart(7)}/s  p50 ${rate.p50.toFixed(1)} ms  p99 ${rate.p99.toFixed(1)} ms${ratio}${faults}`);
}

async function main(origin: string): Promise<void> {
  const home = await fetch(origin, { headers: { 'accept-encoding': 'gzip' } });
  if (!home.ok) throw new Error(`${origin} answers ${home.status}: start the shop first (npm start), or name it: npm run bench -- http://localhost:3000`);
  const server = await bareServer(Number(home.headers.get('content-length') ?? 30_000));
  const bare = await measure([server.address]);
  line('bare node:http, same length', bare, null);
  line('front page, cached', await measure([`${origin}/`]), bare);
  const words = ['나전칠기', '옹기', '한과', '가죽', 'ㄴㅈㅊㄱ', 'skwjsclfrl', '3만원 이하 선물', 'moon jar'];
  line('search page, never cached', await measure(words.map((word) => `${origin}/search?q=${encodeURIComponent(word)}`)), bare);
  line('suggestions', await measure(words.map((word) => `${origin}/suggest?q=${encodeURIComponent(word.slice(0, 2))}`)), bare);
  await server.stop();
}

const given: unknown = workerData;
if (isMainThread) await main((process.argv[2] ?? 'http://localhost:3000').replace(/\/$/, ''));
else if (typeof given === 'object' && given !== null && 'length' in given && typeof given.length === 'number') serveBare(given.length);
