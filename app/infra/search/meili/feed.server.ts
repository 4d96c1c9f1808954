// Feeding the index outside: products as they are now, read again after they were sent, so that of two feeds never the older state stays.
// Every task is followed to its end; a failed one throws, and the job that called is tried again with longer and longer rests.
import type { EnqueuedTaskPromise } from 'meilisearch';

import type { Db } from '#app/infra/db/sql.ts';

import type { Curation } from '../port.ts';
import type { VocabularyName } from '../vocabulary.ts';
import type { Connection } from './connection.server.ts';
import { nameDocument } from './names.ts';
import { readDocuments, readNamesOf } from './read.server.ts';
import { NAME_KINDS, namesIndex, productsIndex } from './settings.ts';

const BATCH = 500;
const MOST_PASSES = 5;
const MOST_REMEMBERED = 50_000;
const PATIENCE = { timeout: 60_000, interval: 25 };

export interface Feed {
  db: Db;
  connection: Connection;
  /** What curators have put in force: its synonyms are among the settings. */
  curation?: (() => Promise<Curation>) | undefined;
  /** Names that this process has sent, so that a changed price does not send them again. */
  sent: Map<string, string>;
  /** How far the index has been compared with the database: the last id. */
  auditedTo: string;
}

/** Brings the live indexes, and those that are being built, up to these products. Indexes that are not there are left to be filled as a whole. */
export async function feedProducts(feed: Feed, ids: readonly string[]): Promise<void> {
  const uid = productsIndex(feed.connection.prefix);
  if (!(await indexUids(feed)).has(uid)) return;
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    await feedInto(feed, uid, part);
    await feedNames(feed, await readNamesOf(feed.db, part), (name) => name);
    if (!(await indexUids(feed)).has(nextOf(uid))) continue;
    await feedInto(feed, nextOf(uid), part);
    await feedNames(feed, await readNamesOf(feed.db, part), nextOf);
  }
}

/** Sends names to their indexes, or to those that are being built. */
export async function feedNames({ connection, sent }: Feed, names: readonly VocabularyName[], into: (uid: string) => string): Promise<void> {
  for (const kind of NAME_KINDS) {
    const uid = into(namesIndex(connection.prefix, kind));
    const known = (name: VocabularyName): boolean => sent.get(`${uid}:${name.key}`) === `${name.nameKo}:${name.nameEn}`;
    const fresh = names.filter((name) => name.kind === kind && !known(name));
    if (fresh.length === 0) continue;
    await done(connection.admin.index(uid).addDocuments(fresh.map(nameDocument), { primaryKey: 'id' }));
    if (sent.size > MOST_REMEMBERED) sent.clear();
    for (const name of fresh) sent.set(`${uid}:${name.key}`, `${name.nameKo}:${name.nameEn}`);
  }
}

/**
 * Sends products to one index until what was sent last is what the database says. Tasks are worked in the order in which they were taken in,
 * and whoever sends looks again afterwards: whatever the interleaving, the last thing sent is the newest. Returns how many are listed.
 */
export async function feedInto({ db, connection }: Feed, uid: string, ids: readonly string[]): Promise<number> {
  const index = connection.admin.index(uid);
  const tasks: EnqueuedTaskPromise[] = [];
  const send = async (task: EnqueuedTaskPromise): Promise<void> => {
    await task;
    tasks.push(task);
  };
  let sent = '';
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const documents = await readDocuments(db, ids);
    const now = JSON.stringify(documents);
    if (now === sent) {
      for (const task of tasks) await done(task);
      return documents.length;
    }
    const listed = new Set(documents.map((document) => document.id));
    const gone = ids.filter((id) => !listed.has(id));
    if (documents.length > 0) await send(index.addDocuments(documents, { primaryKey: 'id' }));
    if (gone.length > 0) await send(index.deleteDocuments(gone));
    sent = now;
  }
  throw new Error('search feed: products kept changing while they were sent');
}

/** The index that is being built beside this one. */
export function nextOf(uid: string): string {
  return `${uid}_next`;
}

export async function indexUids({ connection }: Feed): Promise<ReadonlySet<string>> {
  const { results } = await connection.admin.getRawIndexes({ limit: 1000 });
  return new Set(results.map((index) => index.uid));
}

/** Follows a task to its end; throws when it failed. */
export async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, type, error } = await task.waitTask(PATIENCE);
  if (status !== 'succeeded') throw new Error(`search feed: task ${type} ${status}: ${error?.code ?? 'no reason given'}`);
}
