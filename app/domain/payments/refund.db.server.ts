// The only SQL for refunds. A request takes its amount out of the order's share in one conditional UPDATE: never more than was captured (law 5).
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

export type RefundRow = Row<'refund'>;

export interface RefundRequest {
  orderId: string;
  amount: Won;
  reason: string;
  /** The person who asked, or null for the market itself. */
  requestedBy: string | null;
}

/** Books a refund of an order's share; null when the share has not that much left. `before` is what was refunded of the share before. */
export async function requestRefund(tx: Tx, request: RefundRequest, now: Date): Promise<{ refundId: string; before: number } | null> {
  const share = await one(
    tx,
    q
      .updateTable('paymentShare')
      .set({ refunded: sql<number>`refunded + ${request.amount}::bigint` })
      .where('orderId', '=', request.orderId)
      .where(sql<boolean>`captured - refunded >= ${request.amount}::bigint`)
      .returning(['paymentId', 'refunded']),
  );
  if (share === null) return null;
  await run(
    tx,
    q
      .updateTable('payment')
      .set({ refunded: sql<number>`refunded + ${request.amount}::bigint` })
      .where('id', '=', share.paymentId),
  );
  const refundId = newId('rfd', now);
  await tx.refund.create({ data: { id: refundId, paymentId: share.paymentId, requestedAt: now, ...request } });
  return { refundId, before: share.refunded - request.amount };
}

/** What is left to refund of an order's share. */
export async function refundableOf(tx: Tx, orderId: string): Promise<number> {
  const share = await one(tx, q.selectFrom('paymentShare').select(['captured', 'refunded']).where('orderId', '=', orderId));
  return share === null ? 0 : share.captured - share.refunded;
}

/** The refund with the intent it goes back to, or null. */
export async function findRefund(tx: Tx, refundId: string): Promise<(RefundRow & { intentId: string | null; purchaseId: string }) | null> {
  return one(
    tx,
    q
      .selectFrom('refund as r')
      .innerJoin('payment as p', 'p.id', 'r.paymentId')
      .selectAll('r')
      .select(['p.intentId', 'p.purchaseId'])
      .where('r.id', '=', refundId),
  );
}

/** Stripe's id of the refund, once. */
export async function keepStripeRefund(tx: Tx, refundId: string, stripeRefundId: string): Promise<void> {
  await tx.refund.updateMany({ where: { id: refundId, stripeRefundId: null }, data: { stripeRefundId } });
}

/** Stripe paid it; false when that was known. A refund that failed before and is reported paid stays failed. */
export async function settleRefund(tx: Tx, refundId: string, now: Date): Promise<boolean> {
  const { count } = await tx.refund.updateMany({ where: { id: refundId, state: 'requested' }, data: { state: 'succeeded', settledAt: now } });
  return count === 1;
}

/** Stripe could not pay it, perhaps after having said that it did. Answers the state before, or null when it was failed already. */
export async function failRefund(tx: Tx, refundId: string, failure: string, now: Date): Promise<'requested' | 'succeeded' | null> {
  const before = await one(tx, q.selectFrom('refund').select('state').where('id', '=', refundId).forUpdate());
  if (before === null || before.state === 'failed') return null;
  await tx.refund.update({ where: { id: refundId }, data: { state: 'failed', failure: failure.slice(0, 500), settledAt: now } });
  return before.state;
}

/** A new request in the place of one that failed: the debt to the buyer stays, the share is not touched. Null when it cannot be replaced. */
export async function replaceFailedRefund(tx: Tx, refundId: string, requestedBy: string, now: Date): Promise<string | null> {
  const failed = await one(tx, q.selectFrom('refund').selectAll().where('id', '=', refundId).where('state', '=', 'failed').forUpdate());
  if (failed === null || (failed.failure ?? '').startsWith('replaced')) return null;
  const id = newId('rfd', now);
  await tx.refund.update({ where: { id: refundId }, data: { failure: `replaced by ${id}` } });
  await tx.refund.create({
    data: { id, paymentId: failed.paymentId, orderId: failed.orderId, amount: failed.amount, reason: failed.reason, requestedBy, requestedAt: now },
  });
  return id;
}
