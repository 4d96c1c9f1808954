// All cases for the operator: what waits longest first.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { CaseTable } from '../../case/case-table.tsx';
import { readCases, type CaseShow } from '../../case/cases.read.server.ts';
import { AdminDesk, adminMeta } from '../admin-desk.tsx';

const shows: readonly CaseShow[] = ['open', 'ended', 'all'];

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.returns_desk_title());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const query = new URL(request.url).searchParams;
  const show = shows.find((one) => one === query.get('show')) ?? 'open';
  const page = pageNumber(query);
  return { show, page, ...(await readCases({ makerId: null, show, limit: perPage, offset: (page - 1) * perPage })) };
}

export default function AdminReturnsPage() {
  const { rows, total, show, page } = useLoaderData<typeof loader>();
  const words = { open: m.returns_show_open(), ended: m.returns_show_ended(), all: m.returns_show_all() };
  return (
    <AdminDesk role="operator" title={m.returns_desk_title()}>
      <nav className="choices" aria-label={m.returns_state()}>
        {shows.map((one) => (
          <a key={one} href={url('adminReturns', {}, { show: one === 'open' ? undefined : one })} aria-current={one === show ? 'true' : undefined}>
            {words[one]}
          </a>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={m.returns_none()}>{m.returns_none_text()}</EmptyState>
      ) : (
        <CaseTable rows={rows} caption={m.returns_desk_title()} href={(id) => url('adminReturn', { id })} makers />
      )}
      <Pages page={page} last={Math.ceil(total / perPage)} href={(to) => url('adminReturns', {}, { show, page: to })} />
    </AdminDesk>
  );
}
