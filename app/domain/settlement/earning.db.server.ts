// The only SQL for earnings. Every move is a conditional update; the hooks are called under the lock of the purchase. Laws 8 and 9.
import { sql } from 'kysely';

import { later, one, q, rowsInto, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';
import type { Won } from '#app/lib/money.ts';
import { kstDay } from '#app/lib/time.ts';

import { dueDay, everyBusinessDay } from './due.ts';
import { openStates } from './earning.ts';
import { rhythmOf } from './terms.db.server.ts';

export type EarningRow = Row<'earning'>;

/** The makers' parts of orders that were captured just now: writes their earnings. */
export async function accrueEarnings(tx: Tx, sales: readonly { orderId: string; makerId: string; gross: Won }[], now: Date): Promise<void> {
  const rows = sales.map(({ orderId, makerId, gross }) => ({ id: newId('ern', now), orderId, makerId, payeeId: makerId, gross, accruedAt: now }));
  await later(tx, rowsInto('earning', rows));
}

/** Everything of the order has left with a carrier that can be asked: from now on it can be paid early. */
export async function noteDispatched(tx: Tx, orderId: string, now: Date): Promise<void> {
  await tx.earning.updateMany({ where: { orderId, state: 'accrued' }, data: { state: 'advanceable', dispatchedAt: now } });
}

/** The purchase was confirmed: the earnings of the order are payable and have their due day. What is nothing any more is reversed. */
export async function makePayable(tx: Tx, orderId: string, now: Date): Promise<void> {
  const waiting = (await lockEarnings(tx, orderId)).filter((earning) => earning.state === 'accrued' || earning.state === 'advanceable');
  for (const earning of waiting) {
    const empty = earning.gross === earning.reduced;
    const due = empty ? null : asDate(await dueFor(tx, earning, now));
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
    const fresh = asDate(await dueFor(tx, earning, now));
    const due = earning.dueOn !== null && earning.dueOn < fresh ? { dueOn: fresh } : {};
    await tx.earning.updateMany({ where: { id: earning.id, heldAt: earning.heldAt }, data: { heldAt: null, holdReason: null, ...due } });
  }
  return held.length > 0;
}

/** The earnings that came of the order itself, locked until the transaction ends; not what recourse collected later. */
export async function lockEarnings(tx: Tx, orderId: string): Promise<EarningRow[]> {
  // Whoever adds a part holds the first: once it is ours, no part is missing from what the next statement sees.
  await run(tx, q.selectFrom('earning').select('id').where('orderId', '=', orderId).where('part', '=', 0).forUpdate());
  return run(tx, q.selectFrom('earning').selectAll().where('orderId', '=', orderId).where('sourcePayoutId', 'is', null).orderBy('id').forUpdate());
}

/** Recourse that a maker's payout collects for a financier: an earning of its own, which waits until that payout is settled. */
export async function insertRecourse(tx: Tx, recourse: { debtId: string; financierId: string; amount: Won; payoutId: string }, now: Date): Promise<void> {
  const { debtId, financierId, amount, payoutId } = recourse;
  const inserted = await written(
    tx,
    q
      .insertInto('earning')
      .columns(['id', 'orderId', 'makerId', 'part', 'payeeKind', 'payeeId', 'advanceId', 'sourcePayoutId', 'gross', 'accruedAt'])
      .expression(
        q
          .selectFrom('makerDebt as d')
          .innerJoin('earning as e', 'e.id', 'd.earningId')
          .where('d.id', '=', debtId)
          .select([sql<string>`${newId('ern', now)}`.as('id'), 'e.orderId', 'e.makerId'])
          .select(sql<number>`(select max(part) + 1 from earning x where x.order_id = e.order_id)`.as('part'))
          .select([sql<'financier'>`'financier'::payee_kind`.as('payeeKind'), sql<string>`${financierId}`.as('payeeId'), 'e.advanceId'])
          .select([sql<string>`${payoutId}`.as('sourcePayoutId'), sql<number>`${amount}::bigint`.as('gross'), sql<Date>`${now}::timestamptz`.as('accruedAt')]),
      ),
  );
  invariant(inserted === 1, 'recourse comes of a debt');
}

/** The payout that collected it was settled: it goes to the financier two business days later at most; or it failed: nothing was collected. */
export async function endRecourse(tx: Tx, payoutId: string, settled: boolean, now: Date): Promise<void> {
  const dueOn = asDate(dueDay(kstDay(now), everyBusinessDay, kstDay(now)));
  if (settled) await tx.earning.updateMany({ where: { sourcePayoutId: payoutId, state: 'accrued' }, data: { state: 'payable', payableAt: now, dueOn } });
  else
    await run(
      tx,
      q
        .updateTable('earning')
        .set({ state: 'reversed', reduced: sql<number>`gross` })
        .where('sourcePayoutId', '=', payoutId)
        .where('state', '=', 'accrued'),
    );
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

async function dueFor(tx: Tx, earning: EarningRow, now: Date): Promise<string> {
  const rhythm = earning.payeeKind === 'maker' ? await rhythmOf(tx, earning.makerId) : everyBusinessDay;
  return dueDay(kstDay(now), rhythm, kstDay(earning.accruedAt));
}

function asDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
