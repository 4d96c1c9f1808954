// The index is built anew beside the live one, filled batch by batch, and swapped in one step: searches never see a gap, changes meanwhile reach both.
import type { EnqueuedTaskPromise } from 'meilisearch';

import type { RebuildProgress } from '../port.ts';
import { done, exists, feedInto, nextOf, type Feed } from './feed.server.ts';
import { readCount, readIds } from './read.server.ts';
import { productSettings, productsIndex } from './settings.ts';

const BATCH = 500;

/** Returns how many products were sent. Memory holds one batch at a time. */
export async function fillIndex(feed: Feed, onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<number> {
  const { db, connection } = feed;
  const client = connection.admin;
  const uid = productsIndex(connection.prefix);
  const next = nextOf(uid);
  await connection.version();
  if (!(await exists(feed, uid))) await doneOrThere(client.createIndex(uid, { primaryKey: 'id' }));
  if (await exists(feed, next)) await done(client.deleteIndex(next));
  await done(client.createIndex(next, { primaryKey: 'id' }));
  await done(client.index(next).updateSettings(productSettings()));
  const of = await readCount(db);
  let seen = 0;
  let count = 0;
  for (let ids = await readIds(db, '', BATCH); ids.length > 0; ids = await readIds(db, ids.at(-1) ?? '', BATCH)) {
    count += await feedInto(feed, next, ids);
    seen += ids.length;
    onProgress({ done: seen, of: Math.max(of, seen) });
  }
  await done(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
  await done(client.deleteIndex(next));
  return count;
}

// Another process may have made it a moment ago.
async function doneOrThere(task: EnqueuedTaskPromise): Promise<void> {
  await done(task).catch((fault: unknown) => {
    if (!String(fault).includes('index_already_exists')) throw fault;
  });
}
