// A refund takes its maker's part from the order's earnings: first from what is the maker's, then from what a financier bought (with recourse the
// maker owes it the financier). What has left already becomes a debt to the market. Later payouts cover debts. Law 8.
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { advanceCutJournal } from '#app/domain/ledger/advance-journals.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won, type Won } from '#app/lib/money.ts';

import { insertDebt } from './debt.db.server.ts';
import { cutEarning, lockEarnings, type EarningRow } from './earning.db.server.ts';
import { isOpen, netOf } from './earning.ts';

export interface Reduction {
  orderId: string;
  /** Names the reduction in the books and in debts. */
  refundId: string;
  /** Won by which the market owes the maker less. */
  makerPart: Won;
}

/** Answers what was taken from earnings and what became a debt to the market, in won. Call it once per refund, in its transaction. */
export async function reduceEarning(tx: Tx, { orderId, refundId, makerPart }: Reduction, now: Date): Promise<{ cut: Won; debt: Won }> {
  let left: number = makerPart;
  const earnings = await lockEarnings(tx, orderId);
  const open = earnings.filter((one) => isOpen(one.state));
  for (const earning of [...open.filter((one) => one.payeeKind === 'maker'), ...open.filter((one) => one.payeeKind === 'financier')]) {
    const cut = won(Math.min(left, netOf(earning)));
    if (cut <= 0) continue;
    if (!(await cutEarning(tx, earning.id, cut))) throw new Error('a locked earning could not be reduced');
    if (earning.payeeKind === 'financier') await cutAssigned(tx, earning, refundId, cut, now);
    left -= cut;
  }
  const [first] = earnings;
  const debt = won(Math.max(0, left));
  if (debt > 0 && first !== undefined) await insertDebt(tx, { makerId: first.makerId, earningId: first.id, reference: refundId, amount: debt }, now);
  return { cut: won(makerPart - debt), debt };
}

async function cutAssigned(tx: Tx, earning: EarningRow, refundId: string, cut: Won, now: Date): Promise<void> {
  const { makerId, payeeId } = earning;
  await postJournal(tx, { kind: 'advance_cut', reference: `${refundId} ${earning.id}`, at: now, postings: advanceCutJournal(makerId, payeeId, cut) });
  if (earning.recourse) await insertDebt(tx, { makerId, earningId: earning.id, reference: refundId, amount: cut, financierId: payeeId }, now);
}
