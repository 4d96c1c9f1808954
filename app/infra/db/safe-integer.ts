// BIGINT to a plain number, refusing what a number cannot hold exactly.

/** Throws when the value is no safe integer: a sum of won never is beyond 9 * 10^15 unless something is wrong. */
export function toSafeInteger(value: string | bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`integer out of range: ${String(value)}`);
  return number;
}
