// Stock, pure: pools, holds, movements and what a change means for pages. Law 1.
import { sortedBy } from '#app/lib/text.ts';

export type MovementKind = 'received' | 'adjusted' | 'moved_in' | 'moved_out' | 'sold' | 'restocked';

/** Law 1: what each movement does to `on_hand`; an adjustment carries its own sign. */
export const movementSign: Readonly<Record<MovementKind, 1 | -1>> = {
  received: 1,
  adjusted: 1,
  moved_in: 1,
  moved_out: -1,
  sold: -1,
  restocked: 1,
};

/** Pieces wanted of an offer. */
export interface Want {
  poolId: string;
  offerId: string;
  quantity: number;
}

/** A pool that went from available to sold out, or back. */
export interface Flip {
  poolId: string;
  variantId: string;
  productId: string;
  makerId: string;
  hallId: string | null;
  available: boolean;
}

export interface PoolCount {
  onHand: number;
  held: number;
}

/** What can still be bought. */
export function freePieces(pool: PoolCount): number {
  return pool.onHand - pool.held;
}

/** Wants summed by pool, in the order in which rows are locked. */
export function byPool(wants: readonly Want[]): { poolId: string; quantity: number }[] {
  return summed(wants, (want) => want.poolId).map(([poolId, quantity]) => ({ poolId, quantity }));
}

/** Wants summed by offer: two lines of one offer (other wishes) make one hold. */
export function byOffer(wants: readonly Want[]): Want[] {
  const pools = new Map(wants.map((want) => [want.offerId, want.poolId]));
  return summed(wants, (want) => want.offerId).map(([offerId, quantity]) => ({ offerId, quantity, poolId: pools.get(offerId) ?? '' }));
}

/** The tags of the pages that show what flipped. */
export function tagsOfFlips(flips: readonly Flip[]): string[] {
  const tags = flips.flatMap(({ productId, makerId, hallId }) => [
    'catalog',
    `product:${productId}`,
    `maker:${makerId}`,
    ...(hallId === null ? [] : [`hall:${hallId}`]),
  ]);
  return [...new Set(tags)];
}

function summed(wants: readonly Want[], keyOf: (want: Want) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const want of wants) sums.set(keyOf(want), (sums.get(keyOf(want)) ?? 0) + want.quantity);
  return sortedBy(sums, ([key]) => key);
}
