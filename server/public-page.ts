// Renders a public page through the application and keeps it, when its loader said that it may be kept. Concurrent askers share one rendering,
// unless something was touched since it began: who asks after a change sees the change.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { GuardSettings } from './guard.ts';
import type { PageCache } from './page-cache.ts';

interface Deps {
  cache: PageCache;
  guard: GuardSettings;
  fetch: (request: Request) => Response | Promise<Response>;
  count: (subject: string, request: IncomingMessage) => void;
}
interface Rendered {
  status: number;
  headers: Record<string, string>;
  html: Buffer;
  counts: string | null;
}

/** The addresses whose pages are the same for everyone; their loaders still decide by their headers. */
const shared = /^(\/en)?(\/|\/(categories|products|makers|stars|halls|clusters|regions|policies)(\/[^/]+)?)?(\?.*)?$/;
const underway = new Map<string, { generation: number; page: Promise<Rendered> }>();
const notForwarded = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** Whether this request was taken; the answer is written when it is rendered. */
export function readPublicPage(request: IncomingMessage, response: ServerResponse, deps: Deps): boolean {
  const key = request.url ?? '/';
  if (request.method !== 'GET' || !shared.test(key) || !deps.guard.isKnownHost(request.headers.host ?? '')) return false;
  void answer(key, request, response, deps);
  return true;
}

async function answer(key: string, request: IncomingMessage, response: ServerResponse, deps: Deps): Promise<void> {
  const { generation } = deps.cache;
  const begun = underway.get(key);
  const rendering = begun?.generation === generation ? begun : { generation, page: render(key, request.headers.host ?? '', deps) };
  underway.set(key, rendering);
  try {
    const page = await rendering.page;
    response.writeHead(page.status, { ...page.headers, 'Content-Length': page.html.byteLength });
    response.end(page.html);
    if (page.status === 200 && page.counts !== null) deps.count(page.counts, request);
  } catch {
    response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('error\n');
  } finally {
    if (underway.get(key) === rendering) underway.delete(key);
  }
}

// The request carries no cookie and no browser header: nothing personal can enter what is kept.
async function render(key: string, host: string, deps: Deps): Promise<Rendered> {
  const { generation } = deps.cache;
  const answered = await deps.fetch(new Request(`http://${host}${key}`, { headers: { host, accept: 'text/html', 'x-render': randomUUID() } }));
  const html = Buffer.from(await answered.arrayBuffer());
  const tags = answered.headers.get('x-page-tags');
  const endsAt = Number(answered.headers.get('x-page-ends') ?? Number.POSITIVE_INFINITY);
  const counts = answered.headers.get('x-page-counts');
  const headers = Object.fromEntries(
    [...answered.headers].filter(([name]) => !notForwarded.has(name) && !name.startsWith('x-page-') && name !== 'x-request-id'),
  );
  if (answered.status === 200 && tags !== null) {
    deps.cache.keep(key, html, { headers: { ...headers, vary: 'Accept-Encoding' }, tags: tags.split(' '), endsAt, counts, generation });
  }
  return { status: answered.status, headers, html, counts };
}
