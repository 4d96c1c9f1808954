// The lists of the first page: orders that wait, scarce pieces, halls.
import { wonText } from '#app/components/price.tsx';
import { findCarrier } from '#app/domain/fulfilment/carriers.ts';
import type { OrderStage } from '#app/domain/orders/order.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { ShipBy } from '../order-words.tsx';

interface Order {
  id: string;
  number: string;
  paidAt: Date | null;
  total: number;
  stage: OrderStage;
  shipBy: string | null;
  pieces: number;
  inStage: number;
}

const shown = 6;

export function OrdersToDo({ title, orders, today, more }: { title: string; orders: readonly Order[]; today: string; more: string }) {
  const [first] = orders;
  if (first === undefined) return null;
  return (
    <section className="desk-part" aria-label={title}>
      <div className="section-head">
        <h2>
          {title} {first.inStage}
        </h2>
        {first.inStage > shown ? (
          <a className="more-link" href={more}>
            {m.maker_see_all_of({ title })}
          </a>
        ) : null}
      </div>
      <ul className="to-do">
        {orders.slice(0, shown).map((order) => (
          <li key={order.id} className="card">
            <a className="desk-link" href={url('makerOrder', { number: order.number })}>
              {order.number}
            </a>
            <p>
              {m.maker_pieces_and_total({ pieces: order.pieces, total: wonText(order.total) })}
              <br />
              <small className="desk-soft">{order.paidAt === null ? '' : m.maker_paid_at({ at: formatMoment(new Date(order.paidAt), getLocale()) })}</small>
            </p>
            <p>
              <small className="desk-soft">{m.maker_ship_by()}</small>
              <br />
              <ShipBy shipBy={order.shipBy} today={today} open />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function StuckParcels({ parcels }: { parcels: readonly { id: string; carrier: string; trackingNumber: string; number: string; days: number }[] }) {
  if (parcels.length === 0) return null;
  const english = getLocale() === 'en';
  return (
    <section className="desk-part" aria-labelledby="stuck">
      <h2 id="stuck">{m.maker_today_stuck()}</h2>
      <ul className="desk-rows">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <a className="inline" href={url('makerOrder', { number: parcel.number })}>
              {parcel.number}
            </a>{' '}
            {(english ? findCarrier(parcel.carrier)?.nameEn : findCarrier(parcel.carrier)?.nameKo) ?? parcel.carrier} {parcel.trackingNumber}
            <p className="desk-soft">{m.maker_stuck_since({ days: parcel.days })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Scarce({ stock }: { stock: readonly { id: string; productId: string; name: string; valuesKo: string[]; valuesEn: string[]; free: number }[] }) {
  if (stock.length === 0) return null;
  const english = getLocale() === 'en';
  return (
    <section className="desk-part" aria-labelledby="scarce">
      <h2 id="scarce">{m.maker_today_scarce()}</h2>
      <ul className="desk-rows">
        {stock.map((variant) => (
          <li key={variant.id} className="scarce">
            <a className="inline" href={`${url('makerStock', {}, { product: variant.productId })}#${variant.id}`}>
              {[variant.name, ...variant.valuesKo.map((value, place) => (english ? (variant.valuesEn[place] ?? '') || value : value))].join(' · ')}
            </a>
            <strong data-out={variant.free <= 0 || undefined}>{variant.free <= 0 ? m.maker_sold_out() : m.maker_pieces_left({ count: variant.free })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Halls({
  halls,
}: {
  halls: readonly { id: string; slug: string; name: string; opensAt: Date | null; closesAt: Date | null; setAside: number; free: number; state: string }[];
}) {
  if (halls.length === 0) return null;
  const locale = getLocale();
  return (
    <section className="desk-part" aria-labelledby="halls">
      <h2 id="halls">{m.maker_today_halls()}</h2>
      <ul className="desk-rows">
        {halls.map((hall) => {
          const edge = hall.state === 'open' ? hall.closesAt : hall.opensAt;
          const at = edge === null ? '' : formatMoment(new Date(edge), locale);
          return (
            <li key={hall.id}>
              <a className="inline" href={url('hall', { slug: hall.slug })}>
                {hall.name}
              </a>{' '}
              {hall.state === 'open' ? m.maker_hall_until({ at }) : m.maker_hall_from({ at })}
              <p className="desk-soft">{m.maker_hall_set_aside({ setAside: hall.setAside, free: hall.free })}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
