// Who is at the other end of the connection: what sign-in limits count by (ASVS 15.3.4). A header that a sender wrote is believed only
// for the hops that the settings say are our own proxies.

/** The header in which the application reads the address; only this process writes it. */
export const clientHeader = 'x-sogong-client';

/**
 * The client's address. `hops` is how many proxies of ours stand before this process (PROXY_HOPS): 0 believes the connection alone,
 * 1 the last entry of X-Forwarded-For, and so on.
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | null, hops: number): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const told = hops > 0 ? entries.at(-hops) : undefined;
  const address = told === undefined || told === '' ? (socketAddress ?? 'unknown') : told;
  return address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
}
