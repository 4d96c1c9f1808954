// Feeding the index outside: products as they are now, checked again after they were sent, so that two feeds cannot leave the older state.
// Every task is followed to its end; a failed one throws, and the job that called is tried again.
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';

import type { Db } from '#app/infra/db/sql.ts';

import { readDocuments, readIds } from './read.server.ts';
import { meiliSettings } from './settings.ts';

const BATCH = 500;
const MOST_PASSES = 3;
const PATIENCE = { timeout: 60_000, interval: 50 };

export interface Feed {
  client: Meilisearch;
  db: Db;
  /** The index that is searched; `<index>_next` is the one being built. */
  index: string;
}

/** Brings the live index, and one that is being built, up to these products. */
export async function feedProducts(feed: Feed, ids: readonly string[]): Promise<void> {
  const next = nextOf(feed);
  const isBuilding = await exists(feed, next);
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    await feedInto(feed, feed.index, part);
    if (isBuilding) await feedInto(feed, next, part);
  }
}

/** Builds beside the live index, fills, swaps, drops the old one. Returns how many products were sent. */
export async function rebuildOutside(feed: Feed): Promise<number> {
  const { client, index, db } = feed;
  const next = nextOf(feed);
  if (!(await exists(feed, index))) await done(client.createIndex(index, { primaryKey: 'id' }));
  if (await exists(feed, next)) await done(client.deleteIndex(next));
  await done(client.createIndex(next, { primaryKey: 'id' }));
  await done(client.index(next).updateSettings(meiliSettings()));
  let count = 0;
  for (let ids = await readIds(db, '', BATCH); ids.length > 0; ids = await readIds(db, ids.at(-1) ?? '', BATCH)) {
    count += await feedInto(feed, next, ids);
  }
  await done(client.swapIndexes([{ indexes: [index, next], rename: false }]));
  await done(client.deleteIndex(next));
  return count;
}

async function feedInto(feed: Feed, index: string, ids: readonly string[]): Promise<number> {
  let sent = '';
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const documents = await readDocuments(feed.db, ids);
    const now = JSON.stringify(documents);
    if (now === sent) return documents.length;
    const listed = new Set(documents.map((document) => document.id));
    const gone = ids.filter((id) => !listed.has(id));
    if (documents.length > 0) await done(feed.client.index(index).addDocuments(documents, { primaryKey: 'id' }));
    if (gone.length > 0) await done(feed.client.index(index).deleteDocuments(gone));
    sent = now;
  }
  throw new Error('search feed: products kept changing while they were sent');
}

function nextOf({ index }: Feed): string {
  return `${index}_next`;
}

async function exists({ client }: Feed, index: string): Promise<boolean> {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  return results.some(({ uid }) => uid === index);
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, type, error } = await task.waitTask(PATIENCE);
  if (status !== 'succeeded') throw new Error(`search feed: task ${type} ${status}: ${error?.code ?? 'no reason given'}`);
}
