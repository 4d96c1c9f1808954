// The only SQL for earnings. Every move is a conditional update; the hooks are called under the lock of the purchase. Laws 8 and 9.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';
import { kstDay } from '#app/lib/time.ts';

import { dueDay, everyBusinessDay } from './due.ts';
import { openStates } from './earning.ts';

export type EarningRow = Row<'earning'>;

/** The maker's part of an order was captured: writes its earning once. False when it was there. */
export async function accrueEarning(tx: Tx, sale: { orderId: string; makerId: string; gross: Won }, now: Date): Promise<boolean> {
  const { orderId, makerId, gross } = sale;
  const { count } = await tx.earning.createMany({
    data: [{ id: newId('ern', now), orderId, makerId, payeeId: makerId, gross, accruedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Everything of the order has left with a carrier that can be asked: from now on it can be paid early. */
export async function noteDispatched(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx.earning.updateMany({ where: { orderId, state: 'accrued' }, data: { state: 'advanceable', dispatchedAt: now } });
}

/** The purchase was confirmed: the earnings of the order are payable and have their due day. What is nothing any more is reversed. */
export async function makePayable(tx: Tx, orderId: string, now: Date): Promise<void> {
  const waiting = await run(
    tx,
    q.selectFrom('earning').selectAll().where('orderId', '=', orderId).where('state', 'in', ['accrued', 'advanceable']).orderBy('id').forUpdate(),
  );
  for (const earning of waiting) {
    const empty = earning.gross === earning.reduced;
    const due = empty ? null : asDate(dueDay(kstDay(now), everyBusinessDay, kstDay(earning.accruedAt)));
    await tx.earning.updateMany({
      where: { id: earning.id, state: earning.state },
      data: empty ? { state: 'reversed' } : { state: 'payable', payableAt: now, dueOn: due },
    });
  }
}

/** Keeps what has not left from leaving (a dispute); false when nothing was left to hold. */
export async function holdEarning(tx: Tx, orderId: string, reason: string, now: Date): Promise<boolean> {
  const { count } = await tx.earning.updateMany({
    where: { orderId, heldAt: null, state: { in: [...openStates] } },
    data: { heldAt: now, holdReason: reason },
  });
  return count > 0;
}

/** Lets it go again; a due day that passed meanwhile starts anew. */
export async function releaseEarning(tx: Tx, orderId: string, now: Date): Promise<boolean> {
  const held = await run(tx, q.selectFrom('earning').selectAll().where('orderId', '=', orderId).where('heldAt', 'is not', null).orderBy('id').forUpdate());
  for (const earning of held) {
    const fresh = asDate(dueDay(kstDay(now), everyBusinessDay, kstDay(earning.accruedAt)));
    const due = earning.dueOn !== null && earning.dueOn < fresh ? { dueOn: fresh } : {};
    await tx.earning.updateMany({ where: { id: earning.id, heldAt: earning.heldAt }, data: { heldAt: null, holdReason: null, ...due } });
  }
  return held.length > 0;
}

/** The earnings of an order, locked until the transaction ends. */
export async function lockEarnings(tx: Tx, orderId: string): Promise<EarningRow[]> {
  return run(tx, q.selectFrom('earning').selectAll().where('orderId', '=', orderId).orderBy('id').forUpdate());
}

/** Takes from an earning that is still here; false when it has not that much or has left. Nothing left: reversed. */
export async function cutEarning(tx: Tx, earningId: string, amount: Won): Promise<boolean> {
  const row = await one(
    tx,
    q
      .updateTable('earning')
      .set({ reduced: sql<number>`reduced + ${amount}::bigint`, state: sql`case when reduced + ${amount}::bigint = gross then 'reversed' else state end` })
      .where('id', '=', earningId)
      .where('state', 'in', [...openStates])
      .where(sql<boolean>`reduced + ${amount}::bigint <= gross`)
      .returning('id'),
  );
  return row !== null;
}

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
