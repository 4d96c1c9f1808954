// The only SQL for makers' basket discounts: added and ended, never edited.
import type { Row, Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type BasketDiscountRow = Row<'basketDiscount'>;

/** Adds a discount; answers its id. */
export async function insertBasketDiscount(tx: Tx, discount: Omit<BasketDiscountRow, 'id' | 'createdAt'>, now: Date): Promise<string> {
  const id = newId('bsd', now);
  await tx.basketDiscount.create({ data: { id, createdAt: now, ...discount } });
  return id;
}

/** Ends one of this maker's now; false when it is over or another's. */
export async function endBasketDiscount(tx: Tx, id: string, makerId: string, now: Date): Promise<boolean> {
  const { count } = await tx.basketDiscount.updateMany({ where: { id, makerId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }, data: { endsAt: now } });
  return count === 1;
}
