// The only SQL for advances and financiers. The financier's row is the lock under which limits are counted; states move by conditional updates.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type FinancierRow = Row<'financier'>;
export type AdvanceRow = Row<'advance'>;

/** Locks a financier; null when there is none. */
export async function lockFinancier(tx: Tx, financierId: string): Promise<FinancierRow | null> {
  return one(tx, q.selectFrom('financier').selectAll().where('id', '=', financierId).forUpdate());
}

/** What a financier has bought and not got back, in won: in all, and from one maker. Call it under the financier's lock. */
export async function outstandingOf(tx: Tx, financierId: string, makerId: string): Promise<{ total: number; ofMaker: number }> {
  const row = await one(
    tx,
    q
      .selectFrom('advance')
      .where('financierId', '=', financierId)
      .where('state', 'in', ['accepted', 'funded'])
      .select([
        sql<number>`coalesce(sum(advanced), 0)::bigint`.as('total'),
        sql<number>`coalesce(sum(advanced) filter (where maker_id = ${makerId}), 0)::bigint`.as('ofMaker'),
      ]),
  );
  return row ?? { total: 0, ofMaker: 0 };
}

export type NewAdvance = Omit<AdvanceRow, 'id' | 'state' | 'fundedAt' | 'fundingReference' | 'declinedAt' | 'declineReason' | 'repaidAt'>;

/** Writes an accepted advance and marks its earning; null when the earning is being advanced already or is no longer the maker's to sell. */
export async function insertAdvance(tx: Tx, advance: NewAdvance, now: Date): Promise<string | null> {
  const id = newId('adv', now);
  const { count } = await tx.earning.updateMany({
    where: { id: advance.earningId, payeeKind: 'maker', advanceId: null, heldAt: null, state: { in: ['advanceable', 'payable'] } },
    data: { advanceId: id, advancePending: true },
  });
  if (count === 0) return null;
  await tx.advance.create({ data: { id, ...advance } });
  return id;
}

/** An advance, locked; null when there is none. */
export async function lockAdvance(tx: Tx, advanceId: string): Promise<AdvanceRow | null> {
  return one(tx, q.selectFrom('advance').selectAll().where('id', '=', advanceId).forUpdate());
}

/** The financier has paid; false when it was settled before. */
export async function markFunded(tx: Tx, advanceId: string, reference: string, now: Date): Promise<boolean> {
  const { count } = await tx.advance.updateMany({
    where: { id: advanceId, state: 'accepted' },
    data: { state: 'funded', fundedAt: now, fundingReference: reference.slice(0, 120) },
  });
  return count === 1;
}

/** The financier does not pay: the earning is the maker's as before. False when it was settled before. */
export async function markDeclined(tx: Tx, advanceId: string, reason: string, now: Date): Promise<boolean> {
  const { count } = await tx.advance.updateMany({
    where: { id: advanceId, state: 'accepted' },
    data: { state: 'declined', declinedAt: now, declineReason: reason.slice(0, 200) },
  });
  if (count === 1) await tx.earning.updateMany({ where: { advanceId, advancePending: true }, data: { advanceId: null, advancePending: false } });
  return count === 1;
}

/**
 * Splits the earning of a funded advance: `assigned` won of its net go to the financier, the rest becomes an earning of the maker's own.
 * The caller holds the earning's lock and has checked that the net is enough.
 */
export async function assignEarning(
  tx: Tx,
  advance: AdvanceRow,
  earning: { id: string; gross: number; reduced: number },
  assigned: number,
  now: Date,
): Promise<void> {
  const rest = earning.gross - earning.reduced - assigned;
  const to = { payeeKind: 'financier' as const, payeeId: advance.financierId, recourse: advance.recourse };
  const { id, gross, reduced } = earning;
  const { count } = await tx.earning.updateMany({ where: { id, gross, reduced }, data: { ...to, gross: reduced + assigned, advancePending: false } });
  if (count === 0) throw new Error('a locked earning changed');
  if (rest > 0)
    await run(
      tx,
      q
        .insertInto('earning')
        .columns(['id', 'orderId', 'makerId', 'part', 'payeeId', 'state', 'gross', 'accruedAt', 'dispatchedAt', 'payableAt', 'dueOn', 'heldAt', 'holdReason'])
        .expression(
          q
            .selectFrom('earning as e')
            .where('e.id', '=', earning.id)
            .select([sql<string>`${newId('ern', now)}`.as('id'), 'e.orderId', 'e.makerId'])
            .select(sql<number>`(select max(part) + 1 from earning x where x.order_id = e.order_id)`.as('part'))
            .select(['e.makerId as payeeId', 'e.state', sql<number>`${rest}::bigint`.as('gross'), 'e.accruedAt', 'e.dispatchedAt'])
            .select(['e.payableAt', 'e.dueOn', 'e.heldAt', 'e.holdReason']),
        ),
    );
}

/** Nothing is left to assign: the marks go away. */
export async function dropPending(tx: Tx, advanceId: string): Promise<void> {
  await tx.earning.updateMany({ where: { advanceId, advancePending: true }, data: { advancePending: false } });
}

/** Closes the funded advances of which nothing is outstanding: the earning was paid or is nothing any more, and so is every recourse. */
export async function markRepaid(tx: Tx, now: Date): Promise<void> {
  await run(
    tx,
    q
      .updateTable('advance as a')
      .set({ state: 'repaid', repaidAt: now })
      .where('a.state', '=', 'funded')
      .where(
        sql<boolean>`not exists (select 1 from earning e where e.advance_id = a.id and e.payee_kind = 'financier' and e.state not in ('paid', 'reversed'))`,
      )
      .where(
        sql<boolean>`not exists (select 1 from maker_debt d where d.earning_id = a.earning_id and d.creditor_id = a.financier_id and d.covered < d.amount)`,
      ),
  );
}

/** Accepted and not settled since before an instant, oldest first. */
export async function pendingAdvances(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const rows = await run(
    tx,
    q.selectFrom('advance').select('id').where('state', '=', 'accepted').where('acceptedAt', '<=', before).orderBy('acceptedAt').limit(limit),
  );
  return rows.map((row) => row.id);
}
