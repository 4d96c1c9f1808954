// The only SQL for Stripe's events: kept once by id before they are answered, marked when worked (law 2).
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import { q, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';

export type StripeEventRow = Row<'stripeEvent'>;

/** Keeps an event; false when its id is known (a repeated delivery). */
export async function keepEvent(tx: Tx, event: { id: string; type: string; objectId: string; payload: Prisma.InputJsonValue }, now: Date): Promise<boolean> {
  const { payload, ...facts } = event;
  const row = { ...facts, payload: JSON.stringify(payload), receivedAt: now };
  return (
    (await written(
      tx,
      q
        .insertInto('stripeEvent')
        .values(row)
        .onConflict((known) => known.doNothing()),
    )) === 1
  );
}

/** Marks an event worked with what came of it; only the first mark counts. */
export async function markWorked(tx: Tx, eventId: string, outcome: string, now: Date): Promise<void> {
  await run(tx, q.updateTable('stripeEvent').set({ workedAt: now, outcome }).where('id', '=', eventId).where('workedAt', 'is', null));
}
