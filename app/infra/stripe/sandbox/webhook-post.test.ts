// What becomes of a post: the status of the answer, or null when there is none, not in time, or not wanted any more.
import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { postWebhook } from './webhook-post.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function shop(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const bound = server.address();
  return `http://127.0.0.1:${String(typeof bound === 'object' && bound !== null ? bound.port : 0)}/hook`;
}

const post = { headers: { 'stripe-signature': 't=1,v1=2' }, body: '{"이름":"백자"}', withinMs: 10_000, signal: undefined };

test('the status, redirects among them, and the body to the byte', async () => {
  const got: string[] = [];
  const url = await shop((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (text: string) => got.push(`${request.method ?? ''} ${String(request.headers['stripe-signature'])} ${text}`));
    request.on('end', () => response.writeHead(got.length === 1 ? 200 : 302, { location: '/elsewhere' }).end('thanks'));
  });
  expect(await postWebhook({ url, ...post })).toBe(200);
  expect(await postWebhook({ url, ...post })).toBe(302);
  expect(got).toEqual(Array.from({ length: 2 }, () => `POST t=1,v1=2 ${post.body}`));
});

test('null where nobody listens, and where the connection is cut', async () => {
  const url = await shop((request) => void request.socket.destroy());
  expect(await postWebhook({ url, ...post })).toBeNull();
  await close();
  expect(await postWebhook({ url, ...post })).toBeNull();
});

test('null when the answer does not come in time, and when it is broken off', async () => {
  const url = await shop(() => undefined);
  expect(await postWebhook({ url, ...post, withinMs: 1 })).toBeNull();
  const stopping = new AbortController();
  const under = postWebhook({ url, ...post, signal: stopping.signal });
  stopping.abort();
  expect(await under).toBeNull();
  expect(await postWebhook({ url, ...post, signal: stopping.signal })).toBeNull();
});
