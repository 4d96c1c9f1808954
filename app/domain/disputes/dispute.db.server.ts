// The only SQL for disputes. The purchase is locked by the caller, so that a dispute, its money and its refunds move one after another.
import { one, q, written, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { invariant } from '#app/lib/invariant.ts';
import { won, type Won } from '#app/lib/money.ts';

import { bearerOf, isOpen, movedBy, phaseOf, type Bearer, type DisputeFacts } from './dispute.ts';

export type DisputeRow = Row<'dispute'>;

/** Writes a dispute that was not known, or what Stripe says of it now. `before`: as it stood, null when it is new. */
export async function keepDispute(tx: Tx, purchaseId: string, facts: DisputeFacts, now: Date): Promise<{ before: DisputeRow | null; after: DisputeRow }> {
  const before = await one(tx, q.selectFrom('dispute').selectAll().where('stripeDisputeId', '=', facts.stripeDisputeId).forUpdate());
  const { stripeDisputeId, amount, reason, status, openedAt, evidenceDueAt, lines } = facts;
  const seen = { amount, reason, status, evidenceDueAt, checkedAt: now, ...movedBy(lines) };
  if (before === null) {
    await tx.dispute.create({ data: { id: newId('dsp', now), stripeDisputeId, purchaseId, openedAt, bearer: bearerOf(reason), ...seen } });
  } else {
    const { count } = await tx.dispute.updateMany({ where: { id: before.id, status: before.status }, data: seen });
    invariant(count === 1, 'a locked dispute is as it was read');
  }
  const after = await one(tx, q.selectFrom('dispute').selectAll().where('stripeDisputeId', '=', stripeDisputeId));
  if (after === null) throw new Error('a dispute that was just kept is gone');
  return { before, after };
}

/** Marks the end of a dispute, once; false when it had ended. */
export async function markClosed(tx: Tx, disputeId: string, lossOfMarket: Won, now: Date): Promise<boolean> {
  const { count } = await tx.dispute.updateMany({ where: { id: disputeId, closedAt: null }, data: { closedAt: now, lossOfMarket } });
  return count === 1;
}

/** Who bears a loss; only while it is not decided. */
export async function setBearer(tx: Tx, disputeId: string, bearer: Bearer): Promise<boolean> {
  const { count } = await tx.dispute.updateMany({ where: { id: disputeId, closedAt: null }, data: { bearer } });
  return count === 1;
}

/** Notes who sent the evidence. */
export async function noteEvidence(tx: Tx, disputeId: string, by: string, now: Date): Promise<void> {
  await tx.dispute.updateMany({ where: { id: disputeId, evidenceSentAt: null }, data: { evidenceSentAt: now, evidenceSentBy: by } });
}

/** What the market bore of a lost dispute was the refund of pieces that were called off after all. */
export async function recoverLoss(tx: Tx, disputeId: string, amount: Won): Promise<void> {
  const count = await written(
    tx,
    q
      .updateTable('dispute')
      .set((eb) => ({ lossOfMarket: eb('lossOfMarket', '-', amount) }))
      .where('id', '=', disputeId)
      .where('lossOfMarket', '>=', amount),
  );
  invariant(count === 1, 'no more comes back than was lost');
}

/** Notes who decided that what had not left is sent; false when that was decided. */
export async function noteRestDecided(tx: Tx, disputeId: string, by: string, now: Date): Promise<boolean> {
  const { count } = await tx.dispute.updateMany({ where: { id: disputeId, restDecidedAt: null }, data: { restDecidedAt: now, restDecidedBy: by } });
  return count === 1;
}

/** A dispute by our own id, or null. */
export async function findDispute(tx: Tx, disputeId: string): Promise<DisputeRow | null> {
  return one(tx, q.selectFrom('dispute').selectAll().where('id', '=', disputeId));
}

/** What banks took of a purchase for good and the market bears: that cannot go back to the buyer again. Null while a bank may still take or return money. */
export async function takenByBanks(tx: Tx, purchaseId: string): Promise<Won | null> {
  const rows = await tx.dispute.findMany({ where: { purchaseId }, select: { status: true, lossOfMarket: true, closedAt: true } });
  if (rows.some(({ status, closedAt }) => isOpen(phaseOf(status)) || (phaseOf(status) === 'lost' && closedAt === null))) return null;
  return won(rows.reduce((sum, { lossOfMarket }) => sum + lossOfMarket, 0n));
}

/** Whether a bank's decision about the purchase is still to come: its earnings stay held. */
export async function hasOpenDispute(tx: Tx, purchaseId: string): Promise<boolean> {
  const rows = await tx.dispute.findMany({ where: { purchaseId }, select: { status: true } });
  return rows.some(({ status }) => isOpen(phaseOf(status)));
}
