// All clusters, to be edited.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireCurator } from '#app/http/access.server.ts';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readClustersPage } from './clusters.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_clusters());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  return { role, clusters: await readClustersPage() };
}

export default function ClustersPage() {
  const { role, clusters } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role={role} title={m.admin_clusters()}>
      {clusters.length === 0 ? <EmptyState title={m.admin_clusters_none()} /> : <ClusterTable clusters={clusters} />}
    </AdminDesk>
  );
}

type Cluster = Awaited<ReturnType<typeof readClustersPage>>[number];

function ClusterTable({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <Table
      caption={m.admin_clusters()}
      rows={clusters}
      keyOf={(cluster) => cluster.id}
      columns={[
        {
          head: m.admin_cluster_name(),
          cell: (cluster) => (
            <a href={url('adminCluster', { id: cluster.id })} lang="ko">
              {cluster.name}
            </a>
          ),
        },
        { head: m.admin_cluster_district(), lang: () => 'ko', cell: (cluster) => cluster.district },
        { head: m.admin_cluster_makers(), number: true, cell: (cluster) => cluster.makers },
        { head: m.admin_state(), cell: (cluster) => <ClusterState cluster={cluster} /> },
        {
          head: m.admin_cluster_checked(),
          cell: (cluster) => (cluster.checkedOn === null ? m.admin_cluster_never() : formatDay(cluster.checkedOn, getLocale())),
        },
        { head: m.admin_cluster_updated(), cell: (cluster) => formatMoment(cluster.updatedAt, getLocale()) },
      ]}
    />
  );
}

function ClusterState({ cluster }: { cluster: Cluster }) {
  return (
    <span className="button-row">
      <Badge tone={cluster.published ? 'good' : 'plain'}>{cluster.published ? m.admin_cluster_published() : m.admin_cluster_unpublished()}</Badge>
      {cluster.nameEn === null ? <Badge>{m.admin_cluster_no_english()}</Badge> : null}
      {cluster.englishBehind ? <Badge tone="bad">{m.admin_cluster_english_behind()}</Badge> : null}
    </span>
  );
}
