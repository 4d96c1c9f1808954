// Clusters for lists and maps: name, line, region, kind and how many makers are at work there. Published clusters alone.
import { sql } from 'kysely';

import { pictureOf, type PictureSource } from '#app/components/picture-source.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';
import { urlIn } from '#app/urls.ts';

/** The query behind lists of clusters; callers add where, order and limit. `c` is public_cluster. */
export function clusterRows(locale: Locale) {
  return reader()
    .selectFrom('publicCluster as c')
    .innerJoin('clusterText as ko', (join) => join.onRef('ko.clusterId', '=', 'c.id').on('ko.locale', '=', 'ko'))
    .leftJoin('clusterText as tr', (join) =>
      join.onRef('tr.clusterId', '=', 'c.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .innerJoin('regionText as rko', (join) => join.onRef('rko.regionKey', '=', 'c.regionKey').on('rko.locale', '=', 'ko'))
    .leftJoin('regionText as rtr', (join) =>
      join.onRef('rtr.regionKey', '=', 'c.regionKey').on('rtr.locale', '=', locale).onRef('rtr.sourceRevision', '>=', 'rko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'c.mediaId')
    .select(['c.id', 'c.slug', 'c.regionKey', 'c.district', 'c.lat', 'c.lng', 'c.kind', 'md.hash', 'md.colour'])
    .select([
      'ko.name as nameKo',
      'ko.tagline as taglineKo',
      'tr.name as nameTr',
      'tr.tagline as taglineTr',
      'rko.shortName as regionKo',
      'rtr.shortName as regionTr',
    ])
    .select(sql<number>`(select count(*)::int from public_maker m where m.cluster_id = c.id)`.as('makers'));
}

export type ClusterRow = Awaited<ReturnType<ReturnType<typeof clusterRows>['execute']>>[number];
export interface PlaceTile {
  href: string;
  name: string;
  nameLang: 'ko' | undefined;
  text: string;
  regionKey: string;
  region: string;
  /** Districts are written in Korean only. */
  district: string;
  kind: ClusterRow['kind'];
  makers: number;
  lat: number;
  lng: number;
  picture: PictureSource | null;
}

export function toPlaceTile(row: ClusterRow, locale: Locale): PlaceTile {
  return {
    href: urlIn(locale, 'cluster', { slug: row.slug }),
    name: row.nameTr ?? row.nameKo,
    nameLang: koreanOnly(row.nameTr, locale),
    text: row.taglineTr ?? row.taglineKo,
    regionKey: row.regionKey,
    region: row.regionTr ?? row.regionKo,
    district: row.district,
    kind: row.kind,
    makers: row.makers,
    lat: row.lat,
    lng: row.lng,
    picture: pictureOf(row),
  };
}
