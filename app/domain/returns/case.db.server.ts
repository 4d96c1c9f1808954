// The only SQL for return cases. The caller holds the purchase's lock; a case moves by conditional updates and ends once.
import type { Prisma } from '#app/infra/db/generated/prisma/client.ts';
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Day } from '#app/lib/time.ts';

import { canMoveCase, isOpenCase, type ReturnKind, type ReturnState } from './case.ts';

export type CaseRow = Row<'returnCase'>;
export type CaseLineRow = Row<'returnLine'>;

/** The case made by this request, or null. */
export async function findCaseByKey(tx: Tx, requestKey: string): Promise<CaseRow | null> {
  return one(tx, q.selectFrom('returnCase').selectAll().where('requestKey', '=', requestKey));
}

/** A case, locked until the transaction ends; null when there is none. */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | null> {
  return one(tx, q.selectFrom('returnCase').selectAll().where('id', '=', caseId).forUpdate());
}

/** The order of a case, or null: what has to be locked before it. */
export async function orderOfCase(tx: Tx, caseId: string): Promise<string | null> {
  return (await one(tx, q.selectFrom('returnCase').select('orderId').where('id', '=', caseId)))?.orderId ?? null;
}

/** The lines of a case, in line order. */
export async function linesOfCase(tx: Tx, caseId: string): Promise<CaseLineRow[]> {
  return run(tx, q.selectFrom('returnLine').selectAll().where('caseId', '=', caseId).orderBy('lineId'));
}

export interface NewCaseLine {
  lineId: string;
  quantity: number;
  replacementVariantId?: string | null;
  replacementPoolId?: string | null;
  replacementKo?: string;
  replacementEn?: string;
}

export type NewCase = Omit<Prisma.ReturnCaseUncheckedCreateInput, 'id' | 'number' | 'lines' | 'answerBy' | 'noticedOn'> & {
  orderNumber: string;
  answerBy: Day;
  noticedOn: Day | null;
  lines: readonly NewCaseLine[];
};

/** Writes a case; numbered after its order: …-R1, …-R2. Answers its id and number. */
export async function insertCase(tx: Tx, wanted: NewCase, now: Date): Promise<{ id: string; number: string }> {
  const { orderNumber, lines, answerBy, noticedOn, ...facts } = wanted;
  const before = await run(tx, q.selectFrom('returnCase').select('id').where('orderId', '=', facts.orderId));
  const id = newId('rtc', now);
  const number = `${orderNumber}-R${String(before.length + 1)}`;
  await tx.returnCase.create({ data: { id, number, ...facts, answerBy: dateOf(answerBy), noticedOn: noticedOn === null ? null : dateOf(noticedOn) } });
  await tx.returnLine.createMany({ data: lines.map((line) => ({ caseId: id, ...line })) });
  return { id, number };
}

type Facts = Omit<Prisma.ReturnCaseUncheckedUpdateManyInput, 'state' | 'refundBy'> & { refundBy?: Day | null };

/** Moves a case on and keeps what belongs to the move; false when its state does not lead there. */
export async function moveCase(
  tx: Tx,
  found: { id: string; kind: ReturnKind; state: ReturnState },
  to: ReturnState,
  facts: Facts,
  now: Date,
): Promise<boolean> {
  if (!canMoveCase(found.kind, found.state, to)) return false;
  const { refundBy, ...rest } = facts;
  const due = refundBy === undefined ? {} : { refundBy: refundBy === null ? null : dateOf(refundBy) };
  const { count } = await tx.returnCase.updateMany({
    where: { id: found.id, state: found.state },
    data: { ...rest, ...due, state: to, endedAt: isOpenCase(to) ? null : now },
  });
  return count === 1;
}

/** Changes facts of an open case without moving it; false when it has ended. */
export async function changeCase(
  tx: Tx,
  found: Pick<CaseRow, 'id' | 'state'>,
  facts: Pick<Facts, 'remedy' | 'replacementTaken' | 'refundBy'>,
): Promise<boolean> {
  const { refundBy, ...rest } = facts;
  const due = refundBy === undefined || refundBy === null ? {} : { refundBy: dateOf(refundBy) };
  const { count } = await tx.returnCase.updateMany({ where: { id: found.id, state: found.state, endedAt: null }, data: { ...rest, ...due } });
  return count === 1;
}

/** How many of a line's pieces that came back can be sold again; kept once. */
export async function noteSaleable(tx: Tx, caseId: string, lineId: string, saleable: number): Promise<void> {
  await tx.returnLine.updateMany({ where: { caseId, lineId, saleable: null }, data: { saleable } });
}

/** The interest of a late refund was paid by bank; false when there is none, or it was paid before. */
export async function markInterestPaid(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const { count } = await tx.returnCase.updateMany({
    where: { id: caseId, lateInterest: { gt: 0 }, lateInterestPaidAt: null },
    data: { lateInterestPaidAt: now },
  });
  return count === 1;
}

/** A failed refund was sent again: the case's money is that of the new one. */
export async function followRefund(tx: Tx, from: string, to: string): Promise<void> {
  await tx.returnCase.updateMany({ where: { refundId: from }, data: { refundId: to } });
}

/** Cases that wait for an answer longer than they have to, and cases whose money is due today or was before. At most 100 of each. */
export async function casesDue(tx: Tx, today: Day): Promise<{ unanswered: string[]; unpaid: string[] }> {
  const day = dateOf(today);
  const unanswered = await run(
    tx,
    q.selectFrom('returnCase').select('id').where('state', '=', 'requested').where('answerBy', '<', day).orderBy('answerBy').limit(100),
  );
  const unpaid = await run(
    tx,
    q
      .selectFrom('returnCase')
      .select('id')
      .where('remedy', '=', 'refund')
      .where('refundBy', '<=', day)
      .where((where) => where.or([where('state', '=', 'received'), where.and([where('kind', '=', 'claim'), where('state', '=', 'approved')])]))
      .orderBy('refundBy')
      .limit(100),
  );
  return { unanswered: unanswered.map((row) => row.id), unpaid: unpaid.map((row) => row.id) };
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
