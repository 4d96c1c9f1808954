// Reports of the operator: makers' sales by quarter for the tax office, with the day by which each must be sent.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { requireOperator } from '#app/http/access.server.ts';
import { formatBusinessNumber, isBusinessNumber } from '#app/lib/business-number.ts';
import { salesReportBy } from '#app/lib/law/payout.ts';
import { addDays, formatDay, formatMonth, toDay, type Day } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { quarterOf, quarterText, readQuarter, readSalesSpan } from './reports.read.server.ts';

const mostQuarters = 8;
const shown = 300;

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.settlement_reports());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const { today, first } = await readSalesSpan();
  const quarters = quartersFrom(first, today);
  const asked = new URL(request.url).searchParams.get('quarter');
  const quarter = quarters.find((one) => one === asked) ?? quarters[0] ?? quarterText(today);
  const rows = (await readQuarter(quarter)) ?? [];
  const sendBy = salesReportBy(quarterOf(quarter)?.from ?? today);
  return { quarters, quarter, rows: rows.slice(0, shown), total: rows.length, sendBy };
}

// Newest first.
function quartersFrom(first: Day, last: Day): string[] {
  const quarters: string[] = [];
  for (let day = last; quarters.length < mostQuarters; day = addDays(toDay(`${day.slice(0, 7)}-01`), -1)) {
    const text = quarterText(day);
    if (!quarters.includes(text)) quarters.push(text);
    if (text === quarterText(first)) break;
  }
  return quarters;
}

export default function ReportsPage() {
  const { quarters, quarter, rows, total, sendBy } = useLoaderData<typeof loader>();
  return (
    <AdminDesk
      role="operator"
      title={m.settlement_reports()}
      actions={
        <ButtonLink kind="secondary" size="small" href={url('adminReportFile', { quarter })}>
          {m.settlement_report_csv()}
        </ButtonLink>
      }
    >
      <p>{m.settlement_reports_text({ day: formatDay(sendBy, getLocale()) })}</p>
      <Choices
        label={m.settlement_quarter()}
        choices={quarters.map((one) => ({ href: url('adminReports', {}, { quarter: one }), label: one, current: one === quarter }))}
      />
      {rows.length === 0 ? <EmptyState title={m.settlement_reports_none()}>{m.settlement_reports_none_text()}</EmptyState> : <SalesTable rows={rows} />}
      {total > rows.length ? <p className="hint">{m.settlement_reports_more({ count: total - rows.length })}</p> : null}
    </AdminDesk>
  );
}

function SalesTable({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>['rows'] }) {
  return (
    <Table
      caption={m.settlement_reports()}
      rows={rows}
      keyOf={(row) => `${row.month} ${row.businessNumber}`}
      columns={[
        { head: m.settlement_report_month(), cell: (row) => formatMonth(row.month, getLocale()) },
        {
          head: m.settlement_seller(),
          cell: (row) => (
            <>
              <span lang="ko">{row.name}</span>
              <br />
              <small className="desk-soft">{isBusinessNumber(row.businessNumber) ? formatBusinessNumber(row.businessNumber) : row.businessNumber}</small>
            </>
          ),
        },
        { head: m.settlement_report_sales(), number: true, cell: (row) => wonText(row.sales) },
        { head: m.settlement_report_card(), number: true, cell: (row) => wonText(row.card) },
        { head: m.settlement_report_other(), number: true, cell: (row) => wonText(row.other) },
        { head: m.settlement_report_refunds(), number: true, cell: (row) => wonText(row.refunds) },
      ]}
    />
  );
}
