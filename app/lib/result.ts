// An expected refusal is a value, never an exception (CONTRIBUTING, "Errors").

export type Ok<T> = { ok: true; value: T };
export type Refused<R> = { ok: false; refusal: R };

/** Either the value of a deed that was done or the reason why it was not. */
export type Result<T, R> = Ok<T> | Refused<R>;

/** A deed that was done; `ok()` when there is nothing to tell. */
export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** A refusal. The kind is kept as a literal, so that a union of refusals narrows by `kind`. */
export function refuse<const R extends { readonly kind: string }>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

/** Whether an unknown value is a refusal: what a transaction rolls back on. */
export function isRefusal(value: unknown): value is Refused<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'refusal' in value;
}
