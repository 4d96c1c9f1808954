// A basket is paid once: placing an order anew first ends what the same basket left unpaid, so that a buyer never competes with himself.
import { sql } from 'kysely';

import { ownerValue } from '#app/domain/cart/cart.db.server.ts';
import type { CartOwner } from '#app/domain/cart/cart.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { prepared, q, read } from '#app/infra/db/sql.ts';

import { cancelPurchase } from '../cancel-purchase.server.ts';

const unpaidOf = (owner: CartOwner['kind']) =>
  prepared((value: string) =>
    q
      .selectFrom('purchase as u')
      .innerJoin('cart as c', 'c.id', 'u.cartId')
      .select(['u.id', 'u.number', 'u.requestKey'])
      .where(owner === 'member' ? 'c.personId' : 'c.secretHash', '=', value)
      .where('u.state', '=', sql.lit('awaiting_payment')),
  );
const unpaid = { member: unpaidOf('member'), guest: unpaidOf('guest') };

/** Ends unpaid purchases of this basket, save the one of `requestKey`. Answers the numbers of those that Stripe cannot end now: they stay as they are. */
export async function endOlderPurchases(owner: CartOwner, requestKey: string): Promise<string[]> {
  const older = await read(reader(), unpaid[owner.kind](ownerValue(owner)));
  if (older.some((purchase) => purchase.requestKey === requestKey)) return [];
  const left: string[] = [];
  for (const { id, number } of older) {
    const ended = await cancelPurchase({ purchaseId: id, actorId: owner.kind === 'member' ? owner.personId : null, reason: 'ordered anew' });
    if (!ended.ok) left.push(number);
  }
  return left;
}
