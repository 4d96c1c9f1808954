// A maker's orders: by stage in the address, found by number.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Choices } from '#app/components/choices.tsx';
import { wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { canShip } from '#app/domain/orders/order.ts';
import { requireMaker } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { oneOf, pageNumber, perPage } from '#app/routes/desk/desk-address.ts';
import { url } from '#app/urls.ts';

import { MakerDesk, makerMeta } from '../desk.tsx';
import { ShipBy, StageBadge, stageWords } from '../order-words.tsx';
import { countStages, readMakerOrders } from './orders.read.server.ts';

const filters = ['all', 'paid', 'preparing', 'shipped', 'delivered', 'confirmed', 'returned', 'cancelled'] as const;

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_orders_title());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  const query = new URL(request.url).searchParams;
  const stage = oneOf(query, 'stage', filters);
  const number = (query.get('q') ?? '').trim().toUpperCase().slice(0, 40);
  const page = pageNumber(query);
  const [list, counts] = await Promise.all([readMakerOrders({ makerId, stage, number, limit: perPage, offset: (page - 1) * perPage }), countStages(makerId)]);
  return { ...list, counts, stage, number, page };
}

export default function MakerOrdersPage() {
  const { orders, total, counts, stage, number, page } = useLoaderData<typeof loader>();
  const all = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return (
    <MakerDesk title={m.maker_orders_title()}>
      <div className="desk-tools">
        <Choices
          label={m.maker_filter_stage()}
          choices={filters.map((one) => ({
            href: url('makerOrders', {}, { stage: one === 'all' ? undefined : one }),
            label: m.maker_filter_count({ label: one === 'all' ? m.maker_all() : stageWords(one), count: one === 'all' ? all : (counts[one] ?? 0) }),
            current: one === stage,
          }))}
        />
        <form method="get" action={url('makerOrders')} role="search" className="desk-search">
          {stage === 'all' ? null : <input type="hidden" name="stage" value={stage} />}
          <Field name="q" type="search" label={m.maker_search_number()} defaultValue={number} maxLength={40} autoComplete="off" />
          <Button kind="secondary" size="small">
            {m.maker_search()}
          </Button>
        </form>
      </div>
      {orders.length === 0 ? (
        <EmptyState
          title={all === 0 ? m.maker_orders_none() : m.maker_orders_none_here()}
          action={all === 0 ? null : <a href={url('makerOrders')}>{m.maker_show_all()}</a>}
        >
          {all === 0 ? m.maker_orders_none_text() : m.maker_orders_none_here_text()}
        </EmptyState>
      ) : (
        <OrdersTable orders={orders} caption={m.maker_orders_title()} />
      )}
      <Pages
        page={page}
        last={Math.ceil(total / perPage)}
        href={(to) => url('makerOrders', {}, { stage: stage === 'all' ? undefined : stage, q: number, page: to })}
      />
    </MakerDesk>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['orders'];

function OrdersTable({ orders, caption }: { orders: Listed; caption: string }) {
  const locale = getLocale();
  return (
    <Table
      caption={caption}
      rows={orders}
      keyOf={(order) => order.id}
      columns={[
        {
          head: m.maker_order_number(),
          cell: (order) => (
            <>
              <a className="desk-link" href={url('makerOrder', { number: order.number })}>
                {order.number}
              </a>
              <br />
              <small className="desk-soft">{order.paidAt === null ? '' : formatMoment(new Date(order.paidAt), locale)}</small>
            </>
          ),
        },
        { head: m.maker_what(), cell: (order) => (locale === 'en' ? order.linesEn : order.linesKo) },
        { head: m.maker_recipient(), cell: (order) => order.recipientName },
        { head: m.maker_ship_by(), cell: (order) => <ShipBy shipBy={order.shipBy} today={order.today} open={canShip(order.stage)} /> },
        { head: m.maker_stage(), cell: (order) => <StageBadge stage={order.stage} /> },
        { head: m.maker_amount(), number: true, cell: (order) => wonText(order.won) },
      ]}
    />
  );
}
