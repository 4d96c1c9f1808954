// The quarter's sales of makers as CSV, in the columns that the tax office asks for.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { csvText } from '#app/lib/text.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';

import { readQuarter } from './reports.read.server.ts';

const head = ['거래월', '사업자등록번호', '상호', '대표자', '거래건수', '매출금액', '신용카드', '기타', '환불금액', '순매출'];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const quarter = params['quarter'] ?? '';
  const rows = await readQuarter(quarter);
  if (rows === null) throw notFound();
  const lines = rows.map((row) => [
    row.month,
    row.businessNumber,
    row.name,
    row.representative,
    row.orders,
    row.sales,
    row.card,
    row.other,
    row.refunds,
    row.sales - row.refunds,
  ]);
  return new Response(csvText([head, ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="sales-${quarter}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
