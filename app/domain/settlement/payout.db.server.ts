// The only SQL for payouts and their lines. Claims and ends are conditional updates: what was claimed or ended once stays so (law 8).
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId, orderNumber } from '#app/lib/ids.ts';
import { negativeWon, won, type Won } from '#app/lib/money.ts';
import { kstDay, type Day } from '#app/lib/time.ts';

import type { EarningRow } from './earning.db.server.ts';
import type { PayeeKind } from './earning.ts';
import type { ComposedPayout, OpenDebt, PayoutRail } from './payout.ts';

export type PayoutRow = Row<'payout'>;

export interface Payee {
  kind: PayeeKind;
  id: string;
}

/** The payee's earnings that may be paid now, locked, in id order: payable, not held, not being advanced. */
export async function lockPayable(tx: Tx, payeeId: string): Promise<EarningRow[]> {
  return run(
    tx,
    q
      .selectFrom('earning')
      .selectAll()
      .where('payeeId', '=', payeeId)
      .where('state', '=', 'payable')
      .where('heldAt', 'is', null)
      .where('advancePending', '=', false)
      .orderBy('id')
      .forUpdate(),
  );
}

/** What a maker owes and has not paid back, oldest first, locked. */
export async function lockDebts(tx: Tx, makerId: string): Promise<OpenDebt[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('makerDebt')
      .selectAll()
      .where('makerId', '=', makerId)
      .where(sql<boolean>`covered < amount`)
      .orderBy('id')
      .forUpdate(),
  );
  return rows.map((row) => ({ id: row.id, left: won(row.amount - row.covered), creditorId: row.creditorId }));
}

export interface DueReserve {
  id: string;
  amount: Won;
  /** It is no reserve of the operator's terms but a payout that came back. */
  returned: boolean;
}

/** Reserves whose day has come, locked. */
export async function lockDueReserves(tx: Tx, makerId: string, today: Day): Promise<DueReserve[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('makerReserve as r')
      .innerJoin('payout as p', 'p.id', 'r.payoutId')
      .select(['r.id', 'r.amount', 'r.returned'])
      .where('r.makerId', '=', makerId)
      .where('r.state', '=', 'kept')
      .where('p.state', '=', 'settled')
      .where(sql<boolean>`r.release_on <= ${today}::date`)
      .orderBy('r.id')
      .forUpdate('r'),
  );
  return rows.map((row) => ({ ...row, amount: won(row.amount) }));
}

/** Whether a payout of the payee was scheduled on that day and has not failed. */
export async function paidOutOn(tx: Tx, payeeId: string, today: Day): Promise<boolean> {
  const row = await one(
    tx,
    q
      .selectFrom('payout')
      .select('id')
      .where('payeeId', '=', payeeId)
      .where('state', '<>', 'failed')
      .where(sql<boolean>`scheduled_on = ${today}::date`)
      .limit(1),
  );
  return row !== null;
}

export interface NewPayout {
  payee: Payee;
  rail: PayoutRail;
  composed: ComposedPayout;
  earnings: readonly EarningRow[];
  reserves: readonly { id: string; amount: Won }[];
  accountId: string | null;
  stripeAccountId: string | null;
  /** Days until what is kept now is released. */
  reserveDays: number;
}

/** Writes the payout and claims what it is made of; throws when something of it was claimed by another (the rows are locked). */
export async function insertPayout(tx: Tx, made: NewPayout, now: Date): Promise<PayoutRow> {
  const id = newId('pyt', now);
  const { payee, rail, composed, accountId, stripeAccountId } = made;
  const { earned, offset, kept, released, amount } = composed;
  const dueOn = made.earnings
    .map((earning) => earning.dueOn)
    .filter((due) => due !== null)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  await tx.payout.create({
    data: {
      ...{ id, number: `P${orderNumber(kstDay(now))}`, payeeKind: payee.kind, payeeId: payee.id, rail, amount, earned, offset },
      ...{ reserveKept: kept, reserveReleased: released, accountId, stripeAccountId, dueOn: dueOn ?? null },
      ...{ scheduledAt: now, scheduledOn: new Date(`${kstDay(now)}T00:00:00Z`) },
    },
  });
  await claimParts(tx, id, made, now);
  const payout = await lockPayout(tx, id);
  if (payout === null) throw new Error('a payout vanished');
  return payout;
}

async function claimParts(tx: Tx, payoutId: string, made: NewPayout, now: Date): Promise<void> {
  const { composed, earnings, reserves } = made;
  const claimed = await tx.earning.updateMany({
    where: { id: { in: earnings.map((one) => one.id) }, state: 'payable', payoutId: null },
    data: { state: 'in_payout', payoutId },
  });
  if (claimed.count !== earnings.length) throw new Error('an earning was claimed by two payouts');
  for (const debt of composed.covered) {
    const covered = await run(
      tx,
      q
        .updateTable('makerDebt')
        .set({ covered: sql<number>`covered + ${debt.amount}::bigint` })
        .where('id', '=', debt.id)
        .where(sql<boolean>`covered + ${debt.amount}::bigint <= amount`)
        .returning('id'),
    );
    if (covered.length !== 1) throw new Error('a debt was covered twice');
  }
  const released = await tx.makerReserve.updateMany({ where: { id: { in: reserves.map((one) => one.id) }, state: 'kept' }, data: { state: 'released' } });
  if (released.count !== reserves.length) throw new Error('a reserve was released twice');
  const lines = [
    ...earnings.map((one) => ({ kind: 'earning', subjectId: one.id, amount: one.gross - one.reduced })),
    ...composed.covered.map((one) => ({ kind: 'debt', subjectId: one.id, amount: negativeWon(one.amount) })),
    ...reserves.map((one) => ({ kind: 'reserve_released', subjectId: one.id, amount: one.amount })),
  ];
  if (composed.kept > 0) lines.push({ kind: 'reserve_kept', subjectId: await keepReserve(tx, payoutId, made, now), amount: negativeWon(composed.kept) });
  await tx.payoutLine.createMany({ data: lines.filter((line) => line.amount !== 0).map((line) => ({ id: newId('ptl', now), payoutId, ...line })) });
}

async function keepReserve(tx: Tx, payoutId: string, { payee, composed, reserveDays }: NewPayout, now: Date): Promise<string> {
  const id = newId('rsv', now);
  const releaseOn = new Date(new Date(`${kstDay(now)}T00:00:00Z`).getTime() + reserveDays * 86_400_000);
  await tx.makerReserve.create({ data: { id, makerId: payee.id, payoutId, amount: composed.kept, releaseOn } });
  return id;
}

/** A payout, locked; null when there is none. */
export async function lockPayout(tx: Tx, payoutId: string): Promise<PayoutRow | null> {
  return one(tx, q.selectFrom('payout').selectAll().where('id', '=', payoutId).forUpdate());
}

/** On its way; false when it was not waiting. */
export async function markSent(tx: Tx, payoutId: string, batchId: string | null, now: Date): Promise<boolean> {
  const { count } = await tx.payout.updateMany({ where: { id: payoutId, state: 'scheduled' }, data: { state: 'sent', sentAt: now, batchId } });
  return count === 1;
}

/** It arrived: its earnings are paid. False when it had ended. */
export async function markSettled(tx: Tx, payoutId: string, transferId: string | null, now: Date): Promise<boolean> {
  const { count } = await tx.payout.updateMany({
    where: { id: payoutId, state: { in: ['scheduled', 'sent'] } },
    data: { state: 'settled', settledAt: now, transferId },
  });
  if (count === 0) return false;
  await tx.earning.updateMany({ where: { payoutId, state: 'in_payout' }, data: { state: 'paid', paidAt: now } });
  return true;
}

/** A payout that had arrived came back, or a part of it: owed to its payee again, from that day on. */
export async function keepReturned(tx: Tx, payout: Pick<PayoutRow, 'id' | 'payeeId'>, amount: Won, now: Date): Promise<void> {
  const releaseOn = new Date(`${kstDay(now)}T00:00:00Z`);
  await tx.makerReserve.create({ data: { id: newId('rsv', now), makerId: payout.payeeId, payoutId: payout.id, amount, releaseOn, returned: true } });
}

/** It did not arrive: everything it claimed is open again. False when it had ended. */
export async function markFailed(tx: Tx, payoutId: string, failure: string, now: Date): Promise<boolean> {
  const { count } = await tx.payout.updateMany({
    where: { id: payoutId, state: { in: ['scheduled', 'sent'] } },
    data: { state: 'failed', failedAt: now, failure: failure.slice(0, 300) },
  });
  if (count === 0) return false;
  const lines = await run(tx, q.updateTable('payoutLine').set({ living: false }).where('payoutId', '=', payoutId).returning(['kind', 'subjectId', 'amount']));
  await tx.earning.updateMany({ where: { payoutId, state: 'in_payout' }, data: { state: 'payable', payoutId: null } });
  await tx.makerReserve.updateMany({ where: { payoutId, state: 'kept' }, data: { state: 'void' } });
  const subjects = (kind: string): string[] => lines.filter((line) => line.kind === kind).map((line) => line.subjectId);
  await tx.makerReserve.updateMany({ where: { id: { in: subjects('reserve_released') }, state: 'released' }, data: { state: 'kept' } });
  for (const line of lines.filter((one) => one.kind === 'debt'))
    await run(
      tx,
      q
        .updateTable('makerDebt')
        .set({ covered: sql<number>`covered + ${line.amount}::bigint` })
        .where('id', '=', line.subjectId),
    );
  return true;
}
