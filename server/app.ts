// The HTTP application behind the caches: guard, health, pictures, payment sandbox, then Remix.
import { randomBytes } from 'node:crypto';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { Hono } from 'hono';

import type { Runtime } from '../app/runtime.server.ts';
import { cappedBody, refuse, securityHeaders, type GuardSettings } from './guard.ts';

interface AppEnv {
  Variables: { requestId: string; nonce: string };
}

export interface AppSettings {
  guard: GuardSettings;
  /** Whether the process is stopping: ready says 503. */
  isDraining: () => boolean;
  /** Runs a request with the language of its address known to the words. */
  inLanguage: (request: Request, work: (request: Request) => Promise<Response>) => Promise<Response>;
}

/** Builds the application around one Remix build and its runtime. */
export function createApp(build: ServerBuild, runtime: Runtime, settings: AppSettings): Hono<AppEnv> {
  const remix = createRequestHandler(build, 'production');
  const app = new Hono<AppEnv>();
  app.use(async (context, next) => {
    const requestId = randomBytes(8).toString('hex');
    const nonce = randomBytes(16).toString('base64');
    context.set('requestId', requestId);
    context.set('nonce', nonce);
    const refused = refuse(context.req.raw, settings.guard);
    if (refused !== null) context.res = refused;
    else await next();
    context.res = withHeaders(context.res, nonce, requestId, settings.guard);
  });
  app.get('/health/live', () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } }));
  app.get('/health/ready', async () => ready(runtime, settings));
  app.get('/media/*', (context) => runtime.answerMedia(context.req.raw));
  app.all('/sandbox/pay/*', (context) => runtime.answerSandboxPage(context.req.raw));
  app.all('*', (context) => {
    const raw = context.req.raw;
    const request = raw.body === null ? raw : new Request(raw, { body: cappedBody(raw), duplex: 'half' });
    return settings.inLanguage(request, () => remix(request, { nonce: context.get('nonce'), requestId: context.get('requestId') }));
  });
  app.onError((fault) => runtime.lastResort(fault));
  return app;
}

async function ready(runtime: Runtime, settings: AppSettings): Promise<Response> {
  const state = settings.isDraining() ? { ready: false, draining: true } : await runtime.health();
  return new Response(`${JSON.stringify(state)}\n`, { status: state.ready ? 200 : 503, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}

function withHeaders(response: Response, nonce: string, requestId: string, settings: GuardSettings): Response {
  const headers = new Headers(response.headers);
  const isPublic = headers.has('x-page-tags');
  securityHeaders(headers, isPublic ? '' : nonce, settings);
  headers.set('X-Request-Id', requestId);
  if (!headers.has('cache-control')) headers.set('Cache-Control', isPublic ? 'no-cache' : 'no-store');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
