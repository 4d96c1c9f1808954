// A place where makers gather, told like a page of a travel magazine that happens to have a shop.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Lead } from '#app/components/lead.tsx';
import { Goods } from '#app/components/product-card.tsx';
import { Section } from '#app/components/section.tsx';
import { Story } from '#app/components/story.tsx';
import { Tiles } from '#app/components/tile.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { StructuredData } from '#app/routes/store/structured-data.tsx';
import { url, urlIn } from '#app/urls.ts';

import { PlaceList } from '../place-list.tsx';
import { requireSlug } from '../slug.server.ts';
import { Experiences, PlaceFactsBox, WayThere } from './cluster-parts.tsx';
import { readClusterPage, type ClusterPage as Facts } from './cluster.read.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const page = await readClusterPage(requireSlug(params), getLocale());
  if (page === null) throw notFound();
  const { cache, ...shown } = page;
  return publicPage(shown, cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { place, origin } = data;
  return pageMeta({
    title: place.name,
    description: place.text,
    origin,
    path: urlIn('ko', 'cluster', { slug: place.slug }),
    english: place.hasEnglish,
    picture: place.picture?.hash,
  });
};

export default function ClusterPage() {
  const { place, experiences, makers, goods, goodsCount, near, origin } = useLoaderData<typeof loader>();
  return (
    <article className="place-page">
      <Lead
        picture={place.picture}
        steps={[
          { label: m.tour_clusters_title(), href: url('clusters') },
          { label: place.regionName, href: url('region', { slug: place.regionKey }) },
        ]}
        name={place.name}
        tagline={place.text}
        lang={place.lang}
      />
      <div className="wrap">
        <div className="section place-story">
          <div>
            {place.lang === 'ko' ? <p className="by">{m.tour_korean_only()}</p> : null}
            <Story html={place.storyHtml} lang={place.lang} />
          </div>
          <PlaceFactsBox place={place} />
        </div>
        <Makers makers={makers} />
        {goods.length === 0 ? null : (
          <Section
            title={m.tour_goods()}
            text={m.tour_goods_text()}
            more={{ href: url('search', {}, { cluster: place.slug }), label: m.tour_goods_all({ n: goodsCount }) }}
          >
            <Goods products={goods} />
          </Section>
        )}
        <WayThere place={place} />
        <Experiences experiences={experiences} />
        <Section title={m.tour_near()} more={{ href: url('clusters'), label: m.tour_all_places() }}>
          <PlaceList places={near} />
        </Section>
      </div>
      <StructuredData data={destination(place, origin)} />
    </article>
  );
}

function Makers({ makers }: { makers: Facts['makers'] }) {
  if (makers.length === 0) return null;
  const tiles = makers.map((maker) => ({
    ...maker,
    meta: m.tour_since({ year: maker.foundedYear }),
    badge: maker.star ? <Badge tone="star">{m.shell_badge_star()}</Badge> : undefined,
  }));
  return (
    <Section title={m.tour_makers()}>
      <Tiles tiles={tiles} />
    </Section>
  );
}

function destination(place: Facts['place'], origin: string): Record<string, unknown> {
  return {
    '@type': 'TouristDestination',
    name: place.name,
    description: place.text,
    url: origin + url('cluster', { slug: place.slug }),
    ...(place.picture === null ? {} : { image: `${origin}/media/${place.picture.hash}/1280.jpg` }),
    geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lng },
    containedInPlace: { '@type': 'AdministrativeArea', name: place.regionName, containedInPlace: { '@type': 'Country', name: 'KR' } },
  };
}
