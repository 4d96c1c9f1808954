// The postings of a search as CSV; cells that a spreadsheet could take for a formula are made harmless (ASVS 1.2.10).
import type { LoaderFunctionArgs } from '@remix-run/node';

import { requireOperator } from '#app/http/access.server.ts';
import { csvText } from '#app/lib/text.ts';

import { readLedgerFilter } from './ledger-filter.ts';
import { readLedgerRows } from './ledger.read.server.ts';

const head = ['at', 'journal', 'kind', 'reference', 'account', 'owner', 'owner_name', 'amount'];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const rows = await readLedgerRows(readLedgerFilter(new URL(request.url).searchParams));
  const lines = rows.map((row) => [row.at.toISOString(), row.journalId, row.kind, row.reference, row.account, row.owner, row.ownerName, row.amount]);
  return new Response(csvText([head, ...lines]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="ledger.csv"', 'Cache-Control': 'no-store' },
  });
}
