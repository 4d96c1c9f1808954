// One reconciliation: that it is under way, then what was compared, and every difference with the journal or object it is about.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { formatDay, formatMoment, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { differenceText, runStateText } from '../reconciliation-words.ts';
import { readRunPage, type RunFacts } from './reconciliation-run.read.server.ts';

/** Seconds between two looks of the browser itself, while a run is under way. */
const lookEvery = 2;

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_reconciliation());

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = await readRunPage(params['id'] ?? '');
  if (page === null) throw notFound();
  return data(page, page.run.state === 'running' ? { headers: { Refresh: String(lookEvery) } } : {});
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }): Headers {
  const refresh = loaderHeaders.get('Refresh');
  return refresh === null ? new Headers() : new Headers({ Refresh: refresh });
}

export default function ReconciliationRunPage() {
  const { run, differences } = useLoaderData<typeof loader>();
  const { text, tone } = runStateText(run.state);
  const locale = getLocale();
  return (
    <AdminDesk role="operator" title={m.oversight_run_title({ day: formatDay(toDay(run.dayText), locale) })} actions={<Badge tone={tone}>{text}</Badge>}>
      <p className="hint">
        {formatMoment(run.startedAt, locale)} · {run.startedByName ?? m.oversight_run_by_night()}
      </p>
      {run.state === 'running' ? (
        <Notice live title={m.oversight_run_under_way()}>
          {m.oversight_run_under_way_text()} <a href={url('adminReconciliationRun', { id: run.id })}>{m.oversight_run_look_again()}</a>
        </Notice>
      ) : null}
      {run.failure === null ? null : <Notice tone="bad" title={run.failure} />}
      <dl className="figures">
        <div>
          <dt>{m.oversight_run_ours()}</dt>
          <dd>{run.ours === null ? '–' : wonText(run.ours)}</dd>
        </div>
        <div>
          <dt>{m.oversight_run_theirs()}</dt>
          <dd>{run.theirs === null ? '–' : wonText(run.theirs)}</dd>
        </div>
        <div>
          <dt>{m.oversight_run_lines()}</dt>
          <dd>{run.lines}</dd>
        </div>
        <div>
          <dt>{m.oversight_run_sealed()}</dt>
          <dd>{run.journals}</dd>
        </div>
        <div>
          <dt>{m.oversight_run_verified()}</dt>
          <dd>{run.verified}</dd>
        </div>
      </dl>
      {run.state === 'running' ? null : differences.length === 0 ? (
        <EmptyState title={run.state === 'agreed' ? m.oversight_run_all_agrees() : m.oversight_run_nothing_compared()}>
          {run.state === 'agreed' ? m.oversight_run_all_agrees_text() : m.oversight_run_nothing_compared_text()}
        </EmptyState>
      ) : (
        <Differences differences={differences} />
      )}
      <p>
        <a href={url('adminReconciliation')}>{m.oversight_runs_all()}</a>
      </p>
    </AdminDesk>
  );
}

function Differences({ differences }: { differences: RunFacts['differences'] }) {
  return (
    <Table
      caption={m.oversight_run_differences()}
      rows={differences}
      keyOf={(one) => one.key}
      columns={[
        { head: m.oversight_difference(), cell: (one) => differenceText(one.kind) },
        {
          head: m.oversight_difference_about(),
          cell: (one) => (
            <>
              {one.journalId === null ? one.reference : <a href={url('adminJournal', { id: one.journalId })}>{one.reference}</a>}
              {one.detail === '' ? null : <span className="desk-soft"> {one.detail}</span>}
            </>
          ),
        },
        { head: m.oversight_difference_ours(), number: true, cell: (one) => (one.ours === null ? '–' : wonText(one.ours)) },
        { head: m.oversight_difference_theirs(), number: true, cell: (one) => (one.theirs === null ? '–' : wonText(one.theirs)) },
      ]}
    />
  );
}
