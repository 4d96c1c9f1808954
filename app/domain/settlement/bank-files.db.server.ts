// The only SQL for bank files: batches that went out, results that came in. A result file counts once, by its hash.
import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId, orderNumber } from '#app/lib/ids.ts';
import { kstDay } from '#app/lib/time.ts';

import type { PayoutRow } from './payout.db.server.ts';

/** Payouts that wait for a file, locked, in id order. */
export async function lockWaiting(tx: Tx): Promise<PayoutRow[]> {
  return run(tx, q.selectFrom('payout').selectAll().where('state', '=', 'scheduled').where('rail', '=', 'bank_file').orderBy('id').forUpdate());
}

/** Puts payouts into a file: they are on their way. The caller holds their locks. */
export async function insertBatch(tx: Tx, payouts: readonly PayoutRow[], createdBy: string, now: Date): Promise<string> {
  const id = newId('btc', now);
  const total = payouts.reduce((sum, payout) => sum + payout.amount, 0);
  await tx.payoutBatch.create({ data: { id, number: `B${orderNumber(kstDay(now))}`, createdBy, createdAt: now, count: payouts.length, total } });
  const { count } = await tx.payout.updateMany({
    where: { id: { in: payouts.map((payout) => payout.id) }, state: 'scheduled', batchId: null },
    data: { state: 'sent', sentAt: now, batchId: id },
  });
  if (count !== payouts.length) throw new Error('a payout went into two files');
  return id;
}

/** Begins the import of a result file; the file with this hash and the lines that were worked on before, when it was begun before. */
export async function beginResult(tx: Tx, file: { hash: string; name: string; importedBy: string }, now: Date): Promise<{ resultId: string; fresh: boolean }> {
  const id = newId('prs', now);
  const { count } = await tx.payoutResult.createMany({ data: [{ id, importedAt: now, ...file }], skipDuplicates: true });
  if (count === 1) return { resultId: id, fresh: true };
  const known = await one(tx, q.selectFrom('payoutResult').select('id').where('hash', '=', file.hash));
  if (known === null) throw new Error('a result file vanished');
  return { resultId: known.id, fresh: false };
}

export interface ResultReport {
  line: number;
  reference: string;
  amount: number | null;
  outcome: string;
  detail: string;
}

/** Notes what became of a line; false when it was worked on before. */
export async function insertResultRow(tx: Tx, resultId: string, row: ResultReport): Promise<boolean> {
  const { count } = await tx.payoutResultRow.createMany({ data: [{ resultId, ...row }], skipDuplicates: true });
  return count === 1;
}

/** The payout of a reference in a file, locked; null when there is none. */
export async function lockByNumber(tx: Tx, number: string): Promise<PayoutRow | null> {
  return one(tx, q.selectFrom('payout').selectAll().where('number', '=', number).forUpdate());
}

/** Writes a deposit of Stripe once; false when it was recorded. */
export async function insertDeposit(tx: Tx, deposit: { stripeId: string; amount: number; recordedBy: string }, now: Date): Promise<string | null> {
  const id = newId('sdp', now);
  const { count } = await tx.stripeDeposit.createMany({ data: [{ id, recordedAt: now, ...deposit }], skipDuplicates: true });
  return count === 1 ? id : null;
}

/** Stripe took a deposit back; its id and won, or null when there is none to take back. */
export async function returnDeposit(tx: Tx, stripeId: string, now: Date): Promise<{ id: string; amount: number } | null> {
  return one(
    tx,
    q.updateTable('stripeDeposit').set({ returnedAt: now }).where('stripeId', '=', stripeId).where('returnedAt', 'is', null).returning(['id', 'amount']),
  );
}
