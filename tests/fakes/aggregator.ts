// A stand-in for the aggregator of carriers: answers its one question as documented, slowly, or not at all.
import { createServer, type IncomingMessage } from 'node:http';

type Next = 'slow' | 'broken' | { code: string };

export interface Aggregator {
  url: string;
  next: Next;
  asked: { key: string | undefined; carrierId: string; trackingNumber: string }[];
  close: () => Promise<void>;
}

/** Call in beforeAll; `close` in afterAll. */
export async function openAggregator(): Promise<Aggregator> {
  const fake: Aggregator = { url: '', next: { code: 'INFORMATION_RECEIVED' }, asked: [], close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { variables } = JSON.parse(body) as { variables: { carrierId: string; trackingNumber: string } };
      fake.asked.push({ key: request.headers.authorization, ...variables });
      if (fake.next === 'slow') return;
      if (fake.next === 'broken') {
        response.writeHead(502).end('bad gateway');
        return;
      }
      const event = { time: new Date().toISOString(), status: { code: fake.next.code } };
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ data: { track: { lastEvent: event, events: { edges: [{ node: event }] } } } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  fake.url = `http://127.0.0.1:${String(typeof bound === 'object' && bound !== null ? bound.port : 0)}/graphql`;
  fake.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return fake;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
