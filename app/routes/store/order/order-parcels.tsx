// The parcels of an order: how far each has come, who says so, the way to follow it, and what to do when it does not come.
import { DeliveryProof } from '#app/components/delivery-proof.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { ParcelFacts } from './order.read.server.ts';

interface Props {
  parcels: readonly ParcelFacts[];
  number: string;
  orderNumber: string;
}

export function OrderParcels({ parcels, number, orderNumber }: Props) {
  if (parcels.length === 0) return null;
  return (
    <div>
      <h3>{m.checkout_order_parcels()}</h3>
      <ul className="parcels" role="list">
        {parcels.map((parcel) => (
          <Parcel key={parcel.id} parcel={parcel} number={number} orderNumber={orderNumber} />
        ))}
      </ul>
    </div>
  );
}

function Parcel({ parcel, number, orderNumber }: { parcel: ParcelFacts; number: string; orderNumber: string }) {
  const at = parcel.deliveredAt ?? parcel.inTransitAt ?? parcel.handedOverAt;
  const mayBeLost = parcel.purpose === 'order' && parcel.state !== 'lost' && parcel.state !== 'packed' && parcel.deliveryKnownBy !== 'buyer';
  return (
    <li>
      <strong>{parcelStateWords(parcel.state)}</strong>
      {at === null ? null : <span className="by"> {formatMoment(at, getLocale())}</span>}
      {parcel.deliveryKnownBy === null ? null : <span className="by"> · {witnessWords(parcel.deliveryKnownBy)}</span>}
      <br />
      {m.checkout_parcel_by({ carrier: parcel.carrierName, number: parcel.trackingNumber, pieces: parcel.pieces ?? 0 })}
      {parcel.purpose === 'replacement' ? <span className="by"> · {m.returns_parcel_replacement()}</span> : null}
      <DeliveryProof proof={parcel} />
      {parcel.tracking === null ? null : (
        <>
          <br />
          <a className="inline" href={parcel.tracking} rel="noreferrer" target="_blank">
            {m.checkout_parcel_track({ carrier: parcel.carrierName })}
          </a>
        </>
      )}
      {mayBeLost ? (
        <>
          <br />
          <a className="inline no-print" href={url('orderReturnNew', { number }, { order: orderNumber, kind: 'claim', parcel: parcel.id })}>
            {m.returns_parcel_lost_link()}
          </a>
        </>
      ) : null}
    </li>
  );
}

export function parcelStateWords(state: ParcelFacts['state']): string {
  const states = {
    packed: m.checkout_parcel_packed,
    handed_over: m.checkout_parcel_handed_over,
    in_transit: m.checkout_parcel_in_transit,
    delivered: m.checkout_parcel_delivered,
    lost: m.checkout_parcel_lost,
  };
  return states[state]();
}

/** Who set the date of delivery. */
export function witnessWords(witness: 'buyer' | 'carrier' | 'maker' | 'time'): string {
  return { buyer: m.returns_known_buyer, carrier: m.returns_known_carrier, maker: m.returns_known_maker, time: m.returns_known_time }[witness]();
}
