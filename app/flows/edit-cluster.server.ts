// Rewrites a cluster's page. Two editors at once: the slower one is shown the texts that hold now (`changed_meanwhile`). Audited (T25).
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { raiseVersions } from '#app/domain/catalog/product.db.server.ts';
import { clusterTexts, lockCluster, rewriteCluster, type ClusterText } from '#app/domain/clusters/cluster.db.server.ts';
import type { ClusterContent } from '#app/domain/clusters/cluster.ts';
import { isCurrentRegion } from '#app/domain/regions/region.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

import { indexProducts } from './listing/index-products.server.ts';

export interface EditCluster {
  actor: Actor;
  clusterId: string;
  /** The version that the form showed. */
  expectedVersion: number;
  content: ClusterContent;
  /** An officer's regions; null for curators and operators. */
  regionKeys: readonly string[] | null;
}
export type EditClusterRefusal = { kind: 'not_found' } | { kind: 'changed_meanwhile'; version: number; texts: ClusterText[] } | { kind: 'region_not_current' };

/** Answers the new version. A cluster outside the officer's regions is `not_found`, and it cannot be moved out of them. */
export async function editCluster(input: EditCluster): Promise<Result<number, EditClusterRefusal>> {
  const { actor, clusterId, expectedVersion, content, regionKeys } = input;
  return inTransaction<Result<number, EditClusterRefusal>>('edit cluster', async (tx, now) => {
    const cluster = await lockCluster(tx, clusterId);
    if (cluster === null || (regionKeys !== null && !regionKeys.includes(cluster.regionKey))) return refuse({ kind: 'not_found' });
    if (cluster.version !== expectedVersion) return refuse({ kind: 'changed_meanwhile', version: cluster.version, texts: await clusterTexts(tx, clusterId) });
    const moves = content.regionKey !== cluster.regionKey;
    if (moves && (regionKeys !== null || !(await isCurrentRegion(tx, content.regionKey)))) return refuse({ kind: 'region_not_current' });
    await rewriteCluster(tx, clusterId, content, now);
    await indexProducts(tx, await raiseVersions(tx, { clusterId }));
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'edit_cluster', subject: clusterId, detail: { from: expectedVersion } }, now);
    await touchPages(tx, ['clusters', 'catalog', `cluster:${clusterId}`, `region:${cluster.regionKey}`, `region:${content.regionKey}`]);
    return ok(expectedVersion + 1);
  });
}
