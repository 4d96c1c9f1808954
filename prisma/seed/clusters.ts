// Loads the clusters with their stories and experiences. No designation is claimed.
import type { Actor } from '#app/domain/audit/actor.ts';
import { clusterContent } from '#app/domain/clusters/cluster.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { putCluster } from '#app/flows/put-cluster.server.ts';

import { clusters } from './content/clusters.ts';
import { done, inParallel } from './loading.ts';

/** Answers cluster ids by slug. */
export async function seedClusters(curator: Actor): Promise<Map<string, string>> {
  const pictures = await keepDrawings(clusters.map(({ landscape, pictureSeed }) => ({ subject: 'cluster', landscape, seed: pictureSeed })));
  const ids = await inParallel(clusters, async (cluster, place) => {
    const { slug, regionKey, district, lat, lng, accuracyKm, ksic, kind, designation, published, checkedOn, facts, ko, en, experiences } = cluster;
    const mediaId = pictures[place] ?? null;
    const content = clusterContent.parse({
      regionKey,
      district,
      lat,
      lng,
      accuracyKm,
      ksic,
      kind,
      designation,
      published,
      checkedOn,
      mediaId,
      facts,
      ko,
      en,
      experiences,
    });
    return done(await putCluster({ actor: curator, slug, content }));
  });
  return new Map(clusters.map(({ slug }, place) => [slug, ids[place] ?? '']));
}
