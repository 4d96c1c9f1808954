// Tells every process which cached pages no longer hold, when the change's transaction commits (PostgreSQL NOTIFY).
import type { Tx } from '../db/sql.ts';

export const pageChannel = 'sogong_pages';

/** Drops the cached pages that carry one of the tags (see publicPage()). Sent at commit; rolled back with the transaction. */
export async function touchPages(tx: Tx, tags: readonly string[]): Promise<void> {
  for (const tag of new Set(tags)) await tx.$executeRaw`select pg_notify(${pageChannel}, ${tag})`;
}
