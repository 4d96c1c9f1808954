// A product: pictures and purchase first, then who made it, how, where, and the terms that the law wants before an order.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/section.tsx';
import { Goods, type ProductCardFacts } from '#app/components/product-card.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url, urlIn } from '#app/urls.ts';
import { AdultsGate } from '#app/routes/store/adults-only.tsx';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { StructuredData } from '#app/routes/store/structured-data.tsx';

import { BuyBar, ProductBuy } from './product-buy.tsx';
import type { ProductFacts } from './product-facts.ts';
import { ProductGallery } from './product-gallery.tsx';
import { ProductMaker } from './product-maker.tsx';
import { ProductMaking, ProductPlace } from './product-making.tsx';
import { readProductPage } from './product.read.server.ts';
import { ProductTerms } from './product-terms.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const page = await readProductPage(params['slug'] ?? '', getLocale());
  if (page === null) throw notFound();
  const { cache, ...shown } = page;
  return publicPage(shown, cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  if (data.kind === 'adults') return [{ title: m.store_adults_title() }, { name: 'robots', content: 'noindex' }];
  const { product, origin } = data;
  return pageMeta({
    title: `${product.name} — ${product.maker.name}`,
    description: product.summary,
    origin,
    path: urlIn('ko', 'product', { slug: product.slug }),
    english: product.hasEnglish,
    picture: product.pictures[0]?.hash,
  });
};

export default function ProductPage() {
  const page = useLoaderData<typeof loader>();
  if (page.kind === 'adults') return <AdultsGate />;
  const { product, offers, more } = page;
  return (
    <>
      <div className="wrap product">
        <Breadcrumb
          steps={[{ label: m.store_home(), href: url('home') }, ...product.path.map(({ slug, name }) => ({ label: name, href: url('category', { slug }) }))]}
        />
        <div className="product-top">
          <ProductGallery pictures={product.pictures} name={product.name} />
          <ProductBuy product={product} offers={offers} />
        </div>
        <ProductMaker product={product} />
        <ProductMaking product={product} />
        <ProductPlace product={product} />
        <ProductTerms product={product} />
        <More title={m.store_more_like()} href={url('category', { slug: product.path.at(-1)?.slug ?? '' })} products={more.alike} />
        <More title={m.store_more_of({ name: product.maker.name })} href={url('maker', { slug: product.maker.slug })} products={more.ofMaker} />
        <More title={m.store_more_from({ place: product.place.name })} href={product.place.href} products={more.ofPlace} />
      </div>
      <BuyBar product={product} offers={offers} />
      <StructuredData data={productData(product, page.origin)} />
    </>
  );
}

function More({ title, href, products }: { title: string; href: string; products: readonly ProductCardFacts[] }) {
  if (products.length === 0) return null;
  return (
    <Section title={title} more={{ href, label: m.store_see_all() }}>
      <Goods products={products} />
    </Section>
  );
}

function productData(product: ProductFacts, origin: string): Record<string, unknown> {
  return {
    '@type': 'Product',
    name: product.name,
    description: product.summary,
    image: product.pictures.map((picture) => `${origin}/media/${picture.hash}/1280.jpg`),
    brand: { '@type': 'Brand', name: product.maker.name },
    countryOfOrigin: 'KR',
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: 'KRW',
      lowPrice: product.minPrice,
      highPrice: product.maxPrice,
      availability: product.available ? 'https://schema.org/InStock' : 'https://schema.org/OutOfStock',
      url: origin + url('product', { slug: product.slug }),
      seller: { '@type': 'Organization', name: product.maker.name },
    },
  };
}
