// The form that puts an offer into the basket. Every offer is a radio button; <offer-picker> turns the list into pills.
import { ShippingLine, wonText } from '#app/components/price.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { ProductFacts } from './product-facts.ts';
import type { ProductOffer } from './product-offer.ts';

/** From this many pieces on the exact count is not told. */
const few = 10;

export function ProductOffers({ product, offers }: { product: ProductFacts; offers: readonly ProductOffer[] }) {
  const hasHall = offers.some((offer) => offer.hall !== null);
  const optionNames = [...product.optionNames, ...(hasHall ? [m.store_offer_channel()] : [])];
  const [only] = offers.length === 1 ? offers : [];
  return (
    <offer-picker
      data-product={product.slug}
      data-options={optionNames.join('\n')}
      data-few={few}
      data-left={m.store_stock_left({ n: '{n}' })}
      data-choose={m.store_offer_choose()}
      data-none={m.store_offer_none()}
      data-gone={m.store_offer_gone()}
    >
      <form id="buy" method="post" action={url('cart')} className="form-stack">
        <input type="hidden" name="intent" value="add" />
        {only === undefined ? <OfferList offers={offers} hasHall={hasHall} lang={product.lang} /> : <OnlyOffer offer={only} />}
        <p className="form-error" data-error role="alert" />
        <CustomInputs product={product} />
        <div className="buy-row">
          <Field name="quantity" type="number" inputMode="numeric" min={1} max={99} defaultValue={1} required label={m.store_quantity()} />
          <Button wide>{m.store_add_to_cart()}</Button>
        </div>
      </form>
    </offer-picker>
  );
}

function OfferList({ offers, hasHall, lang }: { offers: readonly ProductOffer[]; hasHall: boolean; lang: 'ko' | undefined }) {
  return (
    <fieldset className="group">
      <legend className="visually-hidden">{m.store_offer_choose()}</legend>
      <ul className="offer-list" role="list" data-offers>
        {offers.map((offer) => (
          <li key={offer.id}>
            <label className="offer-row" data-offer={(hasHall ? [...offer.values, channelName(offer)] : offer.values).join('\n')}>
              <input type="radio" name="offerId" value={offer.id} required disabled={!offer.available} />
              <span className="what">
                <span lang={lang}>{offer.values.join(' · ') || channelName(offer)}</span>
                {hasHall && offer.values.length > 0 ? <small>{channelName(offer)}</small> : null}
              </span>
              <OfferFacts offer={offer} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function OnlyOffer({ offer }: { offer: ProductOffer }) {
  return (
    <div data-offer="">
      <input type="radio" name="offerId" value={offer.id} defaultChecked hidden aria-hidden="true" />
      <p className="offer-stock" data-stock>
        {stockWords(offer)}
      </p>
      {offer.hall === null ? null : <p className="offer-note">{hallWords(offer.hall)}</p>}
    </div>
  );
}

function OfferFacts({ offer }: { offer: ProductOffer }) {
  return (
    <span className="cost">
      <b data-price>{wonText(offer.price)}</b>
      {offer.was === null ? null : (
        <small>
          <del className="was">
            <span className="visually-hidden">{m.money_was()}</span> {wonText(offer.was)}
          </del>
        </small>
      )}
      {offer.ownPrice === null ? null : <small>{m.store_offer_own_price({ price: wonText(offer.ownPrice) })}</small>}
      <small data-shipping>
        <ShippingLine price={offer.price} shippingFee={offer.shippingFee} />
      </small>
      <small data-stock>{stockWords(offer)}</small>
      <small data-note>{offer.hall === null ? '' : hallWords(offer.hall)}</small>
    </span>
  );
}

function CustomInputs({ product }: { product: ProductFacts }) {
  if (product.customFields.length === 0) return null;
  return (
    <fieldset className="group">
      <legend>{m.store_custom_legend()}</legend>
      {product.customFields.map((field) => (
        <Field
          key={field.key}
          name={`custom_${field.key}`}
          label={<span lang={product.lang}>{field.label}</span>}
          hint={m.store_custom_hint({ n: field.maxLength })}
          maxLength={field.maxLength}
          required={field.required}
          optional={!field.required}
          autoComplete="off"
        />
      ))}
    </fieldset>
  );
}

function channelName(offer: ProductOffer): string {
  return offer.hall === null ? m.store_channel_direct() : offer.hall.name;
}

function stockWords(offer: ProductOffer): string {
  return offer.available ? m.store_stock_available() : m.shell_sold_out();
}

function hallWords(hall: NonNullable<ProductOffer['hall']>): string {
  return m.store_hall_terms({ hall: hall.name, n: hall.setAside, when: formatMoment(hall.closesAt, getLocale()) });
}
