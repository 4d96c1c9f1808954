import { describe, expect, it } from 'vitest';

import { carriersFor, findCarrier, trackingAddress, trackingNumberFor } from './carriers.ts';
import { canPack, leftToShip } from './parcel.ts';

describe('parcels', () => {
  const lines = [
    { lineId: 'a', ordered: 3, shipped: 1 },
    { lineId: 'b', ordered: 1, shipped: 1 },
  ];

  it('hold what is left, no more', () => {
    expect(leftToShip(lines)).toEqual([{ lineId: 'a', quantity: 2 }]);
    expect(canPack(lines, [{ lineId: 'a', quantity: 2 }])).toBe(true);
    for (const parcel of [
      [],
      [{ lineId: 'a', quantity: 3 }],
      [{ lineId: 'b', quantity: 1 }],
      [{ lineId: 'x', quantity: 1 }],
      [{ lineId: 'a', quantity: 0 }],
      [
        { lineId: 'a', quantity: 1 },
        { lineId: 'a', quantity: 1 },
      ],
    ]) {
      expect(canPack(lines, parcel)).toBe(false);
    }
  });
});

describe('carriers', () => {
  it('know their invoice numbers', () => {
    const epost = findCarrier('epost');
    if (epost === null) throw new Error('no epost');
    expect(trackingNumberFor(epost, ' 12345-67890-123 ')).toBe('1234567890123');
    expect(trackingNumberFor(epost, '123')).toBeNull();
    expect(trackingAddress('epost', '1234567890123')).toContain('1234567890123');
    expect(trackingAddress('lotte', '123456789012')).toBeNull();
  });

  it('keep the demo carrier out of the live market', () => {
    expect(carriersFor(false).some((carrier) => carrier.code === 'demo')).toBe(false);
    expect(carriersFor(true).some((carrier) => carrier.code === 'demo')).toBe(true);
  });
});
