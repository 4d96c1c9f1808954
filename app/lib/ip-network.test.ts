// Which network an address counts for.
import { describe, expect, it } from 'vitest';

import { ipNetwork, shortAddress } from './ip-network.ts';

describe('ip network', () => {
  it('keeps IPv4 addresses', () => {
    expect(ipNetwork('203.0.113.7')).toBe('203.0.113.7');
    expect(ipNetwork('unknown')).toBe('unknown');
  });

  it('counts IPv6 by its /64', () => {
    expect(ipNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(ipNetwork('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(ipNetwork('2001:DB8::9')).toBe('2001:db8:0:0::/64');
    expect(ipNetwork('::1')).toBe('0:0:0:0::/64');
  });
});

describe('shortAddress', () => {
  it('leaves out zeros of an IPv6 address and nothing else', () => {
    expect(shortAddress('2001:0db8:0000:0000:0000:0000:0000:0009')).toBe('2001:db8::9');
    expect(shortAddress('203.0.113.7')).toBe('203.0.113.7');
    expect(shortAddress('not:an:address')).toBe('not:an:address');
    expect(shortAddress('')).toBe('');
  });
});
