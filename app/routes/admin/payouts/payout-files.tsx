// The files that travel between the market and its bank, the report of a result file row by row, and the forms that take them in.
import type { SubmissionResult } from '@conform-to/react';

import { wonText } from '#app/components/price.tsx';
import { errorsAt, fieldAt } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { PayoutsPage, ReportRow } from './payouts.read.server.ts';

const outcomes: Record<string, () => string> = {
  settled: m.settlement_row_settled,
  failed: m.settlement_row_failed,
  returned: m.settlement_row_returned,
  already: m.settlement_row_already,
  wrong_reference: m.settlement_row_wrong_reference,
  wrong_amount: m.settlement_row_wrong_amount,
  wrong_outcome: m.settlement_row_wrong_outcome,
  wrong_state: m.settlement_row_wrong_state,
};

export function Report({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <section className="desk-part">
      <h2>{m.settlement_report()}</h2>
      <Table
        caption={m.settlement_report()}
        rows={rows}
        keyOf={(row) => String(row.line)}
        columns={[
          { head: m.settlement_payout_number(), cell: (row) => row.reference },
          { head: m.settlement_line(), cell: (row) => row.line },
          {
            head: m.settlement_outcome(),
            cell: (row) => (
              <>
                <Badge tone={row.outcome === 'settled' || row.outcome === 'already' ? 'good' : 'bad'}>{outcomes[row.outcome]?.() ?? row.outcome}</Badge>{' '}
                <small className="desk-soft">{row.detail}</small>
              </>
            ),
          },
          { head: m.settlement_amount(), number: true, cell: (row) => (row.amount === null ? '–' : wonText(row.amount)) },
        ]}
      />
    </section>
  );
}

export function Files({ batches, results }: Pick<PayoutsPage, 'batches' | 'results'>) {
  const locale = getLocale();
  return (
    <div className="desk-stack">
      <section className="card">
        <h2>{m.settlement_files_out()}</h2>
        {batches.length === 0 ? (
          <EmptyState title={m.settlement_files_none()}>{m.settlement_files_none_text()}</EmptyState>
        ) : (
          <ul className="desk-rows" role="list">
            {batches.map((batch) => (
              <li key={batch.id}>
                <a className="desk-link" href={url('adminPayoutFile', { id: batch.id })}>
                  {batch.number}
                </a>{' '}
                {batch.open > 0 ? <Badge tone="hall">{m.settlement_file_open({ count: batch.open })}</Badge> : null}
                <br />
                <small className="desk-soft">
                  {m.settlement_file_facts({ count: batch.count, amount: wonText(batch.total) })} · {formatMoment(new Date(batch.createdAt), locale)}
                </small>
              </li>
            ))}
          </ul>
        )}
      </section>
      {results.length === 0 ? null : (
        <section className="card">
          <h2>{m.settlement_files_in()}</h2>
          <ul className="desk-rows" role="list">
            {results.map((result) => (
              <li key={result.id}>
                <a className="desk-link" href={url('adminPayouts', {}, { result: result.id })}>
                  {result.name}
                </a>{' '}
                {result.wrong > 0 ? <Badge tone="bad">{m.settlement_result_wrong({ count: result.wrong })}</Badge> : null}
                <br />
                <small className="desk-soft">
                  {m.settlement_result_facts({ rows: result.rows })} · {formatMoment(new Date(result.importedAt), locale)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export function ImportForm({ reply }: { reply: SubmissionResult | undefined }) {
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{m.settlement_import()}</h2>
      <form method="post" encType="multipart/form-data" className="form-stack">
        <Field
          name="file"
          type="file"
          accept=".csv,text/csv"
          label={m.settlement_import_file()}
          hint={m.settlement_import_hint()}
          required
          errors={errorsAt(reply, 'file')}
        />
        <div>
          <Button kind="secondary" name="intent" value="import">
            {m.settlement_import_do()}
          </Button>
        </div>
      </form>
    </section>
  );
}

export function DepositForm({ reply }: { reply: SubmissionResult | undefined }) {
  return (
    <section className="card" aria-labelledby="deposit">
      <h2 id="deposit">{m.settlement_deposit()}</h2>
      <p className="hint">{m.settlement_deposit_text()}</p>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <Field {...fieldAt(reply, 'stripeId')} label={m.settlement_deposit_id()} placeholder="po_…" autoComplete="off" required maxLength={64} />
        <Field {...fieldAt(reply, 'amount')} label={m.settlement_amount_won()} inputMode="numeric" autoComplete="off" required maxLength={12} />
        <div>
          <Button kind="secondary" name="intent" value="deposit">
            {m.settlement_deposit_do()}
          </Button>
        </div>
      </form>
    </section>
  );
}
