// Payouts for the operator: due, run, export for the bank, import of its answer with a report by row, deposits of buyers' money.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Figures, type Figure } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { m } from '#app/paraglide/messages.js';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { answerDeposit, answerExport, answerImport, answerRun } from './change-payouts.server.ts';
import { DepositForm, Files, ImportForm, Report } from './payout-files.tsx';
import { Payees, UnderWay } from './payout-tables.tsx';
import { readPayoutsPage, readReport, type PayoutsPage as Facts } from './payouts.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.settlement_payouts());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const resultId = search.get('result');
  return {
    ...(await readPayoutsPage()),
    report: resultId === null ? null : await readReport(resultId),
    done: search.get('done'),
    count: search.get('count') ?? '',
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const operator = await requireOperator(request);
  const body = await readForm(request);
  switch (body.get('intent')) {
    case 'run':
      return answerRun();
    case 'export':
      return answerExport(operator);
    case 'import':
      return answerImport(operator, body);
    case 'deposit':
      return answerDeposit(operator, body);
    default:
      throw notFound();
  }
}

export default function PayoutsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  return (
    <AdminDesk role="operator" title={m.settlement_payouts()} done={answer === undefined ? doneWords(page.done, page.count) : null}>
      <FormErrors errors={replyTo('export')?.error?.[''] ?? undefined} />
      {page.figures.bank < 0 ? <Notice tone="warn" title={m.settlement_bank_short()} /> : null}
      <Figures figures={figuresOf(page.figures)} />
      <div className="button-row">
        <form method="post">
          <Button kind="secondary" name="intent" value="run">
            {m.settlement_run()}
          </Button>
        </form>
        {page.figures.waitingCount === 0 ? null : (
          <form method="post">
            <Button name="intent" value="export">
              {m.settlement_export({ count: page.figures.waitingCount, amount: wonText(page.figures.waiting) })}
            </Button>
          </form>
        )}
      </div>
      {page.report === null ? null : <Report rows={page.report} />}
      <Payees payees={page.payees} />
      <UnderWay payouts={page.under} />
      <div className="columns">
        <Files batches={page.batches} results={page.results} />
        <aside className="desk-stack">
          <ImportForm reply={replyTo('import')} />
          <DepositForm reply={replyTo('deposit')} />
        </aside>
      </div>
    </AdminDesk>
  );
}

function figuresOf(sums: Facts['figures']): Figure[] {
  return [
    { label: m.settlement_sum_payable(), value: wonText(sums.payable) },
    { label: m.settlement_late(), value: String(sums.late) },
    { label: m.settlement_waiting(), value: wonText(sums.waiting) },
    { label: m.settlement_at_bank(), value: wonText(sums.sent) },
    { label: m.operator_account_bank(), value: wonText(sums.bank) },
    { label: m.operator_account_stripe_balance(), value: wonText(sums.stripe) },
  ];
}

function doneWords(done: string | null, count: string): string | null {
  if (done === 'run') return m.settlement_done_run({ count });
  if (done === 'export') return m.settlement_done_export({ count });
  if (done === 'import') return m.settlement_done_import();
  if (done === 'again') return m.settlement_done_again();
  return done === 'deposit' ? m.settlement_done_deposit() : null;
}
