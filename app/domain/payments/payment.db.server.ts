// The only SQL for payments and their shares. Captured once; a share's refunds are bounded by one conditional UPDATE (laws 2, 3, 5).
import { sql } from 'kysely';

import { one, q, run, written, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

import { sessionMinutes } from './payment.ts';

export type PaymentRow = Row<'payment'>;
export type ShareRow = Row<'paymentShare'>;

/** A new payment with one share per order. */
export async function insertPayment(tx: Tx, purchaseId: string, orders: readonly { orderId: string; total: Won }[], now: Date): Promise<string> {
  const id = newId('pay', now);
  const amount = orders.reduce((sum, order) => sum + order.total, 0);
  const shares = orders.map((order) => ({ id: newId('shr', now), paymentId: id, orderId: order.orderId, authorised: order.total }));
  await run(tx, q.insertInto('payment').values({ id, purchaseId, amount, createdAt: now }));
  await run(tx, q.insertInto('paymentShare').values(shares));
  return id;
}

/** The payment of a purchase; the caller holds the purchase's lock. */
export async function getPayment(tx: Tx, purchaseId: string): Promise<PaymentRow> {
  const found = await one(tx, q.selectFrom('payment').selectAll().where('purchaseId', '=', purchaseId));
  if (found === null) throw new Error('a purchase without payment');
  return found;
}

/** The machine's clock as Stripe sees it: the database's now() without the demo offset. */
export async function wallClock(tx: Tx): Promise<Date> {
  const row = await one(tx, q.selectNoFrom(sql<Date>`now()`.as('at')));
  if (row === null) throw new Error('the database gave no time');
  return row.at;
}

/** Notes that a session is about to be asked for: when it will expire is part of the request, so an equal one can be repeated. */
export async function noteSessionAsked(tx: Tx, payment: PaymentRow): Promise<Date> {
  const at = await wallClock(tx);
  const expiresAt = new Date(Math.ceil(at.getTime() / 1000) * 1000 + sessionMinutes * 60_000);
  await run(
    tx,
    q.updateTable('payment').set({ sessionExpiresAt: expiresAt, sessionId: null, sessionUrl: null }).where('id', '=', payment.id).where('captured', '=', 0),
  );
  return expiresAt;
}

/** Keeps the session that Stripe made; false when the payment has one already. */
export async function keepSession(tx: Tx, paymentId: string, session: { id: string; url: string | null }): Promise<boolean> {
  const kept = q.updateTable('payment').set({ sessionId: session.id, sessionUrl: session.url }).where('id', '=', paymentId).where('sessionId', 'is', null);
  return (await written(tx, kept)) === 1;
}

/** The session that was asked for certainly does not exist: another may be asked for. */
export async function forgetSession(tx: Tx, paymentId: string): Promise<void> {
  await tx.payment.updateMany({ where: { id: paymentId, sessionId: null }, data: { sessionExpiresAt: null } });
}

/** Captures the whole payment and all shares, once; false when it was captured before. */
export async function capturePayment(tx: Tx, payment: PaymentRow, intent: { id: string; method: string | null }, now: Date): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id: payment.id, captured: 0 },
    data: { state: 'captured', captured: payment.amount, intentId: intent.id, method: intent.method, capturedAt: now, checkedAt: now, endedAt: null },
  });
  if (count === 0) return false;
  await run(
    tx,
    q
      .updateTable('paymentShare')
      .set({ captured: sql<number>`authorised` })
      .where('paymentId', '=', payment.id),
  );
  return true;
}

/** Keeps what Stripe took of the charge, once; false when it was known. */
export async function keepFee(tx: Tx, paymentId: string, charge: { id: string; fee: number }): Promise<boolean> {
  const known = q.updateTable('payment').set({ chargeId: charge.id, fee: charge.fee });
  return (await written(tx, known.where('id', '=', paymentId).where('fee', 'is', null).where('captured', '>', 0))) === 1;
}

/** The buyer paid by a method that needs time; false when the payment is past that. */
export async function markProcessing(tx: Tx, paymentId: string, intentId: string, now: Date): Promise<boolean> {
  const { count } = await tx.payment.updateMany({ where: { id: paymentId, state: 'created' }, data: { state: 'processing', intentId, checkedAt: now } });
  return count === 1;
}

/** The payment ended without money; false when it is captured. */
export async function endPayment(tx: Tx, paymentId: string, state: 'failed' | 'cancelled', now: Date): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id: paymentId, state: { in: ['created', 'processing'] } },
    data: { state, endedAt: now, checkedAt: now },
  });
  return count === 1;
}

/** Stripe was asked about it; the newest time counts. */
export async function markChecked(tx: Tx, paymentId: string, now: Date): Promise<void> {
  await tx.payment.updateMany({ where: { id: paymentId, OR: [{ checkedAt: null }, { checkedAt: { lt: now } }] }, data: { checkedAt: now } });
}
