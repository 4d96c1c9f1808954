// The audit: append-only, filtered by deed, by what it was done to or by who did it (trust.md T28).
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
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
import { actText, knownActs, roleText, thingText } from './act-words.ts';
import { readAuditPage } from './audit.read.server.ts';
import { type Fact, factsOf } from './fact-words.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_audit());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const deed = knownActs.find((one) => one === search.get('deed')) ?? null;
  const asked = { find: (search.get('find') ?? '').trim().slice(0, 100), deed, page: pageNumber(search) };
  const { entries, last } = await readAuditPage(asked);
  return { ...asked, last, entries: entries.map(({ detail, ...entry }) => ({ ...entry, facts: factsOf(detail, entry.action) })) };
}

type Entry = ReturnType<typeof useLoaderData<typeof loader>>['entries'][number];

export default function AuditPage() {
  const { find, deed, page, entries, last } = useLoaderData<typeof loader>();
  const deeds = knownActs.map((value) => ({ value, label: actText(value) })).sort((a, b) => a.label.localeCompare(b.label, getLocale()));
  return (
    <AdminDesk role="operator" title={m.operator_audit()}>
      <p>{m.operator_audit_text()}</p>
      <form className="button-row" role="search" style={{ alignItems: 'end' }}>
        <Field name="find" label={m.operator_audit_filter()} defaultValue={find} type="search" maxLength={100} />
        <Select name="deed" label={m.operator_audit_deed()} defaultValue={deed ?? ''} options={[{ value: '', label: m.operator_audit_deed_all() }, ...deeds]} />
        <Button kind="secondary">{m.operator_find()}</Button>
      </form>
      {entries.length === 0 ? (
        <EmptyState title={m.operator_audit_none()} action={<a href={url('adminAudit')}>{m.operator_audit_deed_all()}</a>}>
          {m.operator_audit_none_text()}
        </EmptyState>
      ) : (
        <AuditTable entries={entries} />
      )}
      <Pages page={page} last={last} href={(to) => url('adminAudit', {}, { find, deed: deed ?? undefined, page: to === 1 ? undefined : to })} />
    </AdminDesk>
  );
}

function AuditTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table
      caption={m.operator_audit()}
      rows={entries}
      keyOf={(entry) => entry.id}
      columns={[
        {
          head: m.operator_action(),
          cell: (entry) => (
            <>
              <strong>{actText(entry.action)}</strong>
              <br />
              <small className="desk-soft">{formatMoment(entry.at, getLocale())}</small>
            </>
          ),
        },
        {
          head: m.operator_actor(),
          cell: (entry) => (entry.actorName === null ? roleText(entry.role) : `${entry.actorName} · ${roleText(entry.role)}`),
        },
        { head: m.operator_subject(), cell: (entry) => <Subject subject={entry.subject} /> },
        { head: m.operator_detail(), cell: (entry) => <Facts facts={entry.facts} /> },
      ]}
    />
  );
}

function Subject({ subject }: { subject: string }) {
  const thing = thingText(subject);
  const href = url('adminAudit', {}, { find: subject });
  if (thing !== null && !subject.includes('_')) return <a href={href}>{thing}</a>;
  return (
    <>
      {thing === null ? null : <>{thing} </>}
      <a href={href}>
        <code>{subject}</code>
      </a>
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return '–';
  return (
    <ul role="list">
      {facts.map(({ name, value, isId }, place) => (
        <li key={`${String(place)} ${name}`}>
          <span className="by">{name}</span> {isId ? <code>{value}</code> : value}
        </li>
      ))}
    </ul>
  );
}
