// Who is at the other end of the connection: what sign-in limits count by (ASVS 15.3.4). A header that a sender wrote is believed only
// for the hops that the settings say are our own proxies.

/** The header in which the application reads the address; only this process writes it. */
export const clientHeader = 'x-sogong-client';

/**
 * The client's address. `hops` is how many proxies of ours stand before this process (PROXY_HOPS): 0 believes the connection alone,
 * 1 the last entry of X-Forwarded-For, and so on. IPv6 counts by its /64, since one household holds that many.
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | null, hops: number): string {
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim());
  const told = hops > 0 ? entries.at(-hops) : undefined;
  return network(told === undefined || told === '' ? (socketAddress ?? 'unknown') : told);
}

function network(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = bare.includes('::') && tail !== '' ? tail.split(':') : [];
  const zeros = bare.includes('::') ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0') : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
