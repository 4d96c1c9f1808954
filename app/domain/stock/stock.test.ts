// Law 1, pure: signs of movements, wants in lock order, the pages that a flip touches.
import { describe, expect, it } from 'vitest';

import { byOffer, byPool, freePieces, movementSign, tagsOfFlips } from './stock.ts';

describe('stock', () => {
  it('adds and takes by the kind of movement; an adjustment carries its own sign', () => {
    const kinds = [
      ['received', 10],
      ['adjusted', -2],
      ['moved_in', 3],
      ['moved_out', 4],
      ['sold', 5],
      ['restocked', 1],
    ] as const;
    expect(kinds.reduce((sum, [kind, quantity]) => sum + movementSign[kind] * quantity, 0)).toBe(3);
    expect(freePieces({ onHand: 3, held: 2 })).toBe(1);
  });

  it('sums wants by pool and by offer, in the order of ids', () => {
    const wants = [
      { poolId: 'b', offerId: 'z', quantity: 1 },
      { poolId: 'a', offerId: 'y', quantity: 2 },
      { poolId: 'b', offerId: 'x', quantity: 3 },
      { poolId: 'a', offerId: 'y', quantity: 4 },
    ];
    expect(byPool(wants)).toEqual([
      { poolId: 'a', quantity: 6 },
      { poolId: 'b', quantity: 4 },
    ]);
    expect(byOffer(wants)).toEqual([
      { poolId: 'b', offerId: 'x', quantity: 3 },
      { poolId: 'a', offerId: 'y', quantity: 6 },
      { poolId: 'b', offerId: 'z', quantity: 1 },
    ]);
  });

  it('touches the pages that show what flipped, each once', () => {
    const flip = { poolId: 'p', variantId: 'v', productId: 'prd', makerId: 'mkr', hallId: null, available: false };
    expect(tagsOfFlips([flip, { ...flip, hallId: 'hll' }])).toEqual(['catalog', 'product:prd', 'maker:mkr', 'hall:hll']);
    expect(tagsOfFlips([])).toEqual([]);
  });
});
