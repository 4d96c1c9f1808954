// The clusters of the officer's regions and how they stand.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
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
    <DeskFrame desk={m.region_desk()} rooms={regionRooms()} title={m.region_clusters_title({ count: clusters.length })}>
      {clusters.length === 0 ? <EmptyState title={m.region_clusters_none()}>{m.region_clusters_none_text()}</EmptyState> : <ClusterTable clusters={clusters} />}
    </DeskFrame>
  );
}

type Cluster = Awaited<ReturnType<typeof readRegionClusters>>[number];

function ClusterTable({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <div className="table-scroll">
      <table className="table" data-cards>
        <thead>
          <tr>
            <th scope="col">{m.region_cluster()}</th>
            <th scope="col">{m.region_district()}</th>
            <th scope="col" className="number">
              {m.region_cluster_makers()}
            </th>
            <th scope="col" className="number">
              {m.region_cluster_orders()}
            </th>
            <th scope="col" className="number">
              {m.region_cluster_experiences()}
            </th>
            <th scope="col">{m.region_cluster_checked()}</th>
          </tr>
        </thead>
        <tbody>
          {clusters.map((cluster) => (
            <tr key={cluster.slug}>
              <td data-label={m.region_cluster()}>
                <ClusterName cluster={cluster} />
              </td>
              <td data-label={m.region_district()} lang="ko">
                {cluster.district}
              </td>
              <td data-label={m.region_cluster_makers()} className="number">
                {cluster.makers}
              </td>
              <td data-label={m.region_cluster_orders()} className="number">
                {cluster.orders30}
              </td>
              <td data-label={m.region_cluster_experiences()} className="number">
                {cluster.experiences}
              </td>
              <td data-label={m.region_cluster_checked()}>{cluster.checkedOn === null ? m.region_never() : formatDay(cluster.checkedOn, getLocale())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
