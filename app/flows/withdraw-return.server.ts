// The buyer takes a case back while nothing has been sent, or asks for the money instead of a replacement.
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { foundAfterAll } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { takeOutOfCase } from '#app/domain/orders/line-pieces.db.server.ts';
import { changeCase, moveCase } from '#app/domain/returns/case.db.server.ts';
import { isOpenCase, refundBy, type ReturnState } from '#app/domain/returns/case.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { openCase } from './aftersale/open-case.server.ts';
import { returnReplacements } from './aftersale/replacement-pieces.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';

export type WithdrawReturnRefusal = { kind: 'no_such_case' } | { kind: 'case_elsewhere'; state: ReturnState };

export interface BuyersCase {
  caseId: string;
  purchaseId: string;
  actorId: string | null;
}

/** Takes the case back. The lost parcel of a claim counts as received: that is why it is taken back. */
export async function withdrawReturn(input: BuyersCase): Promise<Result<undefined, WithdrawReturnRefusal>> {
  return inTransaction<Result<undefined, WithdrawReturnRefusal>>('withdraw return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, { purchaseId: input.purchaseId });
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, lines, pieces } = opened;
    if (!(await moveCase(tx, found, 'withdrawn', { replacementTaken: false }, now))) return refuse({ kind: 'case_elsewhere', state: found.state });
    await takeOutOfCase(tx, pieces, 'kept');
    await returnReplacements(tx, found, lines, { actorId: input.actorId, now });
    if (found.ground === 'lost') await foundAfterAll(tx, found.id, now);
    await noteMove(tx, { subject: found.id, from: found.state, to: 'withdrawn', actorId: input.actorId }, now);
    await queueCaseMail(tx, found.id, 'withdrawn', now);
    return ok();
  });
}

/** Money instead of a replacement: what was taken out of stock goes back, and the law's days run from what has happened. */
export async function preferRefund(input: BuyersCase): Promise<Result<undefined, WithdrawReturnRefusal>> {
  return inTransaction<Result<undefined, WithdrawReturnRefusal>>('prefer refund', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, { purchaseId: input.purchaseId });
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, lines, order } = opened;
    if (found.remedy !== 'replacement' || !isOpenCase(found.state)) return refuse({ kind: 'case_elsewhere', state: found.state });
    const fresh = found.kind === 'claim' && found.state === 'approved' ? { refundBy: refundBy(kstDay(now), kstDay(order.placedAt)) } : {};
    if (!(await changeCase(tx, found, { remedy: 'refund', replacementTaken: false, ...fresh }))) return refuse({ kind: 'case_elsewhere', state: found.state });
    await returnReplacements(tx, found, lines, { actorId: input.actorId, now });
    await noteMove(tx, { subject: found.id, from: found.state, to: found.state, actorId: input.actorId, reason: 'refund instead of a replacement' }, now);
    return ok();
  });
}
