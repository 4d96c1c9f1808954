// The clusters of the officer's regions and how they stand.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOfficer } from '#app/http/access.server.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { regionMeta, regionRooms } from '../region-rooms.ts';
import { readRegionClusters } from './clusters.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => regionMeta(m.region_room_clusters());

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request);
  return { clusters: await readRegionClusters(officer.regionKeys, getLocale()) };
}

export default function RegionClustersPage() {
  const { clusters } = useLoaderData<typeof loader>();
  return (
    <DeskFrame desk={m.region_desk()} groups={regionRooms()} title={m.region_clusters_title({ count: clusters.length })}>
      {clusters.length === 0 ? <EmptyState title={m.region_clusters_none()}>{m.region_clusters_none_text()}</EmptyState> : <ClusterTable clusters={clusters} />}
    </DeskFrame>
  );
}

type Cluster = Awaited<ReturnType<typeof readRegionClusters>>[number];

function ClusterTable({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <Table
      caption={m.region_room_clusters()}
      rows={clusters}
      keyOf={(cluster) => cluster.slug}
      columns={[
        { head: m.region_cluster(), cell: (cluster) => <ClusterName cluster={cluster} /> },
        { head: m.region_district(), lang: () => 'ko', cell: (cluster) => cluster.district },
        { head: m.region_cluster_makers(), number: true, cell: (cluster) => cluster.makers },
        { head: m.region_cluster_orders(), number: true, cell: (cluster) => cluster.orders30 },
        { head: m.region_cluster_experiences(), number: true, cell: (cluster) => cluster.experiences },
        { head: m.region_cluster_checked(), cell: (cluster) => (cluster.checkedOn === null ? m.region_never() : formatDay(cluster.checkedOn, getLocale())) },
      ]}
    />
  );
}

function ClusterName({ cluster }: { cluster: Cluster }) {
  const name = cluster.name ?? cluster.nameKo ?? cluster.slug;
  const lang = cluster.name === null ? 'ko' : undefined;
  return (
    <div>
      {cluster.published ? (
        <a className="inline" href={url('cluster', { slug: cluster.slug })} lang={lang}>
          {name}
        </a>
      ) : (
        <strong lang={lang}>{name}</strong>
      )}{' '}
      {cluster.published ? null : <Badge>{m.region_cluster_unpublished()}</Badge>}{' '}
      {cluster.inEnglish === true ? null : <Badge>{m.region_cluster_no_english()}</Badge>}
    </div>
  );
}
