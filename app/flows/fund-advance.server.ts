// Asks the financier to pay the maker, outside any transaction, and books what it answers once: funded (the earning changes its creditor, the rest
// becomes an earning of the maker's own), or declined (nothing happened). An unknown outcome is asked again with the same id.
import { assignEarning, dropPending, lockAdvance, markDeclined, markFunded, type AdvanceRow } from '#app/domain/advances/advance.db.server.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { advanceJournal } from '#app/domain/ledger/advance-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { insertDebt } from '#app/domain/settlement/debt.db.server.ts';
import { lockEarnings, type EarningRow } from '#app/domain/settlement/earning.db.server.ts';
import { isOpen, netOf } from '#app/domain/settlement/earning.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { invariant } from '#app/lib/invariant.ts';
import { won } from '#app/lib/money.ts';

import { providerOf, type Funding } from './advance/financier-port.ts';

export type FundingOutcome = 'funded' | 'declined' | 'waits' | 'unknown' | 'nothing';

/** Safe to repeat. Nothing happens while the maker's account is a new one that may not be used yet (T22): the sweep asks again. */
export async function fundAdvance(advanceId: string): Promise<FundingOutcome> {
  const now = await readNow();
  const order = await reader()
    .selectFrom('advance as a')
    .innerJoin('financier as f', 'f.id', 'a.financierId')
    .innerJoin('payoutAccount as c', (join) => join.onRef('c.ownerId', '=', 'a.makerId').on('c.replacedAt', 'is', null))
    .where('a.id', '=', advanceId)
    .where('a.state', '=', 'accepted')
    .where('c.usableFrom', '<=', now)
    .select(['a.id as advanceId', 'a.cash', 'f.provider', 'c.bankCode', 'c.number as account', 'c.holder'])
    .executeTakeFirst();
  if (order === undefined) return 'nothing';
  return settleFunding(advanceId, await providerOf(order.provider).fund(order));
}

/** A person who brings the word; `alongside` runs in the transaction of its effect. */
interface Bearer {
  actorId: string;
  alongside: (tx: Tx, now: Date) => Promise<void>;
}

/** Books a financier's word. Also the operator's record of a manual financier. */
export async function settleFunding(advanceId: string, funding: Funding, bearer: Bearer | null = null): Promise<FundingOutcome> {
  if (funding.kind === 'unknown' || funding.kind === 'waits') return funding.kind;
  return inTransaction('settle funding', async (tx, now) => {
    const found = await lockAdvance(tx, advanceId);
    if (found?.state !== 'accepted') return 'nothing';
    const earnings = await lockEarnings(tx, found.orderId);
    const actorId = bearer?.actorId ?? null;
    await bearer?.alongside(tx, now);
    if (funding.kind === 'declined') {
      await markDeclined(tx, advanceId, funding.reason, now);
      await noteMove(tx, { subject: advanceId, from: 'accepted', to: 'declined', actorId, reason: funding.reason }, now);
      return 'declined';
    }
    await markFunded(tx, advanceId, funding.reference, now);
    const earning = earnings.find((one) => one.id === found.earningId);
    invariant(earning !== undefined, 'an advance has its earning');
    await assign(tx, found, earning, now);
    await noteMove(tx, { subject: advanceId, from: 'accepted', to: 'funded', actorId }, now);
    return 'funded';
  });
}

// A refund between acceptance and funding may have left less than was sold: what is missing is recourse at once, or the financier's risk.
async function assign(tx: Tx, advance: AdvanceRow, earning: EarningRow, now: Date): Promise<void> {
  const { id, makerId, financierId, earningId } = advance;
  const assigned = won(isOpen(earning.state) ? Math.min(advance.advanced, netOf(earning)) : 0);
  if (assigned > 0) {
    await assignEarning(tx, advance, earning, assigned, now);
    await postJournal(tx, { kind: 'advance', reference: id, at: now, postings: advanceJournal(makerId, financierId, assigned) });
  } else await dropPending(tx, id);
  const missing = won(advance.advanced - assigned);
  if (missing > 0 && advance.recourse) await insertDebt(tx, { makerId, earningId, reference: id, amount: missing, financierId }, now);
}
