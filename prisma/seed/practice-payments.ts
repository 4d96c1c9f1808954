// Payments of the demonstration while it is loaded: the practice sandbox answers in this process, its events come in by HTTP as in the shop.
import { createServer, type IncomingMessage, type Server } from 'node:http';

import { receiveStripeEvent } from '#app/flows/receive-stripe-event.server.ts';
import { sweep } from '#app/flows/sweep.server.ts';
import { findSandbox, startSandbox, stopSandbox } from '#app/infra/stripe/stripe.server.ts';

/** Runs the work with the sandbox at hand; at the end every event has come in and is worked on. */
export async function withPayments<T>(work: () => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    void take(request).then((status) => response.writeHead(status).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const port = portOf(server);
  await startSandbox({ port, webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`, settleAfterMs: 0, fundsAfterMs: 0 });
  try {
    const value = await work();
    await findSandbox()?.deliverDue();
    await sweep({ patienceMs: 0 });
    return value;
  } finally {
    await stopSandbox();
    server.closeAllConnections();
    await new Promise<void>((closed) => server.close(() => closed()));
  }
}

/** Sends a form of the payment page at this address, as a buyer would. */
export async function press(address: string, fields: Record<string, string>): Promise<void> {
  const answer = await findSandbox()?.page(new Request(address, { method: 'POST', body: new URLSearchParams(fields) }));
  if (answer?.status !== 303) throw new Error(`the payment page answered ${String(answer?.status)}`);
}

async function take(request: IncomingMessage): Promise<number> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const signature = request.headers['stripe-signature'];
  const received = await receiveStripeEvent(new Uint8Array(Buffer.concat(parts)), typeof signature === 'string' ? signature : null);
  return received.ok ? 200 : 400;
}

function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return bound.port;
}
