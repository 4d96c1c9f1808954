// The only SQL that writes halls, their texts and zones. A hall is locked before anything in it changes, and before its pools.
import { sql } from 'kysely';

import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { textRevisions } from '#app/lib/text-revisions.ts';

import type { HallContent, HallZoneContent, OpenHall } from './hall.ts';

export type HallRow = Row<'hall'>;
export type HallZoneRow = Row<'hallZone'>;

/** Adds a hall with its texts and zones; null when the slug is taken. */
export async function insertHall(tx: Tx, hall: OpenHall, by: { mediaId: string; createdBy: string; now: Date }): Promise<string | null> {
  const { slug, ko, en, zones, ...facts } = hall;
  const { now, ...more } = by;
  const id = newId('hll', now);
  const { count } = await tx.hall.createMany({ data: [{ id, slug, ...facts, ...more }], skipDuplicates: true });
  if (count === 0) return null;
  await tx.hallText.createMany({ data: Object.entries({ ko, en }).map(([locale, words]) => ({ hallId: id, locale, ...words })) });
  await tx.hallZone.createMany({ data: zones.map((zone, position) => ({ id: newId('hzn', now), hallId: id, position, ...zone })) });
  return id;
}

/** Locks a hall until the transaction ends; null when it is absent. */
export async function lockHall(tx: Tx, id: string): Promise<HallRow | null> {
  return one(tx, q.selectFrom('hall').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** Rewrites a locked hall's facts and texts and raises its version. */
export async function rewriteHall(tx: Tx, id: string, content: HallContent, mediaId: string): Promise<void> {
  const { ko, en, tone, opensAt, closesAt, announced, regionKey } = content;
  await tx.hall.update({ where: { id }, data: { tone, opensAt, closesAt, announced, regionKey, mediaId, version: { increment: 1 } } });
  const before = await run(tx, q.selectFrom('hallText').selectAll().where('hallId', '=', id));
  const revisions = textRevisions(before, { ko, en });
  await putText(tx, id, 'ko', { ...ko, sourceRevision: revisions.ko });
  await putText(tx, id, 'en', { ...en, sourceRevision: revisions.en });
}

/** The zones of a hall, in order. */
export async function zonesOf(tx: Tx, hallId: string): Promise<HallZoneRow[]> {
  return run(tx, q.selectFrom('hallZone').selectAll().where('hallId', '=', hallId).orderBy('position'));
}

/** Slugs of zones in which something stands (withdrawn items included: they keep their history). */
export async function usedZones(tx: Tx, hallId: string): Promise<Set<string>> {
  const rows = await run(
    tx,
    q.selectFrom('hallItem as i').innerJoin('hallZone as z', 'z.id', 'i.zoneId').select('z.slug').distinct().where('i.hallId', '=', hallId),
  );
  return new Set(rows.map((row) => row.slug));
}

/** Brings a locked hall's zones to these: known slugs keep their id and what stands in them, the others go. */
export async function bringZones(tx: Tx, hallId: string, zones: readonly HallZoneContent[], now: Date): Promise<void> {
  await tx.hallZone.deleteMany({ where: { hallId, slug: { notIn: zones.map((zone) => zone.slug) } } });
  for (const [position, zone] of zones.entries()) {
    const where = { hallId_slug: { hallId, slug: zone.slug } };
    await tx.hallZone.upsert({ where, create: { id: newId('hzn', now), hallId, position, ...zone }, update: { position, ...zone } });
  }
}

/** Calls a locked hall off. */
export async function markCancelled(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.hall.update({ where: { id }, data: { cancelledAt: now, version: { increment: 1 } } });
}

/** Marks that nothing of a locked hall is left; false when that was so before. */
export async function markSettled(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.hall.updateMany({ where: { id, settledAt: null }, data: { settledAt: now, version: { increment: 1 } } });
  return count === 1;
}

/**
 * Ids of halls with something to bring back: over and not settled, or free pieces that came later (released holds, cancelled and
 * returned lines), or free pieces of withdrawn items.
 */
export async function hallsToSettle(tx: Tx, now: Date): Promise<string[]> {
  const isOver = sql<boolean>`(h.closes_at <= ${now} or h.cancelled_at is not null)`;
  const rows = await run(
    tx,
    q
      .selectFrom('hall as h')
      .select('h.id')
      .where((where) =>
        where.or([
          where.and([isOver, where('h.settledAt', 'is', null)]),
          where.exists(
            where
              .selectFrom('hallItem as i')
              .innerJoin('pool as p', 'p.id', 'i.poolId')
              .select('i.id')
              .whereRef('i.hallId', '=', 'h.id')
              .whereRef('p.onHand', '>', 'p.held')
              .where((item) => item.or([isOver, item('i.withdrawnAt', 'is not', null)])),
          ),
        ]),
      )
      .orderBy('h.id'),
  );
  return rows.map((row) => row.id);
}

async function putText(tx: Tx, hallId: string, locale: string, text: HallContent['ko'] & { sourceRevision: number }): Promise<void> {
  await tx.hallText.upsert({ where: { hallId_locale: { hallId, locale } }, create: { hallId, locale, ...text }, update: text });
}
