// The seals over the ledger, a block a transaction: verifies what was sealed, then seals what is new (T22). By night a part of the blocks (a round takes a
// week) and those with an open alarm; when the operator asks, all of it.
import { openSubjects } from '#app/domain/alarms/alarm.db.server.ts';
import type { Difference } from '#app/domain/reconciliation/difference.ts';
import { tonightsBlocks } from '#app/domain/reconciliation/portion.ts';
import { verifiedTo } from '#app/domain/reconciliation/run.db.server.ts';
import { blockSize, blocksOf, lastSeal, sealJournals, unsealedJournals, verifyBlock } from '#app/domain/reconciliation/seal.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

/** A transaction that began before the last seal may commit after it; none lives that long. */
const lateMs = 2 * 86_400_000;
const roundSize = 10 * blockSize;
const mostDifferences = 500;

export interface SealCheck {
  differences: Difference[];
  /** Blocks that were verified. */
  verified: number;
  /** Where the next night goes on; null: no part of the round. */
  verifiedTo: number | null;
  /** Journals that were sealed. */
  journals: number;
}

/** `everything`: all blocks, and journals of whatever date that have no seal. */
export async function checkSeals(everything: boolean): Promise<SealCheck> {
  const plan = await inTransaction('plan seals', (tx) => planOf(tx, everything));
  const differences: Difference[] = [];
  for (const number of plan.blocks) differences.push(...(await inTransaction('verify seal', (tx) => differencesOf(tx, number))));
  return {
    differences: differences.slice(0, mostDifferences),
    verified: plan.blocks.length,
    verifiedTo: plan.verifiedTo,
    journals: await seal(plan.since),
  };
}

interface Plan {
  blocks: number[];
  verifiedTo: number | null;
  /** Journals from this date on are looked at for sealing; null: all. */
  since: Date | null;
}

async function planOf(tx: Tx, everything: boolean): Promise<Plan> {
  const last = await lastSeal(tx);
  if (everything) return { blocks: Array.from({ length: last.number }, (_, place) => place + 1), verifiedTo: null, since: null };
  const round = tonightsBlocks(last.number, await verifiedTo(tx));
  const suspect = await openSubjects(tx, 'ledger_altered');
  const named = (beginning: string): string[] => suspect.filter((one) => one.startsWith(beginning)).map((one) => one.slice(beginning.length));
  const again = [...(await blocksOf(tx, named('seal '))), ...named('chain ').map(Number)];
  // When the round comes to the newest block, late journals of whatever date are sealed too.
  const since = round.includes(last.number) || last.sealedAt === null ? null : new Date(last.sealedAt.getTime() - lateMs);
  return { blocks: [...new Set([...round, ...again])], verifiedTo: round.at(-1) ?? null, since };
}

async function differencesOf(tx: Tx, number: number): Promise<Difference[]> {
  const { broken, altered } = await verifyBlock(tx, number);
  const nothing = { ours: null, theirs: null, detail: '' };
  const found: Difference[] = altered.map(({ journalId, gone }) => ({
    key: `seal ${journalId}`,
    kind: gone ? 'deleted' : 'altered',
    reference: journalId,
    ...nothing,
  }));
  return broken ? [...found, { key: `chain ${String(number)}`, kind: 'chain', reference: String(number), ...nothing }] : found;
}

async function seal(since: Date | null): Promise<number> {
  let journals = 0;
  for (;;) {
    const unsealed = await inTransaction('find unsealed', (tx) => unsealedJournals(tx, since, roundSize));
    for (let from = 0; from < unsealed.length; from += blockSize) {
      const block = unsealed.slice(from, from + blockSize);
      journals += await inTransaction('seal', (tx, now) => sealJournals(tx, block, now));
    }
    if (unsealed.length < roundSize) return journals;
  }
}
