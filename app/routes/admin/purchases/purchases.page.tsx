// The operator's list of purchases.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { purchaseStates } from '#app/domain/orders/order.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageNumber } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { purchaseStateText } from '../words.ts';
import { readPurchaseFilter, readPurchasesPage } from './purchases.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.operator_purchases());

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request);
  const search = new URL(request.url).searchParams;
  const filter = readPurchaseFilter(search, pageNumber(search));
  return { filter, ...(await readPurchasesPage(filter)) };
}

export default function PurchasesPage() {
  const { filter, rows, last } = useLoaderData<typeof loader>();
  const address = (page: number): string =>
    url('adminPurchases', {}, { state: filter.state ?? undefined, find: filter.find, page: page === 1 ? undefined : page });
  return (
    <AdminDesk role="operator" title={m.operator_purchases()}>
      <form className="form-row" data-columns="3" role="search">
        <Field name="find" label={m.operator_search_label()} defaultValue={filter.find} maxLength={200} type="search" />
        <Select
          name="state"
          label={m.operator_state()}
          defaultValue={filter.state ?? ''}
          options={[{ value: '', label: m.operator_state_all() }, ...purchaseStates.map((state) => ({ value: state, label: purchaseStateText(state) }))]}
        />
        <div className="button-row" style={{ alignItems: 'end' }}>
          <Button kind="secondary">{m.operator_find()}</Button>
        </div>
      </form>
      {rows.length === 0 ? <EmptyState title={m.operator_none()}>{m.operator_none_text()}</EmptyState> : <PurchaseTable rows={rows} />}
      <Pages page={filter.page} last={last} href={address} />
    </AdminDesk>
  );
}

type Rows = Awaited<ReturnType<typeof readPurchasesPage>>['rows'];

function PurchaseTable({ rows }: { rows: Rows }) {
  return (
    <Table
      caption={m.operator_purchases()}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { head: m.operator_number(), cell: (row) => <a href={url('adminPurchase', { number: row.number })}>{row.number}</a> },
        { head: m.operator_placed(), cell: (row) => formatMoment(row.placedAt, getLocale()) },
        { head: m.operator_state(), cell: (row) => purchaseStateText(row.state) },
        { head: m.operator_buyer(), cell: (row) => row.buyerName },
        { head: m.operator_makers(), number: true, cell: (row) => row.makers },
        { head: m.operator_total(), number: true, cell: (row) => wonText(row.total) },
        { head: m.operator_refunded(), number: true, cell: (row) => wonText(row.refunded) },
      ]}
    />
  );
}
