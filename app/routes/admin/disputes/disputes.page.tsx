// The operator's list of disputes.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatDay, formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Choices } from '#app/routes/region/tiles.tsx';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { phaseText, reasonText } from '../dispute-words.ts';
import { pageNumber } from '../page-number.ts';
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
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.oversight_dispute_reason()}</th>
          <th scope="col">{m.oversight_purchase()}</th>
          <th scope="col">{m.oversight_state()}</th>
          <th scope="col">{m.oversight_dispute_opened()}</th>
          <th scope="col">{m.oversight_evidence_due()}</th>
          <th scope="col" className="number">
            {m.oversight_amount()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={m.oversight_dispute_reason()}>
              <a href={url('adminDispute', { id: row.id })}>{reasonText(row.reason)}</a>
            </td>
            <td data-label={m.oversight_purchase()}>{row.number}</td>
            <td data-label={m.oversight_state()}>
              <Badge tone={phaseText(row.status).tone}>{phaseText(row.status).text}</Badge>
            </td>
            <td data-label={m.oversight_dispute_opened()}>{formatDay(row.openedAt, locale)}</td>
            <td data-label={m.oversight_evidence_due()}>
              {row.evidenceSentAt !== null ? m.oversight_evidence_sent() : row.evidenceDueAt === null ? '–' : formatMoment(row.evidenceDueAt, locale)}
            </td>
            <td data-label={m.oversight_amount()} className="number">
              {wonText(row.amount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
