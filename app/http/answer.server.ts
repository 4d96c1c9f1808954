// Answers of loaders and actions: pages that may be cached, forms that were refused, things that are not there.
import { data } from '@remix-run/node';

import { appUrl } from '#app/infra/env.server.ts';

/** 404 for what is absent and for what belongs to others alike. */
export function notFound(): Response {
  return new Response('not found', { status: 404, statusText: 'Not Found' });
}

/** How long a public page holds, and for whom it counts. */
export interface Cache {
  /** What it shows (`product:<id>`, `maker:<id>`, `hall:<id>`, `cluster:<id>`, `stars`, `catalog`): touchPages() of those drops it. */
  tags: readonly string[];
  /** The next window edge that it shows. */
  endsAt?: Date | null;
  /** Whose views it adds to, anonymously (`product:<id>`, `maker:<id>`, `star:<id>`, `place:<id or key>`, `hall:<id>`). */
  counts?: string;
}

/** A public page that is the same for everyone, with the shop's origin for its canonical address. The loader must not read cookies. */
export function publicPage<T extends object>(page: T, cache: Cache) {
  const headers = new Headers({ 'X-Page-Tags': cache.tags.join(' ') });
  if (cache.endsAt != null) headers.set('X-Page-Ends', String(cache.endsAt.getTime()));
  if (cache.counts !== undefined) headers.set('X-Page-Counts', cache.counts);
  return data({ ...page, origin: appUrl() }, { headers });
}

/** Hands a loader's cache headers on to the document; every public page exports it as `headers`. */
export function cacheHeaders({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  const headers = new Headers();
  for (const name of ['X-Page-Tags', 'X-Page-Ends', 'X-Page-Counts']) {
    const value = loaderHeaders.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** The status of a form that a rule refused, of refusalStatus: what is absent or away elsewhere is a world that changed here. */
export function formStatus(status: number): 400 | 409 | 422 {
  return status === 400 || status === 422 ? status : 409;
}

/** A form that was refused: same page, nothing lost. 400 bad input, 409 the world changed, 422 refused by a rule, 507 no room for its file. */
export function refusedForm<T>(reply: T, status: 400 | 401 | 409 | 422 | 429 | 507 = 400) {
  return data(reply, { status });
}
