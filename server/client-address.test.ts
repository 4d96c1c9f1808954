// The address that limits count by.
import { describe, expect, it } from 'vitest';

import { clientAddress } from './client-address.ts';

describe('client address', () => {
  it('believes the connection and no header without a proxy', () => {
    expect(clientAddress('203.0.113.7', '198.51.100.1', 0)).toBe('203.0.113.7');
    expect(clientAddress('::ffff:203.0.113.7', null, 0)).toBe('203.0.113.7');
    expect(clientAddress(undefined, '198.51.100.1', 0)).toBe('unknown');
  });

  it('believes exactly as many entries as there are proxies, from the end', () => {
    const forged = '1.1.1.1, 2.2.2.2, 198.51.100.1';
    expect(clientAddress('10.0.0.1', forged, 1)).toBe('198.51.100.1');
    expect(clientAddress('10.0.0.1', forged, 2)).toBe('2.2.2.2');
    expect(clientAddress('10.0.0.1', null, 1)).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', 'one', 3)).toBe('10.0.0.1');
  });
});
