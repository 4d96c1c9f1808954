// Makers of the region: their last sale and the end of their proof. Rows become cards on phones.
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { readRegionMakers } from './makers.read.server.ts';

type Maker = Awaited<ReturnType<typeof readRegionMakers>>['makers'][number];

export function MakerTable({ makers }: { makers: readonly Maker[] }) {
  return (
    <Table
      caption={m.region_room_makers()}
      rows={makers}
      keyOf={(maker) => maker.slug}
      columns={[
        { head: m.region_maker(), cell: (maker) => <MakerName maker={maker} /> },
        {
          head: m.region_place(),
          cell: (maker) => (
            <>
              <span lang="ko">{maker.district}</span>
              {maker.clusterName === null ? '' : ` · ${maker.clusterName}`}
            </>
          ),
        },
        { head: m.region_last_sale(), cell: (maker) => (maker.lastSale === null ? m.region_never() : formatDay(maker.lastSale, getLocale())) },
        { head: m.region_sold_30(), number: true, cell: (maker) => m.region_orders_and_won({ orders: maker.orders30 ?? 0, won: wonText(maker.won30 ?? 0) }) },
        { head: m.region_proof_until(), cell: (maker) => (maker.expiresOn === null ? m.region_proof_none() : formatDay(maker.expiresOn, getLocale())) },
      ]}
    />
  );
}

function MakerName({ maker }: { maker: Maker }) {
  const name = maker.name ?? maker.nameKo ?? maker.slug;
  const lang = maker.name === null ? 'ko' : undefined;
  return (
    <div>
      {maker.publicId === null ? (
        <strong lang={lang}>{name}</strong>
      ) : (
        <a className="inline" href={url('maker', { slug: maker.slug })} lang={lang}>
          {name}
        </a>
      )}{' '}
      <MakerState maker={maker} />
      <br />
      <small lang={maker.craft === null ? 'ko' : undefined}>{maker.craft ?? maker.craftKo}</small>
    </div>
  );
}

function MakerState({ maker }: { maker: Maker }) {
  if (maker.status === 'approved') return maker.paused ? <Badge>{m.region_paused()}</Badge> : null;
  const words = {
    applied: m.region_status_applied,
    in_review: m.region_status_in_review,
    suspended: m.region_status_suspended,
    closed: m.region_status_closed,
  };
  return <Badge tone={maker.status === 'suspended' ? 'bad' : 'plain'}>{words[maker.status]()}</Badge>;
}
