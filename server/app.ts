// The HTTP application behind the caches: guard, health, pictures, payment sandbox, then Remix.
import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';
import { Hono } from 'hono';

import type { Runtime } from '../app/runtime.server.ts';
import { cappedBody, type CappedBody } from './body.ts';
import { clientAddress, clientHeader } from './client-address.ts';
import { capsOf, refuse, securityHeaders, tooLarge, type GuardSettings } from './guard.ts';
import { createRouteHandlers } from './route-handlers.ts';

/** What loaders, actions and rendering know of the request, and what they say of its failure. */
type LoadContext = { requestId: string; outage?: boolean };

interface AppEnv {
  /** Absent when a page is rendered for the cache: then nobody in particular asks. */
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
}

export interface AppSettings {
  guard: GuardSettings;
  /** Proxies of ours in front of this process (PROXY_HOPS). */
  proxyHops: number;
  /** Whether the process is stopping: ready says 503. */
  isDraining: () => boolean;
}

/** Builds the application around one Remix build and its runtime. */
export function createApp(build: ServerBuild, runtime: Runtime, settings: AppSettings): Hono<AppEnv> {
  const remix = createRouteHandlers(build, 'production');
  const app = new Hono<AppEnv>();
  app.use(async (context, next) => {
    const requestId = randomBytes(8).toString('hex');
    context.set('requestId', requestId);
    const refused = refuse(context.req.raw, settings.guard);
    if (refused !== null) context.res = refused;
    else await next();
    addHeaders(context.res, requestId, settings.guard);
  });
  app.get('/health/live', () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } }));
  app.get('/health/ready', async () => ready(runtime, settings));
  app.get('/media/*', (context) => runtime.answerMedia(context.req.raw));
  app.all('/sandbox/pay/*', (context) => runtime.answerSandboxPage(context.req.raw));
  app.all('*', async (context) => {
    const { raw } = context.req;
    const body = await cappedBody(raw, capsOf(raw)).catch(() => 'broken off' as const);
    if (body === 'broken off') return new Response(null, { status: 400 });
    if (body?.exceeded() === true) return tooLarge();
    const request = forApplication(
      raw,
      body?.content ?? null,
      clientAddress(context.env.incoming?.socket.remoteAddress, raw.headers.get('x-forwarded-for'), settings.proxyHops),
    );
    const load: LoadContext = { requestId: context.get('requestId') };
    const answer = await runtime.whileThere(request, () => runtime.inLanguageOf(request.url, () => remix(request, load)));
    if (body?.exceeded() === true) return tooLarge();
    return load.outage === true && answer.status === 500 ? runtime.outage(request) : answer;
  });
  app.onError((fault, context) => runtime.lastResort(fault, context.req.raw));
  return app;
}

// The client's address in a header of ours, whatever the sender wrote there.
function forApplication(raw: Request, body: CappedBody['content'] | null, address: string): Request {
  const { headers, method, signal, url } = raw;
  headers.set(clientHeader, address);
  return body === null ? raw : new Request(url, { method, headers, signal, body, duplex: 'half' });
}

async function ready(runtime: Runtime, settings: AppSettings): Promise<Response> {
  const state = settings.isDraining() ? { ready: false, draining: true } : await runtime.health();
  return new Response(`${JSON.stringify(state)}\n`, {
    status: state.ready ? 200 : 503,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}

function addHeaders({ headers, status }: Response, requestId: string, settings: GuardSettings): void {
  const isPublic = headers.has('x-page-tags');
  securityHeaders(headers, settings);
  headers.set('X-Request-Id', requestId);
  // A refusal because a third party does not answer asks for patience too.
  if (status === 503 && !headers.has('retry-after')) headers.set('Retry-After', '5');
  if (!headers.has('cache-control')) headers.set('Cache-Control', isPublic ? 'no-cache' : 'no-store');
}
