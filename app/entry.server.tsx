// Renders a request, and hands the process what it needs of the application (one copy of every module: the bundle's).
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';

import { isDatabaseOutage } from '#app/infra/db/outage.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

export { runtime } from '#app/runtime.server.ts';

export interface LoadContext {
  requestId: string;
  /** Set when a loader or an action failed because the database was away: the answer is then 503, not 500. */
  outage?: boolean;
}

// At once, as a document: loaders have read everything, and no page is taken over by scripts. A fault while rendering goes to Remix, which
// tells handleError() and renders the page of that fault.
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: LoadContext): Response {
  // The server answers an outage with a page of its own: no time goes into rendering one, least of all for a crowd.
  if (context.outage === true && status === 500) return new Response(null, { status });
  const html = `<!DOCTYPE html>${renderToStaticMarkup(<RemixServer context={remix} url={request.url} />)}`;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(html, { headers, status });
}

/** Faults of loaders, actions and rendering: logged once with the request's id. */
export function handleError(fault: unknown, { request, context }: { request: Request; context: LoadContext }): void {
  if (request.signal.aborted) return;
  if (isDatabaseOutage(fault)) context.outage = true;
  log('error', 'request failed', { requestId: context.requestId, path: new URL(request.url).pathname, ...faultFacts(fault) });
}
