// A month's statement as a file: CSV for spreadsheets, PDF for the books.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { csvText } from '#app/lib/text.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';

import { statementPdf } from './statement-pdf.server.ts';
import { statementRows, type StatementRows } from './statement-words.ts';
import { readStatement } from './statement.read.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const { month = '', format } = params;
  const statement = format === 'csv' || format === 'pdf' ? await readStatement(makerId, month) : null;
  if (statement === null) throw notFound();
  const rows = statementRows(statement);
  const [type, body] = format === 'csv' ? ['text/csv; charset=utf-8', csvOf(rows)] : ['application/pdf', new Uint8Array(await statementPdf(rows))];
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="statement-${month}.${format ?? ''}"`, 'Cache-Control': 'private, no-store' },
  });
}

function csvOf(rows: StatementRows): string {
  return csvText([
    [rows.title],
    ...rows.seller,
    [],
    ...rows.summary,
    [],
    ...rows.fee,
    [rows.feeNote],
    [],
    rows.salesHead,
    ...rows.sales,
    [],
    rows.paidHead,
    ...rows.paid,
  ]);
}
