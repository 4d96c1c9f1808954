// Stripe of a run: the sandbox in this process, so that it outlives every kill of the shop, with the weather of the seed.
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { listen, type Listening } from '#app/infra/stripe/sandbox/listen.server.ts';
import { createSandbox } from '#app/infra/stripe/sandbox/sandbox.server.ts';
import type { Fault, FaultPoint, Faults } from '#app/infra/stripe/sandbox/settings.ts';
import { isWebhookEvent } from '#app/infra/stripe/webhook-events.ts';
import { prng, type Prng } from '#app/lib/prng.ts';

import type { Weather } from './plan.ts';

const shortChange = `
  with intent as (update stripe_sandbox.objects set body = jsonb_set(body, '{amount}', to_jsonb((body->>'amount')::bigint - $2::bigint))
      where type = 'payment_intent' and body->>'status' = 'processing' and id = (select body->>'payment_intent' from stripe_sandbox.objects where id = $1)
      returning body->>'latest_charge' as charge)
  update stripe_sandbox.objects o set body = jsonb_set(o.body, '{amount}', to_jsonb((o.body->>'amount')::bigint - $2::bigint)) from intent where o.id = intent.charge`;

/** Shorter than any request may be slow. */
export const stripeTimeoutMs = 1_000;
const slowMs = 1_300;
const latestMs = 1_500;
const hushMs = 60_000;

/** The one account that transfers may go to. */
export const connectedAccount = 'acct_chaos';

export interface Stripe {
  /** http://127.0.0.1:<port> */
  origin: string;
  /** Fair weather from now on. */
  calm: () => void;
  /** From now on nothing is told, until `tell`. */
  hush: () => void;
  /** Whatever waits to be told is told now; resolves when it is on its way. */
  tell: () => Promise<void>;
  /** Cuts every request off for a while. */
  away: (ms: number) => Promise<void>;
  /** Less is taken of a payment under processing than was asked; false when it is not (or no longer) under processing. */
  shortChange: (sessionId: string, by: number) => Promise<boolean>;
  /** Everything that is to happen some time happens now: deliveries, processing payments. */
  hurry: () => Promise<void>;
  close: () => Promise<void>;
}

export interface StripeWishes {
  databaseUrl: string;
  weather: Weather;
  seed: number;
  /** Where an event is sent: any process of the shop that listens. */
  webhookUrl: () => string;
  webhookSecret: string;
}

/** Opens the sandbox on a free port. */
export async function openStripe({ databaseUrl, weather, seed, webhookUrl, webhookSecret }: StripeWishes): Promise<Stripe> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const random = prng(seed);
  const faults = { next: weatherFaults(weather, random) };
  const hushed = { now: false };
  const outage = { until: 0 };
  const cut = (): Fault => ({ do: 'cut', when: random.chance(0.5) ? 'before' : 'after' });
  const place = { origin: '' };
  const sandbox = createSandbox({
    pool,
    webhookUrl,
    webhookSecret,
    // An endpoint that asks for too much must do no harm.
    sends: seed % 4 === 0 ? () => true : isWebhookEvent,
    publicBase: () => place.origin,
    faults: (point) => {
      if (point.at === 'event' && hushed.now) return { do: 'postpone', ms: hushMs };
      return point.at !== 'event' && performance.now() < outage.until ? cut() : faults.next(point);
    },
    settleAfterMs: 1_000,
    connectedAccounts: [connectedAccount],
    disputeFee: 15_000,
    // The database may be away: then Stripe is too.
    report: () => undefined,
  });
  const listening: Listening = await listen(sandbox);
  place.origin = `http://127.0.0.1:${listening.port}`;
  await sandbox.start();
  const makeDue = () => pool.query('update stripe_sandbox.deliveries set next_ms = least(next_ms, $1) where next_ms is not null', [Date.now()]);
  return {
    origin: place.origin,
    calm: () => {
      faults.next = () => null;
      outage.until = 0;
      hushed.now = false;
    },
    hush: () => {
      hushed.now = true;
    },
    tell: async () => {
      hushed.now = false;
      await makeDue().catch(() => undefined);
      void sandbox.deliverDue().catch(() => undefined);
    },
    away: async (ms) => {
      outage.until = Math.max(outage.until, performance.now() + ms);
      await sleep(ms);
    },
    shortChange: async (sessionId, by) => {
      const { rowCount } = await pool.query(shortChange, [sessionId, by]).catch(() => ({ rowCount: 0 }));
      return rowCount === 1;
    },
    hurry: async () => {
      await sandbox.finishProcessing();
      await makeDue();
      await sandbox.deliverDue();
    },
    close: async () => {
      await listening.close();
      await sandbox.stop();
      await pool.end();
    },
  };
}

/** Strikes by the shares of the weather. What is asked again (under its key, or of the same session) may be struck several times in a row. */
function weatherFaults(weather: Weather, random: Prng): Faults {
  const struck = new Map<string, { fault: Fault; left: number }>();
  return (point) => {
    if (point.at === 'event') return eventFault(weather, random);
    const key = point.at !== 'request' ? null : isRead(point) ? point.path : point.idempotencyKey;
    const before = key === null ? undefined : struck.get(key);
    if (before !== undefined) {
      before.left -= 1;
      if (before.left > 0) return before.fault;
      if (isRead(point)) struck.delete(key ?? '');
      return null;
    }
    const fault = requestFault(weather, random, point);
    if (key !== null && fault !== null) struck.set(key, { fault, left: random.int(1, weather.stubborn) });
    return fault;
  };
}

/** Asks how a session stands. */
function isRead(point: FaultPoint): boolean {
  return point.at === 'request' && point.method === 'GET' && point.path.includes('/checkout/sessions/');
}

function requestFault(weather: Weather, random: Prng, point: FaultPoint): Fault | null {
  const drawn = random.next();
  const choices: readonly (readonly [share: number, fault: Fault])[] = [
    [weather.cutBefore, { do: 'cut', when: 'before' }],
    [weather.cutAfter, { do: 'cut', when: 'after' }],
    [weather.errorBefore, { do: 'error', when: 'before' }],
    [weather.errorAfter, { do: 'error', when: point.at === 'request' && random.chance(0.2) ? 'saved' : 'after' }],
    [weather.slow, { do: 'delay', ms: slowMs }],
  ];
  let sum = 0;
  for (const [share, fault] of choices) {
    sum += share;
    if (drawn < sum) return fault;
  }
  return null;
}

function eventFault(weather: Weather, random: Prng): Fault | null {
  if (random.chance(weather.repeated)) return { do: 'repeat', copies: random.int(2, 4) };
  return random.chance(weather.postponed) ? { do: 'postpone', ms: random.int(1, latestMs) } : null;
}
