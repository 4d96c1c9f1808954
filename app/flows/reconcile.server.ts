// Reconciliation: the books beside the payment provider, the bank, their own records and their own seals (P6, T22). By night at two in Korea over
// the day that ended, or when the operator asks. Every difference is a row and an alarm; an alarm whose difference is gone closes.
import { sql } from 'kysely';

import { clearOthers, raiseAlarms } from '#app/domain/alarms/alarm.db.server.ts';
import type { AlarmKind } from '#app/domain/alarms/alarm.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { wallClock } from '#app/domain/payments/payment.db.server.ts';
import { isAltered, type Difference } from '#app/domain/reconciliation/difference.ts';
import { endRun, insertDifferences, insertRun, wasRun, type RunEnd } from '#app/domain/reconciliation/run.db.server.ts';
import { alteredJournals, brokenSeals, sealJournals } from '#app/domain/reconciliation/seal.db.server.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { faultFacts, log } from '#app/infra/log.server.ts';
import { addDays, kstDay, kstMidnight } from '#app/lib/time.ts';

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
  await finish(begun);
  return true;
}

/** Now, over today so far. Answers the run's id. */
export async function reconcileNow(input: { operatorId: string }): Promise<string> {
  const runId = await inTransaction('begin reconciliation', async (tx, now) => {
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'reconcile', subject: 'ledger' }, now);
    return insertRun(tx, kstDay(now), input.operatorId, now);
  });
  await finish(runId);
  return runId;
}

// Whoever asks second is told that it is under way.
async function claim(tx: Tx): Promise<boolean> {
  const lock = await one(tx, q.selectNoFrom(sql<boolean>`pg_try_advisory_xact_lock(hashtextextended('reconcile', 0))`.as('mine')));
  return lock?.mine === true;
}

async function finish(runId: string): Promise<void> {
  try {
    const worldNow = await inTransaction('world clock', (tx) => wallClock(tx));
    const fetched = await fetchLines(worldNow);
    await inTransaction('reconcile', async (tx, now) => endRun(tx, runId, await compare(tx, runId, fetched, { now, worldNow }), now));
  } catch (fault) {
    log('error', 'reconciliation failed', faultFacts(fault));
    const failure = fault instanceof Error ? fault.message.slice(0, 500) : 'unknown';
    await inTransaction('reconciliation failed', (tx, now) => endRun(tx, runId, { state: 'failed', failure }, now));
  }
}

async function compare(tx: Tx, runId: string, fetched: Fetched | null, at: { now: Date; worldNow: Date }): Promise<RunEnd> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('reconcile', 0))`;
  if (fetched === null) return { state: 'failed', failure: 'the payment provider gave no answer' };
  const altered = await checkSeals(tx);
  const journals = await sealJournals(tx, at.now);
  const balance = await compareBalance(tx, fetched.balance);
  const differences = [
    ...altered,
    ...(await compareProvider(tx, at.now, at.worldNow)),
    ...balance.differences,
    ...(await compareBank(tx, at.now)),
    ...(await compareBooks(tx)),
  ];
  await insertDifferences(tx, runId, differences);
  await alarm(tx, differences, at.now);
  const { ours, theirs } = balance;
  return { state: differences.length === 0 ? 'agreed' : 'differs', lines: fetched.news, journals, differences: differences.length, ours, theirs };
}

async function checkSeals(tx: Tx): Promise<Difference[]> {
  const nothing = { ours: null, theirs: null, detail: '' };
  const journals = await alteredJournals(tx);
  const blocks = await brokenSeals(tx);
  return [
    ...journals.map(({ journalId, gone }) => ({
      key: `seal ${journalId}`,
      kind: gone ? ('deleted' as const) : ('altered' as const),
      reference: journalId,
      ...nothing,
    })),
    ...blocks.map((number) => ({ key: `chain ${String(number)}`, kind: 'chain' as const, reference: String(number), ...nothing })),
  ];
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
