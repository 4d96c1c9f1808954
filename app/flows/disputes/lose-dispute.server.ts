// What a lost dispute means, inside the transaction that learns of it: what did not leave is called off; of what has left the maker bears the loss
// as refunds that the bank has paid, or the market bears it. Refunds of ours that failed and are still owed count as paid by the bank (laws 5, 6, 8).
import type { DisputeRow } from '#app/domain/disputes/dispute.db.server.ts';
import { disputeLostJournal } from '#app/domain/ledger/dispute-journals.ts';
import { postJournal } from '#app/domain/ledger/ledger.db.server.ts';
import type { OrderRow } from '#app/domain/orders/order.db.server.ts';
import { failedRefunds, markPaidByBank, refundableOf, settleByBank } from '#app/domain/payments/refund.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { splitByLargestRemainder, sumWon, won, type Won } from '#app/lib/money.ts';

import { bookRefund } from '../payment/refund-order.server.ts';
import { callOffUnshipped } from './call-off-unshipped.server.ts';

/** Books the loss; answers what the market bears of it. */
export async function bookLoss(tx: Tx, dispute: DisputeRow, orders: readonly OrderRow[], now: Date): Promise<Won> {
  const taken = dispute.withdrawn - dispute.reinstated;
  if (taken <= 0) return won(0);
  const owed = await payFailed(tx, dispute.purchaseId, taken);
  const calledOff = await callOffUnshipped(tx, dispute.id, orders, won(taken - owed), now);
  const borne = dispute.bearer === 'maker' ? await refundByBank(tx, orders, won(taken - owed - calledOff), now) : won(0);
  const asRefunds = won(owed + calledOff + borne);
  const ofMarket = won(taken - asRefunds);
  await postJournal(tx, { kind: 'dispute_lost', reference: dispute.id, at: now, postings: disputeLostJournal({ asRefunds, ofMarket }) });
  return ofMarket;
}

async function payFailed(tx: Tx, purchaseId: string, most: number): Promise<Won> {
  let paid = 0;
  for (const refund of await failedRefunds(tx, purchaseId)) {
    if (paid + refund.amount > most) continue;
    await markPaidByBank(tx, refund.id);
    paid += refund.amount;
  }
  return won(paid);
}

// The amount is spread over what is left of each order.
async function refundByBank(tx: Tx, orders: readonly OrderRow[], amount: Won, now: Date): Promise<Won> {
  const left: number[] = [];
  for (const order of orders) left.push(await refundableOf(tx, order.id));
  const most = won(
    Math.min(
      amount,
      left.reduce((sum, one) => sum + one, 0),
    ),
  );
  const booked: Won[] = [];
  for (const [place, part] of splitByLargestRemainder(most, most === 0 ? [] : left).entries()) {
    const order = orders[place];
    if (order === undefined || part === 0) continue;
    const terms = { actorId: null, reason: 'dispute_lost', byBank: true, ...(part === left[place] ? {} : { amount: part }) };
    const refund = await bookRefund(tx, order, terms, now);
    if (refund === null) continue;
    await settleByBank(tx, refund.refundId, now);
    booked.push(refund.amount);
  }
  return sumWon(booked);
}
