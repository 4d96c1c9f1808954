// A hall: like entering a room. Its own colour, its story, its walls. What is left is at most half a minute old.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Lead } from '#app/components/lead.tsx';
import { Story } from '#app/components/story.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, notFound, publicPage } from '#app/http/answer.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { requireSlug } from '#app/routes/tour/slug.server.ts';
import { url, urlIn } from '#app/urls.ts';

import { HallBadge, HallWindow } from '../hall-window.tsx';
import { HallZone } from './hall-zone.tsx';
import { readHallPage, type HallPage as Facts } from './hall.read.server.ts';

const freshMs = 20_000;

export async function loader({ params }: LoaderFunctionArgs) {
  anyone();
  const page = await readHallPage(requireSlug(params), getLocale());
  if (page === null) throw notFound();
  const { cache, ...shown } = page;
  const soon = new Date(Math.min(cache.endsAt.getTime(), Date.now() + freshMs));
  return publicPage(shown, page.hall.state === 'open' ? { ...cache, endsAt: soon } : cache);
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { hall, origin } = data;
  return pageMeta({
    title: hall.name,
    description: hall.tagline,
    origin,
    path: urlIn('ko', 'hall', { slug: hall.slug }),
    english: hall.hasEnglish,
    picture: hall.picture?.hash,
  });
};

export default function HallPage() {
  const { hall, zones } = useLoaderData<typeof loader>();
  return (
    <article className="hall-room" data-tone={hall.tone} data-state={hall.state}>
      <Lead
        picture={hall.picture}
        steps={[{ label: m.hall_title(), href: url('halls') }]}
        badge={<HallBadge state={hall.state} />}
        name={hall.name}
        tagline={hall.tagline}
        lang={hall.lang}
      >
        <p>
          <HallWindow hall={hall} />
        </p>
      </Lead>
      <div className="wrap">
        <div className="hall-story">
          <div>
            {hall.lang === 'ko' ? <p className="by">{m.hall_korean_only()}</p> : null}
            <Story html={hall.storyHtml} lang={hall.lang} />
          </div>
          <Terms hall={hall} zones={zones} />
        </div>
        {hall.state === 'open' ? null : <NotOpen hall={hall} />}
        {zones.map((zone) => (
          <HallZone key={zone.slug} zone={zone} state={hall.state} />
        ))}
        {hall.state === 'open' ? <p className="by hall-note">{m.hall_left_note()}</p> : null}
      </div>
    </article>
  );
}

function Terms({ hall, zones }: Pick<Facts, 'hall' | 'zones'>) {
  const locale = getLocale();
  return (
    <aside className="hall-terms" aria-label={m.hall_terms()}>
      <dl className="facts">
        <dt>{m.hall_opening()}</dt>
        <dd>{formatMoment(hall.opensAt, locale)}</dd>
        <dt>{m.hall_closing()}</dt>
        <dd>{formatMoment(hall.closesAt, locale)}</dd>
      </dl>
      {hall.eligibility === '' ? null : (
        <>
          <h2>{m.hall_who()}</h2>
          <p lang={hall.lang}>{hall.eligibility}</p>
        </>
      )}
      <nav aria-label={m.hall_zones()}>
        <h2>{m.hall_zones()}</h2>
        <ul>
          {zones.map((zone) => (
            <li key={zone.slug}>
              <a href={`#${zone.slug}`} lang={zone.lang}>
                {zone.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}

function NotOpen({ hall }: Pick<Facts, 'hall'>) {
  const when = formatMoment(hall.opensAt, getLocale());
  return hall.state === 'announced' ? (
    <Notice title={m.hall_not_yet({ when })}>
      <p>{m.hall_not_yet_text()}</p>
    </Notice>
  ) : (
    <Notice title={m.hall_over()}>
      <p>{m.hall_over_text()}</p>
    </Notice>
  );
}
