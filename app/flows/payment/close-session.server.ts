// Asks Stripe to end a purchase's session, whatever is known of it. Only a definite answer counts: pieces are never released on a guess.
import { lockPurchase } from '#app/domain/orders/order.db.server.ts';
import { sessionMinutes, type StripeWord } from '#app/domain/payments/payment.ts';
import { readMachineNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { appUrl } from '#app/infra/env.server.ts';
import { invariant } from '#app/lib/invariant.ts';

import { ask, endSession } from './ask-stripe.server.ts';
import { expectedOf, type FoundPayment } from './find-payment.server.ts';
import { payablePurchase } from './payable-purchase.server.ts';
import { sessionKey, sessionParams } from './session-params.ts';

/** After this long no request of ours can still be on its way to Stripe: three tries of 8 s with pauses end within 30 s. */
const inFlightMs = 45_000;

export interface Closing {
  /** Null: there never was one. */
  sessionId: string | null;
  word: StripeWord;
}

/** Ends the session and answers what Stripe says then; null: it gave no answer. */
export async function closeSession(found: FoundPayment): Promise<Closing | null> {
  const looked = found.sessionId === null ? await lostSession(found) : { sessionId: found.sessionId };
  if (looked === null) return null;
  const { sessionId } = looked;
  if (sessionId === null) return { sessionId, word: { kind: 'ended', why: 'expired' } };
  const word = await endSession(sessionId, expectedOf(found));
  return word.kind === 'unknown' ? null : { sessionId, word };
}

// A session was asked for and the answer was lost: look for it among Stripe's, else repeat the request under its key. Null: no answer again.
async function lostSession(found: FoundPayment): Promise<{ sessionId: string | null } | null> {
  const { sessionExpiresAt, purchaseId, paymentId } = found;
  if (sessionExpiresAt === null) return { sessionId: null };
  const askedAt = sessionExpiresAt.getTime() - sessionMinutes * 60_000;
  const listed = await ask('look for session', (client) =>
    findAmong(client.checkout.sessions.list({ created: { gte: Math.floor(askedAt / 1000) - 60 }, limit: 100 }), purchaseId),
  );
  if (listed.kind !== 'done') return null;
  if (listed.value !== null) return { sessionId: listed.value };
  const now = await readMachineNow();
  if (now.getTime() - askedAt > inFlightMs) return { sessionId: null };
  const payable = await inTransaction('read purchase', async (tx) => {
    const purchase = await lockPurchase(tx, purchaseId);
    invariant(purchase !== null, 'a payment has its purchase');
    return payablePurchase(tx, purchase, sessionExpiresAt);
  });
  const again = await ask('repeat session', (client) =>
    client.checkout.sessions.create(sessionParams(payable, appUrl()), { idempotencyKey: sessionKey(paymentId, sessionExpiresAt) }),
  );
  if (again.kind === 'unknown') return null;
  return { sessionId: again.kind === 'done' ? again.value.id : null };
}

async function findAmong(sessions: AsyncIterable<{ id: string; metadata: Record<string, string> | null }>, purchaseId: string): Promise<string | null> {
  for await (const session of sessions) {
    if (session.metadata?.['purchaseId'] === purchaseId) return session.id;
  }
  return null;
}
