// The HTTP process: page cache and static files answered by node:http itself, everything else by Hono and Remix. Run by scripts/start.ts.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';

import type { Runtime } from '../app/runtime.server.ts';
import { createApp } from './app.ts';
import { pickEncoding } from './encoding.ts';
import type { GuardSettings } from './guard.ts';
import { PageCache } from './page-cache.ts';
import { readPublicPage } from './public-page.ts';
import { readStaticFiles, type StaticFile } from './static-files.ts';

type Build = ServerBuild & { entry: { module: { runtime: Runtime } } };

const port = Number(process.env['PORT'] ?? 3000);
const build = (await import(new URL('../build/server/index.js', import.meta.url).href)) as Build;
const { runtime } = build.entry.module;
const files = readStaticFiles(new URL('../build/client', import.meta.url).pathname);
const cache = new PageCache();
/** Of a process that was told to end: idle connections are kept for so long, busy ones no longer than that. */
const lullMs = 1_000;
const graceMs = 8_000;
/** The door is closed when nobody stands before it, or after so long. */
const mostAtDoorMs = 2_000;
const shortTurnMs = 1;
const quietTurns = 20;
let draining = false;
let arrivals = 0;
/** Connections that came in after the process was told to end. */
const late = new WeakSet<Socket>();

const guard: GuardSettings = {
  isKnownHost: knownHosts(),
  origin: process.env['APP_URL'] === undefined ? null : new URL(process.env['APP_URL']).origin,
  https: (process.env['APP_URL'] ?? '').startsWith('https://'),
  formTargets: runtime.paymentOrigins(),
};
const proxyHops = Number(process.env['PROXY_HOPS'] ?? 0);
const app = createApp(build, runtime, { guard, proxyHops, isDraining: () => draining });
const answerApp = getRequestListener((request, bindings) => app.fetch(request, bindings), { overrideGlobalObjects: false });

const answering = new Set<ServerResponse>();
const server = createServer((request, response) => {
  answering.add(response);
  response.once('close', () => answering.delete(response));
  if (draining) response.shouldKeepAlive = false;
  if (late.has(request.socket)) {
    comeAgain(response);
    return;
  }
  if (answerStatic(request, response) || answerCached(request, response)) return;
  if (readPublicPage(request, response, { cache, guard, fetch: (asked) => app.fetch(asked, {}), count })) return;
  void answerApp(request, response);
});
server.on('connection', (socket: Socket) => {
  arrivals += 1;
  if (draining) late.add(socket);
});
server.requestTimeout = 60_000;
server.headersTimeout = 15_000;
server.keepAliveTimeout = 10_000;

await runtime.start({ port, onTouched: (tag) => (tag === '*' ? cache.clear() : cache.touch(tag)) });
server.listen(port, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  process.stdout.write(`listening on ${actual}\n`);
  process.send?.({ listening: actual });
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server));
process.on('unhandledRejection', (fault) => void runtime.lastResort(fault));

function answerStatic(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const file = files.get((request.url ?? '/').split('?', 1)[0] ?? '/');
  if (file === undefined) return false;
  const encoding = pickEncoding(request.headers['accept-encoding']);
  const body = bodyOf(file, encoding);
  response.writeHead(200, {
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    'Content-Length': body.bytes.byteLength,
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(body.encoding === null ? {} : { 'Content-Encoding': body.encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body.bytes);
  return true;
}

function bodyOf(file: StaticFile, wanted: 'br' | 'gzip' | null): { bytes: Buffer; encoding: string | null } {
  if (wanted === 'br' && file.brotli !== null) return { bytes: file.brotli, encoding: 'br' };
  if (wanted !== null && file.gzip !== null) return { bytes: file.gzip, encoding: 'gzip' };
  return { bytes: file.plain, encoding: null };
}

function answerCached(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' || !guard.isKnownHost(request.headers.host ?? '')) return false;
  const page = cache.find(request.url ?? '/', Date.now());
  if (page === null) return false;
  const encoding = pickEncoding(request.headers['accept-encoding']);
  const body = encoding === 'br' ? page.brotli : encoding === 'gzip' ? page.gzip : page.plain;
  response.writeHead(200, { ...page.headers, 'Content-Length': body.byteLength, ...(encoding === null ? {} : { 'Content-Encoding': encoding }) });
  response.end(body);
  if (page.counts !== null) count(page.counts, request);
  return true;
}

function count(subject: string, { headers }: IncomingMessage): void {
  const of = (name: string): string | undefined => [headers[name]].flat()[0];
  runtime.countView(subject, {
    host: headers.host ?? '',
    referer: headers.referer,
    userAgent: headers['user-agent'],
    purpose: of('sec-purpose') ?? of('purpose'),
    destination: of('sec-fetch-dest'),
  });
}

// Without APP_URL the demonstration answers to this machine's own names alone; with it, to that host alone.
function knownHosts(): (host: string) => boolean {
  const appUrl = process.env['APP_URL'];
  if (appUrl !== undefined) {
    const { host } = new URL(appUrl);
    return (asked) => asked === host || asked === `127.0.0.1:${port}` || asked === `localhost:${port}`;
  }
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => (one.family === 'IPv6' ? `[${one.address}]` : one.address)));
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', ...own].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
  return (asked) => hosts.has(asked);
}

async function stop(listening: Server): Promise<void> {
  if (draining) return;
  draining = true;
  // What is being answered is answered to its end; its connection takes no more.
  for (const response of answering) response.shouldKeepAlive = false;
  await nobodyAtDoor();
  // The door alone is closed: http's own close() would cut idle connections at once, on which the next request may be under way.
  const closed = new Promise<void>((done) => NetServer.prototype.close.call(listening, () => done()));
  // Behind the reading of this turn: what was sent and not read would count as idle.
  const idle = setInterval(() => void nextTurn().then(() => listening.closeIdleConnections()), lullMs);
  const grace = setTimeout(() => listening.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
  await runtime.stop();
  process.exit(0);
}

// Node lets one in at every turn, and whoever still waits when the door is closed is cut off: it is closed in a turn in which nobody came, and which
// was so short that hardly anybody can have come since it looked.
async function nobodyAtDoor(): Promise<void> {
  const until = performance.now() + mostAtDoorMs;
  for (let quiet = 0, turned = performance.now(); quiet < quietTurns && turned < until;) {
    const before = arrivals;
    await nextTurn();
    const now = performance.now();
    quiet = before === arrivals && now - turned < shortTurnMs ? quiet + 1 : 0;
    turned = now;
  }
}

// Another process answers, or this one when it has begun anew.
function comeAgain(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '1', Refresh: '1' });
  response.end('one moment please\n');
}
