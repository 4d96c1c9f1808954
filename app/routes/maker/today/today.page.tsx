// The first page of the desk: what to do now, then this month.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Figures } from '#app/components/figures.tsx';
import { wonText } from '#app/components/price.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { daysBetween, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { CaseTable } from '../../case/case-table.tsx';
import { MakerDesk, makerMeta } from '../desk.tsx';
import { proofWarningDays } from '../shop/shop-facts.tsx';
import { PayoutsAhead } from './payouts-ahead.tsx';
import { Halls, OrdersToDo, Scarce, StuckParcels } from './today-parts.tsx';
import { readToday } from './today.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_room_today());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId } = await requireMaker(request);
  return readToday({ makerId, locale: getLocale() });
}

export default function TodayPage() {
  const { shop, orders, cases, listings, stock, halls, month, stuck, sums } = useLoaderData<typeof loader>();
  const fresh = orders.filter((order) => order.stage === 'paid');
  const toShip = orders.filter((order) => order.stage === 'preparing');
  const nothing = orders.length === 0 && cases.rows.length === 0 && stuck.length === 0 && listings.rejected === 0 && stock.length === 0;
  return (
    <MakerDesk title={m.maker_today_title({ name: shop.name })}>
      <ShopNotices shop={shop} />
      {nothing ? (
        <EmptyState title={m.maker_today_none()} action={<ButtonLink href={url('makerListingNew')}>{m.maker_listing_new()}</ButtonLink>}>
          {m.maker_today_none_text()}
        </EmptyState>
      ) : null}
      <OrdersToDo title={m.maker_today_new()} orders={fresh} today={shop.today} more={url('makerOrders', {}, { stage: 'paid' })} />
      <OrdersToDo title={m.maker_today_ship()} orders={toShip} today={shop.today} more={url('makerOrders', {}, { stage: 'preparing' })} />
      <StuckParcels parcels={stuck} />
      {cases.rows.length === 0 ? null : (
        <section className="desk-part" aria-labelledby="cases-to-do">
          <div className="section-head">
            <h2 id="cases-to-do">{m.returns_today_title()}</h2>
            <a className="more-link" href={url('makerReturns')}>
              {m.returns_today_open({ count: cases.total })}
            </a>
          </div>
          <CaseTable rows={cases.rows} caption={m.returns_today_title()} href={(id) => url('makerReturn', { id })} />
        </section>
      )}
      <ListingsToDo listings={listings} />
      <Scarce stock={stock} />
      <Halls halls={halls} />
      <PayoutsAhead sums={sums} />
      <section className="desk-part" aria-labelledby="month">
        <h2 id="month">{m.maker_month()}</h2>
        <Figures
          figures={[
            { label: m.maker_month_orders(), value: String(month.orders ?? 0) },
            { label: m.maker_month_sales(), value: wonText(month.sales ?? 0) },
            { label: m.maker_month_earned(), value: wonText(month.earned ?? 0) },
            { label: m.maker_payable(), value: wonText(month.payable ?? 0) },
          ]}
        />
        <p className="desk-soft">{m.maker_month_text()}</p>
      </section>
    </MakerDesk>
  );
}

function ShopNotices({ shop }: { shop: { status: string; paused: boolean; proofUntil: string | null; today: string } }) {
  const left = shop.proofUntil === null ? null : daysBetween(toDay(shop.today), toDay(shop.proofUntil));
  return (
    <>
      {shop.status === 'approved' ? null : <Notice tone="warn" title={shop.status === 'suspended' ? m.maker_shop_suspended() : m.maker_shop_waiting()} />}
      {shop.paused ? (
        <Notice tone="warn" title={m.maker_shop_is_paused()}>
          <p>
            <a href={url('makerShop')}>{m.maker_room_shop()}</a>
          </p>
        </Notice>
      ) : null}
      {left === null || left > proofWarningDays ? null : (
        <Notice tone="warn" title={left < 0 ? m.maker_proof_over() : m.maker_proof_soon({ days: left })}>
          <p>
            <a href={url('makerShop')}>{m.maker_proofs()}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

function ListingsToDo({ listings }: { listings: { rejected: number; review: number; draft: number } }) {
  const { rejected, review, draft } = listings;
  if (rejected + review + draft === 0) return null;
  const rows = [
    { count: rejected, label: m.maker_today_rejected({ count: rejected }), show: 'rejected' },
    { count: review, label: m.maker_today_review({ count: review }), show: 'review' },
    { count: draft, label: m.maker_today_draft({ count: draft }), show: 'draft' },
  ];
  return (
    <section className="desk-part" aria-labelledby="listings-to-do">
      <h2 id="listings-to-do">{m.maker_listings_title()}</h2>
      <ul className="desk-rows">
        {rows
          .filter((row) => row.count > 0)
          .map((row) => (
            <li key={row.show}>
              <a className="inline" href={url('makerListings', {}, { show: row.show })}>
                {row.label}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
