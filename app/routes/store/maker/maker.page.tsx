// A maker: portrait, story in their own words, where they work, who they are by law, and what they make.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Picture } from '#app/components/picture.tsx';
import { PlaceCard } from '#app/components/place-card.tsx';
import { Goods } from '#app/components/product-card.tsx';
import { Section } from '#app/components/section.tsx';
import { Story } from '#app/components/story.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { wonText } from '#app/components/price.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import type { MakerFacts } from '#app/routes/store/maker-facts.ts';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { SellerIdentity } from '#app/routes/store/seller-identity.tsx';
import { StructuredData } from '#app/routes/store/structured-data.tsx';
import { url, urlIn } from '#app/urls.ts';

import { readMakerPage } from './maker.read.server.ts';

export async function loader({ params, request }: LoaderFunctionArgs) {
  anyone();
  const page = /^[1-9]\d{0,2}$/.exec(new URL(request.url).searchParams.get('page') ?? '')?.[0] ?? '1';
  const found = await readMakerPage(params['slug'] ?? '', Number(page), getLocale());
  if (found === null) throw notFound();
  const { cache, ...shown } = found;
  return publicPage(shown, cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { maker, place, origin } = data;
  return pageMeta({
    title: `${maker.name} — ${maker.craft}`,
    description: m.store_maker_description({ name: maker.name, craft: maker.craft, place: place.name }),
    origin,
    path: urlIn('ko', 'maker', { slug: maker.slug }),
    english: maker.hasEnglish,
    picture: maker.picture?.hash,
  });
};

export default function MakerPage() {
  const { maker, place, products, total, page, last, origin } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <Breadcrumb
        steps={[
          { label: m.store_home(), href: url('home') },
          { label: place.name, href: place.href },
        ]}
      />
      <div className="maker-head">
        <Picture picture={maker.picture} sizes="(min-width: 900px) 460px, 100vw" priority />
        <div className="maker-words">
          <p className="by">
            <span lang={maker.lang}>{maker.craft}</span> · <span lang={place.lang}>{place.region}</span> · {m.store_since({ year: maker.foundedYear })}
          </p>
          <h1 className="serif" lang={maker.lang}>
            {maker.name}
          </h1>
          {maker.starSlug === null ? null : (
            <p className="marks">
              <a href={url('star', { slug: maker.starSlug })}>
                <Badge tone="star">{m.shell_badge_star()}</Badge>
              </a>
            </p>
          )}
          {maker.lang === 'ko' && getLocale() === 'en' ? <p className="by">{m.store_korean_only_maker()}</p> : null}
          <Story html={maker.introductionHtml} voice="plain" lang={maker.lang} />
          <Story html={maker.storyHtml} lang={maker.lang} />
        </div>
      </div>
      <Section title={m.store_maker_goods()} text={m.store_found({ n: total })}>
        {products.length === 0 ? <EmptyState title={m.store_maker_no_goods()}>{m.store_maker_no_goods_text()}</EmptyState> : <Goods products={products} />}
        <Pages page={page} last={last} href={(to) => url('maker', { slug: maker.slug }, { page: to > 1 ? to : undefined })} />
      </Section>
      <Section title={m.store_maker_place()}>
        <PlaceCard
          place={{ href: place.href, name: place.name, nameLang: place.lang, text: place.text, picture: place.picture }}
          heading={m.store_maker_works_here()}
        />
      </Section>
      <Section title={m.store_maker_terms()}>
        <ShippingFacts maker={maker} />
        <SellerIdentity maker={maker} open />
      </Section>
      <StructuredData
        data={{
          '@type': 'LocalBusiness',
          name: maker.name,
          url: origin + url('maker', { slug: maker.slug }),
          address: { '@type': 'PostalAddress', streetAddress: maker.identity.address, addressCountry: 'KR' },
          foundingDate: String(maker.foundedYear),
        }}
      />
    </div>
  );
}

function ShippingFacts({ maker }: { maker: MakerFacts }) {
  const { shippingFee, freeOver, remoteSurcharge } = maker.shipping;
  return (
    <ul className="plain-list maker-shipping">
      <li>{m.store_ships_within({ n: maker.dispatchDays })}</li>
      <li>{shippingFee === 0 ? m.store_delivery_free() : m.store_delivery_fee({ fee: wonText(shippingFee) })}</li>
      {freeOver === null || shippingFee === 0 ? null : <li>{m.store_free_over({ amount: wonText(freeOver) })}</li>}
      <li>{remoteSurcharge > 0 ? m.store_remote({ amount: wonText(remoteSurcharge) }) : m.store_remote_none()}</li>
    </ul>
  );
}
