// Alarms for the operator: open ones first, each with what it is about, its deadline and what was done; the closed ones as history.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { Notice, EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { acknowledgeAlarm } from '#app/flows/acknowledge-alarm.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { AlarmCard } from './alarm-card.tsx';
import { alarmText } from './alarm-words.ts';
import { alarmForm } from './alarms.form.ts';
import { readAlarmFilter, readAlarmsPage } from './alarms.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_alarms());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const filter = readAlarmFilter(search, pageNumber(search));
  return { filter, done: search.get('done') !== null, ...(await readAlarmsPage(filter)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const form = await parseForm(request, alarmForm);
  if (!form.ok) return refusedForm(form.reply);
  const done = await acknowledgeAlarm({ ...form.value, operatorId: operator.personId });
  if (!done.ok) return refusedForm(form.reply({ form: [refusalWords(done.refusal)] }), 409);
  throw goTo(url('adminAlarms', {}, { done: 'note' }));
}

export default function AlarmsPage() {
  const { filter, alarms, counts, last, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const typed = reply?.initialValue ?? {};
  const address = (to: { closed?: boolean; kind?: string | null; page?: number }): string => {
    const next = { ...filter, page: 1, ...to };
    return url('adminAlarms', {}, { show: next.closed ? 'closed' : undefined, kind: next.kind ?? undefined, page: next.page === 1 ? undefined : next.page });
  };
  return (
    <AdminDesk role="operator" title={m.oversight_alarms()} done={done ? m.oversight_noted() : null}>
      <p>{m.oversight_alarms_text()}</p>
      <Choices
        label={m.oversight_show()}
        choices={[
          { href: address({ closed: false, kind: null }), label: m.oversight_show_open(), current: !filter.closed && filter.kind === null },
          ...counts.map(({ kind, n }) => ({
            href: address({ closed: false, kind }),
            label: `${alarmText(kind)} ${String(n)}`,
            current: !filter.closed && filter.kind === kind,
          })),
          { href: address({ closed: true, kind: null }), label: m.oversight_show_closed(), current: filter.closed },
        ]}
      />
      {reply?.error?.[''] == null ? null : <Notice tone="bad" live title={reply.error[''].join(' ')} />}
      {alarms.length === 0 ? (
        <EmptyState title={filter.closed ? m.oversight_none_closed() : m.oversight_none_open()}>{m.oversight_none_text()}</EmptyState>
      ) : (
        <ul className="form-stack" role="list">
          {alarms.map((alarm) => (
            <AlarmCard key={alarm.id} alarm={alarm} reply={typed['alarmId'] === alarm.id ? reply : undefined} />
          ))}
        </ul>
      )}
      <Pages page={filter.page} last={last} href={(page) => address({ page })} />
    </AdminDesk>
  );
}
