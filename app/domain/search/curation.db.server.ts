// The only SQL for the versions of the search words. Append-only; the highest version is in force, and only one can follow it.
import { one, q, run, type Db, type Tx } from '#app/infra/db/sql.ts';

import { curationContent, NO_WORDS, type CurationContent } from './search-words.ts';

export interface CurationVersion {
  version: number;
  content: CurationContent;
}

const none: CurationVersion = { version: 0, content: NO_WORDS };

/** The version in force; version 0 holds nothing. */
export async function curationInForce(db: Pick<Db, 'selectFrom'>): Promise<CurationVersion> {
  const row = await db.selectFrom('searchCuration').select(['version', 'content']).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? none : { version: row.version, content: curationContent.parse(row.content) };
}

/** The same inside a transaction. */
export async function findCuration(tx: Tx, version?: number): Promise<CurationVersion | null> {
  if (version === 0) return none;
  const rows = q.selectFrom('searchCuration').select(['version', 'content']).orderBy('version', 'desc').limit(1);
  const row = await one(tx, version === undefined ? rows : rows.where('version', '=', version));
  if (row === null) return version === undefined ? none : null;
  return { version: row.version, content: curationContent.parse(row.content) };
}

/** Adds a version; false when somebody else added it first. */
export async function addCuration(tx: Tx, entry: CurationVersion & { note: string; undoes: number | null; actorId: string }, now: Date): Promise<boolean> {
  const added = await run(
    tx,
    q
      .insertInto('searchCuration')
      .values({ ...entry, content: JSON.stringify(entry.content), at: now })
      .onConflict((conflict) => conflict.column('version').doNothing())
      .returning('version'),
  );
  return added.length === 1;
}
