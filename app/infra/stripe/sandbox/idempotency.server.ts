// One effect and one answer per Idempotency-Key. https://docs.stripe.com/api/idempotent_requests
import { createHash } from 'node:crypto';
import { DatabaseError } from 'pg';
import { ApiError } from './api-error.ts';
import type { Tx } from './shapes.ts';

const KEPT_SECONDS = 24 * 3_600;
const UNIQUE_VIOLATION = '23505';

export type Answer = { status: number; text: string; original: string | null };

export type KeyedRequest = {
  key: string;
  /** method and path */
  endpoint: string;
  /** the canonical form of the parameters */
  parameters: string;
  requestId: string;
  now: number;
};

type Saved = { ours: boolean; key: string | null; endpoint: string; parameters: string; request_id: string; status: number; answer: string; created: number };

/** The key's lock, until the transaction ends, and what is saved under it. */
const TAKE = `
select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as ours, s.*
from (select) as one left join stripe_sandbox.idempotency s on s.key = $2`;

/**
 * The saved answer of the key, or null if the request is to be executed. Throws ApiError 409 while another request with the key runs,
 * and 400 idempotency_error if the key was used for something else. With null the key stays locked until the transaction ends.
 */
export async function savedAnswer(tx: Tx, request: KeyedRequest): Promise<Answer | null> {
  const { key, now } = request;
  const { rows } = await tx.query<Saved>(TAKE, [`stripe_sandbox:key:${key}`, key]);
  const [saved] = rows;
  const known = typeof saved?.key === 'string';
  if (known && saved.created > now - KEPT_SECONDS) return answerOf(request, saved);
  if (saved?.ours !== true) throw inUse(key);
  if (known) await tx.query('delete from stripe_sandbox.idempotency where key = $1 and created <= $2', [key, now - KEPT_SECONDS]);
  return null;
}

function answerOf(request: KeyedRequest, saved: Saved): Answer {
  if (saved.endpoint !== request.endpoint) throw otherEndpoint(saved.endpoint, request.endpoint);
  if (saved.parameters !== digest(request.parameters)) throw otherParameters(request.key);
  return { status: saved.status, text: saved.answer, original: saved.request_id };
}

/** Keeps the answer for the key, in the transaction of the effect. */
export function saveAnswer(tx: Tx, request: KeyedRequest, { status, text }: Answer): void {
  const { key, endpoint, parameters, requestId, now } = request;
  tx.pending.keep({ key, endpoint, parameters: digest(parameters), requestId, status, answer: text, created: now });
}

/** Whether a transaction failed because another request with its key was done between its look and its lock. It has had no effect then. */
export function isKeyTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === 'idempotency_pkey';
}

/** Forgets the keys that Stripe would have forgotten. */
export async function forgetOldKeys(tx: Tx, now: number): Promise<void> {
  await tx.query('delete from stripe_sandbox.idempotency where created <= $1', [now - KEPT_SECONDS]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function inUse(key: string): ApiError {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
  return new ApiError({ status: 409, type: 'idempotency_error', code: 'idempotency_key_in_use', message, saved: false });
}

function otherParameters(key: string): ApiError {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new ApiError({ status: 400, type: 'idempotency_error', message, saved: false });
}

function otherEndpoint(first: string, second: string): ApiError {
  const message = `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${second}' vs. '${first}'). Try using a different key if you meant to execute a different request.`;
  return new ApiError({ status: 400, type: 'idempotency_error', message, saved: false });
}
