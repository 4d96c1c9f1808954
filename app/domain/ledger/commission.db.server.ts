// The only SQL for commission lines: one at the sale, negative ones for what refunds undo. Append-only (law 7).
import { sql } from 'kysely';

import { later, q, rowsInto, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { won, type Won } from '#app/lib/money.ts';

/** One line's commission; `base` is what the rate is taken of. Won; negative in a reversal. */
export interface CommissionEntry {
  orderLineId: string;
  orderId: string;
  rule: string;
  base: Won;
  rateBps: number;
  commission: Won;
  vat: Won;
}

/** Writes the commission of a sale (`refundId` null) or of what a refund undoes. */
export async function insertCommission(tx: Tx, entries: readonly CommissionEntry[], refundId: string | null, now: Date): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ id: newId('cml', now), refundId, at: now, ...entry }));
  await later(tx, rowsInto('commissionLine', rows));
}

/** What is left of each line's commission, by order line: the sale less what was undone. */
export async function commissionLeft(tx: Tx, orderId: string): Promise<Map<string, Omit<CommissionEntry, 'orderId'>>> {
  const rows = await run(
    tx,
    q
      .selectFrom('commissionLine')
      .where('orderId', '=', orderId)
      .groupBy('orderLineId')
      .select(['orderLineId', sql<string>`max(rule)`.as('rule'), sql<number>`max(rate_bps)`.as('rateBps')])
      .select([sql<number>`sum(base)::bigint`.as('base'), sql<number>`sum(commission)::bigint`.as('commission'), sql<number>`sum(vat)::bigint`.as('vat')]),
  );
  return new Map(rows.map((row) => [row.orderLineId, { ...row, base: won(row.base), commission: won(row.commission), vat: won(row.vat) }]));
}
