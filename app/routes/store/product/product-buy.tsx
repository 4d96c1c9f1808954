// The facts that decide a purchase, beside the pictures: name, maker, price with shipping, offers, delivery, what made-to-order means.
import { Badge } from '#app/components/ui/badge.tsx';
import { PriceText, ShippingLine, wonText } from '#app/components/price.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { ProductFacts } from './product-facts.ts';
import { feeFor, type ProductOffer } from './product-offer.ts';
import { ProductOffers } from './product-offers.tsx';

export function ProductBuy({ product, offers }: { product: ProductFacts; offers: readonly ProductOffer[] }) {
  const { maker, place } = product;
  return (
    <div className="buy">
      <p className="by">
        <a href={url('maker', { slug: maker.slug })} lang={maker.lang}>
          {maker.name}
        </a>
        {' · '}
        <a href={place.href} lang={place.lang}>
          {place.name}
        </a>
      </p>
      <h1 lang={product.lang}>{product.name}</h1>
      <p className="lede" lang={product.lang}>
        {product.summary}
      </p>
      <Marks product={product} />
      <Price product={product} offers={offers} />
      {product.available ? (
        <ProductOffers product={product} offers={offers} />
      ) : (
        <Notice>
          <p>
            <strong>{m.store_sold_out_title()}</strong>
          </p>
          <p>{m.store_sold_out_text()}</p>
          <p>
            <a href={url('maker', { slug: maker.slug })}>{m.store_more_of({ name: maker.name })}</a>
          </p>
        </Notice>
      )}
      <Delivery product={product} />
      <MadeToOrder product={product} />
    </div>
  );
}

/** The price bar that stays within reach of the thumb on phones. */
export function BuyBar({ product, offers }: { product: ProductFacts; offers: readonly ProductOffer[] }) {
  if (!product.available) return null;
  const { minPrice } = product;
  const cheapest = offers.find((offer) => offer.price === minPrice);
  return (
    <div className="buy-bar no-print">
      <div>
        <p className="price" data-chosen-price>
          <PriceText price={minPrice} from={offers.some((offer) => offer.price !== minPrice)} was={cheapest?.was ?? null} />
        </p>
        <p className="shipping" data-chosen-shipping>
          <ShippingLine price={minPrice} shippingFee={cheapest?.shippingFee ?? feeFor(minPrice, product.maker.shipping)} />
        </p>
      </div>
      <button type="submit" form="buy" className="button" data-kind="primary">
        {m.store_add_to_cart()}
      </button>
    </div>
  );
}

function Marks({ product }: { product: ProductFacts }) {
  return (
    <p className="button-row marks">
      {product.maker.starSlug === null ? null : (
        <a href={url('star', { slug: product.maker.starSlug })}>
          <Badge tone="star">{m.shell_badge_star()}</Badge>
        </a>
      )}
      {product.made === 'STOCK' ? null : <Badge>{m.shell_badge_made_to_order()}</Badge>}
    </p>
  );
}

function Price({ product, offers }: { product: ProductFacts; offers: readonly ProductOffer[] }) {
  const { minPrice } = product;
  const cheapest = offers.find((offer) => offer.price === minPrice);
  return (
    <div className="total-price" aria-live="polite">
      <p className="amount" data-chosen-price>
        <PriceText price={minPrice} from={offers.some((offer) => offer.price !== minPrice)} was={cheapest?.was ?? null} />
      </p>
      <p className="of" data-chosen-shipping>
        <ShippingLine price={minPrice} shippingFee={cheapest?.shippingFee ?? feeFor(minPrice, product.maker.shipping)} />
      </p>
      {offers.length > 1 ? (
        <>
          <p className="of" data-chosen-stock />
          <p className="of" data-chosen-note />
        </>
      ) : null}
    </div>
  );
}

function Delivery({ product }: { product: ProductFacts }) {
  const { freeOver, remoteSurcharge } = product.maker.shipping;
  return (
    <ul className="delivery-facts">
      <li>
        {product.made === 'STOCK'
          ? m.store_ships_within({ n: product.maker.dispatchDays })
          : m.store_ships_made({ n: Math.max(product.maker.dispatchDays, product.leadDays) })}
      </li>
      {freeOver !== null && product.maker.shipping.shippingFee > 0 ? <li>{m.store_free_over({ amount: wonText(freeOver) })}</li> : null}
      {remoteSurcharge > 0 ? <li>{m.store_remote({ amount: wonText(remoteSurcharge) })}</li> : <li>{m.store_remote_none()}</li>}
    </ul>
  );
}

function MadeToOrder({ product }: { product: ProductFacts }) {
  if (product.made === 'STOCK') return null;
  const custom = product.made === 'CUSTOM';
  return (
    <Notice tone={custom ? 'warn' : 'plain'}>
      <p>
        <strong>{custom ? m.store_custom_title() : m.store_made_after_title()}</strong>
      </p>
      <p>{custom ? m.store_custom_text() : m.store_made_after_text()}</p>
    </Notice>
  );
}
