// The exclusive halls: doors of those that are open, when the next open, and what there was.
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Picture } from '#app/components/picture.tsx';
import { Section } from '#app/components/section.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { pageMeta } from '#app/routes/store/page-meta.ts';
import { url, urlIn } from '#app/urls.ts';

import type { toHall } from '../hall-rows.read.server.ts';
import { HallBadge, HallWindow } from '../hall-window.tsx';
import { readHallsPage } from './halls.read.server.ts';

export async function loader() {
  anyone();
  const { endsAt, ...page } = await readHallsPage(getLocale());
  return publicPage(page, { tags: ['halls'], endsAt });
}

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined ? [] : pageMeta({ title: m.hall_title(), description: m.hall_lede(), origin: data.origin, path: urlIn('ko', 'halls') });

export default function HallsPage() {
  const { open, coming, past } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <header className="page-head">
        <h1>{m.hall_title()}</h1>
        <p className="lede">{m.hall_lede()}</p>
      </header>
      <Section title={m.hall_open_now()}>
        {open.length === 0 ? (
          <EmptyState title={m.hall_none_open()} action={<a href={url('search')}>{m.hall_all_goods()}</a>}>
            {m.hall_none_open_text()}
          </EmptyState>
        ) : (
          <Doors halls={open} />
        )}
      </Section>
      {coming.length === 0 ? null : (
        <Section title={m.hall_coming()}>
          <Doors halls={coming} />
        </Section>
      )}
      {past.length === 0 ? null : (
        <Section title={m.hall_past()} text={m.hall_past_text()}>
          <Doors halls={past} />
        </Section>
      )}
    </div>
  );
}

function Doors({ halls }: { halls: readonly ReturnType<typeof toHall>[] }) {
  return (
    <ul className="hall-doors" role="list">
      {halls.map((hall) => (
        <li key={hall.slug} className="hall-door" data-tone={hall.tone} data-state={hall.state}>
          <Picture picture={hall.picture} ratio="16:9" sizes="(min-width: 768px) 370px, 90vw" />
          <div>
            <HallBadge state={hall.state} />
            <h3 className="serif" lang={hall.lang}>
              <a href={url('hall', { slug: hall.slug })}>{hall.name}</a>
            </h3>
            <p lang={hall.lang}>{hall.tagline}</p>
            <p className="by">
              <HallWindow hall={hall} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
