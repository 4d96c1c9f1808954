// Puts every waiting payout into one file for the bank. A payout goes into one file ever; the same file can be fetched again.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { insertBatch, lockWaiting } from '#app/domain/settlement/bank-files.db.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { env } from '#app/infra/env.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { transferFile } from './payout/bank-file.ts';

export type ExportPayoutsRefusal = { kind: 'no_payouts_waiting' };

/** Answers the file's id. */
export async function exportPayouts(actor: Actor): Promise<Result<{ batchId: string; count: number }, ExportPayoutsRefusal>> {
  return inTransaction<Result<{ batchId: string; count: number }, ExportPayoutsRefusal>>('export payouts', async (tx, now) => {
    const waiting = await lockWaiting(tx);
    if (waiting.length === 0) return refuse({ kind: 'no_payouts_waiting' });
    const batchId = await insertBatch(tx, waiting, actor.personId, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'export-payouts', subject: batchId, detail: { count: waiting.length } }, now);
    return ok({ batchId, count: waiting.length });
  });
}

/** The content and name of a file that was made; null when there is none. */
export async function readPayoutFile(batchId: string): Promise<{ name: string; content: string } | null> {
  const batch = await reader().selectFrom('payoutBatch').select('number').where('id', '=', batchId).executeTakeFirst();
  if (batch === undefined) return null;
  const rows = await reader()
    .selectFrom('payout as p')
    .innerJoin('payoutAccount as a', 'a.id', 'p.accountId')
    .where('p.batchId', '=', batchId)
    .orderBy('p.number')
    .select(['p.number', 'p.amount', 'a.bankCode', 'a.number as account', 'a.holder'])
    .execute();
  const note = env().MARKET_NAME.replace(/\(.*\)/, '');
  return { name: `${batch.number}.csv`, content: transferFile(rows.map((row) => ({ ...row, note }))) };
}
