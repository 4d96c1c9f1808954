// The makers of the officer's regions. Makers elsewhere do not exist here.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOfficer } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { regionMeta, regionRooms } from '../region-rooms.ts';
import { MakerTable } from './maker-table.tsx';
import { readRegionMakers, type MakerFilter } from './makers.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => regionMeta(m.region_room_makers());

export async function loader({ request }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request);
  const query = new URL(request.url).searchParams;
  const page = pageNumber(query);
  const filter = oneOf(query, 'show', ['all', 'quiet30', 'quiet90', 'proof']);
  const search = (query.get('q') ?? '').trim().slice(0, 60);
  const found = await readRegionMakers({ regionKeys: officer.regionKeys, locale: getLocale(), filter, search, offset: (page - 1) * perPage, limit: perPage });
  return { ...found, page, filter, search };
}

export default function RegionMakersPage() {
  const { makers, total, page, filter, search } = useLoaderData<typeof loader>();
  const at = (show: MakerFilter, number?: number) => url('regionMakers', {}, { show: show === 'all' ? undefined : show, q: search, page: number });
  const labels: [MakerFilter, string][] = [
    ['all', m.region_show_all()],
    ['quiet30', m.region_show_quiet_30()],
    ['quiet90', m.region_show_quiet_90()],
    ['proof', m.region_show_proof()],
  ];
  return (
    <DeskFrame desk={m.region_desk()} groups={regionRooms()} title={m.region_makers_title({ count: total })}>
      <Choices label={m.region_show()} choices={labels.map(([show, label]) => ({ href: at(show), label, current: show === filter }))} />
      <form action={url('regionMakers')} className="desk-search" role="search">
        {filter === 'all' ? null : <input type="hidden" name="show" value={filter} />}
        <Field name="q" type="search" label={m.region_search()} defaultValue={search} maxLength={60} />
        <Button kind="secondary">{m.region_search_button()}</Button>
      </form>
      {makers.length === 0 ? <EmptyState title={m.region_makers_none()}>{m.region_makers_none_text()}</EmptyState> : <MakerTable makers={makers} />}
      <Pages page={page} last={Math.ceil(total / perPage)} href={(number) => at(filter, number)} />
    </DeskFrame>
  );
}
