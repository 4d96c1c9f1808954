// Who made it: portrait, place, years, and the seller's identity as it was verified (E-Commerce Act art. 20; facts 2.1 D4).
import { Picture } from '#app/components/picture.tsx';
import { Story } from '#app/components/story.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { SellerIdentity } from '#app/routes/store/seller-identity.tsx';

import type { ProductFacts } from './product-facts.ts';

export function ProductMaker({ product }: { product: ProductFacts }) {
  const { maker, place } = product;
  return (
    <section className="section maker-strip" aria-labelledby="maker-name">
      <Picture picture={maker.picture} ratio="1:1" sizes="(min-width: 768px) 280px, 90vw" />
      <div>
        <p className="by">{m.store_made_by()}</p>
        <h2 id="maker-name" className="serif" lang={maker.lang}>
          <a href={url('maker', { slug: maker.slug })}>{maker.name}</a>
        </h2>
        <p className="by">
          <span lang={maker.lang}>{maker.craft}</span> · <span lang={place.lang}>{place.region}</span> · {m.store_since({ year: maker.foundedYear })}
        </p>
        <Story html={maker.introductionHtml} voice="plain" lang={maker.lang} />
        <SellerIdentity maker={maker} />
        <p>
          <a href={url('maker', { slug: maker.slug })}>{m.store_more_of({ name: maker.name })}</a>
        </p>
      </div>
    </section>
  );
}
