// A price in a hall, set by hand. While a scheduled price runs, the hall's own price may lie above it: then it waits until that one is over.
import { keepHallPrice, runningPrice } from '#app/domain/promotions/scheduled-price.db.server.ts';
import { openHallPool, type Opened } from '#app/domain/stock/open-pool.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { won } from '#app/lib/money.ts';

/** The most that a variant may cost in a hall by itself: its direct price, or the one that comes back when the scheduled price is over. */
export async function mostInHalls(tx: Tx, variantId: string, directPrice: number): Promise<number> {
  const running = await runningPrice(tx, variantId);
  return Math.max(directPrice, running?.regularPrice ?? 0);
}

/** Opens the hall's offer at this price (null: what it costs directly, now and later). What a scheduled price kept for later is forgotten. */
export async function setHallPrice(
  tx: Tx,
  { variantId, hallId, price, directPrice }: { variantId: string; hallId: string; price: number | null; directPrice: number },
  now: Date,
): Promise<Opened> {
  const running = await runningPrice(tx, variantId);
  const waits = price !== null && price > directPrice;
  if (running !== null) await keepHallPrice(tx, running, { hallId, price: waits ? price : null });
  return openHallPool(tx, { variantId, hallId, price: price === null || waits ? null : won(price), now });
}
