// The only SQL that moves pieces of an order line into a case and out of it. Every step is one conditional update within the line's quantity.
import { sql } from 'kysely';

import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { sortedBy } from '#app/lib/text.ts';

import type { Pieces } from './cancellation.db.server.ts';

export type { Pieces };

/** Puts pieces into a case; false (roll back) when a line has not that many that are neither cancelled, returned nor in another case. */
export async function putInCase(tx: Tx, pieces: readonly Pieces[]): Promise<boolean> {
  for (const { lineId, quantity } of sortedBy(pieces, (one) => one.lineId)) {
    const row = await one(
      tx,
      q
        .updateTable('orderLine')
        .set((eb) => ({ inCases: eb('inCases', '+', quantity) }))
        .where('id', '=', lineId)
        .where(sql<boolean>`cancelled + returned + in_cases + ${quantity}::int <= quantity`)
        .returning('id'),
    );
    if (row === null) return false;
  }
  return true;
}

/**
 * Takes pieces out of their case. `kept`: they stay with the buyer as if nothing had been; `returned`: they were refunded after they had left;
 * `cancelled`: they were refunded and never arrived.
 */
export async function takeOutOfCase(tx: Tx, pieces: readonly Pieces[], as: 'kept' | 'returned' | 'cancelled'): Promise<void> {
  for (const { lineId, quantity } of sortedBy(pieces, (one) => one.lineId)) {
    const row = await one(
      tx,
      q
        .updateTable('orderLine')
        .set((eb) => ({
          inCases: eb('inCases', '-', quantity),
          ...(as === 'returned' ? { returned: eb('returned', '+', quantity) } : {}),
          ...(as === 'cancelled' ? { cancelled: eb('cancelled', '+', quantity) } : {}),
        }))
        .where('id', '=', lineId)
        .where('inCases', '>=', quantity)
        .returning('id'),
    );
    if (row === null) throw new Error('pieces left a case that they were not in');
  }
}
