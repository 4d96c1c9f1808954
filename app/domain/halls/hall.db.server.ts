// The only SQL for halls, zones and what is set aside in them.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import type { HallContent } from './hall.ts';

export type HallRow = Row<'hall'>;
export type HallItemRow = Row<'hallItem'>;

/** Adds a hall; null when the slug is taken. */
export async function insertHall(tx: Tx, content: HallContent, { createdBy, now }: { createdBy: string; now: Date }): Promise<string | null> {
  const id = newId('hal', now);
  const { count } = await tx.hall.createMany({ data: [{ id, ...factsOf(content), createdBy }], skipDuplicates: true });
  if (count === 0) return null;
  await writeWords(tx, id, content, now);
  return id;
}

/** Rewrites a locked hall and raises its version. A zone that holds items stays; answers the slugs of zones that could not go. */
export async function rewriteHall(tx: Tx, id: string, content: HallContent, now: Date): Promise<string[]> {
  const gone = await run(
    tx,
    q
      .selectFrom('hallZone as z')
      .select(['z.id', 'z.slug', sql<boolean>`exists (select 1 from hall_item i where i.zone_id = z.id)`.as('used')])
      .where('z.hallId', '=', id)
      .where('z.slug', 'not in', content.zones.map((zone) => zone.slug)),
  );
  const stuck = gone.filter((zone) => zone.used).map((zone) => zone.slug);
  if (stuck.length > 0) return stuck;
  await tx.hallZone.deleteMany({ where: { id: { in: gone.map((zone) => zone.id) } } });
  await tx.hall.update({ where: { id }, data: { ...factsOf(content), version: { increment: 1 } } });
  await writeWords(tx, id, content, now);
  return [];
}

/** Locks a hall; null when it is absent. */
export async function lockHall(tx: Tx, id: string): Promise<HallRow | null> {
  return one(tx, q.selectFrom('hall').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** A zone of the hall, or null. */
export async function findZone(tx: Tx, hallId: string, slug: string): Promise<{ id: string } | null> {
  return one(tx, q.selectFrom('hallZone').select('id').where('hallId', '=', hallId).where('slug', '=', slug));
}

export interface NewItem {
  hallId: string;
  zoneId: string;
  makerId: string;
  productId: string;
  variantId: string;
  offerId: string;
  poolId: string;
  quantity: number;
}

/** Puts a variant into a zone with the pieces set aside, or adds pieces to the item that is there. */
export async function putItem(tx: Tx, item: NewItem, now: Date): Promise<string> {
  const { quantity, ...names } = item;
  const row = await one(
    tx,
    q
      .insertInto('hallItem')
      .values({ id: newId('itm', now), ...names, setAside: quantity, position: sql<number>`(select count(*) from hall_item i where i.hall_id = ${item.hallId})::int` })
      .onConflict((conflict) =>
        conflict.columns(['hallId', 'variantId']).doUpdateSet({
          zoneId: item.zoneId,
          withdrawnAt: null,
          setAside: sql<number>`case when hall_item.withdrawn_at is null then hall_item.set_aside else 0 end + excluded.set_aside`,
        }),
      )
      .returning('id'),
  );
  if (row === null) throw new Error('an item was not put');
  return row.id;
}

/** Locks a maker's item; null when it is absent or another's. */
export async function lockItem(tx: Tx, { itemId, makerId }: { itemId: string; makerId: string }): Promise<HallItemRow | null> {
  return one(tx, q.selectFrom('hallItem').selectAll().where('id', '=', itemId).where('makerId', '=', makerId).forNoKeyUpdate());
}

/** Marks an item as withdrawn. */
export async function markWithdrawn(tx: Tx, itemId: string, now: Date): Promise<void> {
  await tx.hallItem.update({ where: { id: itemId }, data: { withdrawnAt: now } });
}

/** Halls that are over and not settled, or whose pools got free pieces again since (a hold that ended late, a return). */
export async function hallsToSettle(tx: Tx, now: Date): Promise<string[]> {
  const rows = await run(
    tx,
    q
      .selectFrom('hall as h')
      .select('h.id')
      .where((where) => where.or([where('h.closesAt', '<=', now), where('h.cancelledAt', 'is not', null)]))
      .where((where) =>
        where.or([
          where('h.settledAt', 'is', null),
          where.exists(where.selectFrom('pool as p').select('p.id').whereRef('p.hallId', '=', 'h.id').where(sql<boolean>`p.on_hand > p.held`)),
        ]),
      )
      .orderBy('h.id'),
  );
  return rows.map((row) => row.id);
}

/** The pools of a hall with the direct pool of the same variant, in the order in which rows are locked. */
export async function poolsOfHall(tx: Tx, hallId: string): Promise<{ poolId: string; directPoolId: string }[]> {
  return run(
    tx,
    q
      .selectFrom('pool as p')
      .innerJoin('pool as d', (join) => join.onRef('d.variantId', '=', 'p.variantId').on('d.channel', '=', 'direct'))
      .select(['p.id as poolId', 'd.id as directPoolId'])
      .where('p.hallId', '=', hallId)
      .orderBy('p.id'),
  );
}

/** Marks the first settling of a hall. */
export async function markSettled(tx: Tx, hallId: string, now: Date): Promise<void> {
  await tx.hall.updateMany({ where: { id: hallId, settledAt: null }, data: { settledAt: now } });
}

/** Cancels a hall that was not cancelled. */
export async function markCancelled(tx: Tx, hallId: string, now: Date): Promise<void> {
  await tx.hall.updateMany({ where: { id: hallId, cancelledAt: null }, data: { cancelledAt: now, version: { increment: 1 } } });
}

function factsOf({ slug, tone, opensAt, closesAt, announced, regionKey, mediaId }: HallContent) {
  return { slug, tone, opensAt, closesAt, announced, regionKey, mediaId };
}

async function writeWords(tx: Tx, hallId: string, { ko, en, zones }: HallContent, now: Date): Promise<void> {
  await tx.hallText.deleteMany({ where: { hallId } });
  await tx.hallText.createMany({ data: Object.entries({ ko, en }).map(([locale, words]) => ({ hallId, locale, ...words })) });
  for (const [position, zone] of zones.entries()) {
    const { slug, ...words } = zone;
    await tx.hallZone.upsert({
      where: { hallId_slug: { hallId, slug } },
      create: { id: newId('zon', now), hallId, slug, position, ...words },
      update: { position, ...words },
    });
  }
}
