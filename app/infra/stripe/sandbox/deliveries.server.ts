// Sending events to the shop's webhook, at least once, until it answers 2xx. https://docs.stripe.com/webhooks#retries
import Stripe from 'stripe';
import { ask } from './schema.server.ts';
import type { Settings } from './settings.ts';
import type { WireEvent } from './shapes.ts';

/** Waits before the second, third … attempt; the last one repeats until the event is three days old. */
const RETRY_AFTER_MS = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000, 10_800_000] as const;
const GIVE_UP_AFTER_MS = 3 * 24 * 3_600_000;
/** A claim that is older belongs to a process that died while sending. */
const LEASE_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;
const BATCH = 50;

type Claim = { id: string; event: WireEvent; attempts: number; created_ms: string };

const CLAIM = `
update stripe_sandbox.deliveries d set next_ms = $1::bigint + $2, attempts = d.attempts + 1
from stripe_sandbox.objects o
where o.id = d.event and d.id in (
  select id from stripe_sandbox.deliveries where next_ms <= $1 order by next_ms, id limit $3 for update skip locked
)
returning d.id, o.body as event, d.attempts, d.created_ms`;

const DELIVERED = `
with done as (update stripe_sandbox.deliveries set next_ms = null, delivered_ms = $2, last_status = $3 where id = $1)
update stripe_sandbox.objects set body = jsonb_set(body, '{pending_webhooks}', '0') where id = $4`;

/** Sends everything that is due once, oldest first, and notes what the shop answered. Resolves when nothing due is left. */
export async function deliverDue(settings: Settings, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const nowMs = settings.now().getTime();
    const { rows } = await ask<Claim>(settings.pool, CLAIM, [nowMs, LEASE_MS, BATCH]);
    if (rows.length === 0 || signal?.aborted === true) return;
    const queue = rows.sort((a, b) => Number(a.id) - Number(b.id));
    const lanes = Array.from({ length: Math.min(settings.deliveryConcurrency, queue.length) }, async () => {
      for (let claim = queue.shift(); claim !== undefined; claim = queue.shift()) await deliver(settings, claim, signal);
    });
    await Promise.all(lanes);
  }
}

async function deliver(settings: Settings, claim: Claim, signal: AbortSignal | undefined): Promise<void> {
  const status = await send(settings, claim.event, signal);
  const nowMs = settings.now().getTime();
  if (status !== null && status >= 200 && status < 300) {
    await ask(settings.pool, DELIVERED, [claim.id, nowMs, status, claim.event.id]);
    return;
  }
  const wait = RETRY_AFTER_MS[Math.min(claim.attempts, RETRY_AFTER_MS.length) - 1] ?? RETRY_AFTER_MS[0];
  const given_up = nowMs + wait - Number(claim.created_ms) > GIVE_UP_AFTER_MS;
  await ask(settings.pool, 'update stripe_sandbox.deliveries set next_ms = $2, last_status = $3 where id = $1', [
    claim.id,
    given_up ? null : nowMs + wait,
    status,
  ]);
}

/** The status of the answer; null if there was none in time. */
async function send(settings: Settings, event: WireEvent, signal: AbortSignal | undefined): Promise<number | null> {
  const payload = JSON.stringify(event, null, 2);
  // Signed with the machine's clock, not the sandbox's: the shop checks the age of a signature by its own clock.
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: settings.webhookSecret });
  const timeout = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    const response = await fetch(settings.webhookUrl(), {
      method: 'POST',
      body: payload,
      redirect: 'manual',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://docs.stripe.com/webhooks)',
        'stripe-signature': signature,
      },
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
