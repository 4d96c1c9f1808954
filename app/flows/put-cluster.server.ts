// Adds a cluster (집적지) with its story. Later changes go through edit-cluster.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { insertCluster } from '#app/domain/clusters/cluster.db.server.ts';
import type { ClusterContent } from '#app/domain/clusters/cluster.ts';
import { isCurrentRegion } from '#app/domain/regions/region.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { touchPages } from '#app/infra/pages/touch.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';

export interface PutCluster {
  actor: Actor;
  slug: string;
  content: ClusterContent;
}
export type PutClusterRefusal = { kind: 'region_not_current' } | { kind: 'slug_taken' };

/** Answers the cluster's id. */
export async function putCluster({ actor, slug, content }: PutCluster): Promise<Result<string, PutClusterRefusal>> {
  return inTransaction<Result<string, PutClusterRefusal>>('put cluster', async (tx, now) => {
    if (!(await isCurrentRegion(tx, content.regionKey))) return refuse({ kind: 'region_not_current' });
    const id = await insertCluster(tx, slug, content, now);
    if (id === null) return refuse({ kind: 'slug_taken' });
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'put_cluster', subject: id }, now);
    await touchPages(tx, ['clusters', `cluster:${id}`, `region:${content.regionKey}`]);
    return ok(id);
  });
}
