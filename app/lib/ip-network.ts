// Addresses of the net: how one is shown, and the network it counts for in limits: an IPv4 address itself, the /64 of an IPv6 address (one household holds that many).

/** '203.0.113.7' stays; '2001:db8::9' becomes '2001:db8:0:0::/64'. Anything else is kept as it is. */
export function ipNetwork(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0') : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

/** An address as it is shown: '2001:0db8:0000:0000:0000:0000:0000:0009' as '2001:db8::9'. Anything else stays as it is. */
export function shortAddress(address: string): string {
  const written = `http://[${address}]`;
  return address.includes(':') && URL.canParse(written) ? new URL(written).hostname.slice(1, -1) : address;
}
