// Sending events to the shop's webhook, at least once, until it answers 2xx. https://docs.stripe.com/webhooks#retries
import Stripe from 'stripe';
import type { Claim } from './pending.server.ts';
import { ask } from './schema.server.ts';
import { LEASE_MS, type Outbox, type Told } from './settings.ts';
import { postWebhook } from './webhook-post.ts';

/** Waits before the second, third … attempt; the last one repeats until the event is three days old. */
const RETRY_AFTER_MS = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000, 10_800_000] as const;
const GIVE_UP_AFTER_MS = 3 * 24 * 3_600_000;
const ANSWER_WITHIN_MS = 10_000;
const BATCH = 50;

type Claimed = { id: string; payload: string; attempts: number; created_ms: number };

const CLAIM = `
with due as (select id from stripe_sandbox.deliveries where next_ms <= $1 order by next_ms, id limit $3 for update skip locked),
claimed as (update stripe_sandbox.deliveries set next_ms = $2, attempts = attempts + 1 where id in (select id from due) returning id, event, attempts, created_ms)
select c.id::text, e.body as payload, c.attempts, c.created_ms from claimed c join stripe_sandbox.events e on e.id = c.event order by c.id`;

// At worst the mark is lost with the database's last moments, and the event is sent once more: nobody need wait for the disk.
const DELIVERED = `
update stripe_sandbox.deliveries set next_ms = null, delivered_ms = $2, last_status = $3
where id = $1 and set_config('synchronous_commit', 'off', true) = 'off'`;

// Who took them may only be about to send them: then they come twice, as events may.
const TAKE_OVER = 'update stripe_sandbox.deliveries set next_ms = $1 where next_ms > $1 and attempts = 1 and last_status is null';

const FAILED = 'update stripe_sandbox.deliveries set next_ms = $2, last_status = $3 where id = $1';

/** Sends claims, so many at once. Between `start` and `stop` it takes what this process announces. */
export type Sender = Outbox & {
  /** resolves when all of them have been sent, and what the shop answered is noted */
  send: (claims: readonly Claim[]) => Promise<void>;
  start: () => void;
  /** breaks off what is under way, which is sent again later */
  stop: () => Promise<void>;
};

export function createSender(settings: Told): Sender {
  const waiting: (() => Promise<void>)[] = [];
  let lanes = 0;
  let stopping: AbortController | null = null;
  let idle: (() => void)[] = [];

  const work = async (): Promise<void> => {
    lanes += 1;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
    lanes -= 1;
    if (lanes > 0) return;
    for (const told of idle) told();
    idle = [];
  };

  const send = async (claims: readonly Claim[]): Promise<void> => {
    const signal = stopping?.signal;
    const sent = claims.map(
      (claim) =>
        new Promise<void>((resolve, reject) => {
          waiting.push(() => deliver(settings, claim, signal).then(resolve, reject));
        }),
    );
    while (lanes < settings.deliveryConcurrency && waiting.length > 0) void work();
    await Promise.all(sent);
  };

  return {
    send,
    takes: () => stopping !== null,
    // What is committed after the stop is left to whoever starts next.
    post: (claims) => {
      if (stopping !== null) void send(claims).catch((error: unknown) => settings.report(error));
    },
    start: () => {
      stopping ??= new AbortController();
    },
    stop: async () => {
      stopping?.abort();
      stopping = null;
      if (lanes > 0) await new Promise<void>((resolve) => idle.push(resolve));
    },
  };
}

/** Makes due what another process took to send and has not sent, as it may have died between COMMIT and sending. */
export async function takeOver({ pool, now }: Told): Promise<void> {
  await ask(pool, TAKE_OVER, [now().getTime()]);
}

/** Sends everything that is due once, oldest first, and notes what the shop answered. Resolves when nothing due is left, or it shall not go on. */
export async function deliverDue(settings: Told, sender: Sender, goesOn = (): boolean => true): Promise<void> {
  while (goesOn()) {
    const nowMs = settings.now().getTime();
    const leasedMs = nowMs + LEASE_MS;
    const { rows } = await ask<Claimed>(settings.pool, CLAIM, [nowMs, leasedMs, BATCH]);
    if (rows.length === 0) return;
    await sender.send(rows.map(({ id, payload, attempts, created_ms: createdMs }) => ({ id, payload, attempts, createdMs, leasedMs })));
  }
}

async function deliver(settings: Told, claim: Claim, signal: AbortSignal | undefined): Promise<void> {
  // It waited too long for its turn: others may send it now.
  if (settings.now().getTime() >= claim.leasedMs) return;
  const status = await post(settings, claim.payload, signal);
  const nowMs = settings.now().getTime();
  if (status !== null && status >= 200 && status < 300) {
    await ask(settings.pool, DELIVERED, [claim.id, nowMs, status]);
    return;
  }
  const wait = RETRY_AFTER_MS[Math.min(claim.attempts, RETRY_AFTER_MS.length) - 1] ?? RETRY_AFTER_MS[0];
  const givenUp = nowMs + wait - claim.createdMs > GIVE_UP_AFTER_MS;
  await ask(settings.pool, FAILED, [claim.id, givenUp ? null : nowMs + wait, status]);
}

/** The status of the answer; null if there was none in time. */
function post(settings: Told, payload: string, signal: AbortSignal | undefined): Promise<number | null> {
  // Signed with the machine's clock, not the sandbox's: the shop checks the age of a signature by its own clock.
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: settings.webhookSecret });
  return postWebhook({
    url: settings.webhookUrl(),
    body: payload,
    withinMs: ANSWER_WITHIN_MS,
    signal,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Stripe/1.0 (+https://docs.stripe.com/webhooks)',
      'stripe-signature': signature,
    },
  });
}
