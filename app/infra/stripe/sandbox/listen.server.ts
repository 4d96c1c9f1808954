// The sandbox on plain node:http, for tests, for the shop's own demo mode and for serve.ts.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serverError } from './api-error.ts';
import { bare, type Call, type Reply } from './exchange.ts';
import type { Sandbox } from './sandbox.server.ts';
import { ConnectionCut } from './settings.ts';

const LARGEST_BODY = 1_000_000;

/** `close` breaks all connections off, and resolves when what is being done for whoever asked is done as well: nobody needs the pool any more. */
export type Listening = { port: number; close: () => Promise<void> };

/** Listens on 127.0.0.1 (port 0: any free one). */
export async function listen(sandbox: Sandbox, port = 0): Promise<Listening> {
  const answering = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const work: Promise<void> = answer(sandbox, incoming, outgoing).finally(() => answering.delete(work));
    answering.add(work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await Promise.all(answering);
    },
  };
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const text = await textOf(incoming);
    send(outgoing, text === null ? bare(413) : await sandbox.answer(callFrom(incoming, text)));
  } catch (error) {
    if (error instanceof ConnectionCut || outgoing.headersSent) incoming.socket.destroy();
    else send(outgoing, { status: 500, headers: { 'content-type': 'application/json' }, body: JSON.stringify(serverError().body()) });
  }
}

function callFrom({ method = 'GET', url = '/', headers }: IncomingMessage, text: string): Call {
  return {
    method,
    url: new URL(url, `http://${headers.host ?? 'localhost'}`),
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
    text: () => Promise.resolve(text),
  };
}

/** The body; null if it is too large. Throws if the connection ends before. */
function textOf(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
    });
    incoming.on('end', () => resolve(size > LARGEST_BODY ? null : Buffer.concat(chunks).toString('utf8')));
    incoming.on('error', reject);
    incoming.on('close', () => reject(new Error('the request broke off')));
  });
}

function send(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(outgoing.req.method === 'HEAD' ? undefined : body);
}
