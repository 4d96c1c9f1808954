// Opens pools with the offers that draw on them: the maker's own, or a hall's.
import { sql } from 'kysely';

import { one, q, run, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import type { Won } from '#app/lib/money.ts';

/** A pool and the offer that draws on it. */
export interface Opened {
  variantId: string;
  poolId: string;
  offerId: string;
}

/** Opens the direct pools of new variants, with their first pieces as a `received` movement and a direct offer at the variant's price. */
export async function openDirectPools(
  tx: Tx,
  variants: readonly { variantId: string; onHand: number }[],
  { reference, actorId = null, now }: { reference: string; actorId?: string | null; now: Date },
): Promise<Opened[]> {
  const opened = variants.map(({ variantId, onHand }) => ({ variantId, onHand, poolId: newId('pol', now), offerId: newId('ofr', now) }));
  await tx.pool.createMany({ data: opened.map(({ variantId, poolId, onHand }) => ({ id: poolId, variantId, onHand })) });
  await tx.stockMovement.createMany({
    data: opened
      .filter(({ onHand }) => onHand > 0)
      .map(({ poolId, onHand }) => ({ id: newId('mov', now), poolId, kind: 'received' as const, quantity: onHand, reference, actorId, at: now })),
  });
  await tx.offer.createMany({ data: opened.map(({ variantId, poolId, offerId }) => ({ id: offerId, variantId, poolId })) });
  return opened.map(({ variantId, poolId, offerId }) => ({ variantId, poolId, offerId }));
}

/** Opens the empty pool of a variant in a hall, or takes up the one it had there; `price` in KRW, null for the variant's own. */
export async function openHallPool(
  tx: Tx,
  { variantId, hallId, price, now }: { variantId: string; hallId: string; price: Won | null; now: Date },
): Promise<Opened> {
  await run(
    tx,
    q
      .insertInto('pool')
      .values({ id: newId('pol', now), variantId, hallId, channel: 'hall' })
      .onConflict((conflict) =>
        conflict
          .columns(['variantId', 'hallId'])
          .where('channel', '=', sql.lit('hall' as const))
          .doNothing(),
      ),
  );
  const pool = await one(tx, q.selectFrom('pool').select('id').where('variantId', '=', variantId).where('hallId', '=', hallId));
  if (pool === null) throw new Error('a hall pool was not opened');
  const offer = await one(
    tx,
    q
      .insertInto('offer')
      .values({ id: newId('ofr', now), variantId, hallId, channel: 'hall', poolId: pool.id, price })
      .onConflict((conflict) =>
        conflict
          .columns(['variantId', 'hallId'])
          .where('channel', '=', sql.lit('hall' as const))
          .doUpdateSet({ price, active: true }),
      )
      .returning('id'),
  );
  if (offer === null) throw new Error('a hall offer was not opened');
  return { variantId, poolId: pool.id, offerId: offer.id };
}

/** The direct pool of a variant, or null. */
export async function findDirectPool(tx: Tx, variantId: string): Promise<{ id: string; onHand: number; held: number } | null> {
  return one(tx, q.selectFrom('pool').select(['id', 'onHand', 'held']).where('variantId', '=', variantId).where('channel', '=', 'direct'));
}

/** Closes or opens offers for buying; their pools keep their pieces. */
export async function setOffersActive(tx: Tx, offerIds: readonly string[], active: boolean): Promise<void> {
  await tx.offer.updateMany({ where: { id: { in: [...offerIds] } }, data: { active } });
}
