// The only SQL for payments and their shares. Captured once; a share's refunds are bounded by one conditional UPDATE (laws 2, 3, 5).
import { sql } from 'kysely';

import { later, one, prepared, q, rowsInto, run, written, type Asks, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

import { sessionEnd, type ChargeFacts } from './payment.ts';

export type PaymentRow = Row<'payment'>;

/** A new payment with one share per order, whose session will be asked for: when that will expire is noted as by noteSessionAsked. */
export async function insertPayment(
  tx: Tx,
  purchaseId: string,
  orders: readonly { orderId: string; total: Won }[],
  now: Date,
): Promise<{ id: string; sessionExpiresAt: Date }> {
  const [id, sessionExpiresAt] = [newId('pay', now), sessionEnd(tx.machineNow)];
  const amount = orders.reduce((sum, order) => sum + order.total, 0);
  const shares = orders.map((order) => ({ id: newId('shr', now), paymentId: id, orderId: order.orderId, authorised: order.total }));
  await later(tx, rowsInto('payment', [{ id, purchaseId, amount, sessionExpiresAt, createdAt: now }]));
  await later(tx, rowsInto('paymentShare', shares));
  return { id, sessionExpiresAt };
}

const paymentOf = prepared((purchaseId: string) => q.selectFrom('payment').selectAll().where('purchaseId', '=', purchaseId));

/** The payment of a purchase; the caller holds the purchase's lock. */
export async function getPayment(tx: Tx, purchaseId: string): Promise<PaymentRow> {
  const found = await findPaymentOf(tx, purchaseId);
  if (found === null) throw new Error('a purchase without payment');
  return found;
}

/** The same where there may be no such purchase. */
export async function findPaymentOf(tx: Tx, purchaseId: string): Promise<PaymentRow | null> {
  return one(tx, paymentOf(purchaseId));
}

/** Notes that a session is about to be asked for: when it will expire is part of the request, so an equal one can be repeated. */
export async function noteSessionAsked(tx: Tx, payment: PaymentRow): Promise<Date> {
  const expiresAt = sessionEnd(tx.machineNow);
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

const sessionKept = prepared((purchaseId: string, paymentId: string, sessionId: string, sessionUrl: string) =>
  q
    .with('locked', (db) => db.selectFrom('purchase').select(['id', 'state']).where('id', '=', purchaseId).forUpdate())
    .with('kept', (db) =>
      db
        .updateTable('payment')
        .from('locked')
        .set({ sessionId, sessionUrl })
        .where('payment.id', '=', paymentId)
        .whereRef('payment.purchaseId', '=', 'locked.id')
        .where('payment.sessionId', 'is', null),
    )
    .selectFrom('locked')
    .select('state'),
);

/** The same in one statement that locks the purchase, for when nothing else is done. Answers the purchase's state. */
export async function keepSessionAlone(at: Asks, ids: { purchaseId: string; paymentId: string }, session: { id: string; url: string }): Promise<string | null> {
  return (await one(at, sessionKept(ids.purchaseId, ids.paymentId, session.id, session.url)))?.state ?? null;
}

/** The session that was asked for certainly does not exist: another may be asked for. */
export async function forgetSession(tx: Tx, paymentId: string): Promise<void> {
  await tx.payment.updateMany({ where: { id: paymentId, sessionId: null }, data: { sessionExpiresAt: null } });
}

interface Capture {
  intentId: string;
  method: string | null;
  chargeId: string | null;
  fee: number | null;
}

const captured = prepared((payment: { id: string; amount: number }, capture: Capture, now: Date) =>
  q
    .with('capture', (db) =>
      db
        .updateTable('payment')
        .set({
          state: 'captured',
          captured: payment.amount,
          intentId: capture.intentId,
          method: capture.method,
          capturedAt: now,
          checkedAt: now,
          endedAt: null,
        })
        .set({ chargeId: sql<string>`coalesce(${capture.chargeId}, charge_id)`, fee: sql<number>`coalesce(${capture.fee}, fee)` })
        .where('id', '=', payment.id)
        .where('captured', '=', 0)
        .returning('id'),
    )
    .updateTable('paymentShare')
    .set({ captured: sql<number>`authorised` })
    .where('paymentId', '=', (of) => of.selectFrom('capture').select('id')),
);

/** Captures the whole payment and all shares, once, with what Stripe took of it where that is known; false when it was captured before. */
export async function capturePayment(
  tx: Tx,
  payment: PaymentRow,
  { id, method, charge }: { id: string; method: string | null; charge: ChargeFacts | null },
  now: Date,
): Promise<boolean> {
  const fee = charge === null || charge.fee === null ? { chargeId: null, fee: null } : { chargeId: charge.id, fee: charge.fee };
  return (await written(tx, captured(payment, { intentId: id, method, ...fee }, now))) > 0;
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
