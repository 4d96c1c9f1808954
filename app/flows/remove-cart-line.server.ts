// Takes a line out of the basket; the answer holds what is needed to put it back (undo).
import { dropLine, linesOf, lockCart } from '#app/domain/cart/cart.db.server.ts';
import type { CartOwner, CustomInputs } from '#app/domain/cart/cart.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type RemoveCartLineRefusal = { kind: 'no_such_line' };
export interface RemovedLine {
  offerId: string;
  quantity: number;
  customInputs: CustomInputs;
}

/** Removes a line of this owner's basket. */
export async function removeCartLine(input: { owner: CartOwner; lineId: string }): Promise<Result<RemovedLine, RemoveCartLineRefusal>> {
  return inTransaction<Result<RemovedLine, RemoveCartLineRefusal>>('remove cart line', async (tx, now) => {
    const cart = await lockCart(tx, input.owner);
    const line = cart === null ? undefined : (await linesOf(tx, cart.id)).find((one) => one.id === input.lineId);
    if (cart === null || line === undefined) return refuse({ kind: 'no_such_line' });
    await dropLine(tx, cart.id, line.id, now);
    return ok({ offerId: line.offerId, quantity: line.quantity, customInputs: line.customInputs });
  });
}
