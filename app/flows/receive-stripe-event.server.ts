// Takes an event in: signature, mode and age are checked on the raw bytes; a repeated delivery is kept once (P2, T03, T06).
import { keepEvent } from '#app/domain/payments/stripe-event.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { enqueue } from '#app/infra/jobs/boss.server.ts';
import { log } from '#app/infra/log.server.ts';
import { readWebhook } from '#app/infra/stripe/stripe.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ReceiveEventRefusal = { kind: 'bad_signature' };

/** Keeps the event and enqueues its work in one transaction; `known` when it was delivered before. */
export async function receiveStripeEvent(rawBody: Uint8Array, signature: string | null): Promise<Result<'kept' | 'known', ReceiveEventRefusal>> {
  const event = readWebhook(rawBody, signature);
  if (event === null) {
    log('warn', 'webhook refused', { bytes: rawBody.length });
    return refuse({ kind: 'bad_signature' });
  }
  const { id, type } = event;
  const object = essence(event.data.object);
  // An event of a connected account is about that account, whatever its object is (an application that was removed, for example).
  const objectId = type.startsWith('account.') ? (event.account ?? object.id) : object.id;
  return inTransaction('receive stripe event', async (tx, now) => {
    const first = await keepEvent(tx, { id, type, objectId, payload: { ...object } }, now);
    if (first) await enqueue(tx, 'work-stripe-event', { eventId: id });
    return ok(first ? 'kept' : 'known');
  });
}

/** What is kept of an event's object: names and our own metadata, no personal data. The object itself is read again at Stripe. */
export interface EventEssence {
  id: string;
  object: string;
  purchaseId: string;
  refundId: string;
  session: string;
  intent: string;
}

function essence(object: object): EventEssence {
  const metadata = 'metadata' in object && typeof object.metadata === 'object' && object.metadata !== null ? object.metadata : {};
  const intent = text(object, 'payment_intent');
  const kind = text(object, 'object');
  const id = text(object, 'id');
  return {
    id,
    object: kind,
    purchaseId: text(metadata, 'purchaseId'),
    refundId: text(metadata, 'refundId'),
    session: kind === 'checkout.session' ? id : '',
    intent: kind === 'payment_intent' ? id : intent,
  };
}

function text(object: object, key: string): string {
  const value: unknown = Object.entries(object).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}
