// The end of a case: the money goes back, or the replacement is sent. Restocked once, bounded by the order's share; interest when the law's day has
// passed (E-Commerce Act art. 18 ②, decree art. 21-3; laws 1, 5, 6).
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { carriersFor, trackingNumberFor } from '#app/domain/fulfilment/carriers.ts';
import { endParcelClaim, insertCaseParcel } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { linesOfOrders } from '#app/domain/orders/order.db.server.ts';
import { takeOutOfCase } from '#app/domain/orders/line-pieces.db.server.ts';
import { moveCase } from '#app/domain/returns/case.db.server.ts';
import { canMoveCase, type ReturnState } from '#app/domain/returns/case.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { endEmptyOrder, nothingStays } from './aftersale/end-order.server.ts';
import { bookLateInterest } from './aftersale/late-interest.server.ts';
import { openCase, roleOf, type CaseActor, type OpenedCase } from './aftersale/open-case.server.ts';
import { putBack } from './aftersale/put-back.server.ts';
import { refundPieces } from './aftersale/refund-pieces.server.ts';
import { returnReplacements } from './aftersale/replacement-pieces.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';
import { bookNothingLeft } from './payment/refund-order.server.ts';

export type RefundReturnRefusal =
  | { kind: 'no_such_case' }
  | { kind: 'case_elsewhere'; state: ReturnState }
  /** The pieces are worth more than is left, or a bank has the money. */
  | { kind: 'nothing_to_refund' };

export interface SettleReturn {
  caseId: string;
  by: CaseActor;
  actorId: string | null;
}

/** Refunds the pieces of a case, less what is kept back. Answers won. */
export async function refundReturn(input: SettleReturn): Promise<Result<{ amount: number; interest: number }, RefundReturnRefusal>> {
  return inTransaction<Result<{ amount: number; interest: number }, RefundReturnRefusal>>('refund return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, order, pieces, lines } = opened;
    if (!canMoveCase(found.kind, found.state, 'refunded')) return refuse({ kind: 'case_elsewhere', state: found.state });
    const lost = found.ground === 'lost';
    const shipping = found.postagePaidBy === 'maker' && (await nothingStays(tx, order.id, pieces));
    const terms = { actorId: input.actorId, reason: `${found.kind} ${found.number}` };
    const wish = { ...terms, pieces, shipping, keptBack: found.keptBack };
    // What was refunded before, or taken by a bank, cannot go back again; the pieces did come back, and the case ends.
    const refund = (await refundPieces(tx, order, wish, now)) ?? (await bookNothingLeft(tx, order, terms, now));
    if (refund === null) return refuse({ kind: 'nothing_to_refund' });
    await returnReplacements(tx, found, lines, { actorId: input.actorId, now });
    await takeOutOfCase(tx, pieces, lost ? 'cancelled' : 'returned');
    await endParcelClaim(tx, found.id);
    await restockSaleable(tx, opened, input.actorId, now);
    const interest = await bookLateInterest(tx, { found, order, amount: refund.amount }, now);
    await moveCase(
      tx,
      found,
      'refunded',
      { refundId: refund.refundId, keptBack: Math.max(0, refund.parts.keptBack), lateInterest: interest, replacementTaken: false },
      now,
    );
    await noteEnd(tx, input, opened, 'refunded', now);
    await endEmptyOrder(tx, order, input.actorId, now);
    await queueCaseMail(tx, found.id, 'refunded', now);
    return ok({ amount: refund.amount, interest });
  });
}

export type ReplaceReturnRefusal =
  | { kind: 'no_such_case' }
  | { kind: 'case_elsewhere'; state: ReturnState }
  | { kind: 'unknown_carrier' }
  | { kind: 'tracking_number_wrong'; carrier: string }
  | { kind: 'tracking_number_used' };

/** Sends the replacement. */
export async function replaceReturn(
  input: SettleReturn & { carrier: string; trackingNumber: string },
): Promise<Result<{ parcelId: string }, ReplaceReturnRefusal>> {
  const carrier = carriersFor(isDemo()).find((one) => one.code === input.carrier);
  if (carrier === undefined) return refuse({ kind: 'unknown_carrier' });
  const trackingNumber = trackingNumberFor(carrier, input.trackingNumber);
  if (trackingNumber === null) return refuse({ kind: 'tracking_number_wrong', carrier: carrier.code });
  return inTransaction<Result<{ parcelId: string }, ReplaceReturnRefusal>>('replace return', async (tx, now) => {
    const opened = await openCase(tx, input.caseId, input.by);
    if (opened === null) return refuse({ kind: 'no_such_case' });
    const { found, order, pieces } = opened;
    if (found.remedy !== 'replacement' || !canMoveCase(found.kind, found.state, 'replaced')) return refuse({ kind: 'case_elsewhere', state: found.state });
    await endParcelClaim(tx, found.id);
    const purpose = found.ground === 'lost' ? 'order' : 'replacement';
    const parcelId = await insertCaseParcel(tx, { orderId: order.id, caseId: found.id, carrier: carrier.code, trackingNumber, purpose, lines: pieces }, now);
    if (parcelId === null) return refuse({ kind: 'tracking_number_used' });
    await takeOutOfCase(tx, pieces, 'kept');
    await restockSaleable(tx, opened, input.actorId, now);
    await moveCase(tx, found, 'replaced', {}, now);
    await noteEnd(tx, input, opened, 'replaced', now);
    await queueCaseMail(tx, found.id, 'replaced', now);
    return ok({ parcelId });
  });
}

async function restockSaleable(tx: Tx, { order, lines }: OpenedCase, actorId: string | null, now: Date): Promise<void> {
  const fit = lines.map((line) => ({ lineId: line.lineId, quantity: line.saleable ?? 0 }));
  await putBack(tx, await linesOfOrders(tx, [order.id]), fit, { actorId, now });
}

async function noteEnd(tx: Tx, input: SettleReturn, { found }: OpenedCase, to: ReturnState, now: Date): Promise<void> {
  await noteMove(tx, { subject: found.id, from: found.state, to, actorId: input.actorId, reason: roleOf(input.by) }, now);
  if ('operatorId' in input.by) await noteAct(tx, { actorId: input.by.operatorId, role: 'operator', action: `case-${to}`, subject: found.id }, now);
}
