// The star programme: what it is and is not, and the makers who are designated now, as portraits.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Picture } from '#app/components/picture.tsx';
import { Section } from '#app/components/section.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url, urlIn } from '#app/urls.ts';

import { pageMeta } from '../page-meta.ts';
import type { toStar } from '../star/star-rows.read.server.ts';
import { readStarsPage } from './stars.read.server.ts';

export async function loader() {
  anyone();
  const { endsAt, ...page } = await readStarsPage(getLocale());
  return publicPage(page, { tags: ['stars', 'catalog'], endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({ title: data.label, description: m.tour_stars_lede({ label: data.label }), origin: data.origin, path: urlIn('ko', 'stars') });

export default function StarsPage() {
  const { label, stars } = useLoaderData<typeof loader>();
  const cohorts = [...new Set(stars.map((star) => star.cohort))];
  return (
    <div className="wrap">
      <header className="page-head">
        <h1>{label}</h1>
        <p className="lede">{m.tour_stars_lede({ label })}</p>
      </header>
      {stars.length === 0 ? (
        <EmptyState title={m.tour_stars_none()} action={<a href={url('search')}>{m.tour_stars_none_way()}</a>}>
          {m.tour_stars_none_text({ label })}
        </EmptyState>
      ) : null}
      {cohorts.map((cohort) => (
        <Section key={cohort} title={m.tour_stars_cohort({ cohort })}>
          <Portraits stars={stars.filter((star) => star.cohort === cohort)} />
        </Section>
      ))}
      <Section title={m.tour_stars_what({ label })}>
        <div className="prose">
          <p>{m.tour_stars_how()}</p>
          <ol>
            <li>{m.tour_stars_step_check()}</li>
            <li>{m.tour_stars_step_score()}</li>
            <li>{m.tour_stars_step_decide()}</li>
            <li>{m.tour_stars_step_support()}</li>
          </ol>
          <p className="by">{m.tour_stars_not_official({ label })}</p>
        </div>
      </Section>
    </div>
  );
}

function Portraits({ stars }: { stars: readonly ReturnType<typeof toStar>[] }) {
  return (
    <ul className="portraits" role="list">
      {stars.map((star) => (
        <li key={star.slug} className="portrait tile">
          <Picture picture={star.picture} sizes="(min-width: 768px) 380px, 92vw" />
          <div>
            <h3 lang={star.lang}>
              <a href={url('star', { slug: star.slug })}>{star.headline}</a>
            </h3>
            <p lang={star.maker.lang}>{star.maker.name}</p>
            <p className="meta">
              <span lang={star.maker.lang}>{star.maker.craft}</span> · {star.placeName}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
