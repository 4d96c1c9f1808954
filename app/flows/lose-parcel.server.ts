// The maker or the operator says that a parcel is lost: a claim is opened and approved in one step, so that the buyer gets another or the money.
import { noteAct, noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { lockParcel, markLost, noteClaimed, parcelOrder } from '#app/domain/fulfilment/case-parcel.db.server.ts';
import { lockPurchaseOf, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { putInCase, type Pieces } from '#app/domain/orders/line-pieces.db.server.ts';
import { insertCase, lockCase, linesOfCase, moveCase } from '#app/domain/returns/case.db.server.ts';
import { answerBy, refundBy } from '#app/domain/returns/case.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { kstDay } from '#app/lib/time.ts';

import { replacementOf, replacementsOf, takeReplacements } from './aftersale/replacement-pieces.server.ts';
import { queueCaseMail } from './mails/queue-case-mail.server.ts';

export type LoseParcelRefusal =
  | { kind: 'no_such_order' }
  /** It was received by the buyer, is lost already, or its pieces are in a case. */
  | { kind: 'parcel_not_losable' };

export interface LoseParcel {
  parcelId: string;
  by: { makerId: string } | { operatorId: string };
  actorId: string;
}

/** Opens the claim: another is sent where there are pieces, else the money goes back; the buyer may ask for the money either way. */
export async function loseParcel(input: LoseParcel): Promise<Result<{ caseId: string }, LoseParcelRefusal>> {
  return inTransaction<Result<{ caseId: string }, LoseParcelRefusal>>('lose parcel', async (tx, now) => {
    const orderId = await parcelOrder(tx, input.parcelId);
    const purchase = orderId === null ? null : await lockPurchaseOf(tx, orderId);
    const order = purchase === null ? undefined : (await ordersOf(tx, purchase.id)).find((one) => one.id === orderId);
    if (order === undefined || ('makerId' in input.by && order.makerId !== input.by.makerId)) return refuse({ kind: 'no_such_order' });
    const parcel = await lockParcel(tx, input.parcelId);
    const losable = parcel !== null && parcel.purpose === 'order' && parcel.deliveryKnownBy !== 'buyer' && parcel.state !== 'lost';
    if (!losable || !(await putInCase(tx, parcel.lines))) return refuse({ kind: 'parcel_not_losable' });
    const claim = await openClaim(tx, input, order, parcel.lines, now);
    await noteClaimed(tx, parcel.id, claim.id);
    await markLost(tx, parcel.id, claim.id, now);
    await approveClaim(tx, claim.id, order, input.actorId, now);
    await noteMove(tx, { subject: parcel.id, from: parcel.state, to: 'lost', actorId: input.actorId, reason: claim.number }, now);
    await noteMove(tx, { subject: claim.id, from: '', to: 'approved', actorId: input.actorId, reason: 'lost' }, now);
    if ('operatorId' in input.by) await noteAct(tx, { actorId: input.actorId, role: 'operator', action: 'parcel-lost', subject: parcel.id }, now);
    await queueCaseMail(tx, claim.id, 'approved', now);
    return ok({ caseId: claim.id });
  });
}

async function openClaim(tx: Tx, input: LoseParcel, order: OrderRow, pieces: readonly Pieces[], now: Date): Promise<{ id: string; number: string }> {
  const choices = (await replacementsOf(tx, order.id)).filter((choice) => choice.same);
  const facts = { kind: 'claim', ground: 'lost', remedy: 'replacement', wayBack: 'nothing_back', postagePaidBy: 'maker' } as const;
  const whose = { orderId: order.id, orderNumber: order.number, makerId: order.makerId, requestKey: unguessableToken(), requestedBy: null };
  const openedBy = 'makerId' in input.by ? 'maker' : 'operator';
  const lines = pieces.map((piece) => {
    const choice = choices.find((one) => one.lineId === piece.lineId);
    return { ...piece, ...(choice === undefined ? {} : replacementOf(choice)) };
  });
  return insertCase(tx, { ...facts, ...whose, openedBy, requestedAt: now, answerBy: answerBy(kstDay(now)), noticedOn: null, lines }, now);
}

async function approveClaim(tx: Tx, claimId: string, order: OrderRow, actorId: string, now: Date): Promise<void> {
  const found = await lockCase(tx, claimId);
  if (found === null) throw new Error('a new case is there');
  const stock = await takeReplacements(tx, found, await linesOfCase(tx, claimId), { actorId, now });
  const remedy = stock === 'sold_out' ? 'refund' : 'replacement';
  const due = refundBy(kstDay(now), kstDay(order.placedAt));
  await moveCase(tx, found, 'approved', { approvedAt: now, remedy, replacementTaken: stock === 'taken', refundBy: due }, now);
}
