// The one way to Stripe: the official SDK, pointed at Stripe or at the sandbox beside this file, and the check of webhook signatures.
// https://docs.stripe.com/webhooks/signature
import Stripe from 'stripe';

import { deadlineClient } from './deadline-client.ts';

/** Where the API answers; absent means Stripe itself. */
export type StripeAddress = { host: string; port: number; protocol: 'http' | 'https' };

/** `timeoutMs`: of one try; 8 s where it is not said. */
export type StripeSettings = { secretKey: string; apiUrl?: StripeAddress; timeoutMs?: number };

/** What a genuine event must look like besides its signature. `receivedAt` is for tests; otherwise the clock of the machine counts. */
export type WebhookExpectation = { livemode: boolean; receivedAt?: Date };

const TIMEOUT_MS = 8_000;
const MAX_NETWORK_RETRIES = 2;
const TOLERANCE_SECONDS = 300;

/** The SDK with our time-out, two retries and no telemetry. Every write through it must carry an idempotency key of ours. */
export function createStripe(settings: StripeSettings): Stripe {
  return new Stripe(settings.secretKey, {
    telemetry: false,
    maxNetworkRetries: MAX_NETWORK_RETRIES,
    timeout: settings.timeoutMs ?? TIMEOUT_MS,
    httpClient: deadlineClient(),
    ...settings.apiUrl,
  });
}

/**
 * Whether a thrown thing says that the provider cannot be reached or is out of order; anything else it throws is its answer. So is an old failure that
 * it kept under a key and says again: it would be said for a day, and nothing else be asked meanwhile.
 */
export function isProviderAway(fault: unknown): boolean {
  const { StripeAPIError, StripeConnectionError, StripeRateLimitError } = Stripe.errors;
  if (fault instanceof StripeConnectionError || fault instanceof StripeRateLimitError) return true;
  if (!(fault instanceof StripeAPIError) || fault.headers?.['idempotent-replayed'] === 'true') return false;
  return fault.statusCode === undefined || fault.statusCode >= 500;
}

/** Whether a secret key moves real money; the events of such a key have livemode = true. */
export function isLiveKey(secretKey: string): boolean {
  return /^(?:sk|rk)_live_/.test(secretKey);
}

/** 'http://127.0.0.1:4242' as the SDK's options; throws on anything but an http(s) origin. */
export function stripeAddress(origin: string): StripeAddress {
  const url = new URL(origin);
  const protocol = url.protocol === 'https:' ? 'https' : url.protocol === 'http:' ? 'http' : null;
  if (protocol === null || url.hostname === '') throw new Error(`not an http address: ${origin}`);
  return { host: url.hostname, port: Number(url.port || (protocol === 'https' ? 443 : 80)), protocol };
}

/**
 * The event of a webhook, or null if it is not genuine. The body must be the bytes as received, never parsed and written again.
 * Several secrets are a rotation: one that fits is enough. Blank secrets never fit. Events older or newer than 300 s, of the other
 * mode, and bodies that are no event are refused.
 */
export function verifyWebhook(
  rawBody: string | Uint8Array,
  header: string | null,
  secrets: readonly string[],
  expected: WebhookExpectation,
): Stripe.Event | null {
  if (header === null || header === '' || rawBody.length === 0) return null;
  const receivedAt = (expected.receivedAt ?? new Date()).getTime();
  // The SDK refuses old signatures only; one from the future would outlive its tolerance.
  const signedAt = signingTime(header);
  if (signedAt === null || signedAt - receivedAt / 1000 > TOLERANCE_SECONDS) return null;
  for (const secret of secrets) {
    if (secret.trim() === '') continue;
    const event = eventSignedWith(secret, rawBody, header, receivedAt);
    if (event !== null) return event.livemode === expected.livemode ? event : null;
  }
  return null;
}

/** The one `t` of the header in Unix seconds; null if it is missing, repeated or no number. */
function signingTime(header: string): number | null {
  const times = header.split(',').filter((part) => part.startsWith('t='));
  const [time] = times;
  return times.length === 1 && time !== undefined && /^t=\d{1,12}$/.test(time) ? Number(time.slice(2)) : null;
}

function eventSignedWith(secret: string, rawBody: string | Uint8Array, header: string, receivedAt: number): Stripe.Event | null {
  try {
    const body = typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody);
    const event = Stripe.webhooks.constructEvent(body, header, secret, TOLERANCE_SECONDS, undefined, receivedAt);
    return isEvent(event) ? event : null;
  } catch {
    return null;
  }
}

function isEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('object' in value) || value.object !== 'event') return false;
  if (!('id' in value) || typeof value.id !== 'string' || !value.id.startsWith('evt_')) return false;
  if (!('type' in value) || typeof value.type !== 'string') return false;
  if (!('data' in value) || typeof value.data !== 'object' || value.data === null) return false;
  return 'object' in value.data && typeof value.data.object === 'object' && value.data.object !== null;
}
