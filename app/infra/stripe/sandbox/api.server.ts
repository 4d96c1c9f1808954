// The API as HTTP: who calls, which endpoint, once per idempotency key, and Stripe-shaped answers.
// https://docs.stripe.com/api/errors, /api/authentication, /api/idempotent_requests, /api/request_ids
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, serverError } from './api-error.ts';
import type { Call, Reply } from './exchange.ts';
import { ENDPOINTS } from './endpoints.server.ts';
import { canonicalForm, decodeForm } from './form.ts';
import { isKeyTaken, saveAnswer, savedAnswer, type Answer, type KeyedRequest } from './idempotency.server.ts';
import { inTx, reads } from './schema.server.ts';
import { ConnectionCut, type Fault, type Settings } from './settings.ts';
import type { Tx } from './shapes.ts';
import { stripeId } from './store.server.ts';
import { startWork } from './work.server.ts';

const LONGEST_KEY = 255;

/** Answers one request to /v1/…. Throws ConnectionCut where a fault asks for a broken connection. */
export async function answerApi(settings: Settings, call: Call): Promise<Reply> {
  const requestId = stripeId('req_', 14);
  const key = call.header('idempotency-key');
  const path = call.url.pathname;
  const fault = settings.faults({ at: 'request', method: call.method, path, idempotencyKey: key });
  const answer = await answerOf(settings, call, { requestId, key, fault });
  if (fault?.do === 'cut' && fault.when === 'after') throw new ConnectionCut('cut after the effect');
  const lost = fault?.do === 'error' && fault.when === 'after';
  const shown = lost ? errorAnswer(serverError()) : answer;
  return respond(call, shown, requestId, key);
}

type Circumstances = { requestId: string; key: string | null; fault: Fault | null };

async function answerOf(settings: Settings, call: Call, circumstances: Circumstances): Promise<Answer> {
  try {
    await strikeBefore(circumstances.fault);
    authenticate(call, settings);
    return await execute(settings, call, circumstances);
  } catch (error) {
    if (error instanceof ConnectionCut) throw error;
    if (error instanceof ApiError) return errorAnswer(error);
    settings.report(error);
    return errorAnswer(serverError());
  }
}

async function strikeBefore(fault: Fault | null): Promise<void> {
  if (fault?.do === 'delay') await sleep(fault.ms);
  if (fault?.do === 'limit') {
    const message = 'Request rate limit exceeded. Learn more about rate limits here https://docs.stripe.com/rate-limits.';
    throw new ApiError({ status: 429, code: 'rate_limit', message, saved: false });
  }
  if (fault?.do === 'cut' && fault.when === 'before') throw new ConnectionCut('cut before the effect');
  if (fault?.do === 'error' && fault.when === 'before') throw serverError();
}

function authenticate(call: Call, settings: Settings): void {
  const [, key] = /^Bearer\s+(\S+)$/i.exec(call.header('authorization') ?? '') ?? [];
  if (key === undefined) {
    const message =
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').";
    throw new ApiError({ status: 401, message, saved: false });
  }
  // A live key has no business here, whatever else is allowed.
  const known = settings.secretKey === null ? /^sk_test_\w+$/.test(key) : key === settings.secretKey;
  if (known && !key.startsWith('sk_live_')) return;
  throw new ApiError({ status: 401, message: `Invalid API Key provided: ${key.slice(0, 8)}****`, saved: false });
}

async function execute(settings: Settings, call: Call, { requestId, key, fault }: Circumstances): Promise<Answer> {
  const { url } = call;
  const form = call.method === 'POST' ? await call.text() : url.search.slice(1);
  const found = ENDPOINTS.find(({ method, path }) => method === call.method && path.test(url.pathname));
  if (found === undefined) {
    const message = `Unrecognized request URL (${call.method}: ${url.pathname}).`;
    throw new ApiError({ status: 404, message, saved: false });
  }
  const run = async (tx: Tx): Promise<Answer> => {
    const work = startWork(tx, settings, { id: requestId, idempotencyKey: key });
    const ids = found.path.exec(url.pathname)?.slice(1) ?? [];
    const body = await found.run({ work, ids, fields: decodeForm(form), path: url.pathname });
    return { status: 200, text: JSON.stringify(body), original: null };
  };
  if (call.method !== 'POST') return run(reads(settings.pool));
  if (key === null) return inTx(settings, run);
  if (key.length > LONGEST_KEY) {
    const message = `Idempotency-Key cannot be longer than ${String(LONGEST_KEY)} characters.`;
    throw new ApiError({ status: 400, type: 'idempotency_error', message, saved: false });
  }
  const keyed = {
    key,
    endpoint: `${call.method} ${url.pathname}`,
    parameters: canonicalForm(form),
    requestId,
    now: Math.floor(settings.now().getTime() / 1000),
  };
  const once = (): Promise<Answer> => inTx(settings, (tx) => runOnce(tx, keyed, run, fault?.do === 'error' && fault.when === 'saved'));
  return once().catch((error: unknown) => {
    if (isKeyTaken(error)) return once();
    throw error;
  });
}

/** The effect, its events and the answer of its key in one transaction; refusals are kept too once the endpoint has begun. */
async function runOnce(tx: Tx, keyed: KeyedRequest, run: (tx: Tx) => Promise<Answer>, breaks: boolean): Promise<Answer> {
  const saved = await savedAnswer(tx, keyed);
  if (saved !== null) return saved;
  const answer = await run(tx).catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || !error.saved) throw error;
    await tx.undo();
    return errorAnswer(error);
  });
  const kept = breaks ? errorAnswer(serverError()) : answer;
  saveAnswer(tx, keyed, kept);
  return kept;
}

function errorAnswer(error: ApiError): Answer {
  return { status: error.status, text: JSON.stringify(error.body()), original: null };
}

function respond(call: Call, answer: Answer, requestId: string, key: string | null): Reply {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'cache-control': 'no-cache, no-store',
    'request-id': requestId,
  };
  const version = call.header('stripe-version');
  if (version !== null) headers['stripe-version'] = version;
  if (key !== null && call.method === 'POST') headers['idempotency-key'] = key;
  if (answer.original !== null) {
    headers['idempotent-replayed'] = 'true';
    headers['original-request'] = answer.original;
  }
  // As Stripe does: a failure that belongs to the key would only be replayed.
  if (answer.original !== null && answer.status >= 500) headers['stripe-should-retry'] = 'false';
  return { status: answer.status, headers, body: answer.text };
}
