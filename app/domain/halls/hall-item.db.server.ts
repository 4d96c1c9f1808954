// The only SQL that writes what stands in halls. Pools and offers belong to stock; an item names its own.
import { sql } from 'kysely';

import { openHallPool } from '#app/domain/stock/open-pool.db.server.ts';
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

export type HallItemRow = Row<'hallItem'>;

/** What a variant costs in a hall, in won. */
export interface HallPrice {
  hallId: string;
  price: number;
}

/** A variant as a hall asks about it. `selling` says: live, in sale, of an approved maker whose papers hold. */
export interface Candidate {
  variantId: string;
  productId: string;
  makerId: string;
  /** The direct price in won. */
  price: number;
  selling: boolean;
}

/** The variant with its product and maker, its price standing still until the transaction ends; null when it is absent. */
export async function findCandidate(tx: Tx, variantId: string): Promise<Candidate | null> {
  const row = await one(
    tx,
    q
      .selectFrom('variant as v')
      .innerJoin('product as p', 'p.id', 'v.productId')
      .leftJoin('publicMaker as m', 'm.id', 'p.makerId')
      .select([
        'v.id as variantId',
        'p.id as productId',
        'p.makerId',
        'v.price',
        'v.active',
        'm.id as sellerId',
        'p.liveRevisionId',
        'p.paused',
        'p.archivedAt',
      ])
      .where('v.id', '=', variantId)
      .forShare(['v']),
  );
  if (row === null) return null;
  const { active, sellerId, liveRevisionId, paused, archivedAt, ...candidate } = row;
  return { ...candidate, selling: active && sellerId !== null && liveRevisionId !== null && !paused && archivedAt === null };
}

/** The item of a variant in a locked hall, withdrawn or not; null when it never stood there. */
export async function findItemOf(tx: Tx, hallId: string, variantId: string): Promise<HallItemRow | null> {
  return one(tx, q.selectFrom('hallItem').selectAll().where('hallId', '=', hallId).where('variantId', '=', variantId));
}

/** An item of a locked hall; null when it is absent or another hall's. */
export async function findItem(tx: Tx, hallId: string, itemId: string): Promise<HallItemRow | null> {
  return one(tx, q.selectFrom('hallItem').selectAll().where('hallId', '=', hallId).where('id', '=', itemId));
}

/** The items of a locked hall whose pieces go back: all of them when the hall is over, else the withdrawn ones. */
export async function itemsToReturn(tx: Tx, hallId: string, over: boolean): Promise<HallItemRow[]> {
  const items = q.selectFrom('hallItem').selectAll().where('hallId', '=', hallId).orderBy('poolId');
  return run(tx, over ? items : items.where('withdrawnAt', 'is not', null));
}

/** Whether pieces of the hall are left in its pools, held or free. */
export async function hasPieces(tx: Tx, hallId: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('pool').select('id').where('hallId', '=', hallId).where('onHand', '>', 0).limit(1))) !== null;
}

export interface NewItem extends Omit<Candidate, 'price' | 'selling'> {
  hallId: string;
  zoneId: string;
  offerId: string;
  poolId: string;
  setAside: number;
}

/** Puts an item into a zone, or back into it after it was withdrawn. Answers its id. */
export async function putItem(tx: Tx, item: NewItem, before: HallItemRow | null, now: Date): Promise<string> {
  if (before !== null) {
    const { zoneId, setAside } = item;
    await tx.hallItem.update({ where: { id: before.id }, data: { zoneId, setAside, withdrawnAt: null } });
    return before.id;
  }
  const id = newId('hit', now);
  const last = await one(
    tx,
    q
      .selectFrom('hallItem')
      .select((of) => of.fn.max('position').as('position'))
      .where('zoneId', '=', item.zoneId),
  );
  const position = (last?.position ?? -1) + 1;
  await tx.hallItem.create({ data: { id, position, ...item } });
  return id;
}

/** Changes an item of a locked hall. */
export async function changeItem(tx: Tx, id: string, change: { zoneId?: string; setAside?: number; withdrawnAt?: Date }): Promise<void> {
  await tx.hallItem.update({ where: { id }, data: change });
}

/** Offers of a variant in halls that would cost more than `directPrice` follow it (a maker lowered the direct price). Answers what they cost before. */
export async function capHallPrices(tx: Tx, { variantId, directPrice, now }: { variantId: string; directPrice: number; now: Date }): Promise<HallPrice[]> {
  const dearer = await run(
    tx,
    q
      .selectFrom('offer as o')
      .innerJoin('hallItem as i', 'i.offerId', 'o.id')
      .select('i.hallId')
      .select(sql<number>`o.price`.as('price'))
      .where('o.variantId', '=', variantId)
      .where('o.price', '>', directPrice)
      .where('i.withdrawnAt', 'is', null)
      .orderBy('i.hallId'),
  );
  for (const { hallId } of dearer) await openHallPool(tx, { variantId, hallId, price: null, now });
  return dearer;
}

/** Gives offers their own price in a hall again, where they stand there still, follow the direct price and would cost less than it. */
export async function restoreHallPrices(
  tx: Tx,
  { variantId, prices, directPrice }: { variantId: string; prices: readonly HallPrice[]; directPrice: number },
): Promise<void> {
  for (const { hallId, price } of prices.filter((one) => one.price <= directPrice)) {
    await tx.offer.updateMany({ where: { variantId, hallId, channel: 'hall', active: true, price: null }, data: { price } });
  }
}
