// Feeding the index outside: products as they are now, read again after they were sent, so that of two feeds never the older state stays.
// Every task is followed to its end; a failed one throws, and the job that called is tried again with longer and longer rests.
import type { EnqueuedTaskPromise } from 'meilisearch';

import type { Db } from '#app/infra/db/sql.ts';

import type { Connection } from './connection.server.ts';
import { readDocuments } from './read.server.ts';
import { productsIndex } from './settings.ts';

const BATCH = 500;
const MOST_PASSES = 5;
const PATIENCE = { timeout: 60_000, interval: 25 };

export interface Feed {
  db: Db;
  connection: Connection;
}

/** Brings the live index, and one that is being built, up to these products. An index that is not there is left to be filled as a whole. */
export async function feedProducts(feed: Feed, ids: readonly string[]): Promise<void> {
  const uid = productsIndex(feed.connection.prefix);
  if (!(await exists(feed, uid))) return;
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    await feedInto(feed, uid, part);
    if (await exists(feed, nextOf(uid))) await feedInto(feed, nextOf(uid), part);
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

export async function exists({ connection }: Feed, uid: string): Promise<boolean> {
  const { results } = await connection.admin.getRawIndexes({ limit: 1000 });
  return results.some((index) => index.uid === uid);
}

/** Follows a task to its end; throws when it failed. */
export async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, type, error } = await task.waitTask(PATIENCE);
  if (status !== 'succeeded') throw new Error(`search feed: task ${type} ${status}: ${error?.code ?? 'no reason given'}`);
}
