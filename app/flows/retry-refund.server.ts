// The operator sends a failed refund again: a new request in its place, under a new key at Stripe; the debt on the books is the same.
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { followCancelledRefund } from '#app/domain/orders/cancellation.db.server.ts';
import { replaceFailedRefund } from '#app/domain/payments/refund.db.server.ts';
import { followRefund } from '#app/domain/returns/case.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type RetryRefundRefusal = { kind: 'refund_not_failed' };

/** Answers the id of the new refund. */
export async function retryRefund(input: { refundId: string; operatorId: string }): Promise<Result<{ refundId: string }, RetryRefundRefusal>> {
  return inTransaction<Result<{ refundId: string }, RetryRefundRefusal>>('retry refund', async (tx, now) => {
    const refundId = await replaceFailedRefund(tx, input.refundId, input.operatorId, now);
    if (refundId === null) return refuse({ kind: 'refund_not_failed' });
    await followRefund(tx, input.refundId, refundId);
    await followCancelledRefund(tx, input.refundId, refundId);
    await enqueue(tx, 'send-refund', { refundId });
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'retry-refund', subject: input.refundId, detail: { refundId } }, now);
    return ok({ refundId });
  });
}
