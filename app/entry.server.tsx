// Renders a request, and hands the process what it needs of the application (one copy of every module: the bundle's).
import { Writable } from 'node:stream';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';

import { NonceContext } from '#app/components/nonce.ts';
import { isDatabaseOutage } from '#app/infra/db/outage.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';

export { runtime } from '#app/runtime.server.ts';

export interface LoadContext {
  nonce: string;
  requestId: string;
  /** Set when a loader or an action failed because the database was away: the answer is then 503, not 500. */
  outage?: boolean;
}

export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: LoadContext): Promise<Response> {
  // The server answers an outage with a page of its own: no time goes into rendering one, least of all for a crowd.
  if (context.outage === true && status === 500) return Promise.resolve(new Response(null, { status }));
  return new Promise((resolve, reject) => {
    let failed = false;
    const parts: Buffer[] = [];
    const page = new Writable({
      write(part: Uint8Array, _encoding, taken) {
        parts.push(withoutTail(part));
        taken();
      },
      final(ended) {
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(Buffer.concat(parts), { headers, status: failed ? 500 : status }));
        ended();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          pipe(page);
        },
        onShellError: reject,
        onError(fault: unknown) {
          failed = true;
          if (!request.signal.aborted) log('error', 'page failed to render', { requestId: context.requestId, ...faultFacts(fault) });
        },
      },
    );
    setTimeout(abort, 10_000).unref();
  });
}

// React 18 writes its 2 kB buffer to the end even where a character of several bytes did not fit any more: the rest of it are zeros.
function withoutTail(part: Uint8Array): Buffer {
  let length = part.byteLength;
  while (length > 0 && part[length - 1] === 0) length -= 1;
  return Buffer.from(part.buffer, part.byteOffset, length);
}

/** Faults of loaders and actions: logged once with the request's id. */
export function handleError(fault: unknown, { request, context }: { request: Request; context: LoadContext }): void {
  if (request.signal.aborted) return;
  if (isDatabaseOutage(fault)) context.outage = true;
  log('error', 'request failed', { requestId: context.requestId, path: new URL(request.url).pathname, ...faultFacts(fault) });
}
