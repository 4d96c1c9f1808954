// Reads the bank's answer: each row ends its payout in a transaction of its own; wrong rows are reported and the rest is done. The same file twice
// changes nothing and answers the same report.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { beginResult, insertResultRow, lockByNumber } from '#app/domain/settlement/bank-files.db.server.ts';
import type { PayoutRow } from '#app/domain/settlement/payout.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { clip, plainLine } from '#app/lib/text.ts';

import { readResultFile, type ResultRow } from './payout/bank-file.ts';
import { failPayout, settlePayout } from './payout/end-payout.server.ts';
import { returnPayout } from './payout/return-payout.server.ts';

export type ImportPayoutResultsRefusal = { kind: 'result_file_unreadable'; why: 'no_head' | 'too_long' | 'empty' };

/** settled, failed, returned (it failed after it had been said to be paid): done by this row. already: that was known. The rest is wrong and changed nothing. */
export type RowOutcome = 'settled' | 'failed' | 'returned' | 'already' | 'wrong_reference' | 'wrong_amount' | 'wrong_outcome' | 'wrong_state';

export interface ResultUpload {
  actor: Actor;
  name: string;
  bytes: Uint8Array;
}

/** Answers the report's id, and whether the file was new. */
export async function importPayoutResults({
  actor,
  name,
  bytes,
}: ResultUpload): Promise<Result<{ resultId: string; fresh: boolean }, ImportPayoutResultsRefusal>> {
  const file = readResultFile(bytes);
  if (!file.ok) return refuse({ kind: 'result_file_unreadable', why: file.why });
  const hash = sha256(Buffer.from(bytes).toString('base64'));
  const begun = await inTransaction('begin payout results', async (tx, now) => {
    const result = await beginResult(tx, { hash, name: clip(plainLine(name), 120), importedBy: actor.personId }, now);
    if (result.fresh) await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'import-payout-results', subject: result.resultId }, now);
    return result;
  });
  for (const row of file.rows) await inTransaction('payout result', (tx, now) => take(tx, begun.resultId, row, now));
  return ok(begun);
}

async function take(tx: Tx, resultId: string, row: ResultRow, now: Date): Promise<void> {
  const amount = row.amount === 'unreadable' ? null : row.amount;
  const fresh = await insertResultRow(tx, resultId, { line: row.line, reference: row.number, amount, outcome: 'begun', detail: row.detail });
  if (!fresh) return;
  const outcome = await apply(tx, row, now);
  await tx.payoutResultRow.update({ where: { resultId_line: { resultId, line: row.line } }, data: { outcome } });
}

async function apply(tx: Tx, row: ResultRow, now: Date): Promise<RowOutcome> {
  if (row.outcome === 'unreadable') return 'wrong_outcome';
  const payout = await lockByNumber(tx, row.number);
  if (payout === null || payout.rail !== 'bank_file') return 'wrong_reference';
  if (row.amount !== null && row.amount !== payout.amount) return 'wrong_amount';
  if (payout.state === row.outcome) return 'already';
  if (payout.state === 'settled') return (await giveBack(tx, payout, row.detail, now)) ? 'returned' : 'already';
  if (payout.state !== 'sent') return 'wrong_state';
  const done = row.outcome === 'settled' ? await settlePayout(tx, payout.id, null, now) : await failPayout(tx, payout.id, row.detail, now);
  return done ? row.outcome : 'wrong_state';
}

// The bank had paid it and took it back (입금 반환). It says so of a payout as a whole, so that whatever file tells it again tells nothing new.
async function giveBack(tx: Tx, payout: PayoutRow, why: string, now: Date): Promise<boolean> {
  return returnPayout(tx, payout, { reference: payout.id, amount: won(payout.amount), why }, now);
}
