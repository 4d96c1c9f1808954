// Holds the pieces of a purchase about to be placed, and says which lines cannot be had.
import type { NewLine } from '#app/domain/orders/place.db.server.ts';
import { holdPieces } from '#app/domain/stock/stock.db.server.ts';
import { tagsOfFlips } from '#app/domain/stock/stock.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';

/** An order that is about to be placed, as far as its pieces go. */
export interface WantedOrder {
  lines: readonly Pick<NewLine, 'cartLineId' | 'poolId' | 'offerId' | 'quantity'>[];
}

/** The ids of the cart lines whose pieces are gone: the transaction must be refused. Empty when everything is held. */
export async function holdForPurchase(tx: Tx, purchaseId: string, orders: readonly WantedOrder[], now: Date): Promise<string[]> {
  const lines = orders.flatMap((order) => order.lines);
  const held = await holdPieces(tx, { purchaseId, wants: lines.map(({ poolId, offerId, quantity }) => ({ poolId, offerId, quantity })), now });
  if (held.ok) {
    await touchPages(tx, tagsOfFlips(held.value));
    return [];
  }
  const short = new Set(held.refusal.offers.map((offer) => offer.offerId));
  return lines.filter((line) => short.has(line.offerId)).map((line) => line.cartLineId);
}
