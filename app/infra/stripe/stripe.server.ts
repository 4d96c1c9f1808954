// The payment provider of this process: Stripe with the real key, or the sandbox of the demonstration on a port of its own on 127.0.0.1.
import type Stripe from 'stripe';

import { connections } from '../db/pool.server.ts';
import { appUrl, env } from '../env.server.ts';
import { faultFacts, log } from '../log.server.ts';
import { createCircuit, type Circuit } from './circuit.ts';
import { createStripe, isLiveKey, isProviderAway, stripeAddress, verifyWebhook } from './client.server.ts';
import { listen, type Listening } from './sandbox/listen.server.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.server.ts';
import type { SandboxOptions } from './sandbox/settings.ts';
import { isWebhookEvent } from './webhook-events.ts';

/** The key of the sandbox: no real one. */
export const sandboxSecretKey = 'sk_test_sandbox';

interface Provider {
  client?: Stripe;
  circuit?: Circuit;
  sandbox?: Sandbox;
  listening?: Listening;
}

// Of the process, whatever loads this module anew.
declare global {
  var sogongStripe: Provider | undefined;
}

function provider(): Provider {
  globalThis.sogongStripe ??= {};
  return globalThis.sogongStripe;
}

/** The SDK. Without a real key the sandbox must have been started, here or where STRIPE_API_URL points. */
export function stripe(): Stripe {
  const here = provider();
  here.client ??= createStripe({ secretKey: secretKey(), timeoutMs: env().STRIPE_TIMEOUT_MS, ...apiAddress() });
  return here.client;
}

/** So many calls in a row, each tried three times, and the provider counts as away. */
const failuresInARow = 3;

/** What keeps this process from asking a provider that is away. Calls of the shop go through its `run`. */
export function stripeCircuit(): Circuit {
  const here = provider();
  here.circuit ??= createCircuit({ failures: failuresInARow, restMs: env().STRIPE_REST_MS, isAway: isProviderAway });
  return here.circuit;
}

/** Whether money is real; events and sessions of the other mode are refused. */
export function isLivemode(): boolean {
  return isLiveKey(secretKey());
}

/** The genuine event of a webhook's raw body, or null (bad signature, too old, other mode). */
export function readWebhook(rawBody: Uint8Array | string, signature: string | null): Stripe.Event | null {
  return verifyWebhook(rawBody, signature, env().STRIPE_WEBHOOK_SECRET.split(/[\s,]+/), { livemode: isLivemode() });
}

/** Whether this process runs the sandbox: no key, and no sandbox elsewhere. */
export function usesSandbox(): boolean {
  return env().APP_MODE === 'demo' && env().STRIPE_SECRET_KEY === undefined && env().STRIPE_API_URL === undefined;
}

/** What the practice provider keeps of a charge: 3.3 %, an ordinary rate for cards in Korea (facts 3.3). */
const practiceFeeBps = 330;

/** Starts the sandbox where it is used; `port` is the shop's, for the webhook. Tests pass faults and other options. */
export async function startSandbox(options: { port: number } & Partial<SandboxOptions>): Promise<void> {
  const here = provider();
  if (!usesSandbox() || here.sandbox !== undefined) return;
  const { port, ...extra } = options;
  const sandbox = createSandbox({
    pool: connections().pool,
    webhookUrl: () => `${env().APP_URL === undefined ? `http://127.0.0.1:${String(port)}` : appUrl()}/webhooks/stripe`,
    webhookSecret: env().STRIPE_WEBHOOK_SECRET,
    sends: isWebhookEvent,
    publicBase: () => (env().APP_URL === undefined && env().PORT === 0 ? `http://127.0.0.1:${String(port)}` : appUrl()),
    secretKey: sandboxSecretKey,
    merchantName: env().MARKET_NAME,
    report: (fault) => log('warn', 'payment sandbox fault', faultFacts(fault)),
    feeBasisPoints: practiceFeeBps,
    disputeFee: 20_000,
    ...extra,
  });
  here.listening = await listen(sandbox);
  here.sandbox = sandbox;
  await sandbox.start();
}

/** The sandbox of this process, for tests and seeds; null where there is none. */
export function findSandbox(): Sandbox | null {
  return provider().sandbox ?? null;
}

/** The sandbox's hosted payment page (GET and POST of /sandbox/pay/:sessionId); 404 where there is no sandbox. */
export async function sandboxPage(request: Request): Promise<Response> {
  const sandbox = findSandbox();
  return sandbox === null ? new Response('not found', { status: 404 }) : sandbox.page(request);
}

/** Stops the sandbox's listener and background work; the SDK is made anew at its next use. */
export async function stopSandbox(): Promise<void> {
  const { sandbox, listening } = provider();
  globalThis.sogongStripe = undefined;
  await listening?.close();
  await sandbox?.stop();
}

function secretKey(): string {
  return env().STRIPE_SECRET_KEY ?? sandboxSecretKey;
}

function apiAddress(): { apiUrl?: ReturnType<typeof stripeAddress> } {
  const { STRIPE_API_URL, STRIPE_SECRET_KEY } = env();
  if (STRIPE_API_URL !== undefined) return { apiUrl: stripeAddress(STRIPE_API_URL) };
  if (STRIPE_SECRET_KEY !== undefined) return {};
  const { listening } = provider();
  if (listening === undefined) throw new Error('the payment sandbox is not started');
  return { apiUrl: { host: '127.0.0.1', port: listening.port, protocol: 'http' } };
}
