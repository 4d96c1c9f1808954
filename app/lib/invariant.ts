// What must hold if our own code is right. A broken invariant is a bug: it is thrown and caught once, at the edge.

/** Thrown when our own code broke a promise; never for something a visitor did. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Throws InvariantError unless the condition holds. The message must not carry personal data: it reaches the log. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Marks a branch that the types rule out; a forgotten case does not compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable case: ${JSON.stringify(value)}`);
}
