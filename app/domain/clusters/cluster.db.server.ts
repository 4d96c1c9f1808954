// The only SQL that writes clusters with their texts and experiences. An edit names the version it began from.
import { one, q, run, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';
import { textRevisions } from '#app/lib/text-revisions.ts';

import type { ClusterContent } from './cluster.ts';

export type ClusterRow = Row<'cluster'>;
export type ClusterText = Row<'clusterText'>;

/** Adds a cluster; null when the slug is taken. */
export async function insertCluster(tx: Tx, slug: string, content: ClusterContent, now: Date): Promise<string | null> {
  const id = newId('cls', now);
  const { count } = await tx.cluster.createMany({ data: [{ id, slug, ...factsOf(content), updatedAt: now }], skipDuplicates: true });
  if (count === 0) return null;
  await writeWords(tx, id, content, now);
  return id;
}

/** Locks a cluster; null when it is absent. */
export async function lockCluster(tx: Tx, id: string): Promise<ClusterRow | null> {
  return one(tx, q.selectFrom('cluster').selectAll().where('id', '=', id).forNoKeyUpdate());
}

/** Rewrites a locked cluster and raises its version. Experiences keep their id as long as their slug stays. */
export async function rewriteCluster(tx: Tx, id: string, content: ClusterContent, now: Date): Promise<void> {
  await tx.cluster.update({ where: { id }, data: { ...factsOf(content), updatedAt: now, version: { increment: 1 } } });
  const gone = { clusterId: id, slug: { notIn: content.experiences.map((experience) => experience.slug) } };
  await tx.clusterExperienceText.deleteMany({ where: { experience: gone } });
  await tx.clusterExperience.deleteMany({ where: gone });
  await writeWords(tx, id, content, now);
}

/** Whether the cluster lies in the region. */
export async function isClusterIn(tx: Tx, clusterId: string, regionKey: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('cluster').select('id').where('id', '=', clusterId).where('regionKey', '=', regionKey))) !== null;
}

/** The texts that hold now, in both languages: what a slower editor is shown. */
export async function clusterTexts(tx: Tx, id: string): Promise<ClusterText[]> {
  return run(tx, q.selectFrom('clusterText').selectAll().where('clusterId', '=', id).orderBy('locale', 'desc'));
}

function factsOf(content: ClusterContent) {
  const { regionKey, district, lat, lng, accuracyKm, ksic, kind, designation, published, mediaId, facts } = content;
  const checkedOn = content.checkedOn === null ? null : new Date(`${content.checkedOn}T00:00:00Z`);
  return { regionKey, district, lat, lng, accuracyKm, ksic, kind, designation, published, mediaId, facts, checkedOn };
}

async function writeWords(tx: Tx, clusterId: string, { ko, en, experiences }: ClusterContent, now: Date): Promise<void> {
  const revisions = textRevisions(await clusterTexts(tx, clusterId), { ko, en });
  for (const [locale, words] of [
    ['ko', ko],
    ['en', en],
  ] as const) {
    const text = { ...words, sourceRevision: revisions[locale] };
    await tx.clusterText.upsert({ where: { clusterId_locale: { clusterId, locale } }, create: { clusterId, locale, ...text }, update: text });
  }
  for (const [position, experience] of experiences.entries()) await writeExperience(tx, clusterId, { ...experience, position }, now);
}

async function writeExperience(tx: Tx, clusterId: string, experience: ClusterContent['experiences'][number] & { position: number }, now: Date): Promise<void> {
  const { ko, en, ...facts } = experience;
  const where = { clusterId_slug: { clusterId, slug: facts.slug } };
  const { id: experienceId } = await tx.clusterExperience.upsert({ where, create: { id: newId('cxp', now), clusterId, ...facts }, update: facts });
  const before = await run(tx, q.selectFrom('clusterExperienceText').selectAll().where('experienceId', '=', experienceId));
  const revisions = textRevisions(before, { ko, en });
  for (const [locale, words] of [
    ['ko', ko],
    ['en', en],
  ] as const) {
    const text = { ...words, sourceRevision: revisions[locale] };
    await tx.clusterExperienceText.upsert({
      where: { experienceId_locale: { experienceId, locale } },
      create: { experienceId, locale, ...text },
      update: text,
    });
  }
}
