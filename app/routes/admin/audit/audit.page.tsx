// The audit: append-only, filtered by subject or deed (trust.md T28).
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { readAuditPage } from './audit.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_audit());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const asked = { find: (search.get('find') ?? '').trim().slice(0, 100), page: pageNumber(search) };
  return { ...asked, ...(await readAuditPage(asked)) };
}

export default function AuditPage() {
  const { find, page, entries, last } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role="operator" title={m.operator_audit()}>
      <form className="button-row" role="search" style={{ alignItems: 'end' }}>
        <Field name="find" label={m.operator_audit_filter()} defaultValue={find} type="search" maxLength={100} />
        <Button kind="secondary">{m.operator_find()}</Button>
      </form>
      {entries.length === 0 ? <EmptyState title={m.operator_audit_none()} /> : <AuditTable entries={entries} />}
      <Pages page={page} last={last} href={(to) => url('adminAudit', {}, { find, page: to === 1 ? undefined : to })} />
    </AdminDesk>
  );
}

function AuditTable({ entries }: { entries: Awaited<ReturnType<typeof readAuditPage>>['entries'] }) {
  return (
    <Table
      caption={m.operator_audit()}
      rows={entries}
      keyOf={(entry) => entry.id}
      columns={[
        { head: m.operator_when(), cell: (entry) => formatMoment(entry.at, getLocale()) },
        {
          head: m.operator_actor(),
          cell: (entry) => (
            <>
              {entry.actorName ?? '–'} ({entry.role})
            </>
          ),
        },
        { head: m.operator_action(), cell: (entry) => entry.action },
        {
          head: m.operator_subject(),
          cell: (entry) => (
            <a href={url('adminAudit', {}, { find: entry.subject })}>
              <code>{entry.subject}</code>
            </a>
          ),
        },
        { head: m.operator_detail(), cell: (entry) => <Facts facts={entry.facts} /> },
      ]}
    />
  );
}

function Facts({ facts }: { facts: readonly [string, string][] }) {
  if (facts.length === 0) return '–';
  return (
    <ul role="list">
      {facts.map(([name, value]) => (
        <li key={name}>
          <span className="by">{name}</span> {value}
        </li>
      ))}
    </ul>
  );
}
