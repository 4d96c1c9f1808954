// The buyer picks up one maker's goods at the workshop, or has them sent after all. It holds only while the maker offers it.
import { lockCart, setPickup } from '#app/domain/cart/cart.db.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export type ChoosePickupRefusal = { kind: 'empty_cart' };

/** Chooses for one maker of this owner's basket. */
export async function choosePickup(input: { owner: CartOwner; makerId: string; pickup: boolean }): Promise<Result<undefined, ChoosePickupRefusal>> {
  return inTransaction<Result<undefined, ChoosePickupRefusal>>('choose pickup', async (tx, now) => {
    const cart = await lockCart(tx, input.owner);
    if (cart === null) return refuse({ kind: 'empty_cart' });
    await setPickup(tx, cart.id, input.makerId, input.pickup, now);
    return ok();
  });
}
