// Reconciliation: the books beside the payment provider, the bank, their own records and their own seals (P6, T22). By night at two in Korea over
// the day that ended, or when the operator asks. Every difference is a row and an alarm; an alarm whose difference is gone closes.
import { sql } from 'kysely';

import { clearOthers, raiseAlarms } from '#app/domain/alarms/alarm.db.server.ts';
import type { AlarmKind } from '#app/domain/alarms/alarm.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { isAltered, type Difference } from '#app/domain/reconciliation/difference.ts';
import { askedRun, endRun, insertDifferences, insertRun, isRunning, wasRun, type RunEnd } from '#app/domain/reconciliation/run.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { readMachineNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { addDays, kstDay, kstMidnight } from '#app/lib/time.ts';

import { checkSeals, type SealCheck } from './reconciliation/check-seals.server.ts';
import { compareBank, compareBooks } from './reconciliation/compare-books.server.ts';
import { compareBalance, compareProvider } from './reconciliation/compare-provider.server.ts';
import { fetchLines, type Fetched } from './reconciliation/fetch-lines.server.ts';

const nightHourMs = 2 * 3_600_000;

/** Over yesterday, once, from two in the morning on. Answers whether it ran. */
export async function reconcileByNight(): Promise<boolean> {
  const begun = await inTransaction('begin reconciliation', async (tx, now) => {
    const day = addDays(kstDay(now), -1);
    if (now.getTime() < kstMidnight(kstDay(now)).getTime() + nightHourMs || !(await claim(tx)) || (await wasRun(tx, day, now))) return null;
    return insertRun(tx, day, null, now);
  });
  if (begun === null) return false;
  await finish(begun, false);
  return true;
}

/** Asks for a run over today so far: a job does it. Answers its id, or that of the one which somebody asked for and which has not ended yet. */
export async function askReconciliation(input: { operatorId: string }): Promise<string> {
  return inTransaction('ask for reconciliation', async (tx, now) => {
    await lockReconciling(tx);
    const underWay = await askedRun(tx, now);
    if (underWay !== null) return underWay;
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'reconcile', subject: 'ledger' }, now);
    const runId = await insertRun(tx, kstDay(now), input.operatorId, now);
    await enqueue(tx, 'reconcile', { runId });
    return runId;
  });
}

/** Does a run that was asked for, unless it has ended. Safe to repeat: what it finds is kept with its end, in one transaction. */
export async function workReconciliation(runId: string): Promise<void> {
  if (await inTransaction('read reconciliation', (tx) => isRunning(tx, runId))) await finish(runId, true);
}

// Whoever asks second is told that it is under way.
async function claim(tx: Tx): Promise<boolean> {
  const lock = await one(tx, q.selectNoFrom(sql<boolean>`pg_try_advisory_xact_lock(hashtextextended('reconcile', 0))`.as('mine')));
  return lock?.mine === true;
}

async function lockReconciling(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('reconcile', 0))`;
}

// `everything`: the seals are verified whole, not only the night's part of them.
async function finish(runId: string, everything: boolean): Promise<void> {
  try {
    const worldNow = await readMachineNow();
    const fetched = await fetchLines(runId, worldNow);
    if (fetched === null) {
      await fail(runId, 'the payment provider gave no answer');
      return;
    }
    const seals = await checkSeals(everything);
    await inTransaction('reconcile', async (tx, now) => endRun(tx, runId, await compare(tx, runId, { fetched, seals }, { now, worldNow }), now));
  } catch (fault) {
    log('error', 'reconciliation failed', faultFacts(fault));
    await fail(runId, fault instanceof Error ? fault.message.slice(0, 500) : 'unknown');
  }
}

async function fail(runId: string, failure: string): Promise<void> {
  await inTransaction('reconciliation failed', (tx, now) => endRun(tx, runId, { state: 'failed', failure }, now));
}

async function compare(tx: Tx, runId: string, { fetched, seals }: { fetched: Fetched; seals: SealCheck }, at: { now: Date; worldNow: Date }): Promise<RunEnd> {
  await lockReconciling(tx);
  const balance = await compareBalance(tx, fetched.balance);
  const differences = [
    ...seals.differences,
    ...(await compareProvider(tx, at.now, at.worldNow)),
    ...balance.differences,
    ...(await compareBank(tx, at.now)),
    ...(await compareBooks(tx)),
  ];
  await insertDifferences(tx, runId, differences);
  await alarm(tx, differences, at.now);
  const { ours, theirs } = balance;
  const { journals, verified, verifiedTo } = seals;
  const state = differences.length === 0 ? 'agreed' : 'differs';
  return { state, lines: fetched.news, journals, verified, verifiedTo, differences: differences.length, ours, theirs };
}

async function alarm(tx: Tx, differences: readonly Difference[], now: Date): Promise<void> {
  const kinds: readonly [AlarmKind, readonly Difference[]][] = [
    ['ledger_altered', differences.filter((one) => isAltered(one.kind))],
    ['reconciliation', differences.filter((one) => !isAltered(one.kind))],
  ];
  for (const [kind, found] of kinds) {
    await raiseAlarms(
      tx,
      found.map((one) => ({ kind, subject: one.key, detail: detailOf(one) })),
      now,
    );
    await clearOthers(
      tx,
      kind,
      found.map((one) => one.key),
      now,
    );
  }
}

function detailOf({ kind, reference, ours, theirs }: Difference): Record<string, string | number> {
  return { difference: kind, reference, ...(ours === null ? {} : { ours }), ...(theirs === null ? {} : { theirs }) };
}
