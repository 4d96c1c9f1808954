// Who may read a purchase: the member who bought it, or whoever holds its key. Others see nothing, like an absent one (T26).
import type { Db } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';

import type { PurchaseRow } from './order.db.server.ts';

export interface PurchaseReader {
  personId: string | null;
  /** The guest's key, from the link or the cookie; null when there is none. */
  key: string | null;
}

/** The purchase of this number if the reader may see it, else null. Keys are compared as SHA-256 in the query. */
export async function findReadablePurchase(db: Db, number: string, by: PurchaseReader): Promise<PurchaseRow | null> {
  const { personId, key } = by;
  const found = await db
    .selectFrom('purchase')
    .selectAll()
    .where('number', '=', number)
    // Of neither, this is false.
    .where((where) =>
      where.or([...(personId === null ? [] : [where('personId', '=', personId)]), ...(key === null ? [] : [where('tokenHash', '=', sha256(key))])]),
    )
    .executeTakeFirst();
  return found ?? null;
}
