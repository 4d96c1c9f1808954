// A member's orders by date and stage. Guests read their orders by the link of the mail; the page says so and lists what this browser knows.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { orderStages, type OrderStage } from '#app/domain/orders/order.ts';
import { anyone, findMember } from '#app/http/access.server.ts';
import { rememberedNumbers } from '#app/http/purchase-access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { stageWords } from '../stage-words.ts';
import { OrderRow } from './order-row.tsx';
import { readOrders } from './orders.read.server.ts';

const mostPages = 1_000;

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  const member = await findMember(request);
  if (member === null) return { guest: true as const, numbers: rememberedNumbers(request) };
  const asked = new URL(request.url).searchParams;
  const page = pageOf(asked.get('page'));
  const stage = orderStages.find((one) => one === asked.get('stage')) ?? null;
  return { guest: false as const, page, stage, ...(await readOrders(member.personId, { page, stage }, getLocale())) };
}

export function meta() {
  return [
    { title: `${m.checkout_orders_title()} · ${m.shell_brand()}` },
    { name: 'description', content: m.checkout_orders_description() },
    { name: 'robots', content: 'noindex' },
  ];
}

export default function OrdersPage() {
  const found = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap-narrow">
      <div className="page-head">
        <h1>{m.checkout_orders_title()}</h1>
      </div>
      {found.guest ? <GuestOrders numbers={found.numbers} /> : <MyOrders found={found} />}
    </div>
  );
}

type Mine = Extract<Awaited<ReturnType<typeof loader>>, { guest: false }>;

function MyOrders({ found }: { found: Mine }) {
  const { page, stage, purchases, hasMore } = found;
  const query = (to: number) => ({ page: to === 1 ? undefined : to, stage: stage ?? undefined });
  return (
    <>
      <nav className="filter-links" aria-label={m.checkout_orders_filter()}>
        <a href={url('orders')} aria-current={stage === null ? 'page' : undefined}>
          {m.checkout_orders_all()}
        </a>
        {orderStages.map((one) => (
          <a key={one} href={url('orders', {}, { stage: one })} aria-current={stage === one ? 'page' : undefined}>
            {stageWords(one)}
          </a>
        ))}
      </nav>
      {purchases.length === 0 ? <NoOrders stage={stage} /> : null}
      <ul className="my-orders" role="list">
        {purchases.map((purchase) => (
          <OrderRow key={purchase.id} purchase={purchase} />
        ))}
      </ul>
      <nav className="button-row" aria-label={m.shell_pages()}>
        {page > 1 ? (
          <ButtonLink kind="secondary" size="small" rel="prev" href={url('orders', {}, query(page - 1))}>
            {m.shell_previous()}
          </ButtonLink>
        ) : null}
        {hasMore ? (
          <ButtonLink kind="secondary" size="small" rel="next" href={url('orders', {}, query(page + 1))}>
            {m.shell_next()}
          </ButtonLink>
        ) : null}
      </nav>
    </>
  );
}

function NoOrders({ stage }: { stage: OrderStage | null }) {
  return (
    <EmptyState
      title={stage === null ? m.checkout_orders_none() : m.checkout_orders_none_at({ stage: stageWords(stage) })}
      action={<ButtonLink href={url('search')}>{m.checkout_cart_browse()}</ButtonLink>}
    >
      {m.checkout_orders_none_text()}
    </EmptyState>
  );
}

function GuestOrders({ numbers }: { numbers: readonly string[] }) {
  return (
    <div className="form-stack">
      <p>{m.checkout_orders_guest_text()}</p>
      {numbers.length === 0 ? null : (
        <section className="card" aria-labelledby="here">
          <h2 id="here">{m.checkout_orders_guest_here()}</h2>
          <ul role="list">
            {numbers.map((number) => (
              <li key={number}>
                <a className="inline" href={url('order', { number })}>
                  {m.checkout_order_title({ number })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="button-row">
        <ButtonLink href={url('signIn', {}, { next: url('orders') })}>{m.checkout_orders_sign_in()}</ButtonLink>
        <ButtonLink kind="secondary" href={url('policy', { slug: 'help' })}>
          {m.shell_help()}
        </ButtonLink>
      </div>
    </div>
  );
}

function pageOf(text: string | null): number {
  const page = Number(text ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1;
}
