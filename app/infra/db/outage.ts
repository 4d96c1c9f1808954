// Tells an outage of the database (away, starting, out of connections, too slow, a lock that is not given back) from a bug. trust.md T16.

// https://www.postgresql.org/docs/current/errcodes-appendix.html, https://www.prisma.io/docs/orm/reference/error-reference, and sockets.
const codes =
  /^(08\w{3}|57P0[1-5]|57014|53[0-4]00|55P03|25P0[34]|P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|DatabaseNotReachable|ConnectionClosed|TooManyConnections|SocketTimeout)$/;
const phrases = [
  // The server's socket file is gone while the server is.
  'connect ENOENT',
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'connection error and is not queryable',
  "Can't reach database server",
  'Server has closed the connection',
  'Unable to start a transaction in the given time',
];
const deepest = 6;

/** Whether a thrown thing says that the database is away or overwhelmed for now. */
export function isDatabaseOutage(thrown: unknown, depth = 0): boolean {
  if (typeof thrown !== 'object' || thrown === null || depth > deepest) return false;
  const facts: Record<string, unknown> = { ...thrown };
  const named = ['code', 'originalCode', 'kind'].some((name) => typeof facts[name] === 'string' && codes.test(facts[name]));
  if (named) return true;
  if (thrown instanceof Error && phrases.some((phrase) => thrown.message.includes(phrase))) return true;
  const inside: unknown[] = thrown instanceof AggregateError ? thrown.errors : [];
  const cause = thrown instanceof Error ? thrown.cause : facts['cause'];
  return [cause, facts['meta'], facts['driverAdapterError'], ...inside].some((one) => isDatabaseOutage(one, depth + 1));
}
