// The indexes are built anew beside the live ones, filled batch by batch, and swapped in one step: searches never see a gap, changes meanwhile reach both.
import type { EnqueuedTaskPromise } from 'meilisearch';

import type { RebuildProgress } from '../port.ts';
import { done, feedInto, feedNames, indexUids, nextOf, type Feed } from './feed.server.ts';
import { readCount, readIds, readNamesAfter } from './read.server.ts';
import { allIndexes, productsIndex } from './settings.ts';

const BATCH = 500;

/** Returns how many products were sent. Memory holds one batch at a time. */
export async function fillIndex(feed: Feed, onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<number> {
  const { connection } = feed;
  const client = connection.admin;
  await connection.version('patient');
  const indexes = allIndexes(connection.prefix, await feed.curation?.());
  await prepare(feed, indexes);
  const count = await fillProducts(feed, onProgress);
  for (let names = await readNamesAfter(feed.db, '', BATCH); names.length > 0; names = await readNamesAfter(feed.db, keyOf(names.at(-1)), BATCH)) {
    await feedNames(feed, names, nextOf);
  }
  await done(client.swapIndexes(indexes.map(({ uid }) => ({ indexes: [uid, nextOf(uid)], rename: false }))));
  for (const { uid } of indexes) await done(client.deleteIndex(nextOf(uid)));
  return count;
}

// The live indexes have to be there to be swapped; what an earlier build left is taken away.
async function prepare(feed: Feed, indexes: ReturnType<typeof allIndexes>): Promise<void> {
  const client = feed.connection.admin;
  const known = await indexUids(feed);
  feed.sent.clear();
  for (const { uid, settings } of indexes) {
    if (!known.has(uid)) await doneOrThere(client.createIndex(uid, { primaryKey: 'id' }));
    if (known.has(nextOf(uid))) await done(client.deleteIndex(nextOf(uid)));
    await done(client.createIndex(nextOf(uid), { primaryKey: 'id' }));
    await done(client.index(nextOf(uid)).updateSettings(settings));
  }
}

async function fillProducts(feed: Feed, onProgress: (progress: RebuildProgress) => void): Promise<number> {
  const next = nextOf(productsIndex(feed.connection.prefix));
  const of = await readCount(feed.db);
  let seen = 0;
  let count = 0;
  for (let ids = await readIds(feed.db, '', BATCH); ids.length > 0; ids = await readIds(feed.db, ids.at(-1) ?? '', BATCH)) {
    count += await feedInto(feed, next, ids);
    seen += ids.length;
    onProgress({ done: seen, of: Math.max(of, seen) });
  }
  return count;
}

function keyOf(name: { kind: string; key: string } | undefined): string {
  return name === undefined ? '' : `${name.kind}:${name.key}`;
}

// Another process may have made it a moment ago.
async function doneOrThere(task: EnqueuedTaskPromise): Promise<void> {
  await done(task).catch((fault: unknown) => {
    if (!String(fault).includes('index_already_exists')) throw fault;
  });
}
