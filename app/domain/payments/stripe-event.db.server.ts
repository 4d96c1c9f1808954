// The only SQL for Stripe's events: kept once by id before they are answered, marked when worked (law 2).
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import type { Row, Tx } from '#app/infra/db/sql.ts';

export type StripeEventRow = Row<'stripeEvent'>;

/** Keeps an event; false when its id is known (a repeated delivery). */
export async function keepEvent(tx: Tx, event: { id: string; type: string; objectId: string; payload: Prisma.InputJsonValue }, now: Date): Promise<boolean> {
  const { count } = await tx.stripeEvent.createMany({ data: [{ ...event, receivedAt: now }], skipDuplicates: true });
  return count === 1;
}

/** Marks an event worked with what came of it; only the first mark counts. */
export async function markWorked(tx: Tx, eventId: string, outcome: string, now: Date): Promise<void> {
  await tx.stripeEvent.updateMany({ where: { id: eventId, workedAt: null }, data: { workedAt: now, outcome } });
}
