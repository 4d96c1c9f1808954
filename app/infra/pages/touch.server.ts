// Tells every process which cached pages no longer hold, when the change's transaction commits (PostgreSQL NOTIFY).
import type { Tx } from '../db/sql.ts';

export const pageChannel = 'sogong_pages';

type Drop = (tag: string) => void;
// Of the process, whatever loads this module anew.
declare global {
  var sogongPageDrop: Drop | undefined;
}

/** Says what drops the pages of this process: whoever changed something sees it in his next request, however late the notification comes. */
export function dropPagesBy(drop: Drop | null): void {
  globalThis.sogongPageDrop = drop ?? undefined;
}

/** Drops the cached pages that carry one of the tags (see publicPage()): here and in every other process at commit; not when it is rolled back. */
export async function touchPages(tx: Tx, tags: readonly string[]): Promise<void> {
  tx.afterCommit(() => {
    for (const tag of new Set(tags)) globalThis.sogongPageDrop?.(tag);
  });
  for (const tag of new Set(tags)) await tx.$executeRaw`select pg_notify(${pageChannel}, ${tag})`;
}
