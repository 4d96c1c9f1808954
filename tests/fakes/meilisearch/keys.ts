// Keys: the master key may everything; a key made by it may what its actions say on the indexes it names. A key's value follows from its uid and the master key.
import { createHmac, randomUUID } from 'node:crypto';

import { Fault } from './faults.ts';
import { isLike } from './matching.ts';
import { shaped, stringsOf, textOf, type Json, type Shape } from './shapes.ts';

export interface Key {
  uid: string;
  key: string;
  name: string | null;
  description: string | null;
  actions: string[];
  indexes: string[];
  expiresAt: string | null;
  createdAt: string;
  updatedAt: string;
}

const SHAPE: Shape = {
  description: { check: 'string', code: 'invalid_api_key_description', isNullable: true },
  name: { check: 'string', code: 'invalid_api_key_name', isNullable: true },
  uid: { check: 'string', code: 'invalid_api_key_uid' },
  actions: { check: 'strings', code: 'invalid_api_key_actions', required: 'missing_api_key_actions' },
  indexes: { check: 'strings', code: 'invalid_api_key_indexes', required: 'missing_api_key_indexes' },
  expiresAt: { check: 'string', code: 'invalid_api_key_expires_at', isNullable: true, required: 'missing_api_key_expires_at' },
};
const ACTIONS = new Set(
  [
    '*',
    'search',
    'version',
    'stats.get',
    'stats.*',
    'metrics.get',
    'dumps.create',
    'snapshots.create',
    'keys.get',
    'keys.create',
    'keys.update',
    'keys.delete',
  ].concat(
    ['documents', 'indexes', 'tasks', 'settings'].flatMap((area) =>
      ['add', 'create', 'get', 'delete', 'update', 'swap', 'cancel', '*'].map((verb) => `${area}.${verb}`),
    ),
  ),
);
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;

export class Keys {
  readonly #master: string | null;
  readonly #keys = new Map<string, Key>();

  /** Without a master key everybody may everything, but there are no keys to manage. */
  constructor(master: string | null) {
    this.#master = master;
  }

  /** Throws a Fault unless the request may do this; on these indexes, where it is about some. */
  check(authorization: string | undefined, action: string, indexes: readonly string[] = []): void {
    if (this.#master === null) {
      if (action.startsWith('keys.')) {
        throw new Fault(
          'missing_master_key',
          'Meilisearch is running without a master key. To access this API endpoint, you must have set a master key at launch.',
        );
      }
      return;
    }
    if (authorization === undefined) {
      throw new Fault('missing_authorization_header', 'The Authorization header is missing. It must use the bearer authorization method.');
    }
    const given = authorization.replace(/^Bearer /u, '');
    if (given === this.#master) return;
    const key = [...this.#keys.values()].find((one) => one.key === given);
    const may = key?.actions.some((one) => one === '*' || one === action || one === `${action.split('.')[0] ?? ''}.*`) === true;
    const isOpen = indexes.every((uid) => key?.indexes.some((pattern) => isLike(pattern, uid)) === true);
    if (!may || !isOpen) throw new Fault('invalid_api_key', 'The provided API key is invalid.');
  }

  list(): Key[] {
    return [...this.#keys.values()];
  }

  find(keyOrUid: string): Key {
    const key = this.list().find((one) => one.uid === keyOrUid || one.key === keyOrUid);
    if (key === undefined) throw new Fault('api_key_not_found', `API key \`${keyOrUid}\` not found.`);
    return key;
  }

  create(body: unknown): Key {
    const given: Json = shaped(body, SHAPE);
    for (const action of stringsOf(given['actions'])) {
      if (!ACTIONS.has(action)) throw new Fault('invalid_api_key_actions', `Unknown value \`${action}\` at \`.actions[0]\``);
    }
    const uid = given['uid'] === undefined ? randomUUID() : textOf(given['uid']);
    if (!UUID.test(uid)) throw new Fault('invalid_api_key_uid', 'Invalid value at `.uid`: invalid character');
    if (this.#keys.has(uid)) throw new Fault('api_key_already_exists', `\`uid\` field value \`${uid}\` is already an existing API key.`);
    const at = new Date().toISOString();
    const key: Key = {
      uid,
      key: createHmac('sha256', this.#master ?? '')
        .update(uid)
        .digest('hex'),
      name: textOf(given['name']) || null,
      description: textOf(given['description']) || null,
      ...{
        actions: stringsOf(given['actions']),
        indexes: stringsOf(given['indexes']),
        expiresAt: textOf(given['expiresAt']) || null,
        createdAt: at,
        updatedAt: at,
      },
    };
    this.#keys.set(uid, key);
    return key;
  }

  delete(keyOrUid: string): void {
    this.#keys.delete(this.find(keyOrUid).uid);
  }
}
