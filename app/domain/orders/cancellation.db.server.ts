// The only SQL for pieces that are called off before they leave. Bounded in the database: cancelled + returned + in cases <= quantity.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { sortedBy } from '#app/lib/text.ts';

import type { Canceller } from './order.ts';

export type CancellationRow = Row<'cancellation'>;

/** Some pieces of one line. */
export interface Pieces {
  lineId: string;
  quantity: number;
}

/** The cancellation made by this request, or null. The caller holds the purchase's lock. */
export async function findCancellation(tx: Tx, requestKey: string): Promise<CancellationRow | null> {
  return one(tx, q.selectFrom('cancellation').selectAll().where('requestKey', '=', requestKey));
}

/** The pieces that a cancellation called off, in line order. */
export async function linesOfCancellation(tx: Tx, cancellationId: string): Promise<Pieces[]> {
  return run(tx, q.selectFrom('cancellationLine').select(['lineId', 'quantity']).where('cancellationId', '=', cancellationId).orderBy('lineId'));
}

/** Calls pieces off; false (nothing to keep: roll back) when a line has not that many left. */
export async function cancelPieces(tx: Tx, pieces: readonly Pieces[]): Promise<boolean> {
  for (const { lineId, quantity } of sortedBy(pieces, (one) => one.lineId)) {
    const row = await one(
      tx,
      q
        .updateTable('orderLine')
        .set((eb) => ({ cancelled: eb('cancelled', '+', quantity) }))
        .where('id', '=', lineId)
        .where(sql<boolean>`cancelled + returned + in_cases + ${quantity}::int <= quantity`)
        .returning('id'),
    );
    if (row === null) return false;
  }
  return true;
}

/** Marks an order cancelled when no piece of it is left; false while some are. */
export async function cancelEmptyOrder(tx: Tx, orderId: string, now: Date): Promise<boolean> {
  const [empty] = await run(
    tx,
    q
      .updateTable('makerOrder')
      .set({ cancelledAt: now })
      .where('id', '=', orderId)
      .where('cancelledAt', 'is', null)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom('orderLine as l').select('l.id').where('l.orderId', '=', orderId).whereRef('l.cancelled', '<', 'l.quantity'))),
      )
      .returning('id'),
  );
  return empty !== undefined;
}

export interface NewCancellation {
  orderId: string;
  requestKey: string;
  by: Canceller;
  actorId: string | null;
  reason: string;
  words: string;
  refundId: string | null;
  pieces: readonly Pieces[];
}

/** Keeps who called what off and why. */
export async function insertCancellation(tx: Tx, cancellation: NewCancellation, now: Date): Promise<string> {
  const { pieces, ...facts } = cancellation;
  const id = newId('cnl', now);
  await tx.cancellation.create({ data: { id, ...facts, at: now } });
  await tx.cancellationLine.createMany({ data: pieces.map((line) => ({ cancellationId: id, ...line })) });
  return id;
}

/** A failed refund was sent again: the cancellation's money is that of the new one. */
export async function followCancelledRefund(tx: Tx, from: string, to: string): Promise<void> {
  await tx.cancellation.updateMany({ where: { refundId: from }, data: { refundId: to } });
}
