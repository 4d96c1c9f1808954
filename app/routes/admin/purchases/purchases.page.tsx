// The operator's list of purchases.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { DeskFrame } from '#app/components/desk-frame.tsx';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, Select } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { purchaseStates } from '#app/domain/orders/order.ts';
import { requireOperator } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { adminRooms } from '../admin-rooms.ts';
import { pageNumber } from '../page-number.ts';
import { purchaseStateText } from '../words.ts';
import { readPurchaseFilter, readPurchasesPage } from './purchases.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction = () => [{ title: `${m.operator_purchases()} · ${m.shell_brand()}` }];

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
    <DeskFrame desk={m.operator_purchases()} rooms={adminRooms('operator')} title={m.operator_purchases()}>
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
    </DeskFrame>
  );
}

type Rows = Awaited<ReturnType<typeof readPurchasesPage>>['rows'];

function PurchaseTable({ rows }: { rows: Rows }) {
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th>{m.operator_number()}</th>
          <th>{m.operator_placed()}</th>
          <th>{m.operator_state()}</th>
          <th>{m.operator_buyer()}</th>
          <th className="number">{m.operator_makers()}</th>
          <th className="number">{m.operator_total()}</th>
          <th className="number">{m.operator_refunded()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={m.operator_number()}>
              <a href={url('adminPurchase', { number: row.number })}>{row.number}</a>
            </td>
            <td data-label={m.operator_placed()}>{formatMoment(row.placedAt, getLocale())}</td>
            <td data-label={m.operator_state()}>{purchaseStateText(row.state)}</td>
            <td data-label={m.operator_buyer()}>{row.buyerName}</td>
            <td data-label={m.operator_makers()} className="number">
              {row.makers}
            </td>
            <td data-label={m.operator_total()} className="number">
              {wonText(row.total)}
            </td>
            <td data-label={m.operator_refunded()} className="number">
              {wonText(row.refunded)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
