// The only SQL that writes regions, their codes and mandates over them.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import type { RegionContent } from './region.ts';

export type RegionText = Row<'regionText'>;

/** Adds a region or rewrites the one with this key. A successor must exist before. */
export async function putRegion(tx: Tx, region: RegionContent, now: Date): Promise<void> {
  const { key, kind, successorKey, landscape, mediaId, codes, ko, en } = region;
  const facts = { kind, successorKey, landscape, mediaId, validFrom: dayOrNull(region.validFrom), validTo: dayOrNull(region.validTo) };
  await tx.region.upsert({ where: { key }, create: { key, ...facts }, update: facts });
  await tx.regionText.deleteMany({ where: { regionKey: key } });
  await tx.regionText.createMany({ data: Object.entries({ ko, en }).map(([locale, words]) => ({ regionKey: key, locale, ...words })) });
  await tx.regionCode.deleteMany({ where: { regionKey: key } });
  await tx.regionCode.createMany({
    data: codes.map(({ system, value, validFrom, validTo }) => ({
      id: newId('rgc', now),
      regionKey: key,
      system,
      value,
      validFrom: dayOrNull(validFrom),
      validTo: dayOrNull(validTo),
    })),
  });
}

/** Locks a region; null when it is absent. */
export async function lockRegion(tx: Tx, key: string): Promise<Row<'region'> | null> {
  return one(tx, q.selectFrom('region').selectAll().where('key', '=', key).forNoKeyUpdate());
}

/** The texts of a region, Korean first. */
export async function regionTexts(tx: Tx, key: string): Promise<RegionText[]> {
  return run(tx, q.selectFrom('regionText').selectAll().where('regionKey', '=', key).orderBy('locale', 'desc'));
}

/** Rewrites the introductions of a locked region; every edit is a new revision, which English follows when it was changed. */
export async function writeIntroductions(tx: Tx, key: string, introductions: { ko: string; en: string }): Promise<number> {
  const before = await regionTexts(tx, key);
  const [old, oldEn] = [before.find((text) => text.locale === 'ko'), before.find((text) => text.locale === 'en')];
  const revision = (old?.sourceRevision ?? 0) + 1;
  const followed = oldEn === undefined || oldEn.introduction !== introductions.en || old?.introduction === introductions.ko ? revision : oldEn.sourceRevision;
  await tx.regionText.updateMany({ where: { regionKey: key, locale: 'ko' }, data: { introduction: introductions.ko, sourceRevision: revision } });
  await tx.regionText.updateMany({ where: { regionKey: key, locale: 'en' }, data: { introduction: introductions.en, sourceRevision: followed } });
  return revision;
}

/** Whether a region exists and has not ended: new workshops and clusters lie in such regions only. */
export async function isCurrentRegion(tx: Tx, key: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('region').select('key').where('key', '=', key).where('successorKey', 'is', null))) !== null;
}

/** Gives an institution a mandate over a region from now on. */
export async function openMandate(tx: Tx, { organisationId, regionKey, now }: { organisationId: string; regionKey: string; now: Date }): Promise<void> {
  await tx.mandate.create({ data: { id: newId('mdt', now), organisationId, regionKey, validFrom: now } });
}

function dayOrNull(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
