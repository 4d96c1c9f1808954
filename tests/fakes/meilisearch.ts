// A double of Meilisearch 1.50 that speaks its HTTP protocol, made from the client's types (meilisearch 0.62), the published OpenAPI and the documentation:
// task queue with 202s, settings, documents, swaps, keys, multi-search with filters, facets, sort, typo rules, error codes. It refuses whatever is outside,
// and what is inside but not modelled it answers with an error 500 that says so. It can fail in the ways that matter. Korean is not cut into morphemes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { Fault } from './meilisearch/faults.ts';
import { Keys } from './meilisearch/keys.ts';
import { answer, readBody, type Answer, type Server } from './meilisearch/routes.ts';
import { isJson, type Json } from './meilisearch/shapes.ts';
import { Store } from './meilisearch/store.ts';
import { TaskQueue } from './meilisearch/tasks.ts';

export const DOUBLED_VERSION = '1.50.0';

export interface Recorded {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/** down: the connection breaks; slow: no answer comes; nonsense: another shape; lying: hits that are not what was asked for; failing-tasks: work is taken and fails. */
export type Failure = 'none' | 'down' | 'slow' | 'nonsense' | 'lying' | 'failing-tasks';

export interface FakeMeilisearch {
  url: string;
  requests: Recorded[];
  store: Store;
  tasks: TaskQueue;
  keys: Keys;
  /** How it behaves from now on. */
  failure: Failure;
  /** Called before a request is answered; the answer waits for it. */
  before: ((request: { method: string; path: string }) => Promise<void> | void) | null;
  close: () => Promise<void>;
}

export interface FakeOptions {
  /** Without one there are no keys and everybody may everything. */
  masterKey?: string;
  /** What it says of itself. */
  version?: string;
  /** 0: a port of the kernel's choice. */
  port?: number;
}

/** Listens on the loopback. */
export async function startFakeMeilisearch({ masterKey, version = DOUBLED_VERSION, port = 0 }: FakeOptions = {}): Promise<FakeMeilisearch> {
  const server: Server = { store: new Store(), tasks: new TaskQueue(), keys: new Keys(masterKey ?? null), version };
  const fake: FakeMeilisearch = { url: '', requests: [], ...server, failure: 'none', before: null, close: async () => {} };
  const http = createServer((request, response) => void respond(fake, server, request, response));
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  fake.url = `http://127.0.0.1:${String(address.port)}`;
  fake.close = () =>
    new Promise((resolve) => {
      http.closeAllConnections();
      http.close(() => resolve());
    });
  return fake;
}

async function respond(fake: FakeMeilisearch, server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await textOfBody(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const { authorization } = request.headers;
  server.tasks.failWith = fake.failure === 'failing-tasks' ? 'no_space_left_on_device' : null;
  await fake.before?.({ method: request.method ?? '', path: pathname });
  if (fake.failure === 'down') return void response.destroy();
  if (fake.failure === 'slow') return;
  const [status, body] = answered(() => {
    const given = readBody(text, request.headers['content-type']);
    fake.requests.push({ method: request.method ?? '', path: pathname, authorization, body: given ?? null });
    const asked = { method: request.method ?? 'GET', path: pathname, params: searchParams, authorization, body: given };
    return altered(fake, answer(server, asked));
  });
  response.writeHead(status, { 'content-type': 'application/json' }).end(body === null ? '' : JSON.stringify(body));
}

function answered(work: () => Answer): Answer {
  try {
    return work();
  } catch (fault) {
    const known = fault instanceof Fault ? fault : new Fault('internal', fault instanceof Error ? fault.message : String(fault));
    return [known.status, known.body()];
  }
}

function altered({ failure, store }: FakeMeilisearch, [status, body]: Answer): Answer {
  if (failure === 'nonsense') return [200, { hits: 'none' }];
  if (failure !== 'lying' || !isJson(body) || !Array.isArray(body['results'])) return [status, body];
  const wrong = [...store.indexes.values()].flatMap(({ documents }) => [...documents.keys()]).toReversed();
  const results = body['results']
    .filter(isJson)
    .map((result): Json => (Array.isArray(result['hits']) ? { ...result, hits: lies(result['hits'], wrong), totalHits: 999_999 } : result));
  return [status, { results }];
}

// Documents that nobody asked for, and some that never were.
function lies(hits: readonly unknown[], wrong: readonly string[]): Json[] {
  return hits.map((_, index) => ({ id: index % 3 === 0 ? `prd_never_${String(index)}` : (wrong[index] ?? 'prd_never') }));
}

async function textOfBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
