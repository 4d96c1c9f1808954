// The only SQL that writes baskets. A basket is found by its owner or by the guest's secret, never by its id alone (T26).
import { sql } from 'kysely';

import { later, one, prepared, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { sha256 } from '#app/lib/digest.server.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

import { customKeyOf, mergedQuantity, type CartOwner, type CustomInputs } from './cart.ts';

export type CartLineRow = Row<'cartLine'>;

const cartLocked = {
  member: prepared((personId: string) => q.selectFrom('cart').select('id').where('personId', '=', personId).forNoKeyUpdate()),
  guest: prepared((secretHash: string) => q.selectFrom('cart').select('id').where('secretHash', '=', secretHash).forNoKeyUpdate()),
};

/** Locks the basket for the transaction; null when there is none. */
export async function lockCart(tx: Tx, owner: CartOwner): Promise<{ id: string } | null> {
  return one(tx, cartLocked[owner.kind](ownerValue(owner)));
}

const openedBy = (owner: 'personId' | 'secretHash') =>
  prepared((id: string, value: string, now: Date) =>
    q
      .insertInto('cart')
      .values({ id, [owner]: value, createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.column(owner).doUpdateSet({ updatedAt: now }))
      .returning('id'),
  );
const cartOpened = { member: openedBy('personId'), guest: openedBy('secretHash') };

/** Opens the basket at first use and locks it. */
export async function openCart(tx: Tx, owner: CartOwner, now: Date): Promise<{ id: string }> {
  const cart = await one(tx, cartOpened[owner.kind](newId('crt', now), ownerValue(owner), now));
  if (cart === null) throw new Error('the basket that was opened is gone');
  return cart;
}

const linesOfCart = prepared((cartId: string) => q.selectFrom('cartLine').selectAll().where('cartId', '=', cartId).orderBy('addedAt').orderBy('id'));

/** The lines in the order in which they were put in. */
export async function linesOf(tx: Tx, cartId: string): Promise<CartLineRow[]> {
  return run(tx, linesOfCart(cartId));
}

const linesOfOwners = (owner: 'personId' | 'secretHash') =>
  prepared((value: string) => q.selectFrom('cart as c').innerJoin('cartLine as l', 'l.cartId', 'c.id').selectAll('l').where(`c.${owner}`, '=', value));
const linesBy = { member: linesOfOwners('personId'), guest: linesOfOwners('secretHash') };

/** The lines of the owner's basket, in no order. */
export async function linesOfOwner(tx: Tx, owner: CartOwner): Promise<CartLineRow[]> {
  return run(tx, linesBy[owner.kind](ownerValue(owner)));
}

interface PutLine {
  offerId: string;
  customInputs: CustomInputs;
  quantity: number;
  shownPrice: Won;
}

const linePut = prepared((cartId: string, id: string, line: PutLine & { customKey: string }, now: Date) => {
  const { offerId, customKey, customInputs, quantity, shownPrice } = line;
  return q
    .insertInto('cartLine')
    .values({ id, cartId, offerId, customKey, customInputs, quantity, shownPrice, addedAt: now })
    .onConflict((equal) => equal.columns(['cartId', 'offerId', 'customKey']).doUpdateSet({ quantity, shownPrice }));
});

/** Puts pieces into the basket that was opened: a new line, or the equal line's new quantity and price as shown now. */
export async function putLine(tx: Tx, cartId: string, line: PutLine, now: Date): Promise<void> {
  await later(tx, linePut(cartId, newId('ctl', now), { ...line, customKey: customKeyOf(line.customInputs) }, now));
}

/** Sets the quantity of a line of this basket, and the price that is shown with it; false when the line is not in it. */
export async function setQuantity(tx: Tx, cartId: string, line: { id: string; quantity: number; shownPrice: Won }, now: Date): Promise<boolean> {
  const { id, quantity, shownPrice } = line;
  const { count } = await tx.cartLine.updateMany({ where: { id, cartId }, data: { quantity, shownPrice } });
  if (count > 0) await touchCart(tx, cartId, now);
  return count > 0;
}

/** Takes a line out of this basket; false when it is not in it. */
export async function dropLine(tx: Tx, cartId: string, lineId: string, now: Date): Promise<boolean> {
  const { count } = await tx.cartLine.deleteMany({ where: { id: lineId, cartId } });
  if (count > 0) await touchCart(tx, cartId, now);
  return count > 0;
}

interface Gone {
  offerIds: readonly string[];
  customKeys: readonly string[];
  quantities: readonly number[];
}

const boughtGone = prepared((cartId: string, { offerIds, customKeys, quantities }: Gone) =>
  q
    .mergeInto('cartLine')
    .using(
      sql<{ quantity: number }>`(select offer_id, custom_key, sum(quantity)::int as quantity
        from unnest(${offerIds}::text[], ${customKeys}::text[], ${quantities}::int[]) each (offer_id, custom_key, quantity) group by 1, 2)`.as('gone'),
      (join) => join.on(sql<boolean>`cart_line.cart_id = ${cartId} and cart_line.offer_id = gone.offer_id and cart_line.custom_key = gone.custom_key`),
    )
    .whenMatchedAndRef('cartLine.quantity', '<=', 'gone.quantity')
    .thenDelete()
    .whenMatched()
    .thenUpdateSet({ quantity: sql<number>`cart_line.quantity - gone.quantity` }),
);

/** Bought pieces leave the basket: equal lines lose the bought quantity, and go when nothing is left. */
export async function removeBought(
  tx: Tx,
  cartId: string,
  bought: readonly { offerId: string; customInputs: CustomInputs; quantity: number }[],
): Promise<void> {
  const [offerIds, customKeys] = [bought.map((line) => line.offerId), bought.map((line) => customKeyOf(line.customInputs))];
  await later(tx, boughtGone(cartId, { offerIds, customKeys, quantities: bought.map((line) => line.quantity) }));
}

/** Puts a coupon's code into this basket, or takes it out (null). */
export async function setCoupon(tx: Tx, cartId: string, code: string | null, now: Date): Promise<void> {
  await tx.cart.update({ where: { id: cartId }, data: { couponCode: code, updatedAt: now } });
}

const couponDropped = prepared((cartId: string) =>
  q.updateTable('cart').set({ couponCode: null }).where('id', '=', cartId).where('couponCode', 'is not', null),
);

/** The coupon was used: its code leaves the basket. */
export async function dropCoupon(tx: Tx, cartId: string): Promise<void> {
  await later(tx, couponDropped(cartId));
}

/** Whether the buyer picks up at this maker's workshop. */
export async function setPickup(tx: Tx, cartId: string, makerId: string, pickup: boolean, now: Date): Promise<void> {
  const without = sql<string[]>`array_remove(pickup_makers, ${makerId})`;
  await run(
    tx,
    q
      .updateTable('cart')
      .set({ pickupMakers: pickup ? sql<string[]>`array_append(${without}, ${makerId})` : without, updatedAt: now })
      .where('id', '=', cartId),
  );
}

/** Moves a guest's lines into the member's basket and deletes the guest's. Answers how many lines were moved or merged. */
export async function moveLines(tx: Tx, fromCartId: string, toCartId: string, now: Date): Promise<number> {
  const mine = new Map((await linesOf(tx, toCartId)).map((line) => [`${line.offerId} ${line.customKey}`, line]));
  const theirs = await linesOf(tx, fromCartId);
  for (const line of theirs) {
    const equal = mine.get(`${line.offerId} ${line.customKey}`);
    if (equal === undefined) await tx.cartLine.update({ where: { id: line.id }, data: { cartId: toCartId } });
    else await tx.cartLine.update({ where: { id: equal.id }, data: { quantity: mergedQuantity(equal.quantity, line.quantity) } });
  }
  const guest = await tx.cart.delete({ where: { id: fromCartId } });
  if (guest.couponCode !== null) await tx.cart.updateMany({ where: { id: toCartId, couponCode: null }, data: { couponCode: guest.couponCode } });
  await touchCart(tx, toCartId, now);
  return theirs.length;
}

async function touchCart(tx: Tx, cartId: string, now: Date): Promise<void> {
  await run(tx, q.updateTable('cart').set({ updatedAt: now }).where('id', '=', cartId));
}

/** What a basket is found by: the person, or the hash of the guest's secret. */
export function ownerValue(owner: CartOwner): string {
  return owner.kind === 'member' ? owner.personId : sha256(owner.secret);
}
