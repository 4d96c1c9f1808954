// The listing as the shop shows it, from the shop's own pieces; nothing can be bought here.
import { wonText } from '#app/components/price.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { ProductGallery } from '#app/routes/store/product/product-gallery.tsx';
import { ProductMaking } from '#app/routes/store/product/product-making.tsx';
import { ProductTerms } from '#app/routes/store/product/product-terms.tsx';

import type { Preview } from './listing-shown.server.ts';

export function ListingPreview({ preview }: { preview: Preview }) {
  const { facts, offers } = preview;
  return (
    <div className="listing-preview">
      <Notice>{m.maker_preview_text()}</Notice>
      <div className="product-top">
        <ProductGallery pictures={facts.pictures} name={facts.name} />
        <div className="buy">
          <p className="by">
            {facts.maker.name} · {facts.place.name}
          </p>
          <h2 lang={facts.lang}>{facts.name === '' ? m.maker_listing_unnamed() : facts.name}</h2>
          <p lang={facts.lang}>{facts.summary}</p>
          {offers.length === 0 ? (
            <p>{m.maker_preview_no_price()}</p>
          ) : (
            <dl className="facts">
              {offers.map((offer) => (
                <div key={offer.sku} style={{ display: 'contents' }}>
                  <dt>{offer.words === '' ? m.maker_variant_only() : offer.words}</dt>
                  <dd>
                    <strong>{wonText(offer.price)}</strong>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </div>
      <ProductMaking product={facts} />
      <ProductTerms product={facts} />
    </div>
  );
}
