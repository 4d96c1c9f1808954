// A star's page: the brand story in its own voice, why it was chosen, the place and the goods.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Picture } from '#app/components/picture.tsx';
import { PlaceCard } from '#app/components/place-card.tsx';
import { Goods } from '#app/components/product-card.tsx';
import { Section } from '#app/components/section.tsx';
import { Story } from '#app/components/story.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { requireSlug } from '#app/routes/tour/slug.server.ts';
import { url, urlIn } from '#app/urls.ts';

import { pageMeta } from '../page-meta.ts';
import { readStarPage } from './star.read.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const page = await readStarPage(requireSlug(params), getLocale());
  if (page === null) throw notFound();
  const { cache, ...shown } = page;
  return publicPage(shown, cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { star, origin } = data;
  return pageMeta({
    title: `${star.maker.name} — ${star.headline}`,
    description: star.quote,
    origin,
    path: urlIn('ko', 'star', { slug: star.slug }),
    english: star.hasEnglish,
    picture: star.picture?.hash,
  });
};

export default function StarPage() {
  const { label, star, place, goods } = useLoaderData<typeof loader>();
  const { maker } = star;
  const locale = getLocale();
  return (
    <article className="wrap star-page">
      <Breadcrumb steps={[{ label, href: url('stars') }]} />
      <header className="star-lead">
        <Picture picture={star.picture} sizes="(min-width: 900px) 480px, 92vw" priority />
        <div>
          <Badge tone="star">{m.tour_star_badge({ label, cohort: star.cohort })}</Badge>
          <h1 className="serif" lang={star.lang}>
            {star.headline}
          </h1>
          <p>
            <a href={url('maker', { slug: maker.slug })} lang={maker.lang}>
              {maker.name}
            </a>{' '}
            · <span lang={maker.lang}>{maker.craft}</span>
          </p>
          {star.quote === '' ? null : (
            <blockquote className="quote" lang={star.lang}>
              {star.quote}
            </blockquote>
          )}
          <p className="by">
            {star.validTo === null
              ? m.tour_star_since({ from: formatDay(star.validFrom, locale) })
              : m.tour_star_term({ from: formatDay(star.validFrom, locale), to: formatDay(star.validTo, locale) })}
          </p>
        </div>
      </header>
      <div className="section star-story">
        {star.lang === 'ko' ? <p className="by">{m.tour_korean_only()}</p> : null}
        <Story html={star.storyHtml} lang={star.lang} />
        {star.reasons === '' ? null : (
          <aside className="star-reasons">
            <h2>{m.tour_star_reasons()}</h2>
            <p lang={star.lang}>{star.reasons}</p>
            <p className="by">{m.tour_stars_not_official({ label })}</p>
          </aside>
        )}
      </div>
      {goods.length === 0 ? null : (
        <Section title={m.tour_star_goods({ maker: maker.name })} more={{ href: url('maker', { slug: maker.slug }), label: m.tour_star_maker() }}>
          <Goods products={goods} />
        </Section>
      )}
      {place === null ? null : (
        <Section title={m.tour_star_place()}>
          <PlaceCard
            place={{ href: place.href, name: place.name, nameLang: place.lang, text: place.text, picture: place.picture }}
            heading={m.tour_star_place_heading()}
          />
        </Section>
      )}
      <p className="star-foot">
        <ButtonLink kind="secondary" href={url('maker', { slug: maker.slug })}>
          {m.tour_star_to_maker({ maker: maker.name })}
        </ButtonLink>
      </p>
    </article>
  );
}
