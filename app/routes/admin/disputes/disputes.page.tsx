// The operator's list of disputes.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { phaseText, reasonText } from '../dispute-words.ts';
import { readDisputesPage } from './disputes.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_disputes());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const asked = { closed: search.get('show') === 'closed', page: pageNumber(search) };
  return { ...asked, ...(await readDisputesPage(asked)) };
}

export default function DisputesPage() {
  const { closed, page, rows, last } = useLoaderData<typeof loader>();
  const address = (to: { closed: boolean; page?: number }): string =>
    url('adminDisputes', {}, { show: to.closed ? 'closed' : undefined, page: to.page === undefined || to.page === 1 ? undefined : to.page });
  return (
    <AdminDesk role="operator" title={m.oversight_disputes()}>
      <p>{m.oversight_disputes_text()}</p>
      <Choices
        label={m.oversight_show()}
        choices={[
          { href: address({ closed: false }), label: m.oversight_disputes_open(), current: !closed },
          { href: address({ closed: true }), label: m.oversight_disputes_closed(), current: closed },
        ]}
      />
      {rows.length === 0 ? <EmptyState title={m.oversight_disputes_none()}>{m.oversight_disputes_none_text()}</EmptyState> : <DisputeTable rows={rows} />}
      <Pages page={page} last={last} href={(to) => address({ closed, page: to })} />
    </AdminDesk>
  );
}

function DisputeTable({ rows }: { rows: Awaited<ReturnType<typeof readDisputesPage>>['rows'] }) {
  const locale = getLocale();
  return (
    <Table
      caption={m.oversight_disputes()}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { head: m.oversight_dispute_reason(), cell: (row) => <a href={url('adminDispute', { id: row.id })}>{reasonText(row.reason)}</a> },
        { head: m.oversight_purchase(), cell: (row) => row.number },
        { head: m.oversight_state(), cell: (row) => <Badge tone={phaseText(row.status).tone}>{phaseText(row.status).text}</Badge> },
        { head: m.oversight_dispute_opened(), cell: (row) => formatDay(row.openedAt, locale) },
        {
          head: m.oversight_evidence_due(),
          cell: (row) =>
            row.evidenceSentAt !== null ? m.oversight_evidence_sent() : row.evidenceDueAt === null ? '–' : formatMoment(row.evidenceDueAt, locale),
        },
        { head: m.oversight_amount(), number: true, cell: (row) => wonText(row.amount) },
      ]}
    />
  );
}
