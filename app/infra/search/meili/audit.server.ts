// Compares the index with the database, a part at each look, and feeds what differs: whatever was missed (a lost job, a time without Meilisearch, words that
// are analysed in another way now) is mended by itself.
import { feedInto, type Feed } from './feed.server.ts';
import { oneOf } from './filter.ts';
import { readDocuments, readIds } from './read.server.ts';
import { productsIndex } from './settings.ts';

const PART = 500;
const PARTS_AT_ONCE = 4;

export interface Audit {
  /** Where the next look begins; empty: at the beginning. */
  next: string;
  /** How many products differed and were fed again. */
  mended: number;
}

/** Looks at the next products after this id; at most some thousand. */
export async function auditIndex(feed: Feed, after: string): Promise<Audit> {
  let next = after;
  let mended = 0;
  for (let part = 0; part < PARTS_AT_ONCE; part += 1) {
    const ids = await readIds(feed.db, next, PART);
    const differing = ids.length === 0 ? [] : await differingIn(feed, ids);
    if (differing.length > 0) await feedInto(feed, productsIndex(feed.connection.prefix), differing);
    mended += differing.length;
    next = ids.length < PART ? '' : (ids.at(-1) ?? '');
    if (next === '') break;
  }
  return { next, mended };
}

async function differingIn({ db, connection }: Feed, ids: readonly string[]): Promise<string[]> {
  const index = connection.admin.index(productsIndex(connection.prefix));
  const { results } = await index.getDocuments({ filter: oneOf('id', ids), fields: ['id', 'print'], limit: PART });
  const found = new Map(results.map((document) => [String(document['id']), String(document['print'])]));
  const wanted = new Map((await readDocuments(db, ids)).map(({ id, print }) => [id, print]));
  return ids.filter((id) => found.get(id) !== wanted.get(id));
}
