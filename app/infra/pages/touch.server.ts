// Tells every process which cached pages no longer hold, when the change's transaction commits (PostgreSQL NOTIFY).
import type { Tx } from '../db/sql.ts';

export const pageChannel = 'sogong_pages';

type Drop = (tag: string) => void;
const kept = globalThis as typeof globalThis & { sogongPageDrop?: Drop };

/** Says what drops the pages of this process: whoever changed something sees it in his next request, however late the notification comes. */
export function dropPagesBy(drop: Drop | null): void {
  if (drop === null) delete kept.sogongPageDrop;
  else kept.sogongPageDrop = drop;
}

/** Drops the cached pages that carry one of the tags (see publicPage()): here and in every other process at commit; not when it is rolled back. */
export async function touchPages(tx: Tx, tags: readonly string[]): Promise<void> {
  tx.afterCommit(() => {
    for (const tag of new Set(tags)) kept.sogongPageDrop?.(tag);
  });
  for (const tag of new Set(tags)) await tx.$executeRaw`select pg_notify(${pageChannel}, ${tag})`;
}
