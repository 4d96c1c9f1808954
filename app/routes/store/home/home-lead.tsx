// The front page's one lead: a star in their own words, an open hall, or a place.
import type { ReactNode } from 'react';

import { Picture } from '#app/components/picture.tsx';
import { ClosesAt } from '#app/components/time-left.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { HomePage } from './home.read.server.ts';

export function HomeLead({ page }: { page: HomePage }) {
  const [star] = page.stars;
  const hall = page.halls.find((one) => one.isOpen);
  const [place] = page.places;
  if (star !== undefined) {
    return (
      <Lead
        picture={star.picture}
        over={m.store_lead_star()}
        title={star.headline}
        lang={star.lang}
        href={url('star', { slug: star.slug })}
        action={m.store_lead_star_action()}
      >
        {star.quote === '' ? null : (
          <blockquote className="quote" lang={star.lang}>
            {star.quote}
          </blockquote>
        )}
        <p className="by">
          {star.maker} · {star.place}
        </p>
      </Lead>
    );
  }
  if (hall !== undefined) {
    return (
      <Lead
        picture={hall.picture}
        over={m.store_lead_hall()}
        title={hall.name}
        lang={hall.lang}
        href={url('hall', { slug: hall.slug })}
        action={m.store_lead_hall_action()}
      >
        <p lang={hall.lang}>{hall.tagline}</p>
        <p className="by">
          <ClosesAt at={hall.closesAt} clockOffset={hall.clockOffset} />
        </p>
      </Lead>
    );
  }
  if (place === undefined) return <Lead picture={null} over={m.shell_brand()} title={m.store_home_title()} href={url('search')} action={m.store_lead_all()} />;
  return (
    <Lead
      picture={place.picture}
      over={m.store_lead_place()}
      title={place.name}
      lang={place.lang}
      href={url('cluster', { slug: place.slug })}
      action={m.shell_visit_place()}
    >
      <p lang={place.lang}>{place.tagline}</p>
    </Lead>
  );
}

interface LeadProps {
  picture: HomePage['stars'][number]['picture'];
  over: string;
  title: string;
  lang?: 'ko' | undefined;
  href: string;
  action: string;
  children?: ReactNode;
}

function Lead({ picture, over, title, lang, href, action, children }: LeadProps) {
  return (
    <section className="lead" aria-labelledby="lead-title">
      <Picture picture={picture} ratio="4:5" sizes="(min-width: 900px) 620px, 100vw" priority />
      <div className="lead-text">
        <p className="over">{over}</p>
        <h2 id="lead-title" className="serif" lang={lang}>
          <a href={href}>{title}</a>
        </h2>
        {children}
        <p>
          <ButtonLink href={href} kind="secondary">
            {action}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}
