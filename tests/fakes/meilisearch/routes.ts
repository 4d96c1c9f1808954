// Method and path to what is done. Each says which action its key must allow; a path that is not here does not exist.
import { Fault } from './faults.ts';
import type { Keys } from './keys.ts';
import { readFilter } from './filter.ts';
import { checkCondition, meets } from './matching.ts';
import { checkedQuery, searchIndex } from './search.ts';
import { checkSettings, filterRules } from './settings.ts';
import { shaped, stringsOf, textOf, type Json, type Shape } from './shapes.ts';
import { documentsOf, pairsOf, type Store, type StoredIndex } from './store.ts';
import type { TaskQueue } from './tasks.ts';

export interface Server {
  store: Store;
  tasks: TaskQueue;
  keys: Keys;
  version: string;
}

export interface Asked {
  method: string;
  path: string;
  params: URLSearchParams;
  authorization: string | undefined;
  /** Of a request without a body: undefined. */
  body: unknown;
}

export type Answer = [status: number, body: unknown];

/** Answers a request; throws a Fault for everything that is refused. */
export function answer(server: Server, asked: Asked): Answer {
  const [first = '', second = '', third = '', fourth = ''] = asked.path.split('/').slice(1).map(decodeURIComponent);
  switch (first) {
    case 'health':
      return [200, { status: 'available' }];
    case 'version':
      server.keys.check(asked.authorization, 'version');
      return [200, { commitSha: 'unknown', commitDate: 'unknown', pkgVersion: server.version }];
    case 'keys':
      return keys(server, asked, second);
    case 'tasks':
      return tasks(server, asked, second);
    case 'multi-search':
      return multiSearch(server, asked);
    case 'swap-indexes':
      return swap(server, asked);
    case 'indexes':
      return third === '' ? indexes(server, asked, second) : inside(server, asked, { uid: second, part: third, more: fourth });
    default:
      throw new Fault('not_found', 'The path does not exist.');
  }
}

function keys({ keys: known }: Server, asked: Asked, uid: string): Answer {
  const action = { GET: 'keys.get', POST: 'keys.create', DELETE: 'keys.delete' }[asked.method] ?? 'keys.update';
  known.check(asked.authorization, action);
  if (asked.method === 'POST') return [201, known.create(asked.body)];
  if (asked.method === 'DELETE') {
    known.delete(uid);
    return [204, null];
  }
  if (asked.method !== 'GET') throw new Fault('internal', 'the double does not change keys');
  if (uid !== '') return [200, known.find(uid)];
  const results = known.list();
  return [200, { results, offset: 0, limit: 20, total: results.length }];
}

function tasks({ tasks: queue, keys: known }: Server, asked: Asked, uid: string): Answer {
  known.check(asked.authorization, 'tasks.get');
  if (uid !== '') {
    if (!/^\d+$/u.test(uid)) throw new Fault('invalid_task_uids', `Invalid value in parameter \`uids\`: could not parse \`${uid}\` as a positive integer`);
    return [200, queue.find(Number(uid))];
  }
  const statuses = (asked.params.get('statuses') ?? '*').split(',');
  const uids = (asked.params.get('indexUids') ?? '*').split(',');
  const all = queue.list().filter((task) => (statuses[0] === '*' || statuses.includes(task.status)) && (uids[0] === '*' || uids.includes(task.indexUid ?? '')));
  const limit = Number(asked.params.get('limit') ?? 20);
  return [200, { results: all.slice(0, limit), total: all.length, limit, from: all[0]?.uid ?? null, next: all[limit]?.uid ?? null }];
}

function multiSearch(server: Server, asked: Asked): Answer {
  if (asked.method !== 'POST') throw new Fault('not_found', 'The path does not exist.');
  const given = shaped(asked.body, {
    queries: { check: 'array', code: 'bad_request', required: 'bad_request' },
    federation: { check: 'object', code: 'invalid_multi_search_federation', isNullable: true },
  });
  if (given['federation'] !== undefined && given['federation'] !== null) throw new Fault('internal', 'the double does not model federation');
  const queries: readonly unknown[] = Array.isArray(given['queries']) ? given['queries'] : [];
  const uid = { check: 'string', code: 'invalid_index_uid', required: 'missing_index_uid' } as const;
  const federationOptions = { check: 'object', code: 'invalid_multi_search_federation_options', isNullable: true } as const;
  const checked = queries.map((query, index) => checkedQuery(query, `.queries[${String(index)}]`, { indexUid: uid, federationOptions }));
  const results = checked.map((query, index) => {
    const indexUid = textOf(query['indexUid']);
    if (query['federationOptions'] !== undefined && query['federationOptions'] !== null) {
      throw new Fault(
        'invalid_multi_search_federation_options',
        `Inside \`.queries[${String(index)}]\`: Using \`federationOptions\` is not allowed in a non-federated search.`,
      );
    }
    try {
      server.keys.check(asked.authorization, 'search', [indexUid]);
      return { indexUid, ...searchIndex(server.store.get(indexUid), query) };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      const isAuth = fault.code === 'missing_authorization_header';
      throw isAuth ? fault : new Fault(fault.code, `Inside \`.queries[${String(index)}]\`: ${fault.message}`);
    }
  });
  return [200, { results }];
}

function swap({ store, tasks: queue, keys: known }: Server, asked: Asked): Answer {
  const pairs = pairsOf(asked.body);
  known.check(asked.authorization, 'indexes.swap', pairs.flat());
  const swaps = pairs.map((uids) => ({ indexes: uids, rename: false }));
  return queue.add('indexSwap', null, () => store.swap(pairs), { swaps });
}

const UID = /^[\w-]{1,400}$/u;

function indexes({ store, tasks: queue, keys: known }: Server, asked: Asked, uid: string): Answer {
  if (asked.method === 'POST' && uid === '') {
    const given = shaped(asked.body, {
      uid: { check: 'string', code: 'invalid_index_uid', required: 'missing_index_uid' },
      primaryKey: { check: 'string', code: 'invalid_index_primary_key', isNullable: true },
    });
    const name = textOf(given['uid']);
    known.check(asked.authorization, 'indexes.create', [name]);
    if (!UID.test(name)) throw new Fault('invalid_index_uid', `Invalid value at \`.uid\`: \`${name}\` is not a valid index uid.`);
    const primaryKey = textOf(given['primaryKey']) || null;
    return queue.add('indexCreation', name, () => store.create(name, primaryKey), { primaryKey });
  }
  if (asked.method === 'DELETE') {
    known.check(asked.authorization, 'indexes.delete', [uid]);
    return queue.add('indexDeletion', uid, () => store.delete(uid));
  }
  if (asked.method !== 'GET') throw new Fault('internal', 'the double does not change indexes');
  known.check(asked.authorization, 'indexes.get', uid === '' ? [] : [uid]);
  if (uid !== '') return [200, view(store.get(uid))];
  const limit = Number(asked.params.get('limit') ?? 20);
  const all = [...store.indexes.values()].map(view);
  return [200, { results: all.slice(0, limit), offset: 0, limit, total: all.length }];
}

function view({ uid, primaryKey, createdAt, updatedAt }: StoredIndex): Json {
  return { uid, createdAt, updatedAt, primaryKey };
}

interface Inside {
  uid: string;
  part: string;
  more: string;
}

function inside(server: Server, asked: Asked, { uid, part, more }: Inside): Answer {
  const { store, tasks: queue, keys: known } = server;
  if (part === 'stats' && asked.method === 'GET') {
    known.check(asked.authorization, 'stats.get', [uid]);
    return [200, { numberOfDocuments: store.get(uid).documents.size, rawDocumentDbSize: 0, avgDocumentSize: 0, isIndexing: false, fieldDistribution: {} }];
  }
  if (part === 'settings' && more === '') {
    known.check(asked.authorization, asked.method === 'GET' ? 'settings.get' : 'settings.update', [uid]);
    if (asked.method === 'GET') return [200, store.get(uid).settings];
    if (asked.method !== 'PATCH') throw new Fault('internal', 'the double does not reset settings');
    const given = checkSettings(asked.body);
    return queue.add('settingsUpdate', uid, () => store.set(uid, given), given);
  }
  if (part === 'search' && asked.method === 'POST') {
    known.check(asked.authorization, 'search', [uid]);
    return [200, searchIndex(store.get(uid), checkedQuery(asked.body))];
  }
  if (part === 'documents') return documents(server, asked, uid, more);
  throw new Fault('not_found', 'The path does not exist.');
}

function documents({ store, tasks: queue, keys: known }: Server, asked: Asked, uid: string, more: string): Answer {
  const { method, params, body } = asked;
  if (method === 'POST' && (more === 'delete-batch' || more === 'delete')) {
    known.check(asked.authorization, 'documents.delete', [uid]);
    if (more === 'delete-batch') {
      const ids: readonly unknown[] = Array.isArray(body) ? body : [];
      return queue.add('documentDeletion', uid, () => store.deleteIds(uid, ids), { providedIds: ids.length });
    }
    const { filter } = shaped(body, { filter: { check: 'any', code: 'invalid_document_filter', required: 'missing_document_filter' } });
    return queue.add('documentDeletion', uid, () => store.deleteWhere(uid, filter));
  }
  if (method === 'POST' && more === 'fetch') {
    known.check(asked.authorization, 'documents.get', [uid]);
    return [200, fetchFrom(store.get(uid), shaped(body, FETCH_SHAPE))];
  }
  if (method === 'GET') {
    known.check(asked.authorization, 'documents.get', [uid]);
    const index = store.get(uid);
    if (more === '') return [200, listOf(index, params)];
    const found = index.documents.get(more);
    if (found === undefined) throw new Fault('document_not_found', `Document \`${more}\` not found.`);
    return [200, found];
  }
  if (method === 'DELETE') {
    known.check(asked.authorization, 'documents.delete', [uid]);
    return queue.add('documentDeletion', uid, () => (more === '' ? store.get(uid).documents.clear() : store.deleteIds(uid, [more])));
  }
  known.check(asked.authorization, 'documents.add', [uid]);
  if (!UID.test(uid)) throw new Fault('invalid_index_uid', `\`${uid}\` is not a valid index uid.`);
  if (body === undefined) throw new Fault('missing_payload', 'A json payload is missing.');
  const given = documentsOf(body);
  return queue.add('documentAdditionOrUpdate', uid, () => store.put(uid, given, params.get('primaryKey'), method === 'PUT'), {
    receivedDocuments: given.length,
  });
}

const FETCH_SHAPE: Shape = {
  offset: { check: 'integer', code: 'invalid_document_offset' },
  limit: { check: 'integer', code: 'invalid_document_limit' },
  fields: { check: 'strings', code: 'invalid_document_fields', isNullable: true },
  retrieveVectors: { check: 'boolean', code: 'invalid_document_retrieve_vectors' },
  ids: { check: 'strings', code: 'invalid_document_ids', isNullable: true },
  filter: { check: 'any', code: 'invalid_document_filter', isNullable: true },
  sort: { check: 'strings', code: 'invalid_document_sort', isNullable: true },
};

function fetchFrom(index: StoredIndex, given: Json): Json {
  const condition = readFilter(given['filter']);
  if (condition !== null) checkCondition(condition, filterRules(index.settings), index.uid);
  const ids = Array.isArray(given['ids']) ? new Set(stringsOf(given['ids'])) : null;
  const isWanted = ([id, document]: readonly [string, Json]): boolean => (ids === null || ids.has(id)) && (condition === null || meets(document, condition));
  const documents = new Map([...index.documents].filter(isWanted));
  const fields = Array.isArray(given['fields']) ? stringsOf(given['fields']).join(',') : '*';
  const params = new URLSearchParams({ offset: String(Number(given['offset'] ?? 0)), limit: String(Number(given['limit'] ?? 20)), fields });
  return listOf({ ...index, documents }, params);
}

function listOf(index: StoredIndex, params: URLSearchParams): Json {
  const [offset, limit] = [Number(params.get('offset') ?? 0), Number(params.get('limit') ?? 20)];
  const names = stringsOf((params.get('fields') ?? '*').split(','));
  const all = [...index.documents.values()].map((document) => (names[0] === '*' ? document : Object.fromEntries(names.map((name) => [name, document[name]]))));
  return { results: all.slice(offset, offset + limit), offset, limit, total: all.length };
}

/** Only so that a body that is not JSON is refused as the protocol does. */
export function readBody(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined;
  if (contentType === undefined)
    throw new Fault('missing_content_type', 'A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`');
  if (!contentType.startsWith('application/json')) {
    throw new Fault(
      'invalid_content_type',
      `The Content-Type \`${contentType}\` is invalid. Accepted values for the Content-Type header are: \`application/json\``,
    );
  }
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new Fault('malformed_payload', 'The json payload provided is malformed.');
  }
}
