// The operator has transferred the interest of a late refund to the buyer's bank account: booked once, on the record.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { interestPaidJournal } from '#app/domain/ledger/interest-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { markRefundInterestPaid } from '#app/domain/payments/refund.db.server.ts';
import { lockCase, markInterestPaid } from '#app/domain/returns/case.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type PayInterestRefusal = { kind: 'no_such_case' } | { kind: 'no_interest_owed' };

/** Marks it paid. */
export async function payInterest(input: { caseId: string; operatorId: string }): Promise<Result<undefined, PayInterestRefusal>> {
  return inTransaction<Result<undefined, PayInterestRefusal>>('pay interest', async (tx, now) => {
    const found = await lockCase(tx, input.caseId);
    if (found === null) return refuse({ kind: 'no_such_case' });
    if (!(await markInterestPaid(tx, found.id, now))) return refuse({ kind: 'no_interest_owed' });
    await postJournal(tx, { kind: 'late_interest_paid', reference: `${found.id} interest`, at: now, postings: interestPaidJournal(won(found.lateInterest)) });
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'interest-paid', subject: found.id, detail: { amount: found.lateInterest } }, now);
    return ok();
  });
}

/** The same of a refund that was late beyond its return. */
export async function payRefundInterest(input: { refundId: string; operatorId: string }): Promise<Result<undefined, PayInterestRefusal>> {
  return inTransaction<Result<undefined, PayInterestRefusal>>('pay interest of a refund', async (tx, now) => {
    const { refundId, operatorId } = input;
    const amount = await markRefundInterestPaid(tx, refundId, now);
    if (amount === null) return refuse({ kind: 'no_interest_owed' });
    await postJournal(tx, { kind: 'late_interest_paid', reference: `${refundId} interest`, at: now, postings: interestPaidJournal(amount) });
    await noteAct(tx, { actorId: operatorId, role: 'operator', action: 'interest-paid', subject: refundId, detail: { amount } }, now);
    return ok();
  });
}
