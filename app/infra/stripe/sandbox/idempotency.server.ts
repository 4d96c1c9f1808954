// One effect and one answer per Idempotency-Key. https://docs.stripe.com/api/idempotent_requests
import { createHash } from 'node:crypto';
import { ApiError } from './api-error.ts';
import { tryLockName } from './schema.server.ts';
import type { Tx } from './shapes.ts';

const KEPT_SECONDS = 24 * 3_600;

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

type Saved = { endpoint: string; parameters: string; request_id: string; status: number; answer: string };

/**
 * The saved answer of the key, or null if the request is to be executed. Throws ApiError 409 while another request with the key runs,
 * and 400 idempotency_error if the key was used for something else. With null the key stays locked until the transaction ends.
 */
export async function savedAnswer(tx: Tx, request: KeyedRequest): Promise<Answer | null> {
  const ours = await tryLockName(tx, `key:${request.key}`);
  const known = await findSaved(tx, request);
  if (known === null && !ours) throw inUse(request.key);
  return known;
}

async function findSaved(tx: Tx, request: KeyedRequest): Promise<Answer | null> {
  const { rows } = await tx.query<Saved>('select * from stripe_sandbox.idempotency where key = $1 and created > $2', [request.key, request.now - KEPT_SECONDS]);
  const [saved] = rows;
  if (saved === undefined) return null;
  if (saved.endpoint !== request.endpoint) throw otherEndpoint(saved.endpoint, request.endpoint);
  if (saved.parameters !== digest(request.parameters)) throw otherParameters(request.key);
  return { status: saved.status, text: saved.answer, original: saved.request_id };
}

/** Keeps the answer for the key, in the transaction of the effect; in the place of one that Stripe would have forgotten. */
export async function saveAnswer(tx: Tx, request: KeyedRequest, answer: Answer): Promise<void> {
  const { key, endpoint, parameters, requestId, now } = request;
  await tx.query(
    `insert into stripe_sandbox.idempotency (key, endpoint, parameters, request_id, status, answer, created) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (key) do update set endpoint = excluded.endpoint, parameters = excluded.parameters, request_id = excluded.request_id,
       status = excluded.status, answer = excluded.answer, created = excluded.created`,
    [key, endpoint, digest(parameters), requestId, answer.status, answer.text, now],
  );
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
