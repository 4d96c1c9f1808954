// The only SQL for refunds. A request takes its amount out of the order's share in one conditional UPDATE: never more than was captured (law 5).
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { won, type Won } from '#app/lib/money.ts';

import type { RefundParts } from './refund-parts.ts';

export type RefundRow = Row<'refund'>;

export interface RefundRequest {
  orderId: string;
  parts: RefundParts;
  reason: string;
  /** The person who asked, or null for the market itself. */
  requestedBy: string | null;
}

/** Books a refund of an order's share with its parts; null when the share has not that much left. One of 0 won is settled at once. */
export async function requestRefund(tx: Tx, request: RefundRequest, now: Date): Promise<string | null> {
  const { orderId, parts, reason, requestedBy } = request;
  const { amount, items, shipping, keptBack, commission, vat, platformDiscount } = parts;
  const share = await one(
    tx,
    q
      .updateTable('paymentShare')
      .set({ refunded: sql<number>`refunded + ${amount}::bigint` })
      .where('orderId', '=', orderId)
      .where('captured', '>', 0)
      .where(sql<boolean>`captured - refunded >= ${amount}::bigint`)
      .returning('paymentId'),
  );
  if (share === null) return null;
  await run(
    tx,
    q
      .updateTable('payment')
      .set({ refunded: sql<number>`refunded + ${amount}::bigint` })
      .where('id', '=', share.paymentId),
  );
  const id = newId('rfd', now);
  const paid = amount === 0 ? { state: 'succeeded' as const, settledAt: now } : {};
  const sums = { amount, items, shipping, keptBack, commission, commissionVat: vat, platformDiscount };
  await tx.refund.create({ data: { id, paymentId: share.paymentId, orderId, reason, requestedBy, requestedAt: now, ...sums, ...paid } });
  const lines = parts.lines.map((line) => ({
    refundId: id,
    lineId: line.lineId,
    quantity: line.quantity,
    items: line.items,
    platformDiscount: line.platformDiscount,
  }));
  if (lines.length > 0) await tx.refundLine.createMany({ data: lines });
  return id;
}

/** What the refunds of an order took of shipping, kept with the maker, and took of its lines (replaced ones counted once). */
export async function refundedOf(tx: Tx, orderId: string): Promise<{ shipping: Won; keptBack: Won; lines: Map<string, RefundedLine> }> {
  const sums = await one(
    tx,
    q
      .selectFrom('refund')
      .select([sql<number>`coalesce(sum(shipping), 0)::bigint`.as('shipping'), sql<number>`coalesce(sum(kept_back), 0)::bigint`.as('keptBack')])
      .where('orderId', '=', orderId)
      .where(sql<boolean>`(failure is null or failure not like 'replaced%')`),
  );
  const lines = await run(
    tx,
    q
      .selectFrom('refundLine as l')
      .innerJoin('refund as r', 'r.id', 'l.refundId')
      .where('r.orderId', '=', orderId)
      .groupBy('l.lineId')
      .select(['l.lineId', sql<number>`sum(l.quantity)::int`.as('quantity'), sql<number>`sum(l.items)::bigint`.as('items')])
      .select(sql<number>`sum(l.platform_discount)::bigint`.as('platformDiscount')),
  );
  return { shipping: won(sums?.shipping ?? 0), keptBack: won(sums?.keptBack ?? 0), lines: new Map(lines.map((line) => [line.lineId, line])) };
}

export interface RefundedLine {
  quantity: number;
  items: number;
  platformDiscount: number;
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

/** Interest that is owed because it was late, in won; false when some is noted. */
export async function noteLateInterest(tx: Tx, refundId: string, interest: Won): Promise<boolean> {
  const { count } = await tx.refund.updateMany({ where: { id: refundId, lateInterest: 0 }, data: { lateInterest: interest } });
  return count === 1;
}

/** The interest was paid by bank; answers it in won, or null when none is owed. */
export async function markRefundInterestPaid(tx: Tx, refundId: string, now: Date): Promise<Won | null> {
  const row = await one(
    tx,
    q
      .updateTable('refund')
      .set({ lateInterestPaidAt: now })
      .where('id', '=', refundId)
      .where('lateInterest', '>', 0)
      .where('lateInterestPaidAt', 'is', null)
      .returning('lateInterest'),
  );
  return row === null ? null : won(row.lateInterest);
}

/** Stripe could not pay it, perhaps after having said that it did. Answers the state before, or null when it was failed already. */
export async function failRefund(tx: Tx, refundId: string, failure: string, now: Date): Promise<'requested' | 'succeeded' | null> {
  const before = await one(tx, q.selectFrom('refund').select('state').where('id', '=', refundId).forUpdate());
  if (before === null || before.state === 'failed') return null;
  await tx.refund.updateMany({ where: { id: refundId, state: before.state }, data: { state: 'failed', failure: failure.slice(0, 500), settledAt: now } });
  return before.state;
}

/** A new request in the place of one that failed: the debt to the buyer and the law's days stay as they were, the share is not touched. Null when it cannot be replaced. */
export async function replaceFailedRefund(tx: Tx, refundId: string, requestedBy: string, now: Date): Promise<string | null> {
  const failed = await one(tx, q.selectFrom('refund').selectAll().where('id', '=', refundId).where('state', '=', 'failed').forUpdate());
  if (failed === null || /^(?:replaced|paid by)/.test(failed.failure ?? '')) return null;
  const id = newId('rfd', now);
  await tx.refund.updateMany({ where: { id: refundId, state: 'failed' }, data: { failure: `replaced by ${id}` } });
  const { paymentId, orderId, reason, requestedAt, amount, items, shipping, keptBack, commission, commissionVat, platformDiscount } = failed;
  const parts = { amount, items, shipping, keptBack, commission, commissionVat, platformDiscount };
  await tx.refund.create({ data: { id, paymentId, orderId, reason, requestedBy, requestedAt, ...parts } });
  return id;
}

/** The bank paid a refund that was never sent (a lost dispute). */
export async function settleByBank(tx: Tx, refundId: string, now: Date): Promise<void> {
  await tx.refund.updateMany({ where: { id: refundId, state: 'requested', stripeRefundId: null }, data: { state: 'succeeded', settledAt: now } });
}

/** Refunds of a payment that failed and stay owed, in id order. */
export async function failedRefunds(tx: Tx, purchaseId: string): Promise<{ id: string; amount: number }[]> {
  return run(
    tx,
    q
      .selectFrom('refund as r')
      .innerJoin('payment as p', 'p.id', 'r.paymentId')
      .select(['r.id', 'r.amount'])
      .where('p.purchaseId', '=', purchaseId)
      .where('r.state', '=', 'failed')
      .where(sql<boolean>`coalesce(r.failure, '') !~ '^(replaced|paid by)'`)
      .orderBy('r.id'),
  );
}

/** The bank paid, by a lost dispute, what a failed refund still owed. */
export async function markPaidByBank(tx: Tx, refundId: string): Promise<void> {
  await tx.refund.updateMany({ where: { id: refundId, state: 'failed' }, data: { failure: 'paid by the bank' } });
}
