// Sales of the regions as tables that become cards on phones.
import { wonText } from '#app/components/price.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { readSoldByPlace, readSoldLines } from './orders.read.server.ts';

type Place = Awaited<ReturnType<typeof readSoldByPlace>>[number];
type Line = Awaited<ReturnType<typeof readSoldLines>>['lines'][number];

export function PlaceTable({ places }: { places: readonly Place[] }) {
  return (
    <Table
      caption={m.region_orders()}
      rows={places}
      keyOf={(place) => `${place.regionKey} ${place.clusterId ?? ''}`}
      columns={[
        { head: m.region_place(), cell: (place) => <PlaceName place={place} /> },
        { head: m.region_orders(), number: true, cell: (place) => place.orders },
        { head: m.region_pieces(), number: true, cell: (place) => place.pieces },
        { head: m.region_cluster_makers(), number: true, cell: (place) => place.makers },
        { head: m.region_won(), number: true, cell: (place) => wonText(place.won) },
      ]}
    />
  );
}

function PlaceName({ place }: { place: Place }) {
  const region = place.regionName ?? place.regionKey;
  if (place.clusterId === null) return <span>{m.region_place_other({ region })}</span>;
  const name = place.clusterName ?? place.clusterSlug ?? region;
  return (
    <span>
      {place.published === true && place.clusterSlug !== null ? (
        <a className="inline" href={url('cluster', { slug: place.clusterSlug })}>
          {name}
        </a>
      ) : (
        name
      )}
      {` · ${region}`}
    </span>
  );
}

export function LineTable({ lines }: { lines: readonly Line[] }) {
  const locale = getLocale();
  return (
    <Table
      caption={m.region_orders_title()}
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        { head: m.region_line_day(), cell: (line) => (line.paidAt === null ? '' : formatDay(line.paidAt, locale)) },
        { head: m.region_line_number(), cell: (line) => line.number },
        { head: m.region_line_goods(), cell: (line) => m.region_line_pieces({ name: locale === 'en' ? line.nameEn : line.nameKo, quantity: line.quantity }) },
        { head: m.region_maker(), cell: (line) => line.maker ?? line.makerKo },
        { head: m.region_place(), cell: (line) => line.clusterName ?? line.regionName },
        { head: m.region_line_stage(), cell: (line) => stageWords(line.stage) },
        { head: m.region_won(), number: true, cell: (line) => wonText(line.lineTotal) },
      ]}
    />
  );
}

function stageWords(stage: string): string {
  const words: Record<string, () => string> = {
    paid: m.region_stage_paid,
    preparing: m.region_stage_preparing,
    shipped: m.region_stage_shipped,
    delivered: m.region_stage_delivered,
    confirmed: m.region_stage_confirmed,
    cancelled: m.region_stage_cancelled,
  };
  return words[stage]?.() ?? '';
}
