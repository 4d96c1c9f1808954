// A basket is paid once: placing an order anew first ends what the same basket left unpaid, so that a buyer never competes with himself.
import { findCartId } from '#app/domain/cart/cart.db.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { cancelPurchase } from '../cancel-purchase.server.ts';

/** Ends unpaid purchases of this basket, save the one of `requestKey`. One that Stripe cannot end now stays as it is. */
export async function endOlderPurchases(owner: CartOwner, requestKey: string): Promise<void> {
  const cartId = await findCartId(reader(), owner);
  if (cartId === null) return;
  const older = await reader()
    .selectFrom('purchase')
    .select(['id', 'requestKey'])
    .where('cartId', '=', cartId)
    .where('state', '=', 'awaiting_payment')
    .execute();
  if (older.some((purchase) => purchase.requestKey === requestKey)) return;
  for (const { id } of older) await cancelPurchase({ purchaseId: id, actorId: owner.kind === 'member' ? owner.personId : null, reason: 'ordered anew' });
}
