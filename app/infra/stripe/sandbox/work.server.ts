// What an endpoint works with: one transaction, one instant, and the events that its changes announce.
import { insertObject, stripeId } from './store.server.ts';
import type { Settings } from './settings.ts';
import type { Tx } from './shapes.ts';
import Stripe from 'stripe';

export type Work = {
  tx: Tx;
  settings: Settings;
  /** Unix seconds */
  now: number;
  requestId: string | null;
  idempotencyKey: string | null;
};

export function startWork(tx: Tx, settings: Settings, request?: { id: string; idempotencyKey: string | null }): Work {
  return {
    tx,
    settings,
    now: Math.floor(settings.now().getTime() / 1000),
    requestId: request?.id ?? null,
    idempotencyKey: request?.idempotencyKey ?? null,
  };
}

/** Stores an event with the object as it is now, and its delivery; both are sent only once the transaction is committed. */
export function announce(work: Work, type: string, object: object, previous?: object): void {
  const { tx, now, settings } = work;
  const id = stripeId('evt_1');
  const sent = settings.sends(type);
  insertObject(tx, 'event', {
    created: now,
    body: {
      id,
      object: 'event',
      api_version: Stripe.API_VERSION,
      created: now,
      data: previous === undefined ? { object } : { object, previous_attributes: previous },
      livemode: false,
      pending_webhooks: sent ? 1 : 0,
      request: { id: work.requestId, idempotency_key: work.idempotencyKey },
      type,
    },
  });
  if (!sent) return;
  const fault = settings.faults({ at: 'event', eventId: id, type });
  const nowMs = settings.now().getTime();
  const firstMs = fault?.do === 'postpone' ? nowMs + fault.ms : nowMs;
  const copies = fault?.do === 'repeat' ? fault.copies : 1;
  for (let copy = 0; copy < copies; copy += 1) tx.pending.deliver({ event: id, createdMs: nowMs, nextMs: firstMs });
}
