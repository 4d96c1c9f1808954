// Opens the payment page of a placed purchase: one Checkout Session at a time, made under a key of ours, outside any transaction (P1, P5).
import { lockPurchase } from '#app/domain/orders/order.db.server.ts';
import { canPay } from '#app/domain/orders/order.ts';
import { forgetSession, getPayment, keepSessionAlone, noteSessionAsked, type PaymentRow } from '#app/domain/payments/payment.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { alone, inTransaction } from '#app/infra/db/transaction.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { log } from '#app/infra/log.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { ask } from './payment/ask-stripe.server.ts';
import { payablePurchase } from './payment/payable-purchase.server.ts';
import { sessionKey, sessionParams, type PayablePurchase, type SessionToAsk } from './payment/session-params.ts';
import { recordPayment } from './record-payment.server.ts';

export type BeginPaymentRefusal =
  | { kind: 'no_such_purchase' }
  | { kind: 'already_paid'; number: string }
  | { kind: 'payment_processing'; number: string }
  /** It expired or was cancelled; the basket still has its lines. */
  | { kind: 'purchase_over'; number: string }
  /** Stripe gave no answer; the purchase stays payable. */
  | { kind: 'payment_unavailable'; number: string };

interface Prepared {
  payment: PaymentRow;
  number: string;
  /** Null when a session is there. */
  payable: PayablePurchase | null;
}

/**
 * The address of the payment page. The caller has checked that the purchase is this buyer's. `origin`: where he comes back to; the shop's own by
 * default. `toAsk`: what place-order noted in its own transaction, a moment ago.
 */
export async function beginPayment(input: {
  purchaseId: string;
  origin?: string;
  toAsk?: SessionToAsk | null;
}): Promise<Result<{ url: string }, BeginPaymentRefusal>> {
  if (input.toAsk != null) return newSession(input.toAsk.paymentId, input.toAsk.payable, input.origin ?? appUrl());
  const prepared = await inTransaction('prepare payment', (tx) => prepare(tx, input.purchaseId));
  if (!prepared.ok) return prepared;
  const { payment, payable, number } = prepared.value;
  return payable === null ? sameSession(input.purchaseId, payment, number) : newSession(payment.id, payable, input.origin ?? appUrl());
}

async function prepare(tx: Tx, purchaseId: string): Promise<Result<Prepared, BeginPaymentRefusal>> {
  const purchase = await lockPurchase(tx, purchaseId);
  if (purchase === null) return refuse({ kind: 'no_such_purchase' });
  const { number } = purchase;
  if (purchase.state === 'paid' || purchase.state === 'closed') return refuse({ kind: 'already_paid', number });
  if (!canPay(purchase.state)) return refuse({ kind: 'purchase_over', number });
  const payment = await getPayment(tx, purchaseId);
  if (payment.state === 'processing') return refuse({ kind: 'payment_processing', number });
  if (payment.sessionId !== null) return ok({ payment, number, payable: null });
  const expiresAt = payment.sessionExpiresAt ?? (await noteSessionAsked(tx, payment));
  return ok({ payment, number, payable: await payablePurchase(tx, purchase, expiresAt) });
}

// The session that is there: still open, or what became of it.
async function sameSession(purchaseId: string, payment: PaymentRow, number: string): Promise<Result<{ url: string }, BeginPaymentRefusal>> {
  const outcome = await recordPayment({ purchaseId });
  if (outcome === 'open' && payment.sessionUrl !== null) return ok({ url: payment.sessionUrl });
  if (outcome === 'paid' || outcome === 'already') return refuse({ kind: 'already_paid', number });
  if (outcome === 'processing' || outcome === 'quarantined') return refuse({ kind: 'payment_processing', number });
  if (outcome === 'ended' || outcome === 'refunded_late') return refuse({ kind: 'purchase_over', number });
  return refuse({ kind: 'payment_unavailable', number });
}

async function newSession(paymentId: string, payable: PayablePurchase, origin: string, attempt = 1): Promise<Result<{ url: string }, BeginPaymentRefusal>> {
  const { number } = payable;
  const reply = await ask('create session', (client) =>
    client.checkout.sessions.create(sessionParams(payable, origin), { idempotencyKey: sessionKey(paymentId, payable.expiresAt) }),
  );
  if (reply.kind === 'unknown') return refuse({ kind: 'payment_unavailable', number });
  if (reply.kind === 'refused') {
    log(reply.param === 'expires_at' ? 'info' : 'error', 'session refused', {
      purchaseId: payable.id,
      code: reply.code,
      param: reply.param,
      message: reply.message,
    });
    // Refused under its key means that no earlier attempt made one: another may be asked for, with its own time.
    const again = await inTransaction('ask for another session', (tx) => askAnew(tx, payable.id, paymentId));
    return again !== null && attempt < 2 && reply.param === 'expires_at'
      ? newSession(paymentId, again, origin, attempt + 1)
      : refuse({ kind: 'payment_unavailable', number });
  }
  const { id, url } = reply.value;
  if (url === null) return refuse({ kind: 'payment_unavailable', number });
  const state = await keepSessionAlone(alone(), { purchaseId: payable.id, paymentId }, { id, url });
  if (state === 'awaiting_payment') return ok({ url });
  await inTransaction('end session', (tx) => enqueue(tx, 'expire-session', { purchaseId: payable.id }));
  return refuse({ kind: 'purchase_over', number });
}

async function askAnew(tx: Tx, purchaseId: string, paymentId: string): Promise<PayablePurchase | null> {
  const purchase = await lockPurchase(tx, purchaseId);
  await forgetSession(tx, paymentId);
  const payment = await getPayment(tx, purchaseId);
  if (purchase === null || !canPay(purchase.state) || payment.sessionId !== null) return null;
  return payablePurchase(tx, purchase, await noteSessionAsked(tx, payment));
}
