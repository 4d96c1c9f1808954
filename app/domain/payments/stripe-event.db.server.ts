// The only SQL for Stripe's events: kept once by id before they are answered, marked when worked (law 2).
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import { prepared, q, rowsInto, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';

export type StripeEventRow = Row<'stripeEvent'>;

/** Keeps an event; false when its id is known (a repeated delivery). */
export async function keepEvent(tx: Tx, event: { id: string; type: string; objectId: string; payload: Prisma.InputJsonValue }, now: Date): Promise<boolean> {
  const { payload, ...facts } = event;
  const row = { ...facts, payload: JSON.stringify(payload), receivedAt: now };
  return (await written(tx, rowsInto('stripeEvent', [row], 'skip'))) === 1;
}

const eventWorked = prepared((eventId: string, outcome: string, now: Date) =>
  q.updateTable('stripeEvent').set({ workedAt: now, outcome }).where('id', '=', eventId).where('workedAt', 'is', null),
);

/** Marks an event worked with what came of it; only the first mark counts. */
export async function markWorked(tx: Tx, eventId: string, outcome: string, now: Date): Promise<void> {
  await run(tx, eventWorked(eventId, outcome, now));
}
