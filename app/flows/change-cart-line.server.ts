// Changes how many pieces a basket's line asks for. The price that is live now becomes the one that was shown.
import { linesOf, lockCart, setQuantity } from '#app/domain/cart/cart.db.server.ts';
import { isQuantity, mostPieces, type CartOwner } from '#app/domain/cart/cart.ts';
import { one, q } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ChangeCartLineRefusal =
  | { kind: 'no_such_line' }
  | { kind: 'not_listed' }
  | { kind: 'sold_out' }
  | { kind: 'not_enough'; free: number; inCart: number }
  | { kind: 'bad_quantity'; most: number };

/** Sets the quantity of a line (1 to 99 and no more than is left, over all lines of the same offer). */
export async function changeCartLine(input: { owner: CartOwner; lineId: string; quantity: number }): Promise<Result<undefined, ChangeCartLineRefusal>> {
  if (!isQuantity(input.quantity)) return refuse({ kind: 'bad_quantity', most: mostPieces });
  return inTransaction<Result<undefined, ChangeCartLineRefusal>>('change cart line', async (tx, now) => {
    const cart = await lockCart(tx, input.owner);
    const lines = cart === null ? [] : await linesOf(tx, cart.id);
    const line = lines.find((one) => one.id === input.lineId);
    if (cart === null || line === undefined) return refuse({ kind: 'no_such_line' });
    const offer = await one(tx, q.selectFrom('listedOffer').select(['price', 'free']).where('id', '=', line.offerId));
    if (offer === null) return refuse({ kind: 'not_listed' });
    if (offer.free === 0) return refuse({ kind: 'sold_out' });
    const inCart = lines.filter((other) => other.offerId === line.offerId && other.id !== line.id).reduce((sum, other) => sum + other.quantity, 0);
    if (inCart + input.quantity > offer.free) return refuse({ kind: 'not_enough', free: offer.free, inCart });
    await setQuantity(tx, cart.id, { id: line.id, quantity: input.quantity, shownPrice: won(offer.price) }, now);
    return ok();
  });
}
