// What was sold from the officer's regions, by place and line by line; nothing of the buyers.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { DeskFrame } from '#app/components/desk-frame.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOfficer } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { regionMeta, regionRooms } from '../region-rooms.ts';
import { LineTable, PlaceTable } from './order-tables.tsx';
import { readSoldByPlace, readSoldLines } from './orders.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => regionMeta(m.region_room_orders());

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request);
  const params = new URL(request.url).searchParams;
  const page = pageNumber(params);
  const days = oneOf(params, 'days', ['30', '90', '365']);
  const query = { regionKeys: officer.regionKeys, locale: getLocale(), days: Number(days), offset: (page - 1) * perPage, limit: perPage };
  const [places, sold] = await Promise.all([readSoldByPlace(query), readSoldLines(query)]);
  return { places, ...sold, page, days };
}

export default function RegionOrdersPage() {
  const { places, lines, total, page, days } = useLoaderData<typeof loader>();
  const at = (span: string, number?: number) => url('regionOrders', {}, { days: span === '30' ? undefined : span, page: number });
  const spans = ['30', '90', '365'];
  return (
    <DeskFrame desk={m.region_desk()} groups={regionRooms()} title={m.region_orders_title()}>
      <Choices label={m.region_span()} choices={spans.map((span) => ({ href: at(span), label: m.region_span_days({ days: span }), current: span === days }))} />
      {places.length === 0 ? (
        <EmptyState title={m.region_orders_none()}>{m.region_orders_none_text()}</EmptyState>
      ) : (
        <>
          <section className="desk-part">
            <h2>{m.region_by_place()}</h2>
            <PlaceTable places={places} />
          </section>
          <section className="desk-part">
            <h2>{m.region_lines_title({ count: total })}</h2>
            <p className="account-lede">{m.region_lines_text()}</p>
            <LineTable lines={lines} />
            <Pages page={page} last={Math.ceil(total / perPage)} href={(number) => at(days, number)} />
          </section>
        </>
      )}
    </DeskFrame>
  );
}
