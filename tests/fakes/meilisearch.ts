// A small server that speaks the part of Meilisearch's HTTP protocol that the adapter uses: tasks answered 202 and done a moment later,
// multi-search, settings, swap. It ranks nothing and ignores filters, but records every request, and can fail in the ways that matter.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Json = Record<string, unknown>;

export interface Recorded {
  method: string;
  path: string;
  body: unknown;
}

export type Failure = 'none' | 'down' | 'slow' | 'nonsense' | 'failing-tasks';

export interface FakeMeilisearch {
  url: string;
  requests: Recorded[];
  /** Documents by index. */
  indexes: Map<string, Map<string, Json>>;
  settings: Map<string, Json>;
  /** How it behaves from now on. */
  failure: Failure;
  close: () => Promise<void>;
}

interface State extends FakeMeilisearch {
  tasks: { uid: number; type: string; status: string; error: Json | null; polls: number }[];
}

/** Listens on a port of the kernel's choice. */
export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const state: State = { url: '', requests: [], indexes: new Map(), settings: new Map(), failure: 'none', tasks: [], close: async () => {} };
  const server = createServer((request, response) => {
    void respond(state, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  state.url = `http://127.0.0.1:${String(address.port)}`;
  state.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return state;
}

async function respond(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const path = (request.url ?? '').split('?')[0] ?? '';
  state.requests.push({ method: request.method ?? '', path, body });
  if (state.failure === 'down') return void response.destroy();
  if (state.failure === 'slow') return;
  const [status, answer] = state.failure === 'nonsense' ? [200, { hits: 'none' }] : route(state, request.method ?? '', path, body);
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? null : JSON.parse(text);
}

function route(state: State, method: string, path: string, body: unknown): [number, unknown] {
  const [, first, index = '', rest] = path.split('/');
  if (first === 'health') return [200, { status: 'available' }];
  if (first === 'tasks') return [200, pollTask(state, Number(index))];
  if (first === 'multi-search') return multiSearch(state, body);
  if (first === 'swap-indexes') return task(state, 'indexSwap', () => swap(state, body));
  if (first === 'indexes' && rest === undefined) return routeIndex(state, method, index, body);
  if (first === 'indexes') return routeInside(state, index, path.split('/').slice(3).join('/'), body);
  return [404, { message: 'not found', code: 'not_found' }];
}

function routeIndex(state: State, method: string, index: string, body: unknown): [number, unknown] {
  if (method === 'GET') return [200, { results: [...state.indexes.keys()].map((uid) => ({ uid })), total: state.indexes.size }];
  if (method === 'DELETE') return task(state, 'indexDeletion', () => state.indexes.delete(index));
  return task(state, 'indexCreation', () => state.indexes.set(field(body, 'uid'), new Map()));
}

function routeInside(state: State, index: string, what: string, body: unknown): [number, unknown] {
  if (what === 'settings') return task(state, 'settingsUpdate', () => state.settings.set(index, isJson(body) ? body : {}));
  if (what === 'stats') return [200, { numberOfDocuments: state.indexes.get(index)?.size ?? 0, isIndexing: false, fieldDistribution: {} }];
  if (what === 'documents/delete-batch') return task(state, 'documentDeletion', () => forget(state, index, body));
  return task(state, 'documentAdditionOrUpdate', () => keep(state, index, body));
}

/** The work is done at once but the task says so only at the second look, as a queue would. */
function task(state: State, type: string, work: () => void): [number, unknown] {
  const isFailing = state.failure === 'failing-tasks';
  if (!isFailing) work();
  const uid = state.tasks.length;
  const error = isFailing ? { message: 'no space left', code: 'no_space_left_on_device', type: 'system', link: '' } : null;
  state.tasks.push({ uid, type, status: isFailing ? 'failed' : 'succeeded', error, polls: 0 });
  return [202, { taskUid: uid, indexUid: null, status: 'enqueued', type, enqueuedAt: new Date(0).toISOString() }];
}

function pollTask(state: State, uid: number): unknown {
  const found = state.tasks[uid];
  if (found === undefined) return { code: 'task_not_found' };
  found.polls += 1;
  return { ...found, status: found.polls < 2 ? 'processing' : found.status };
}

function multiSearch(state: State, body: unknown): [number, unknown] {
  const queries = isJson(body) && Array.isArray(body['queries']) ? body['queries'].filter(isJson) : [];
  const results = queries.map((query) => {
    const documents = state.indexes.get(field(query, 'indexUid'));
    if (documents === undefined) return null;
    const words = field(query, 'q')
      .split(' ')
      .filter((word) => word !== '');
    const hits = [...documents.values()].filter((document) => words.every((word) => JSON.stringify(document).includes(word)));
    const isAdults = JSON.stringify(query['filter'] ?? '').includes('adultsOnly = true');
    const shown = isAdults ? hits.filter((hit) => hit['adultsOnly'] === true) : hits;
    const size = Number(query['hitsPerPage'] ?? 20);
    return {
      indexUid: field(query, 'indexUid'),
      hits: shown.slice(0, size).map((hit) => ({ id: hit['id'] })),
      totalHits: shown.length,
      facetDistribution: {},
      facetStats: {},
    };
  });
  return results.includes(null) ? [404, { message: 'Index not found.', code: 'index_not_found', type: 'invalid_request', link: '' }] : [200, { results }];
}

function swap(state: State, body: unknown): void {
  const [pair] = Array.isArray(body) ? body.filter(isJson) : [];
  const [a, b] = Array.isArray(pair?.['indexes']) ? pair['indexes'].map(String) : [];
  if (a === undefined || b === undefined) return;
  const [first, second] = [state.indexes.get(a), state.indexes.get(b)];
  if (first === undefined || second === undefined) return;
  state.indexes.set(a, second);
  state.indexes.set(b, first);
}

function keep(state: State, index: string, body: unknown): void {
  const documents = state.indexes.get(index) ?? new Map<string, Json>();
  for (const document of Array.isArray(body) ? body.filter(isJson) : []) documents.set(field(document, 'id'), document);
  state.indexes.set(index, documents);
}

function forget(state: State, index: string, body: unknown): void {
  for (const id of Array.isArray(body) ? body.map(String) : []) state.indexes.get(index)?.delete(id);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function field(value: unknown, name: string): string {
  const found = isJson(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
}
