// The front page: one lead, open halls, stars, places on the map, new things, occasions, shelves.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Goods } from '#app/components/product-card.tsx';
import { Section } from '#app/components/section.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { StructuredData } from '#app/routes/store/structured-data.tsx';
import { url, urlIn } from '#app/urls.ts';

import { HomeLead } from './home-lead.tsx';
import { HomeHalls, HomeOccasions, HomePlaces, HomeShelves, HomeStars } from './home-parts.tsx';
import { readHome } from './home.read.server.ts';

export async function loader() {
  anyone();
  const page = await readHome(getLocale());
  return publicPage(page, { tags: ['catalog', 'halls', 'stars', 'clusters', 'home'], endsAt: page.endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : pageMeta({ title: m.store_home_title(), description: m.store_home_description(), origin: data.origin, path: urlIn('ko', 'home') });

export default function HomePage() {
  const page = useLoaderData<typeof loader>();
  // The star of the lead is not shown twice.
  const stars = page.stars.slice(1);
  return (
    <>
      <div className="wrap home">
        <h1 className="home-title">{m.store_home_title()}</h1>
        <HomeLead page={page} />
        <HomeHalls halls={page.halls} />
        <HomeStars stars={stars} />
        <HomePlaces places={page.places} />
        <Section title={m.store_new_title()} text={m.store_new_text()} more={{ href: url('search', {}, { sort: 'newest' }), label: m.store_new_all() }}>
          <Goods products={page.fresh} />
        </Section>
        <HomeOccasions />
        <HomeShelves shelves={page.shelves} />
      </div>
      <StructuredData
        data={{
          '@type': 'WebSite',
          name: m.shell_brand(),
          url: page.origin + url('home'),
          potentialAction: { '@type': 'SearchAction', target: `${page.origin}${url('search')}?q={query}`, 'query-input': 'required name=query' },
        }}
      />
    </>
  );
}
