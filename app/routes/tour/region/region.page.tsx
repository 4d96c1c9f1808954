// A region: introduction, its places, makers outside them, goods. A region that ended says so and leads to what it became.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Lead } from '#app/components/lead.tsx';
import { Goods } from '#app/components/product-card.tsx';
import { Section } from '#app/components/section.tsx';
import { Story } from '#app/components/story.tsx';
import { Tiles } from '#app/components/tile.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { formatDay, isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { url, urlIn } from '#app/urls.ts';

import { PlaceList } from '../place-list.tsx';
import { requireSlug } from '../slug.server.ts';
import { readRegionPage, type RegionPage as Facts } from './region.read.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const page = await readRegionPage(requireSlug(params), getLocale());
  if (page === null) throw notFound();
  const { cache, ...shown } = page;
  return publicPage(shown, cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { region, origin } = data;
  return pageMeta({
    title: region.name,
    description: region.introduction,
    origin,
    path: urlIn('ko', 'region', { slug: region.key }),
    english: region.lang === undefined,
    picture: region.picture?.hash,
  });
};

export default function RegionPage() {
  const { region, before, after, clusters, makers, goods } = useLoaderData<typeof loader>();
  const isEmpty = clusters.length + makers.length + goods.length === 0;
  return (
    <article className="place-page">
      <Lead picture={region.picture} steps={[{ label: m.tour_clusters_title(), href: url('clusters') }]} name={region.name} lang={region.lang} />
      <div className="wrap">
        <div className="section region-story">
          {after === null ? null : <Ended region={region} after={after} />}
          <Story html={region.introductionHtml} lang={region.lang} />
          {before.length === 0 ? null : <Before region={region} before={before} />}
        </div>
        {clusters.length === 0 ? null : (
          <Section title={m.tour_region_clusters({ region: region.name })}>
            <PlaceList places={clusters} />
          </Section>
        )}
        {makers.length === 0 ? null : (
          <Section title={m.tour_region_makers()} text={m.tour_region_makers_text()}>
            <Tiles tiles={makers} />
          </Section>
        )}
        {goods.length === 0 ? null : (
          <Section
            title={m.tour_region_goods({ region: region.name })}
            more={{ href: url('search', {}, { region: region.key }), label: m.tour_region_goods_all() }}
          >
            <Goods products={goods} />
          </Section>
        )}
        {isEmpty && after === null ? (
          <EmptyState title={m.tour_region_empty()} action={<a href={url('clusters')}>{m.tour_all_places()}</a>}>
            {m.tour_region_empty_text()}
          </EmptyState>
        ) : null}
      </div>
    </article>
  );
}

function Ended({ region, after }: { region: Facts['region']; after: NonNullable<Facts['after']> }) {
  return (
    <Notice tone="warn">
      <p>
        <strong>{region.validTo === null ? m.tour_region_ended() : m.tour_region_ended_on({ day: dayWords(region.validTo) })}</strong>
      </p>
      <p>
        {m.tour_region_became()} <a href={url('region', { slug: after.key })}>{after.name}</a>
      </p>
    </Notice>
  );
}

function Before({ region, before }: { region: Facts['region']; before: Facts['before'] }) {
  return (
    <div className="prose region-before">
      <h2>{m.tour_region_before()}</h2>
      {region.validFrom === null ? null : <p>{m.tour_region_since({ day: dayWords(region.validFrom) })}</p>}
      <ul>
        {before.map((one) => (
          <li key={one.key}>
            <a href={url('region', { slug: one.key })}>{one.name}</a>
            {one.validTo === null ? null : ` (${m.tour_region_until({ day: dayWords(one.validTo) })})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function dayWords(day: string): string {
  return isDay(day) ? formatDay(day, getLocale()) : day;
}
