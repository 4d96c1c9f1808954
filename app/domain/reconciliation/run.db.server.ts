// The only SQL for runs, differences and the provider's lines.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';
import type { Day } from '#app/lib/time.ts';

import type { Difference } from './difference.ts';

/** The longest that a job may take. */
const lostAfterMs = 4 * 3_600_000;

export interface FetchedLine {
  id: string;
  category: string;
  source: string;
  amount: Won;
  fee: Won;
  net: Won;
  createdAt: Date;
}

/** Begins a run over a Korean day; `startedBy` null: by night. */
export async function insertRun(tx: Tx, day: Day, startedBy: string | null, now: Date): Promise<string> {
  const id = newId('rec', now);
  await tx.reconciliationRun.create({ data: { id, day: new Date(`${day}T00:00:00Z`), startedBy, startedAt: now } });
  return id;
}

/** Whether the night's run over this day is done or under way. A run that was begun an hour ago and never ended does not count. */
export async function wasRun(tx: Tx, day: Day, now: Date): Promise<boolean> {
  const found = await one(
    tx,
    q
      .selectFrom('reconciliationRun')
      .select('id')
      .where(sql<boolean>`day = ${day}::date`)
      .where('startedBy', 'is', null)
      .where((e) => e.or([e('state', 'in', ['agreed', 'differs']), e('startedAt', '>', new Date(now.getTime() - 3_600_000))]))
      .limit(1),
  );
  return found !== null;
}

/** The run that a person asked for and that has not ended, or null. One that was begun hours ago is lost. */
export async function askedRun(tx: Tx, now: Date): Promise<string | null> {
  const found = await one(
    tx,
    q
      .selectFrom('reconciliationRun')
      .select('id')
      .where('startedBy', 'is not', null)
      .where('state', '=', 'running')
      .where('startedAt', '>', new Date(now.getTime() - lostAfterMs))
      .limit(1),
  );
  return found?.id ?? null;
}

/** Whether a run has begun and not ended. */
export async function isRunning(tx: Tx, runId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('reconciliationRun').select('id').where('id', '=', runId).where('state', '=', 'running'))) !== null;
}

export interface RunEnd {
  state: 'agreed' | 'differs' | 'failed';
  lines?: number;
  journals?: number;
  differences?: number;
  ours?: Won;
  theirs?: Won;
  failure?: string;
  /** Blocks of seals that were verified, and the last one of the nightly round. */
  verified?: number;
  verifiedTo?: number | null;
}

/** Ends a run, once. */
export async function endRun(tx: Tx, runId: string, end: RunEnd, now: Date): Promise<void> {
  await tx.reconciliationRun.updateMany({ where: { id: runId, state: 'running' }, data: { ...end, endedAt: now } });
}

/** Writes the differences of a run. */
export async function insertDifferences(tx: Tx, runId: string, differences: readonly Difference[]): Promise<void> {
  await tx.reconciliationDifference.createMany({ data: differences.map((one) => ({ runId, ...one })), skipDuplicates: true });
}

/** Keeps lines that were not known; answers how many. */
export async function keepLines(tx: Tx, lines: readonly FetchedLine[], now: Date): Promise<number> {
  const { count } = await tx.providerLine.createMany({ data: lines.map((line) => ({ ...line, fetchedAt: now })), skipDuplicates: true });
  return count;
}

/** Until when the provider's lines were listed without a gap, or null. Without a note of it, the newest line: what was kept then was kept whole. */
export async function linesUntil(tx: Tx): Promise<Date | null> {
  const noted = await one(tx, q.selectFrom('reconciliationRun').select(sql<Date | null>`max(lines_until)`.as('at')));
  if (noted?.at != null) return noted.at;
  const row = await one(tx, q.selectFrom('providerLine').select(sql<Date | null>`max(created_at)`.as('at')));
  return row?.at ?? null;
}

/** Notes that a run has listed all lines until an instant. */
export async function noteLinesUntil(tx: Tx, runId: string, until: Date): Promise<void> {
  await tx.reconciliationRun.updateMany({ where: { id: runId, state: 'running' }, data: { linesUntil: until } });
}

/** The block with which the last night's verification ended; 0 when there was none. */
export async function verifiedTo(tx: Tx): Promise<number> {
  const row = await one(
    tx,
    q.selectFrom('reconciliationRun').select('verifiedTo').where('verifiedTo', 'is not', null).orderBy('startedAt', 'desc').orderBy('id', 'desc').limit(1),
  );
  return row?.verifiedTo ?? 0;
}

/** What all lines come to, net of fees. */
export async function sumOfLines(tx: Tx): Promise<number> {
  const rows = await run(tx, q.selectFrom('providerLine').select(sql<number>`coalesce(sum(net), 0)::bigint`.as('sum')));
  return rows[0]?.sum ?? 0;
}
