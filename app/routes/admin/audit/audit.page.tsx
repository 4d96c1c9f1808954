// The audit: append-only, filtered by subject or deed (trust.md T28).
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { adminRooms } from '../admin-rooms.ts';
import { pageNumber } from '../page-number.ts';
import { readAuditPage } from './audit.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = () => [{ title: `${m.operator_audit()} · ${m.shell_brand()}` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const asked = { find: (search.get('find') ?? '').trim().slice(0, 100), page: pageNumber(search) };
  return { ...asked, ...(await readAuditPage(asked)) };
}

export default function AuditPage() {
  const { find, page, entries, last } = useLoaderData<typeof loader>();
  return (
    <DeskFrame desk={m.operator_audit()} rooms={adminRooms('operator')} title={m.operator_audit()}>
      <form className="button-row" role="search" style={{ alignItems: 'end' }}>
        <Field name="find" label={m.operator_audit_filter()} defaultValue={find} type="search" maxLength={100} />
        <Button kind="secondary">{m.operator_find()}</Button>
      </form>
      {entries.length === 0 ? <EmptyState title={m.operator_audit_none()} /> : <AuditTable entries={entries} />}
      <Pages page={page} last={last} href={(to) => url('adminAudit', {}, { find, page: to === 1 ? undefined : to })} />
    </DeskFrame>
  );
}

function AuditTable({ entries }: { entries: Awaited<ReturnType<typeof readAuditPage>>['entries'] }) {
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th>{m.operator_when()}</th>
          <th>{m.operator_actor()}</th>
          <th>{m.operator_action()}</th>
          <th>{m.operator_subject()}</th>
          <th>{m.operator_detail()}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td data-label={m.operator_when()}>{formatMoment(entry.at, getLocale())}</td>
            <td data-label={m.operator_actor()}>
              {entry.actorName ?? '–'} ({entry.role})
            </td>
            <td data-label={m.operator_action()}>{entry.action}</td>
            <td data-label={m.operator_subject()}>
              <a href={url('adminAudit', {}, { find: entry.subject })}>{entry.subject}</a>
            </td>
            <td data-label={m.operator_detail()}>
              <code>{entry.detail}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
