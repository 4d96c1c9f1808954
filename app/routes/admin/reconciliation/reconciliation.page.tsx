// Reconciliation for the operator: every run with what it found, the seal over the ledger, and a run of one's own.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { askReconciliation } from '#app/flows/reconcile.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { formatDay, formatMoment, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { runStateText } from '../reconciliation-words.ts';
import { readReconciliationPage } from './reconciliation.read.server.ts';

const runForm = z.strictObject({ deed: z.literal('run') });

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.oversight_reconciliation());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const page = pageNumber(new URL(request.url).searchParams);
  return { page, ...(await readReconciliationPage(page)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const form = await parseForm(request, runForm);
  if (!form.ok) return refusedForm(form.reply);
  const id = await askReconciliation({ operatorId: operator.personId });
  throw goTo(url('adminReconciliationRun', { id }));
}

type Facts = Awaited<ReturnType<typeof readReconciliationPage>>;

export default function ReconciliationPage() {
  const { page, runs, seal, last } = useLoaderData<typeof loader>();
  const now = (
    <form method="post">
      <Button name="deed" value="run" kind="secondary" size="small">
        {m.oversight_run_now()}
      </Button>
    </form>
  );
  return (
    <AdminDesk role="operator" title={m.oversight_reconciliation()} actions={now}>
      <p>{m.oversight_reconciliation_text()}</p>
      {runs.length === 0 ? <EmptyState title={m.oversight_runs_none()}>{m.oversight_runs_none_text()}</EmptyState> : <Runs runs={runs} />}
      <Pages page={page} last={last} href={(to) => url('adminReconciliation', {}, { page: to === 1 ? undefined : to })} />
      <Seal seal={seal} />
    </AdminDesk>
  );
}

function Runs({ runs }: { runs: Facts['runs'] }) {
  const locale = getLocale();
  return (
    <Table
      caption={m.oversight_reconciliation()}
      rows={runs}
      keyOf={(run) => run.id}
      columns={[
        { head: m.oversight_run_day(), cell: (run) => <a href={url('adminReconciliationRun', { id: run.id })}>{formatDay(toDay(run.day), locale)}</a> },
        { head: m.oversight_state(), cell: (run) => <Badge tone={runStateText(run.state).tone}>{runStateText(run.state).text}</Badge> },
        {
          head: m.oversight_run_started(),
          cell: (run) => (
            <>
              {formatMoment(run.startedAt, locale)} · {run.startedByName ?? m.oversight_run_by_night()}
            </>
          ),
        },
        { head: m.oversight_run_lines(), number: true, cell: (run) => run.lines },
        { head: m.oversight_run_ours(), number: true, cell: (run) => (run.ours === null ? '–' : wonText(run.ours)) },
        { head: m.oversight_run_theirs(), number: true, cell: (run) => (run.theirs === null ? '–' : wonText(run.theirs)) },
        { head: m.oversight_run_differences(), number: true, cell: (run) => run.differences },
      ]}
    />
  );
}

function Seal({ seal }: { seal: Facts['seal'] }) {
  if (seal === null) return null;
  return (
    <section className="card form-stack">
      <h2>{m.oversight_seal()}</h2>
      <p>{m.oversight_seal_text({ journals: seal.journals, when: formatMoment(seal.sealedAt, getLocale()) })}</p>
      <p className="hint">
        {m.oversight_seal_block({ number: seal.number })} <code style={{ overflowWrap: 'anywhere' }}>{seal.hash}</code>
      </p>
    </section>
  );
}
