// A file of bulk transfers for the bank, as it was made.
import type { LoaderFunctionArgs } from '@remix-run/node';

import { readPayoutFile } from '#app/flows/export-payouts.server.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request);
  const file = await readPayoutFile(params['id'] ?? '');
  if (file === null) throw notFound();
  return new Response(file.content, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${file.name}"`, 'Cache-Control': 'private, no-store' },
  });
}
