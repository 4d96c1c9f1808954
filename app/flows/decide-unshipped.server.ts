// The operator decides what becomes of pieces that had not left when a bank took a part of the payment for good: a part says nothing of which pieces
// it is about. Called off: what the bank took counts first as their refund, the rest goes back by us; or they are sent (laws 1, 5, 6, 8).
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { findDispute, noteRestDecided, recoverLoss, takenByBanks, type DisputeRow } from '#app/domain/disputes/dispute.db.server.ts';
import { phaseOf } from '#app/domain/disputes/dispute.ts';
import { disputeRecoveredJournal } from '#app/domain/ledger/dispute-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import { lockPurchase, ordersOf, type OrderRow } from '#app/domain/orders/order.db.server.ts';
import { settleByBank } from '#app/domain/payments/refund.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { unguessableToken } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';
import { won, type Won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import type { AnswerDisputeRefusal } from './answer-dispute.server.ts';
import { refundPieces, worthOf, type PiecesRefund } from './aftersale/refund-pieces.server.ts';
import { callOffPieces, unshippedOf, type CalledOffRefund } from './disputes/call-off-unshipped.server.ts';
import { bookRefund, orderLeft } from './payment/refund-order.server.ts';

export type DecideUnshippedRefusal =
  | Extract<AnswerDisputeRefusal, { kind: 'not_found' | 'nothing_unshipped' }>
  /** Another bank has the money, or may take it. */
  | { kind: 'payment_disputed' };

type Answer = Result<{ amount: number }, DecideUnshippedRefusal>;

/** Calls off what did not leave of one order of the purchase. Answers what we give back beside what the bank gave, in won. */
export async function callOffAfterLoss(input: { disputeId: string; orderId: string; operatorId: string }): Promise<Answer> {
  return inTransaction<Answer>('call off after a lost dispute', async (tx, now) => {
    const dispute = await lockedDispute(tx, input.disputeId);
    if (dispute === null) return refuse({ kind: 'not_found' });
    const order = (await ordersOf(tx, dispute.purchaseId)).find((one) => one.id === input.orderId);
    if (order === undefined) return refuse({ kind: 'not_found' });
    const { stage, pieces } = await unshippedOf(tx, order.id);
    if (pieces.length === 0 || !isLost(dispute)) return refuse({ kind: 'nothing_unshipped' });
    if ((await takenByBanks(tx, dispute.purchaseId)) === null) return refuse({ kind: 'payment_disputed' });
    const terms = { actorId: input.operatorId, reason: 'dispute_lost', pieces };
    const found: { refund: CalledOffRefund | null } = { refund: null };
    const off = { order, stage, pieces, actorId: input.operatorId, requestKey: unguessableToken() };
    await callOffPieces(
      tx,
      off,
      async (shipping) => {
        found.refund = await refundAfterLoss(tx, { dispute, order, terms: { ...terms, shipping } }, now);
        return found.refund ?? { refundId: null, amount: won(0), byBank: true };
      },
      now,
    );
    if (found.refund === null) return refuse({ kind: 'payment_disputed' });
    const amount = found.refund.byBank ? 0 : found.refund.amount;
    const detail = { order: order.number, amount };
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'dispute-called-off', subject: dispute.id, detail }, now);
    return ok({ amount });
  });
}

/** What had not left is sent as agreed: the market bears what the bank took. */
export async function sendAfterLoss(input: { disputeId: string; operatorId: string }): Promise<Result<undefined, DecideUnshippedRefusal>> {
  return inTransaction<Result<undefined, DecideUnshippedRefusal>>('send after a lost dispute', async (tx, now) => {
    const dispute = await lockedDispute(tx, input.disputeId);
    if (dispute === null) return refuse({ kind: 'not_found' });
    if (!isLost(dispute) || !(await noteRestDecided(tx, dispute.id, input.operatorId, now))) return refuse({ kind: 'nothing_unshipped' });
    await noteAct(tx, { actorId: input.operatorId, role: 'operator', action: 'dispute-sent-on', subject: dispute.id }, now);
    return ok();
  });
}

function isLost(dispute: DisputeRow): boolean {
  return phaseOf(dispute.status) === 'lost' && dispute.closedAt !== null;
}

async function lockedDispute(tx: Tx, disputeId: string): Promise<DisputeRow | null> {
  const seen = await findDispute(tx, disputeId);
  if (seen === null) return null;
  await lockPurchase(tx, seen.purchaseId);
  return findDispute(tx, disputeId);
}

interface AfterLoss {
  dispute: DisputeRow;
  order: OrderRow;
  terms: PiecesRefund;
}

// First what the bank took and the market bore, then the rest by us; null when that is not there.
async function refundAfterLoss(tx: Tx, after: AfterLoss, now: Date): Promise<CalledOffRefund | null> {
  const { dispute, order, terms } = after;
  const worth = won(await worthOf(tx, order, terms));
  const bank = won(Math.min(worth, dispute.lossOfMarket));
  const paid = bank === 0 ? null : await refundByBank(tx, after, { bank, worth }, now);
  if (bank === worth) return { refundId: paid, amount: bank, byBank: bank > 0 };
  const refund = await refundPieces(tx, order, terms, now);
  if (refund !== null) return { ...refund, byBank: false };
  return (await worthOf(tx, order, terms)) === 0 ? { refundId: paid, amount: won(0), byBank: bank > 0 } : null;
}

async function refundByBank(tx: Tx, { dispute, order, terms }: AfterLoss, { bank, worth }: { bank: Won; worth: Won }, now: Date): Promise<string> {
  const { actorId, reason, pieces, shipping } = terms;
  const whole = { lines: pieces, ...(shipping ? { shipping: (await orderLeft(tx, order)).shipping } : {}) };
  const refund = await bookRefund(tx, order, { actorId, reason, byBank: true, ...(bank === worth ? whole : { amount: bank }) }, now);
  invariant(refund !== null, 'what is left of an order can be counted as refunded by the bank');
  await settleByBank(tx, refund.refundId, now);
  await recoverLoss(tx, dispute.id, refund.amount);
  const postings = disputeRecoveredJournal(refund.amount);
  await postJournal(tx, { kind: 'dispute_recovered', reference: `${dispute.id} ${refund.refundId}`, at: now, postings });
  return refund.refundId;
}
