// The parcels of an order for the operator: how far each has come, who says so, the proof of it, and that it is lost.
import { DeliveryProof } from '#app/components/delivery-proof.tsx';
import { type Reply, replyTo } from '#app/components/refused.ts';
import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { LostFold } from '#app/routes/case/lost-fold.tsx';
import { parcelStateWords, witnessWords } from '#app/routes/store/order/order-parcels.tsx';
import { url } from '#app/urls.ts';

import type { PurchaseFacts } from './purchase.read.server.ts';

interface Props {
  number: string;
  parcels: PurchaseFacts['parcels'];
  reply: Reply;
}

export function PurchaseParcels({ number, parcels, reply }: Props) {
  if (parcels.length === 0) return null;
  return (
    <ul className="desk-rows" aria-label={m.checkout_order_parcels()}>
      {parcels.map((parcel) => (
        <li key={parcel.id}>
          <Facts parcel={parcel} />
          <DeliveryProof proof={parcel} />
          <LostFold parcel={parcel} action={url('adminPurchase', { number })} reply={replyTo(reply, { intent: 'lost', parcelId: parcel.id })} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ parcel }: { parcel: Props['parcels'][number] }) {
  const locale = getLocale();
  const carrier = findCarrier(parcel.carrier);
  const follow = trackingAddress(parcel.carrier, parcel.trackingNumber);
  const at = parcel.deliveredAt ?? parcel.inTransitAt ?? parcel.handedOverAt;
  const said = [
    at === null ? null : formatMoment(at, locale),
    parcel.deliveryKnownBy === null ? null : witnessWords(parcel.deliveryKnownBy),
    parcel.purpose === 'replacement' ? m.returns_parcel_replacement() : null,
  ];
  return (
    <p>
      <strong>{parcelStateWords(parcel.state)}</strong> <span className="desk-soft">{said.filter((part) => part !== null).join(' · ')}</span>
      <br />
      {(locale === 'en' ? carrier?.nameEn : carrier?.nameKo) ?? parcel.carrier} {parcel.trackingNumber}{' '}
      {follow === null ? null : (
        <a className="inline" href={follow} rel="noreferrer">
          {m.maker_follow_parcel()}
        </a>
      )}
    </p>
  );
}
