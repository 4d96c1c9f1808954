// The only SQL for what makers owe back. A debt is written once per reference and covered by later payouts. Law 8.
import { newId } from '#app/lib/ids.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import type { Won } from '#app/lib/money.ts';

export interface NewDebt {
  makerId: string;
  earningId: string;
  /** The refund it comes from. */
  reference: string;
  amount: Won;
  /** A financier whose recourse it is; absent: the market. */
  financierId?: string;
}

/** Writes a debt; false when it was written before. */
export async function insertDebt(tx: Tx, { financierId, ...debt }: NewDebt, now: Date): Promise<boolean> {
  const creditor = financierId === undefined ? {} : { creditorKind: 'financier' as const, creditorId: financierId };
  const { count } = await tx.makerDebt.createMany({ data: [{ id: newId('dbt', now), at: now, ...debt, ...creditor }], skipDuplicates: true });
  return count === 1;
}
