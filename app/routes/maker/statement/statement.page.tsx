// A month's statement: owed at the start, what came and went, owed at the end; orders, payouts and the figures of the tax invoice. Prints well.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { MakerDesk, makerMeta } from '../desk.tsx';
import { monthBeside, statementRows } from './statement-words.ts';
import { readStatement } from './statement.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.settlement_statements());

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const statement = await readStatement(makerId, params['month'] ?? '');
  if (statement === null) throw notFound();
  return { month: statement.month, over: statement.over, rows: statementRows(statement) };
}

export default function StatementPage() {
  const { month, over, rows } = useLoaderData<typeof loader>();
  return (
    <MakerDesk
      title={rows.title}
      actions={
        <div className="button-row screen-only">
          <ButtonLink kind="secondary" size="small" href={url('makerStatementFile', { month, format: 'pdf' })}>
            PDF
          </ButtonLink>
          <ButtonLink kind="secondary" size="small" href={url('makerStatementFile', { month, format: 'csv' })}>
            CSV
          </ButtonLink>
        </div>
      }
    >
      <nav className="button-row screen-only" aria-label={m.settlement_statements()}>
        <a className="desk-link" href={url('makerStatement', { month: monthBeside(month, -1) })}>
          {m.settlement_month_before()}
        </a>
        {over ? (
          <a className="desk-link" href={url('makerStatement', { month: monthBeside(month, 1) })}>
            {m.settlement_month_after()}
          </a>
        ) : null}
      </nav>
      <div className="statement">
        <dl className="facts">
          {rows.seller.map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={value} lang="ko">
              {value}
            </dd>,
          ])}
        </dl>
        <Sums title={m.settlement_summary()} rows={rows.summary} />
        <Sums title={m.settlement_fee()} rows={rows.fee} note={rows.feeNote} />
        <Rows title={m.settlement_sales()} head={rows.salesHead} body={rows.sales} none={m.settlement_sales_none()} />
        <Rows title={m.settlement_payouts()} head={rows.paidHead} body={rows.paid} none={m.settlement_paid_none()} />
      </div>
    </MakerDesk>
  );
}

function Sums({ title, rows, note }: { title: string; rows: readonly (readonly [string, number])[]; note?: string }) {
  return (
    <section className="card form-stack">
      <h2>{title}</h2>
      <dl className="sum-table">
        {rows.map(([label, amount]) => [<dt key={label}>{label}</dt>, <dd key={`${label} ${String(amount)}`}>{wonText(amount)}</dd>])}
      </dl>
      {note === undefined ? null : <p className="hint">{note}</p>}
    </section>
  );
}

function Rows({ title, head, body, none }: { title: string; head: readonly string[]; body: readonly (readonly (string | number)[])[]; none: string }) {
  return (
    <section className="desk-part">
      <h2>{title}</h2>
      {body.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table<readonly (string | number)[]>
          caption={title}
          rows={body}
          keyOf={(cells) => String(cells[0])}
          columns={head.map((label, place) => ({ head: label, number: place > 1, cell: (cells) => cellText(cells[place]) }))}
        />
      )}
    </section>
  );
}

function cellText(cell: string | number | undefined): string {
  return typeof cell === 'number' ? wonText(cell) : (cell ?? '');
}
