// What an endpoint works with: one transaction, one instant, and the events that its changes announce.
import Stripe from 'stripe';
import { LEASE_MS, type Settings } from './settings.ts';
import type { Tx, WireEvent } from './shapes.ts';
import { stripeId } from './store.server.ts';

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
  const event: WireEvent = {
    id,
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: now,
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    pending_webhooks: sent ? 1 : 0,
    request: { id: work.requestId, idempotency_key: work.idempotencyKey },
    type,
  };
  // What is sent is what was written, to the letter and as Stripe writes it: whoever writes it again before checking its signature fails here too.
  const body = sent ? JSON.stringify(event, null, 2) : JSON.stringify(event);
  tx.pending.announce({ id, type, created: now, body });
  if (!sent) return;
  const fault = settings.faults({ at: 'event', eventId: id, type });
  const nowMs = settings.now().getTime();
  const ours = fault?.do !== 'postpone' && settings.outbox.takes();
  const nextMs = fault?.do === 'postpone' ? nowMs + fault.ms : ours ? nowMs + LEASE_MS : nowMs;
  const copies = fault?.do === 'repeat' ? fault.copies : 1;
  for (let copy = 0; copy < copies; copy += 1) tx.pending.deliver({ event: id, payload: body, createdMs: nowMs, nextMs, ours });
}
