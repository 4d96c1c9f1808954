// Looks after the index outside: is the server new enough, do the settings agree with the code, are the documents there and of the present shape.
import type { OutsideState } from '../port.ts';
import { DOCUMENT_SHAPE } from './documents.ts';
import { done, exists, type Feed } from './feed.server.ts';
import { readListedCount } from './read.server.ts';
import { settingsToSend } from './settings-diff.ts';
import { productSettings, productsIndex } from './settings.ts';

/** Brings the settings of the live index in line (searches go on) and says whether it must be filled. Throws when the server is out of reach or too old. */
export async function keepIndex(feed: Feed): Promise<OutsideState> {
  const { connection, db } = feed;
  await connection.version();
  const uid = productsIndex(connection.prefix);
  const listed = await readListedCount(db);
  if (!(await exists(feed, uid))) return { needsFill: true, changed: [], documents: 0, listed };
  const index = connection.admin.index(uid);
  const { numberOfDocuments: documents } = await index.getStats();
  const { results } = await index.getDocuments({ limit: 1, fields: ['shape'] });
  const isOfShape = results.every((document) => document['shape'] === DOCUMENT_SHAPE);
  if (!isOfShape) return { needsFill: true, changed: [], documents, listed };
  const settings = settingsToSend(productSettings(), { ...(await index.getSettings()) });
  if (Object.keys(settings).length > 0) await done(index.updateSettings(settings));
  return { needsFill: documents === 0 && listed > 0, changed: Object.keys(settings), documents, listed };
}
