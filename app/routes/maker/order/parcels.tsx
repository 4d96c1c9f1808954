// The parcels of an order on the maker's desk: how far each has come, who says so, and what the maker can say about it.
import type { SubmissionResult } from '@conform-to/react';

import { DeliveryProof } from '#app/components/delivery-proof.tsx';
import { errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, TextArea } from '#app/components/ui/field.tsx';
import { findCarrier, trackingAddress } from '#app/domain/fulfilment/carriers.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { LostFold } from '../../case/lost-fold.tsx';
import { witnessWords } from '../../store/order/order-parcels.tsx';
import type { ShownOrder } from './order-parts.tsx';

type Parcel = ShownOrder['parcels'][number];
type ReplyTo = (intent: 'proof' | 'lost', parcelId: string) => SubmissionResult | undefined;

export function Parcels({ order, today, reply }: { order: ShownOrder; today: string; reply: ReplyTo }) {
  if (order.parcels.length === 0) return null;
  return (
    <section className="card" aria-labelledby="parcels">
      <h2 id="parcels">{m.maker_parcels()}</h2>
      <ul className="desk-rows">
        {order.parcels.map((parcel) => (
          <ParcelRow key={parcel.id} parcel={parcel} number={order.number} today={today} reply={reply} />
        ))}
      </ul>
    </section>
  );
}

function ParcelRow({ parcel, number, today, reply }: { parcel: Parcel; number: string; today: string; reply: ReplyTo }) {
  const english = getLocale() === 'en';
  const carrier = findCarrier(parcel.carrier);
  const follow = trackingAddress(parcel.carrier, parcel.trackingNumber);
  const underWay = parcel.state === 'handed_over' || parcel.state === 'in_transit';
  return (
    <li>
      <p>
        <strong>{(english ? carrier?.nameEn : carrier?.nameKo) ?? parcel.carrier}</strong> {parcel.trackingNumber}{' '}
        {follow === null ? null : (
          <a className="inline" href={follow} rel="noreferrer">
            {m.maker_follow_parcel()}
          </a>
        )}
      </p>
      <p className="desk-soft">{parcel.lines.map((line) => `${english ? line.nameEn : line.nameKo} × ${line.quantity}`).join(', ')}</p>
      <p className="desk-soft">
        {parcelWords(parcel)}
        {parcel.deliveryKnownBy === null ? '' : ` · ${witnessWords(parcel.deliveryKnownBy)}`}
        {parcel.purpose === 'replacement' ? ` · ${m.returns_parcel_replacement()}` : ''}
      </p>
      <DeliveryProof proof={parcel} />
      {underWay ? <Proof parcel={parcel} number={number} today={today} reply={reply('proof', parcel.id)} /> : null}
      <LostFold parcel={parcel} action={url('makerOrder', { number })} reply={reply('lost', parcel.id)} />
    </li>
  );
}

function Proof({ parcel, number, today, reply }: { parcel: Parcel; number: string; today: string; reply: SubmissionResult | undefined }) {
  const id = (name: string): string => `${name}-${parcel.id}`;
  return (
    <details className="desk-fold" open={reply !== undefined}>
      <summary>{m.returns_do_prove()}</summary>
      <form method="post" action={url('makerOrder', { number })} encType="multipart/form-data" className="form-stack">
        <p className="desk-soft">{m.returns_do_prove_text()}</p>
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="parcelId" value={parcel.id} />
        <Field
          name="deliveredOn"
          id={id('deliveredOn')}
          type="date"
          label={m.returns_delivered_on()}
          required
          max={today}
          defaultValue={typedAt(reply, 'deliveredOn') ?? today}
          errors={errorsAt(reply, 'deliveredOn')}
        />
        <TextArea {...fieldAt(reply, 'words')} id={id('words')} label={m.returns_proof_words()} optional maxLength={300} rows={2} />
        <Field
          name="picture"
          id={id('picture')}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={m.returns_proof_picture()}
          optional
          errors={errorsAt(reply, 'picture')}
        />
        <div>
          <Button kind="secondary" size="small" name="intent" value="proof">
            {m.returns_do_prove()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function parcelWords(parcel: Parcel): string {
  const locale = getLocale();
  if (parcel.deliveredAt !== null) return m.maker_parcel_delivered({ at: formatMoment(new Date(parcel.deliveredAt), locale) });
  if (parcel.state === 'lost') return m.maker_parcel_lost();
  return parcel.handedOverAt === null ? m.maker_parcel_packed() : m.maker_parcel_handed({ at: formatMoment(new Date(parcel.handedOverAt), locale) });
}
