// On sign-in the guest's basket becomes part of the member's. Needs the secret of the guest's cookie: an id alone moves nothing (T26).
import { lockCart, moveLines, openCart } from '#app/domain/cart/cart.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';

/** Answers how many lines were moved or merged; 0 when the secret opens no basket. Safe to repeat. */
export async function mergeCarts(input: { secret: string; personId: string }): Promise<number> {
  return inTransaction('merge carts', async (tx, now) => {
    const guest = await lockCart(tx, { kind: 'guest', secret: input.secret });
    if (guest === null) return 0;
    const member = await openCart(tx, { kind: 'member', personId: input.personId }, now);
    return moveLines(tx, guest.id, member.id, now);
  });
}
