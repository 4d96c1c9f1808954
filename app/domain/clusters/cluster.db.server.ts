// The only SQL that writes clusters with their texts and experiences. An edit names the version it began from.
import { one, q, type Row, type Tx } from '#app/infra/db/sql.ts';
import { newId } from '#app/lib/ids.ts';

import type { ClusterContent } from './cluster.ts';

export type ClusterRow = Row<'cluster'>;

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

/** Rewrites a locked cluster and raises its version. */
export async function rewriteCluster(tx: Tx, id: string, content: ClusterContent, now: Date): Promise<void> {
  await tx.cluster.update({ where: { id }, data: { ...factsOf(content), updatedAt: now, version: { increment: 1 } } });
  await tx.clusterText.deleteMany({ where: { clusterId: id } });
  await tx.clusterExperienceText.deleteMany({ where: { experience: { clusterId: id } } });
  await tx.clusterExperience.deleteMany({ where: { clusterId: id } });
  await writeWords(tx, id, content, now);
}

/** The cluster's id by its slug, or null. */
export async function findClusterId(tx: Tx, slug: string): Promise<string | null> {
  return (await one(tx, q.selectFrom('cluster').select('id').where('slug', '=', slug)))?.id ?? null;
}

function factsOf({ ko: _ko, en: _en, experiences: _experiences, checkedOn, ...facts }: ClusterContent) {
  return { ...facts, checkedOn: checkedOn === null ? null : new Date(`${checkedOn}T00:00:00Z`) };
}

async function writeWords(tx: Tx, clusterId: string, { ko, en, experiences }: ClusterContent, now: Date): Promise<void> {
  await tx.clusterText.createMany({ data: Object.entries({ ko, en }).map(([locale, words]) => ({ clusterId, locale, ...words })) });
  const named = experiences.map((experience, position) => ({ id: newId('cxp', now), position, experience }));
  await tx.clusterExperience.createMany({
    data: named.map(({ id, position, experience: { ko: _ko, en: _en, ...facts } }) => ({ id, clusterId, position, ...facts })),
  });
  await tx.clusterExperienceText.createMany({
    data: named.flatMap(({ id, experience }) => Object.entries({ ko: experience.ko, en: experience.en }).map(([locale, words]) => ({ experienceId: id, locale, ...words }))),
  });
}

/** Whether the cluster lies in the region. */
export async function isClusterIn(tx: Tx, clusterId: string, regionKey: string): Promise<boolean> {
  return (await one(tx, q.selectFrom('cluster').select('id').where('id', '=', clusterId).where('regionKey', '=', regionKey))) !== null;
}
