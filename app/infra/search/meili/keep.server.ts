// Looks after the index outside: is the server new enough, do the settings agree with the code, are the documents there and of the present shape.
import type { Settings } from 'meilisearch';

import type { OutsideState } from '../port.ts';
import { auditIndex } from './audit.server.ts';
import { DOCUMENT_SHAPE } from './documents.ts';
import { done, indexUids, type Feed } from './feed.server.ts';
import { readListedCount } from './read.server.ts';
import { settingsToSend } from './settings-diff.ts';
import { allIndexes, productsIndex } from './settings.ts';

/** Brings the settings of the live indexes in line (searches go on), mends a part of the documents, and says whether all must be filled. Throws when the server is out of reach or too old. */
export async function keepIndex(feed: Feed): Promise<OutsideState> {
  const { connection, db } = feed;
  await connection.version('patient');
  const indexes = allIndexes(connection.prefix, await feed.curation?.());
  const listed = await readListedCount(db);
  const known = await indexUids(feed);
  if (!indexes.every(({ uid }) => known.has(uid))) return { needsFill: true, changed: [], documents: 0, listed, mended: 0 };
  const products = connection.admin.index(productsIndex(connection.prefix));
  const { numberOfDocuments: documents } = await products.getStats();
  const { results } = await products.getDocuments({ limit: 1, fields: ['shape'] });
  if (!results.every((document) => document['shape'] === DOCUMENT_SHAPE)) return { needsFill: true, changed: [], documents, listed, mended: 0 };
  const changed: string[] = [];
  for (const { uid, settings } of indexes) changed.push(...(await bringInLine(feed, uid, settings)));
  if (documents === 0 && listed > 0) return { needsFill: true, changed, documents, listed, mended: 0 };
  const { next, mended } = await auditIndex(feed, feed.auditedTo);
  feed.auditedTo = next;
  return { needsFill: false, changed, documents, listed, mended };
}

async function bringInLine({ connection }: Feed, uid: string, wanted: Settings): Promise<string[]> {
  const index = connection.admin.index(uid);
  const settings = settingsToSend(wanted, { ...(await index.getSettings()) });
  const names = Object.keys(settings);
  if (names.length > 0) await done(index.updateSettings(settings));
  return names.map((name) => `${uid}.${name}`);
}
