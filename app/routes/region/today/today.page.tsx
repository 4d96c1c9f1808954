// The region desk: who needs help first. Everything lies inside the institution's mandate.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Figures } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { requireOfficer } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { MakerTable } from '../makers/maker-table.tsx';
import { regionMeta, regionRooms } from '../region-rooms.ts';
import { readRegionToday } from './today.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => regionMeta(m.region_room_today());

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request);
  return readRegionToday(officer.regionKeys, getLocale());
}

export default function RegionTodayPage() {
  const { scope, counts, quiet, proofs } = useLoaderData<typeof loader>();
  const now = scope.filter((region) => region.successorKey === null);
  const before = scope.filter((region) => region.successorKey !== null);
  const names = (regions: typeof scope) => regions.map((region) => region.name).join(', ');
  if (scope.length === 0) {
    return (
      <DeskFrame desk={m.region_desk()} groups={regionRooms()} title={m.region_desk()}>
        <EmptyState title={m.region_no_mandate()}>{m.region_no_mandate_text()}</EmptyState>
      </DeskFrame>
    );
  }
  return (
    <DeskFrame desk={m.region_desk()} groups={regionRooms()} title={names(now)}>
      {before.length === 0 ? null : <p className="account-lede">{m.region_with_predecessors({ regions: names(before) })}</p>}
      <Figures
        figures={[
          { label: m.region_figure_makers(), value: String(counts.makers), href: url('regionMakers') },
          { label: m.region_figure_quiet_30(), value: String(counts.quiet30), href: url('regionMakers', {}, { show: 'quiet30' }) },
          { label: m.region_figure_quiet_90(), value: String(counts.quiet90), href: url('regionMakers', {}, { show: 'quiet90' }) },
          { label: m.region_figure_proofs(), value: String(counts.proofs), href: url('regionMakers', {}, { show: 'proof' }) },
          { label: m.region_figure_orders(), value: String(counts.orders30), href: url('regionOrders') },
          { label: m.region_figure_won(), value: wonText(counts.won30), href: url('regionOrders') },
          { label: m.region_figure_clusters(), value: String(counts.clusters), href: url('regionClusters') },
        ]}
      />
      <section className="desk-part">
        <h2>{m.region_quiet_title()}</h2>
        {quiet.total === 0 ? <Notice tone="good" title={m.region_quiet_none()} /> : <MakerTable makers={quiet.makers} />}
        {quiet.total > quiet.makers.length ? (
          <a className="more-link" href={url('regionMakers', {}, { show: 'quiet30' })}>
            {m.region_quiet_all({ count: quiet.total })}
          </a>
        ) : null}
      </section>
      <section className="desk-part">
        <h2>{m.region_proofs_title()}</h2>
        {proofs.total === 0 ? <Notice tone="good" title={m.region_proofs_none()} /> : <MakerTable makers={proofs.makers} />}
        {proofs.total > proofs.makers.length ? (
          <a className="more-link" href={url('regionMakers', {}, { show: 'proof' })}>
            {m.region_proofs_all({ count: proofs.total })}
          </a>
        ) : null}
      </section>
    </DeskFrame>
  );
}
