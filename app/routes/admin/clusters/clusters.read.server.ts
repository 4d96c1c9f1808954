// Every cluster with how its page stands: published, checked, translated.
import { sql } from 'kysely';

import { reader } from '#app/infra/db/reader.server.ts';

export async function readClustersPage() {
  return reader()
    .selectFrom('cluster as c')
    .innerJoin('clusterText as ko', (join) => join.onRef('ko.clusterId', '=', 'c.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as en', (join) => join.onRef('en.clusterId', '=', 'c.id').on('en.locale', '=', 'en'))
    .select(['c.id', 'c.district', 'c.published', 'c.checkedOn', 'c.updatedAt', 'ko.name', 'en.name as nameEn'])
    .select([
      sql<boolean>`coalesce(en.source_revision < ko.source_revision, false)`.as('englishBehind'),
      sql<number>`(select count(*) from workshop w where w.cluster_id = c.id and w.valid_to is null)`.as('makers'),
    ])
    .orderBy('ko.name')
    .execute();
}
