// The sandbox on plain node:http, for tests, for the shop's own demo mode and for serve.ts.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serverError } from './api-error.ts';
import type { Sandbox } from './sandbox.server.ts';
import { ConnectionCut } from './settings.ts';

const LARGEST_BODY = 1_000_000;

export type Listening = { port: number; close: () => Promise<void> };

/** Listens on 127.0.0.1 (port 0: any free one): /v1/… is the API, /sandbox/pay/… the hosted page, /healthz answers 200. */
export async function listen(sandbox: Sandbox, port = 0): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    void answer(sandbox, incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const request = await requestOf(incoming);
    await send(outgoing, request === null ? new Response(null, { status: 413 }) : await route(sandbox, request));
  } catch (error) {
    if (error instanceof ConnectionCut || outgoing.headersSent) incoming.socket.destroy();
    else await send(outgoing, Response.json(serverError().body(), { status: 500 }));
  }
}

async function route(sandbox: Sandbox, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/v1/')) return sandbox.handle(request);
  if (pathname.startsWith('/sandbox/pay/')) return sandbox.page(request);
  return new Response(null, { status: pathname === '/healthz' ? 200 : 404 });
}

async function requestOf(incoming: IncomingMessage): Promise<Request | null> {
  const { method = 'GET', url = '/', headers } = incoming;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes: unknown = chunk;
    if (!Buffer.isBuffer(bytes)) continue;
    size += bytes.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(bytes);
  }
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { method, headers: sent, body });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : body);
}
