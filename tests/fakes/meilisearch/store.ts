// The indexes: documents by primary key, settings, and what tasks do to them.
import { Fault, indexNotFound } from './faults.ts';
import { checkCondition, meets } from './matching.ts';
import { readFilter } from './filter.ts';
import type { SearchedIndex } from './search.ts';
import { defaultSettings, filterRules, withSettings } from './settings.ts';
import { isJson, stringsOf, textOf, type Json } from './shapes.ts';

export interface StoredIndex extends SearchedIndex {
  primaryKey: string | null;
  createdAt: string;
  updatedAt: string;
  documents: Map<string, Json>;
}

export class Store {
  readonly indexes = new Map<string, StoredIndex>();

  /** Throws when there is none. */
  get(uid: string): StoredIndex {
    const index = this.indexes.get(uid);
    if (index === undefined) throw indexNotFound(uid);
    return index;
  }

  create(uid: string, primaryKey: string | null): void {
    if (this.indexes.has(uid)) throw new Fault('index_already_exists', `Index \`${uid}\` already exists.`);
    this.#open(uid, primaryKey);
  }

  delete(uid: string): void {
    if (!this.indexes.delete(uid)) throw indexNotFound(uid);
  }

  /** Pairs change places, settings and documents alike; all or none. */
  swap(pairs: readonly (readonly [string, string])[]): void {
    const missing = pairs.flat().filter((uid) => !this.indexes.has(uid));
    if (missing.length === 1) throw indexNotFound(missing[0] ?? '');
    if (missing.length > 1) throw new Fault('index_not_found', `Indexes ${missing.map((uid) => `\`${uid}\``).join(', ')} not found.`);
    for (const [a, b] of pairs) {
      const [first, second] = [this.get(a), this.get(b)];
      this.indexes.set(a, { ...second, uid: a });
      this.indexes.set(b, { ...first, uid: b });
    }
  }

  /** Documents replace those of the same key (or add to them, `isPartial`); an index that is not there is made. */
  put(uid: string, documents: readonly Json[], primaryKey: string | null, isPartial: boolean): void {
    const index = this.indexes.get(uid) ?? this.#open(uid, primaryKey);
    index.primaryKey ??= primaryKey ?? inferredKey(documents[0] ?? {});
    const key = index.primaryKey;
    if (primaryKey !== null && primaryKey !== key)
      throw new Fault('index_primary_key_already_exists', `Index \`${uid}\`: Index already has a primary key: \`${key}\`.`);
    const placed = documents.map((document) => [documentId(document, key, uid), document] as const);
    for (const [id, document] of placed) index.documents.set(id, isPartial ? { ...index.documents.get(id), ...document } : structuredClone(document));
    index.updatedAt = new Date().toISOString();
  }

  deleteIds(uid: string, ids: readonly unknown[]): void {
    const index = this.get(uid);
    for (const id of ids) index.documents.delete(String(id));
  }

  deleteWhere(uid: string, filter: unknown): void {
    const index = this.get(uid);
    const condition = readFilter(filter);
    if (condition === null) return;
    checkCondition(condition, filterRules(index.settings), uid);
    for (const [id, document] of index.documents) if (meets(document, condition)) index.documents.delete(id);
  }

  set(uid: string, given: Json): void {
    const index = this.indexes.get(uid) ?? this.#open(uid, null);
    index.settings = withSettings(index.settings, given);
  }

  #open(uid: string, primaryKey: string | null): StoredIndex {
    const at = new Date().toISOString();
    const index: StoredIndex = { uid, primaryKey, createdAt: at, updatedAt: at, settings: defaultSettings(), documents: new Map() };
    this.indexes.set(uid, index);
    return index;
  }
}

function inferredKey(document: Json): string {
  const candidates = Object.keys(document).filter((name) => name.toLowerCase().endsWith('id'));
  const [only] = candidates;
  if (only === undefined)
    throw new Fault(
      'index_primary_key_no_candidate_found',
      'The primary key inference failed as the engine did not find any field ending with `id` in its name.',
    );
  if (candidates.length > 1)
    throw new Fault('index_primary_key_multiple_candidates_found', 'The primary key inference failed as the engine found several fields ending with `id`.');
  return only;
}

function documentId(document: Json, key: string, uid: string): string {
  const id = document[key];
  if (id === undefined)
    throw new Fault('missing_document_id', `Index \`${uid}\`: Document doesn't have a \`${key}\` attribute: \`${JSON.stringify(document).slice(0, 200)}\`.`);
  const isId = (typeof id === 'string' && /^[\w-]{1,511}$/u.test(id)) || (typeof id === 'number' && Number.isInteger(id));
  if (!isId) {
    throw new Fault(
      'invalid_document_id',
      `Index \`${uid}\`: Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
    );
  }
  return String(id);
}

/** Documents of a JSON body: a list, or one alone. */
export function documentsOf(body: unknown): Json[] {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body];
  if (list.every(isJson)) return list.filter(isJson);
  throw new Fault('malformed_payload', "The `json` payload provided is malformed. `Couldn't serialize document value: invalid type`.");
}

/** The pairs of a swap, checked. */
export function pairsOf(body: unknown): [string, string][] {
  const list: readonly unknown[] = Array.isArray(body) ? body : [];
  const pairs = list.map((pair): [string, string] => {
    const uids = stringsOf(isJson(pair) ? pair['indexes'] : null);
    if (uids.length !== 2)
      throw new Fault(
        'invalid_swap_indexes',
        `Two indexes must be given for each swap. The list \`[${uids.join(', ')}]\` contains ${String(uids.length)} indexes.`,
      );
    return [textOf(uids[0]), textOf(uids[1])];
  });
  const all = pairs.flat();
  if (new Set(all).size !== all.length) throw new Fault('invalid_swap_duplicate_index_found', 'Indexes must be declared only once during a swap.');
  return pairs;
}
