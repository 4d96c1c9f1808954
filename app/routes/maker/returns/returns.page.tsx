// A maker's returns, exchanges and claims: what waits for an answer first.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { CaseTable } from '../../case/case-table.tsx';
import { readCases } from '../../case/cases.read.server.ts';
import { MakerDesk, makerMeta } from '../desk.tsx';

const shows = ['open', 'ended', 'all'] as const;

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.returns_desk_title());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const query = new URL(request.url).searchParams;
  const show = oneOf(query, 'show', shows);
  const page = pageNumber(query);
  return { show, page, ...(await readCases({ makerId, show, limit: perPage, offset: (page - 1) * perPage })) };
}

export default function MakerReturnsPage() {
  const { rows, total, show, page } = useLoaderData<typeof loader>();
  const words = { open: m.returns_show_open(), ended: m.returns_show_ended(), all: m.returns_show_all() };
  return (
    <MakerDesk title={m.returns_desk_title()}>
      <Choices
        label={m.returns_state()}
        choices={shows.map((one) => ({ href: url('makerReturns', {}, { show: one === 'open' ? undefined : one }), label: words[one], current: one === show }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={m.returns_none()} action={<a href={url('makerOrders')}>{m.maker_room_orders()}</a>}>
          {m.returns_none_text()}
        </EmptyState>
      ) : (
        <CaseTable rows={rows} caption={m.returns_desk_title()} href={(id) => url('makerReturn', { id })} />
      )}
      <Pages page={page} last={Math.ceil(total / perPage)} href={(to) => url('makerReturns', {}, { show, page: to })} />
    </MakerDesk>
  );
}
