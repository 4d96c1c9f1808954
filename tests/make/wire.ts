// The wire between the SDK and the sandbox of a stand: it can be down, speak no TLS, break in the middle of an answer or let it come drop by drop.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { createStripe, type StripeAddress } from '#app/infra/stripe/client.server.ts';
import { sandboxSecretKey } from '#app/infra/stripe/stripe.server.ts';

export type WireState = 'whole' | 'refused' | 'no tls' | 'half a body' | 'drop by drop';

export interface Wire {
  /** How many requests came through. */
  count: number;
  /** What befalls a request of this method and path from now on; absent: every request. */
  be: (state: WireState, where?: (method: string, path: string) => boolean) => void;
  close: () => Promise<void>;
}

const dropMs = 20;

/** Puts a wire between this process and its sandbox; what comes drop by drop is given up after `timeoutMs`. Call it after openStand. */
export async function openWire(timeoutMs: number): Promise<Wire> {
  const provider = providerHere();
  const behind = provider.listening.port;
  const now: { state: WireState; where: (method: string, path: string) => boolean } = { state: 'whole', where: () => true };
  const server = createServer((asked, answer) => {
    wire.count += 1;
    carry(asked, answer, behind, now.where(asked.method ?? '', asked.url ?? '') ? now.state : 'whole');
  });
  const port = await listening(server);
  const nobody = createServer();
  const deaf = await listening(nobody);
  await closed(nobody);
  const wire: Wire = {
    count: 0,
    be: (state, where = () => true) => {
      Object.assign(now, { state, where });
      const apiUrl: StripeAddress = { host: '127.0.0.1', port: state === 'refused' ? deaf : port, protocol: state === 'no tls' ? 'https' : 'http' };
      // Only an answer that never ends needs an end: any other gets the time that a busy machine takes.
      provider.client = createStripe({ secretKey: sandboxSecretKey, apiUrl, ...(state === 'drop by drop' ? { timeoutMs } : {}) });
    },
    close: () => closed(server),
  };
  wire.be('whole');
  return wire;
}

/** From now on this process gives an answer of its sandbox so many milliseconds; null: as many as ever. Call it after openStand. */
export function askWithin(timeoutMs: number | null): void {
  const provider = providerHere();
  const apiUrl: StripeAddress = { host: '127.0.0.1', port: provider.listening.port, protocol: 'http' };
  provider.client = createStripe({ secretKey: sandboxSecretKey, apiUrl, ...(timeoutMs === null ? {} : { timeoutMs }) });
}

interface Provider {
  client?: ReturnType<typeof createStripe>;
  listening: { port: number };
}

function providerHere(): Provider {
  const { sogongStripe: provider } = globalThis as typeof globalThis & { sogongStripe?: Partial<Provider> };
  if (provider?.listening === undefined) throw new Error('no sandbox');
  return provider as Provider;
}

function carry(asked: IncomingMessage, answer: ServerResponse, port: number, state: WireState): void {
  const { method, url, headers } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (came) => {
    const parts: Buffer[] = [];
    came.on('data', (part: Buffer) => parts.push(part));
    came.on('end', () => give(answer, came, Buffer.concat(parts), state));
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

function give(answer: ServerResponse, came: IncomingMessage, body: Buffer, state: WireState): void {
  const headers = { ...came.headers, 'content-length': String(body.length) };
  delete headers['transfer-encoding'];
  answer.writeHead(came.statusCode ?? 500, headers);
  if (state === 'half a body') {
    answer.write(body.subarray(0, body.length / 2), () => answer.destroy());
  } else if (state === 'drop by drop') {
    let sent = 0;
    const drop = setInterval(() => {
      answer.write(body.subarray(sent, sent + 1));
      sent += 1;
      if (sent >= body.length || answer.destroyed) clearInterval(drop);
    }, dropMs);
    answer.on('close', () => clearInterval(drop));
  } else {
    answer.end(body);
  }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
