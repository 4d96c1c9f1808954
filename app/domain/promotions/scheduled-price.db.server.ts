// The only SQL for scheduled prices. The variant's row is locked by the caller, so that its price and its schedule change together.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type ScheduledPriceRow = Row<'scheduledPrice'>;

export interface NewScheduledPrice {
  variantId: string;
  makerId: string;
  price: number;
  startsAt: Date;
  endsAt: Date;
  createdBy: string;
}

/** Plans a price; null when another of this variant overlaps it. */
export async function planPrice(tx: Tx, plan: NewScheduledPrice, now: Date): Promise<string | null> {
  const other = await one(
    tx,
    q
      .selectFrom('scheduledPrice')
      .select('id')
      .where('variantId', '=', plan.variantId)
      .where('state', 'in', ['planned', 'running'])
      .where('startsAt', '<', plan.endsAt)
      .where('endsAt', '>', plan.startsAt)
      .limit(1),
  );
  if (other !== null) return null;
  const id = newId('sch', now);
  await tx.scheduledPrice.create({ data: { id, createdAt: now, ...plan } });
  return id;
}

/** Those that should begin or end at an instant, oldest edge first. */
export async function duePrices(tx: Tx, now: Date, most: number): Promise<{ id: string; variantId: string }[]> {
  return run(
    tx,
    q
      .selectFrom('scheduledPrice')
      .select(['id', 'variantId'])
      .where((where) =>
        where.or([
          where.and([where('state', '=', sql.lit('planned' as const)), where('startsAt', '<=', now)]),
          where.and([where('state', '=', sql.lit('running' as const)), where('endsAt', '<=', now)]),
        ]),
      )
      .orderBy('startsAt')
      .limit(most),
  );
}

/** One scheduled price, locked; null when there is none. */
export async function lockScheduled(tx: Tx, id: string): Promise<ScheduledPriceRow | null> {
  return one(tx, q.selectFrom('scheduledPrice').selectAll().where('id', '=', id).forUpdate());
}

/** The one that holds the variant's price now, locked; null when none does. */
export async function runningPrice(tx: Tx, variantId: string): Promise<ScheduledPriceRow | null> {
  return one(tx, q.selectFrom('scheduledPrice').selectAll().where('variantId', '=', variantId).where('state', '=', 'running').forUpdate());
}

/** It begins: the price it came down from, what may be crossed out (null: nothing), what it cost in halls that follow it. False when it began before. */
export async function beginScheduled(
  tx: Tx,
  id: string,
  from: { regularPrice: number; reference: number | null; hallPrices: ScheduledPriceRow['hallPrices'] },
): Promise<boolean> {
  const { count } = await tx.scheduledPrice.updateMany({ where: { id, state: 'planned' }, data: { state: 'running', ...from } });
  return count === 1;
}

/** What a hall's offer costs by itself when the running one (locked) is over; null: as much as directly. */
export async function keepHallPrice(
  tx: Tx,
  running: Pick<ScheduledPriceRow, 'id' | 'hallPrices'>,
  { hallId, price }: { hallId: string; price: number | null },
): Promise<void> {
  const others = running.hallPrices.filter((one) => one.hallId !== hallId);
  const hallPrices = price === null ? others : [...others, { hallId, price }];
  await tx.scheduledPrice.updateMany({ where: { id: running.id, state: 'running' }, data: { hallPrices } });
}

/** It is over, or called off before its end. False when that was so. */
export async function settleScheduled(tx: Tx, id: string, state: 'over' | 'cancelled', now: Date): Promise<boolean> {
  const { count } = await tx.scheduledPrice.updateMany({ where: { id, state: { in: ['planned', 'running'] } }, data: { state, settledAt: now } });
  return count === 1;
}
